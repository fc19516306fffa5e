using System.Text;
using CsCheck;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Tests.Model.Editing;

/// <summary>A KPI's target is put into the company's files, and all else of them stays.</summary>
public sealed class KpiProposalTests
{
    private const string Head = """
        # The bakery. This comment stays.
        format: 1
        company: Bakery   # so does this one
        currency: EUR
        include: [ceo]
        datasets:
          order_lines: {source: lines.csv, key: [id], time: order_date, fields: {order_date: CAST(day AS DATE), net_amount: amount} }
        """;

    private static readonly KpiSettings Monthly = new("revenue") { TargetForm = "monthly", TargetValue = "120", AtRisk = "3%", Behind = "6%" };

    public static TheoryData<string, string> Places => new()
    {
        { "kpis:\n  # one\n  revenue_growth: {office: ceo}   # two\n\n# three\n", "kpis:\n  # one\n  revenue_growth: {office: ceo}   # two\n  revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}\n\n# three\n" },
        { "kpis:\n  revenue:\n", "kpis:\n  revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}\n" },
        { "kpis:\n  revenue: ceo   # hers\n", "kpis:\n  revenue: {office: ceo, target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}   # hers\n" },
        { "kpis: {revenue: {office: ceo}}", "kpis: {revenue: {office: ceo, target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}}" },
        { "kpis: {}\n", "kpis: {revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}}\n" },
        { "kpis:\n", "kpis:\n  revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}\n" },
        { "", "kpis:\n  revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}\n" },
        { "kpis:\n  revenue: {target: {monthly: 100, shape: seasonal}}   # agreed\n", "kpis:\n  revenue: {target: {monthly: 120, shape: seasonal}, tolerance: {at_risk: 3%, behind: 6%}}   # agreed\n" },
        { "kpis:\n  revenue:\n    office: ceo   # hers\n    target:\n      monthly: 100   # last year's\n    tolerance: {behind: 9%}\n  # the end\n", "kpis:\n  revenue:\n    office: ceo   # hers\n    target:\n      monthly: 120   # last year's\n    tolerance: {behind: 6%, at_risk: 3%}\n  # the end\n" },
        { "kpis:\n  revenue: {target: {points: {2025-01: 7}}}\n", "kpis:\n  revenue: {target: {monthly: 120}, tolerance: {at_risk: 3%, behind: 6%}}\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_target_is_put_where_it_belongs(string before, string after)
    {
        using CompanyFolder folder = new(("company.yaml", $"{Head}\n{before}"));
        UpgradedFile file = Assert.Single(Proposed(folder, Monthly));
        Assert.Equal($"{Head}\n{after}", file.After);
        Assert.Equal(new AmountTarget(120, Quarterdeck.Model.Values.Grain.Month, before.Contains("seasonal", StringComparison.Ordinal) ? TargetShape.Seasonal : TargetShape.Linear), Read(folder, file).Target! with { Span = default });
        Assert.Equal(new Tolerance(0.03m, 0.06m, false), Read(folder, file).Tolerance);
    }

    [Theory]
    [InlineData("include: [ceo]", "include: [ceo, cmo]")]
    [InlineData("include: [ceo] # chosen", "include: [ceo, cmo] # chosen")]
    [InlineData("include: []", "include: [cmo]")]
    [InlineData("include: ceo", "include: [ceo, cmo]")]
    [InlineData("include:", "include: [cmo]")]
    [InlineData("include:\n  - ceo   # first", "include:\n  - ceo   # first\n  - cmo")]
    [InlineData("include:\n- ceo", "include:\n- ceo\n- cmo")]
    [InlineData("languages: [en]", "include: [cmo]\nlanguages: [en]")]
    public void A_pack_is_included_beside_those_that_are(string before, string after)
    {
        string text = Head.Replace("include: [ceo]", before, StringComparison.Ordinal);
        using CompanyFolder folder = new(("company.yaml", text));
        Assert.Equal(Head.Replace("include: [ceo]", after, StringComparison.Ordinal), Assert.Single(Proposed(folder, new KpiSettings("orders") { Packs = ["cmo"] })).After);
        Assert.Empty(Proposed(folder, new KpiSettings("orders") { Packs = [.. before.Contains("ceo", StringComparison.Ordinal) ? new[] { "ceo" } : []] }));
    }

    [Fact]
    public void A_comment_inside_what_would_be_replaced_is_not_lost_but_told()
    {
        using CompanyFolder folder = new(("company.yaml", Head + "\nkpis:\n  revenue:\n    target:\n      points:\n        2025-01: 7   # of the board\n        2025-02: 8\n"));
        FindingList findings = new();
        Assert.Empty(KpiProposal.Write(folder.Path, Monthly, findings));
        Assert.Equal(FindingCodes.SetupComment, Assert.Single(findings.Sorted()).Code);
    }

    [Theory]
    [InlineData("1, office: cfo")]
    [InlineData("1}} }\nmetrics: {x: 1}")]
    [InlineData("*anchor")]
    [InlineData("# nothing")]
    [InlineData("\"")]
    [InlineData("!!binary x")]
    public void What_a_person_writes_is_a_value_and_never_YAML(string written)
    {
        using CompanyFolder folder = new(("company.yaml", Head));
        UpgradedFile file = Assert.Single(Proposed(folder, Monthly with { TargetValue = written }));
        ReadResult read = CompanyReader.Read(folder.Path, null, new Dictionary<string, string> { [file.File] = file.After });
        Finding error = Assert.Single(read.Findings, finding => finding.Severity == Severity.Error && finding.Code != FindingCodes.DataMissing);
        Assert.Contains("'monthly' takes a number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_file_looks_like_every_line_of_it_stays_and_the_target_is_read_back()
    {
        Gen<string> comment = Any("", "   # a note", "  # 'quoted' {x} [y]");
        Gen<string> kpis = Gen.Select(Any("orders: {office: ceo}", "orders: ceo", "orders:\n    office: ceo", "orders:\n    office: ceo\n    label: >\n      Orders\n\n      of all", "orders: {office: ceo,\n    group: result}"), comment, Gen.Bool).Select(part =>
        {
            (string entry, string note, bool isLast) = part;
            return $"kpis:\n  # first{note}\n  {entry}{(entry.Contains('\n', StringComparison.Ordinal) ? "" : note)}\n{(isLast ? "" : "  # last\n")}";
        });
        Gen<string> section = Gen.OneOf(kpis, Gen.Const(""), Gen.Const("kpis: {orders: {office: ceo}}\n"));
        Gen<string> rest = Any("", "\n\n# the end", "metrics:\n  orders: COUNT(order_lines.id)   # one a line\n", "languages: [en, fr]\n");
        Gen.Select(section, rest, Any("\n", "\r\n"), Gen.Bool).Sample(drawn =>
        {
            (string own, string more, string lineEnd, bool endsOpen) = drawn;
            string metric = more.StartsWith("metrics", StringComparison.Ordinal) ? "" : "metrics: {orders: COUNT(order_lines.id)}\n";
            string before = $"{Head}\n{metric}{own}{more}".ReplaceLineEndings(lineEnd);
            before = endsOpen ? before.TrimEnd() : before;
            using CompanyFolder folder = new(("company.yaml", before));
            UpgradedFile file = Assert.Single(Proposed(folder, Monthly));
            Assert.Equal(before, file.Before);
            Assert.True(IsKept(before, file.After), file.After);
            Assert.DoesNotMatch(lineEnd == "\n" ? "\r" : "(?<!\r)\n", file.After);
            Assert.Equal(120, Assert.IsType<AmountTarget>(Read(folder, file).Target).Amount);
        }, iter: 150, threads: 1);
    }

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    /// <summary>True where a text is an earlier one with something put in at one place; the braces of a map may have been gone into.</summary>
    private static bool IsKept(string before, string after)
    {
        int start = 0, end = 0;
        while (start < before.Length && before[start] == after[start])
            start++;
        while (end < before.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return start + end == before.Length;
    }

    private static IReadOnlyList<UpgradedFile> Proposed(CompanyFolder folder, KpiSettings settings)
    {
        FindingList findings = new();
        IReadOnlyList<UpgradedFile> files = KpiProposal.Write(folder.Path, settings, findings);
        Assert.Empty(findings.Sorted());
        return files;
    }

    private static Kpi Read(CompanyFolder folder, UpgradedFile file)
    {
        ReadResult read = CompanyReader.Read(folder.Path, null, new Dictionary<string, string> { [file.File] = file.After });
        Assert.True(read.Company is not null, folder.Told(read.Findings) + new StringBuilder(file.After));
        return read.Company.Kpis.Single(kpi => kpi.Id == "revenue");
    }
}
