using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Metrics;

namespace Quarterdeck.Tests.Briefing.Studies;

/// <summary>A company made for its flags: 36 months, one KPI for each warning.</summary>
public sealed class VanityMakerTests : IDisposable
{
    private readonly MetricCompany _company = new("""
        datasets:
          orders: {source: {table: orders}, key: id, time: day, covers: {from: 2021-01-01, to: 2023-12-31}}
          posts: {source: {table: posts}, time: day, covers: {from: 2021-01-01, to: 2023-12-31}}
          staff: {source: {table: staff}, time: day, covers: {from: 2021-01-01, to: 2023-12-31}}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up, label: {en: Revenue, fr: Ventes}}
          orders: {formula: COUNT(orders.id), unit: count, better: up}
          order_value: {formula: revenue / orders, unit: money, better: up}
          late_share: {formula: SUM(orders.late) / orders, unit: percent, better: down}
          posts: {formula: SUM(posts.n), unit: count, better: up}
          posts_ever: {formula: CUMULATIVE(posts), unit: count, better: up}
          likes_per_post: {formula: SUM(posts.likes) / SUM(posts.n), unit: number, better: up}
          heads: {formula: SUM(staff.n), unit: count, better: up}
          revenue_a_head: {formula: revenue / heads, unit: money, better: up}
        offices: {ceo: Ann, cmo: Bob, coo: {}}
        kpis:
          revenue: {office: ceo, target: {monthly: 100}}
          revenue_a_head: {office: ceo, target: {value: 10}}
          orders: {office: cmo, target: {monthly: 10}}
          order_value: {office: cmo, target: {value: 10}}
          late_share: {office: cmo, target: {value: 0.1}}
          posts: {office: cmo}
          posts_ever: {office: cmo, target: {value: 10}}
          heads: {office: coo, target: {value: 5}}
        drivers:
          revenue: orders * order_value
        """,
        // Orders: 10 a month in the first two years, 12 in the third, with a swing of 1; each worth 20, then 10, so that revenue falls while orders rise.
        """
        CREATE TABLE orders AS
        SELECT m * 100 + k AS id, DATE '2021-01-10' + to_months(m::INTEGER) AS day, (CASE WHEN m < 24 THEN 20.00 ELSE 10.00 END)::DECIMAL(18,2) AS amount, (k % 5 = 0)::INTEGER AS late
        FROM range(36) months(m), range(13) numbers(k) WHERE k < CASE WHEN m < 24 THEN 10 ELSE 12 END + m % 2
        """,
        "CREATE TABLE posts AS SELECT DATE '2021-01-10' + to_months(m::INTEGER) AS day, 5 + m * 7 % 11 AS n, 3 AS likes FROM range(36) t(m)",
        "CREATE TABLE staff AS SELECT DATE '2021-01-10' + to_months(m::INTEGER) AS day, 5 + m // 2 AS n FROM range(36) t(m)");

    public void Dispose() => _company.Dispose();

    private VanityStudy Study(string office, string? period = null, string language = "en") =>
        new VanityMaker(_company.Layer.Company, _company.Layer.Calendar, questions => _company.Layer.Answer(questions)).Make(office, period, null, language);

    private static string Flags(VanityStudy study, string kpi) => string.Join(' ', study.Rows.Single(row => row.Kpi == kpi).Flags.Select(flag => VanityJson.Word(flag.Flag)));

    [Fact]
    public void Each_warning_is_given_where_it_belongs_and_nowhere_else()
    {
        VanityStudy study = Study("cmo");
        Assert.Equal(["orders", "order_value", "late_share", "posts", "posts_ever"], study.Rows.Select(row => row.Kpi));
        Assert.Equal("up_while_parent_down", Flags(study, "orders"));
        Assert.Equal("", Flags(study, "order_value"));
        Assert.Equal("no_path", Flags(study, "late_share"));
        Assert.Equal("no_path no_denominator no_quality_pair no_target", Flags(study, "posts"));
        Assert.Equal("no_path only_grows no_denominator no_quality_pair", Flags(study, "posts_ever"));
    }

    [Fact]
    public void The_word_is_said_only_of_a_running_total_without_a_path()
    {
        VanityStudy study = Study("cmo");
        Assert.Equal(["posts_ever"], study.Rows.Where(row => row.Verdict == VanityVerdict.Vanity).Select(row => row.Kpi));
        Assert.Equal("4 of 5 KPIs of CMO have a warning. A warning is a question, no verdict. Vanity: Posts ever.", study.Message);
        Assert.DoesNotContain("anity", Study("ceo").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_to_read_a_figure_together_with()
    {
        VanityRow posts = Study("cmo").Rows.Single(row => row.Kpi == "posts");
        Assert.Equal(["likes_per_post"], posts.Flags.Single(flag => flag.Flag == VanityReason.NoDenominator).PairWith);
        Assert.Equal(["revenue"], posts.Flags.Single(flag => flag.Flag == VanityReason.NoPath).PairWith);
        VanityWarning fallen = Study("cmo").Rows.Single(row => row.Kpi == "orders").Flags.Single();
        Assert.Equal(["revenue"], fallen.PairWith);
        Assert.Equal("against the year before it got better while Revenue, which it is part of, got worse", fallen.Reason);
    }

    [Fact]   // Heads never fell, but rose in only every other month of 36: 17 of 35 steps
    public void A_figure_that_is_only_divided_by_brings_nothing_by_growing_and_an_empty_office_is_nobody()
    {
        VanityStudy study = Study("coo");
        Assert.Equal("no_path no_denominator no_quality_pair no_owner", Flags(study, "heads"));
        Assert.Contains("below the line of Revenue a head", study.Rows[0].Flags[0].Reason, StringComparison.Ordinal);
        Assert.Equal(VanityVerdict.Check, study.Rows[0].Verdict);
    }

    [Fact]
    public void Decisions_are_a_note_once_and_flag_nobody() => Assert.Single(Study("cmo").Findings, finding => finding is { Code: FindingCodes.VanityNoLogbook, Severity: Severity.Note });

    [Fact]
    public void The_period_is_the_last_that_is_looked_at_and_a_year_is_looked_at_by_months()
    {
        Assert.Equal(("2022-12", 24), (Study("cmo", "2022").Period, Study("cmo", "2022").Periods));
        Assert.Equal("", Flags(Study("cmo", "2022"), "orders"));
        Assert.Equal(FindingCodes.PeriodAsked, Assert.Single(Study("cmo", "lately").Findings).Code);
        Assert.Equal(FindingCodes.OfficeAsked, Assert.Single(Study("cto").Findings).Code);
    }

    [Fact]
    public void Every_language_has_every_word_and_the_page_shows_the_worst_first()
    {
        foreach (string language in ReaderLanguage.All)
        {
            TablePage page = VanityPage.Of(Study("cmo", language: language))!;
            Assert.Equal("Posts ever", page.Tables[0].Rows[0][0]);
            Assert.Equal((Enum.GetValues<VanityReason>().Length, 3), (VanityWords.For(language).Flags.Distinct().Count(), VanityWords.For(language).Verdicts.Count));
            Assert.DoesNotContain(page.Notes, note => note.Contains('{', StringComparison.Ordinal));
        }
        Assert.StartsWith("office,kpi,label,verdict,flag,reason,pair_with\ncmo,orders,Orders,check,up_while_parent_down,", VanityJson.Csv(Study("cmo")), StringComparison.Ordinal);
        Assert.Contains("\ncmo,order_value,Order value,clear,,,\n", VanityJson.Csv(Study("cmo")), StringComparison.Ordinal);
    }
}
