using System.Text.RegularExpressions;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Briefing.Wording;

/// <summary>Every code has its meaning and remedy in every language, and what a person types stays as it is typed.</summary>
public partial class CodeTextsTests
{
    public static TheoryData<string> Others => [.. ReaderLanguage.All.Where(static language => language != "en")];

    [Theory]
    [MemberData(nameof(Others))]
    public void A_language_has_every_code_and_no_other(string language)
    {
        string[] known = [.. FindingCodes.All.Select(static code => code.Code)], told = [.. CodeTexts.All(language).Keys.Order(StringComparer.Ordinal)];
        Assert.Equal("", string.Join(", ", known.Except(told)));
        Assert.Equal("", string.Join(", ", told.Except(known)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_text_is_empty_and_each_ends_as_a_sentence(string language) =>
        Assert.All(CodeTexts.All(language).Values.SelectMany(static text => (string[])[text.Meaning, text.Remedy]), text => Assert.Matches(language == "zh" ? "[。？]$" : "[.?]$", text));

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_typed_in_the_English_text_is_typed_so_in_every_language(string language) =>
        Assert.Equal("", string.Join("\n", FindingCodes.All.SelectMany(english => CodeTexts.Find(english.Code, language) is { } text
            ? Lost(english.Meaning, text.Meaning).Concat(Lost(english.Remedy, text.Remedy)).Select(lost => $"{english.Code}: {lost}") : [])));

    [Theory]
    [MemberData(nameof(Others))]
    public void Signs_are_set_as_readers_of_the_language_expect_them(string language) =>
        Assert.All(CodeTexts.All(language).Values.SelectMany(static text => (string[])[text.Meaning, text.Remedy]), text => Assert.DoesNotMatch(language switch
        {
            // A narrow space that does not break before the high signs and inside quotation marks; a curved apostrophe.
            "fr" => "[\\p{L}\\d] [:;!?»]|« |\\p{L}'\\p{L}",
            "zh" => "[\\u4e00-\\u9fff][,;:!?]|[,;:!?][\\u4e00-\\u9fff]|[。，；：] ",
            _ => " [:;!?,.](?!\\w)",
        }, KeysTyped().Replace(text, "x")));

    [Fact]
    public void A_language_that_is_not_known_is_told_in_English() => Assert.Equal(FindingCodes.All.Count, CodeTexts.All("de").Count);

    /// <summary>Commands, options, paths, words of the formula language, keys and numbers of an English text that a translation lacks.</summary>
    private static IEnumerable<string> Lost(string english, string text) =>
        TypedWords().Matches(english).Select(static match => match.Value).Where(word => word is not ("KPI" or "KPIs" or "MB") && !text.Contains(word, StringComparison.Ordinal))
            .Concat(NumbersOf(english).Except(NumbersOf(text)));

    private static IEnumerable<string> NumbersOf(string text) => Numbers().Matches(Separators().Replace(text, "")).Select(static match => match.Value);

    [GeneratedRegex(@"`[^`]+`|(?<![\w-])--?[a-z][a-z-]*|docs/[\w/.-]*\w|\$\{\w+\}|(?<![\p{L}])[A-Z][A-Z_]+(?![\p{L}])|(?<![\w])[a-z_]+:(?=$|[.,;)])|'[^' ]+'|\w+_\w+")]
    private static partial Regex TypedWords();

    [GeneratedRegex(@"(?<=\d)[.,\u202f\u00a0 ](?=\d)")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"`[^`]+`|[a-z_]+:|'[^']+'|""[^""]+""|\{.*\}")]
    private static partial Regex KeysTyped();
}
