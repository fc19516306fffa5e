using System.Globalization;
using System.Text;
using CsCheck;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Tests.Offices.Resolving;

public class TitleResolverTests
{
    private static readonly TitleResolver _resolver = new(OfficeCatalogue.Load());

    private static string Text(TitleResult result) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Join('+', result.Offices.Select(static office => string.Create(CultureInfo.InvariantCulture, $"{office.Id} {office.Confidence} {office.Modifiers} {office.Start}-{office.End}")))}|{string.Join(';', result.Alternatives.Select(static other => string.Create(CultureInfo.InvariantCulture, $"{other.Id} {other.Why} {other.Confidence}")))}|{result.Verdict}|{string.Join(';', result.Trace)}");

    [Fact]
    public void Any_text_gets_an_answer_and_the_same_one_again() =>
        Gen.String[Gen.Char["CEOcfo chiefdirectuławông giám đốc首席官总/,&()'-.\u202E\u0000\uD800é\t|@"], 0, 60].Sample(title =>
            Text(_resolver.Resolve(title, Language.French)) == Text(_resolver.Resolve(title, Language.French)));

    [Theory]
    [InlineData("CEO")]
    [InlineData("Deputy CEO & CFO")]
    [InlineData("CCO")]
    [InlineData("dyrektor ds. marketingu")]
    [InlineData("副总裁兼首席财务官")]
    [InlineData("xyz")]
    public void A_trace_changes_nothing_but_the_trace(string title)
    {
        TitleResult traced = _resolver.Resolve(title, Language.Chinese);
        Assert.NotEmpty(traced.Trace);
        Assert.Equal(Text(_resolver.Resolve(title)), Text(traced with { Trace = [] }));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("vi-VN")]
    [InlineData("pl-PL")]
    public void The_machines_culture_changes_nothing(string culture)
    {
        string[] titles = ["CHIEF FINANCIAL OFFICER", "DIRECTRICE GÉNÉRALE", "dyrektor ds. finansowych", "GIÁM ĐỐC TÀI CHÍNH", "Chief Info Officer", "首席财务官", "CIO"];
        string Answers() => string.Join('\n', titles.Select(static title => Text(new TitleResolver(OfficeCatalogue.Load()).Resolve(title, Language.Vietnamese))));
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Answers();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Answers());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n")]
    [InlineData("\u202E\u200B\uFEFF")]
    [InlineData("((((((((((")]
    [InlineData("&&&&&amp;amp;&#x;&#99999999;")]
    [InlineData("\uD800\uDC00\uD800")]
    public void Empty_and_broken_text_is_unknown(string title) => Assert.Equal(Verdict.Unknown, _resolver.Resolve(title, Language.English).Verdict);

    [Theory]
    [InlineData("CEO, ")]
    [InlineData("chief ")]
    [InlineData("director of ")]
    [InlineData("assistant to the ")]
    [InlineData("首席")]
    [InlineData("deputy CFO and ")]
    [InlineData("xqzwv ")]
    public void A_title_of_a_million_letters_is_answered(string piece)
    {
        StringBuilder title = new();
        while (title.Length < 1_000_000)
            title.Append(piece);
        Assert.True(_resolver.Resolve(title.ToString()).Alternatives.Count < 100);
    }

    [Theory]
    [InlineData("Interim Co-CEO", "ceo", Modifiers.Interim | Modifiers.Co)]
    [InlineData("VP, Marketing (acting CMO)", "cmo", Modifiers.Acting)]
    [InlineData("Directeur général par intérim", "ceo", Modifiers.Interim)]
    [InlineData("Quyền Tổng Giám đốc", "ceo", Modifiers.Acting)]
    [InlineData("代理首席财务官", "cfo", Modifiers.Acting)]
    [InlineData("p.o. dyrektora finansowego", "cfo", Modifiers.Acting)]
    [InlineData("Group CFO", "cfo", Modifiers.Group)]
    public void A_held_office_carries_its_modifiers(string title, string office, Modifiers modifiers)
    {
        OfficeReading reading = Assert.Single(_resolver.Resolve(title).Offices);
        Assert.Equal(office, reading.Id);
        Assert.Equal(modifiers, reading.Modifiers & modifiers);
    }

    [Theory]
    [InlineData("Zastępca Dyrektora Finansowego", "cfo", Rule.Deputy)]
    [InlineData("Wiceprezes Zarządu", "ceo", Rule.Deputy)]
    [InlineData("副总经理", "ceo", Rule.Deputy)]
    [InlineData("PA to the CFO and COO", "coo", Rule.Assistant)]
    [InlineData("Ancienne directrice marketing", "cmo", Rule.Former)]
    [InlineData("CFO Designate", "cfo", Rule.Elect)]
    [InlineData("CEO Forum", "ceo", Rule.Argument)]
    [InlineData("Head of Marketing", "cmo", Rule.Near)]
    public void An_office_not_held_is_named_with_the_reason(string title, string office, Rule why)
    {
        TitleResult result = _resolver.Resolve(title);
        Assert.Empty(result.Offices);
        Assert.Equal(Verdict.None, result.Verdict);
        Assert.Contains(result.Alternatives, other => other.Id == office && other.Why == why);
    }

    [Fact]
    public void The_companys_own_words_win_and_say_so()
    {
        CompanyTerms terms = new(new Dictionary<string, string> { ["Captain"] = "ceo" }, new Dictionary<string, string> { ["CCO"] = "cco.compliance" });
        TitleResolver resolver = new(OfficeCatalogue.Load(), terms);
        TitleResult captain = resolver.Resolve("CAPTAIN", Language.Polish), bound = resolver.Resolve("Group CCO", Language.English);
        Assert.Equal("ceo", Assert.Single(captain.Offices).Id);
        Assert.Equal(Rule.Company, captain.Trace[0].Rule);
        Assert.Equal("cco.compliance", Assert.Single(bound.Offices).Id);
        Assert.NotEqual(Verdict.Ambiguous, bound.Verdict);
        Assert.Contains(bound.Trace, static step => step.Rule == Rule.Company);
    }

    [Fact]
    public void A_mistyped_word_is_likely_at_most()
    {
        TitleResult result = _resolver.Resolve("Cheif Finacial Officer", Language.English);
        OfficeReading reading = Assert.Single(result.Offices);
        Assert.Equal("cfo", reading.Id);
        Assert.True(reading.Confidence <= 0.7);
        Assert.Equal(Verdict.Likely, result.Verdict);
        Assert.Contains(result.Trace, static step => step.Rule == Rule.Typo);
    }

    [Fact]
    public void The_CCO_shows_every_reading_of_the_sources()
    {
        TitleResult result = _resolver.Resolve("CCO", Language.Polish);
        Assert.Equal(2, result.Trace.Count(static step => step.Rule == Rule.Conflict && step.Source == "S1" && step.Id is "cco.customer" or "coo" && step.Rule == Rule.Conflict));
        HashSet<string> said = [.. result.Offices.Select(static office => office.Id), .. result.Alternatives.Select(static other => other.Id)];
        Assert.Superset(new HashSet<string> { "cco.customer", "coo", "cco.communications", "cco.commercial", "cco.compliance" }, said);
        Assert.Equal(Verdict.Ambiguous, result.Verdict);
    }

    [Fact]
    public void Every_rule_has_its_sentence_in_five_languages()
    {
        foreach (Rule rule in Enum.GetValues<Rule>())
            Assert.True(TraceTexts.IsComplete(rule), rule.ToString());
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] titles = ["CEO", "Deputy CFO", "CCO", "Directrice marketing et communication", "首席运营官COO", "Phó Tổng Giám đốc kiêm Giám đốc Tài chính"];
        string[] alone = [.. titles.Select(static title => Text(_resolver.Resolve(title)))];
        Parallel.For(0, 2000, i => Assert.Equal(alone[i % titles.Length], Text(_resolver.Resolve(titles[i % titles.Length]))));
    }
}
