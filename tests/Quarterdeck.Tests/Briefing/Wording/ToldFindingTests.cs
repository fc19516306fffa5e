using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Wording;

public class ToldFindingTests
{
    private static readonly Finding _unknownKey = new(FindingCodes.UnknownKey, Severity.Error, SourceSpan.None, "'mesure' is not known here.", "Did you mean 'metrics'?");

    [Fact]
    public void In_English_the_message_says_all()
    {
        ToldFinding told = ToldFinding.Of(_unknownKey, "en");
        Assert.Equal(new ToldFinding("'mesure' is not known here.", "en", "", "Did you mean 'metrics'?", "en", ""), told);
    }

    [Fact]
    public void In_another_language_the_meaning_comes_first_and_the_message_below_it()
    {
        ToldFinding told = ToldFinding.Of(_unknownKey, "fr");
        Assert.Equal(("Une clé n’est pas connue à cet endroit.", "fr", "'mesure' is not known here."), (told.Says, told.Language, told.Detail));
        Assert.Equal(("Remplacez-la par la clé connue la plus proche, ou supprimez-la.", "Did you mean 'metrics'?"), (told.Remedy, told.RemedyDetail));
        Assert.Equal("Une clé n’est pas connue à cet endroit. ('mesure' is not known here.)", told.Line);
    }

    [Fact]
    public void A_message_in_the_readers_language_is_said_alone()
    {
        ToldFinding told = ToldFinding.Of(_unknownKey with { Message = "Rien de plus.", Language = "fr" }, "fr");
        Assert.Equal(("Rien de plus.", ""), (told.Says, told.Detail));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("zh")]
    public void A_message_and_a_remedy_that_say_no_more_than_the_code_are_not_repeated_in_English(string language)
    {
        FindingCode english = CodeTexts.Find(FindingCodes.UnknownKey, "en")!;
        ToldFinding told = ToldFinding.Of(_unknownKey with { Message = english.Meaning, Remedy = english.Remedy }, language);
        Assert.Equal(("", ""), (told.Detail, told.RemedyDetail));
    }

    [Fact]
    public void A_finding_without_a_remedy_gets_none() => Assert.Equal(("", ""), (ToldFinding.Of(_unknownKey with { Remedy = "" }, "pl").Remedy, ToldFinding.Of(_unknownKey with { Remedy = "" }, "pl").RemedyDetail));

    [Fact]
    public void A_code_without_a_text_keeps_its_message_and_says_its_language()
    {
        ToldFinding told = ToldFinding.Of("QD9999", "Odd.", "Look.", "vi");
        Assert.Equal(("Odd.", "en", "Look.", "en"), (told.Says, told.Language, told.Remedy, told.RemedyLanguage));
    }

    [Theory]
    [InlineData("en", "2 errors, 1 note.")]
    [InlineData("fr", "erreurs\u202f: 2, remarques\u202f: 1.")]
    [InlineData("pl", "błędy: 2, uwagi: 1.")]
    [InlineData("vi", "lỗi: 2, ghi chú: 1.")]
    [InlineData("zh", "错误：2，提示：1。")]
    public void Findings_are_counted_by_kind(string language, string counts) =>
        Assert.Equal(counts, FindingWords.For(language).Count([_unknownKey, _unknownKey, _unknownKey with { Severity = Severity.Note }]));
}
