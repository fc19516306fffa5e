using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Links;
using Quarterdeck.Science.Signals;
using Quarterdeck.Tests.Briefing.Drawing;

namespace Quarterdeck.Tests.Briefing.Reports;

public class ReportHtmlTests
{
    public static TheoryData<string, string> Cases => [.. from kind in (string[])["signals", "links", "causes", "customers", "retention", "attribution", "forecast", "impact", "mix", "budget", "segments", "experience", "vanity"] from language in ReaderLanguage.All select (kind, language)];

    private static ReportFrame Frame(string language)
    {
        FindingList findings = new();
        findings.Note(FindingCodes.StudyCaution, SourceSpan.None, "<script>alert(1)</script>", "Mind it.");
        return new ReportFrame(language, "", [new ReportSource("or<ders>.csv", 1200, "0123456789abcdef")], "quarterdeck study --file 'or<ders>.csv'", "1.2.3", "", findings.Sorted());
    }

    private static StudyReport Report(string kind, string language)
    {
        FindingList findings = new();
        double[] values = [.. Enumerable.Range(0, 40).Select(i => 100 + 8 * Math.Sin(2.7 * i) + (i == 30 ? 60 : 0))];
        StudySeries series = new("orders", [.. values.Select((_, i) => FormattableString.Invariant($"{2010 + i / 12}-{i % 12 + 1:00}"))], values, [.. Enumerable.Range(0, 40)], null);
        return kind switch
        {
            "signals" => SignalsReport.Of(SignalStudy.Make(series, 0, new SignalOptions(), language, findings), Frame(language)),
            "links" => LinksReport.Of(LinkStudy.Make(series, [series with { Name = "visits", Values = [.. values.Select((value, i) => value + 3 * Math.Cos(5.1 * i))] }], 0, new LinkOptions { Draws = 19 }, language, findings)!, Frame(language)),
            "causes" => CausesReport.Of(CauseStudy.Make("orders", new CauseRows(["region", "device"], [["n", "n", "s", "s"], ["a", "b", "a", "b"]], [10, 80, 95, 100], [90, 85, 95, 99]), 5, language, findings)!, Frame(language)),
            "customers" => CustomersReport.Of(StudySamples.Customers(language), Frame(language)),
            "retention" => RetentionReport.Of(StudySamples.Retention(language), Frame(language)),
            "attribution" => AttributionReport.Of(StudySamples.Attribution(language), Frame(language)),
            _ => MarketingSamples.Report(kind, language, Frame(language))!,
        };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_stands_by_itself_and_runs_nothing(string kind, string language)
    {
        string html = ReportHtml.Write(Report(kind, language));
        Assert.StartsWith($"<!DOCTYPE html>\n<html lang=\"{language}\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{0}", html, StringComparison.Ordinal);
        Assert.Contains("0123456789abcdef", html, StringComparison.Ordinal);
        Assert.Contains("quarterdeck study --file &#39;or&lt;ders&gt;.csv&#39;", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        ReportWords words = ReportWords.For(language);
        Assert.All([words.Asked, words.Data, words.Assumptions, words.Limits, words.Receipt, words.Notation], head => Assert.Contains(head, html, StringComparison.Ordinal));
        Assert.Equal(html, ReportHtml.Write(Report(kind, language)));
    }

    [Fact]
    public void What_should_be_known_is_told_in_the_readers_language()
    {
        Assert.Contains("<li>QD5514: &lt;script&gt;alert(1)&lt;/script&gt; Mind it.</li>", ReportHtml.Write(Report("attribution", "en")), StringComparison.Ordinal);
        Assert.Contains("<li>QD5514\u202f: Ce que l’étude peut dire et ne peut pas dire. <span lang=\"en\">&lt;script&gt;alert(1)&lt;/script&gt;</span> Lisez la page de l’étude dans docs/science. <span lang=\"en\">Mind it.</span></li>",
            ReportHtml.Write(Report("attribution", "fr")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signals")]
    [InlineData("attribution")]
    public void A_report_is_the_approved_one(string kind) => Approved.Matches(ReportHtml.Write(Report(kind, "en")), kind, "html");
}
