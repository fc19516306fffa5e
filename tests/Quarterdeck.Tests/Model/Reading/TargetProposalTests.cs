using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Tests.Model.Reading;

/// <summary>Targets put into a company's files: every form of a KPI, and nothing else changed.</summary>
public sealed class TargetProposalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposal").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private UpgradedFile Proposed(string yaml, string kpi, string period = "2025", string why = "")
    {
        File.WriteAllText(Path.Combine(_folder, "company.yaml"), "format: 1\ncompany: Shop\n");
        File.WriteAllText(Path.Combine(_folder, "kpis.yaml"), yaml);
        FindingList findings = new();
        IReadOnlyList<UpgradedFile> files = TargetProposal.Write(_folder, [new ProposedTarget(kpi, period, "120") { Why = why }], ["A proposal."], findings);
        Assert.Empty(findings.Sorted());
        return Assert.Single(files);
    }

    [Theory]
    [InlineData("  revenue: ceo", "  revenue: {office: ceo, target: {points: {2025: 120}}}")]
    [InlineData("  revenue:", "  revenue: {target: {points: {2025: 120}}}")]
    [InlineData("  revenue: {office: ceo}   # ours", "  revenue: {target: {points: {2025: 120}}, office: ceo}   # ours")]
    [InlineData("  revenue: {office: ceo, target: {points: {2024: 100}}}", "  revenue: {office: ceo, target: {points: {2025: 120, 2024: 100}}}")]
    [InlineData("  revenue: {office: ceo, target: {points: {2025: 100}, }}", "  revenue: {office: ceo, target: {points: {2025: 120}, }}")]
    [InlineData("  revenue: {office: ceo, target: {growth: 10%}, group: result}", "  # revenue: the target was {growth: 10%}\n  revenue: {office: ceo, target: {points: {2025: 120}}, group: result}")]
    [InlineData("  revenue: {office: ceo, target: 100}", "  # revenue: the target was 100\n  revenue: {office: ceo, target: {points: {2025: 120}}}")]
    [InlineData("  revenue:\n    office: ceo   # she\n    target:\n      yearly: 100\n      shape: seasonal   # as sold\n    group: result",
        "  # revenue: the target was yearly: 100 shape: seasonal\n  revenue:\n    office: ceo   # she\n    target:\n      {points: {2025: 120}}   # as sold\n    group: result")]
    [InlineData("  revenue:\n    office: ceo\n    target:\n      points:\n        2024: 100   # agreed\n", "  revenue:\n    office: ceo\n    target:\n      points:\n        2025: 120\n        2024: 100   # agreed\n")]
    [InlineData("  revenue:\n    office: ceo   # she\n", "  revenue:\n    target: {points: {2025: 120}}\n    office: ceo   # she\n")]
    [InlineData("  orders: coo   # his", "  revenue: {target: {points: {2025: 120}}}\n  orders: coo   # his")]
    public void A_target_goes_where_the_KPI_stands(string before, string after)
    {
        const string Head = "# Our KPIs, agreed in May.\nkpis:\n", Rest = "\n# the end\n";
        UpgradedFile file = Proposed(Head + before + Rest, "revenue");
        Assert.Equal(("kpis.yaml", "# A proposal.\n" + Head + after + Rest), (file.File, file.After));
    }

    [Fact]
    public void Windows_lines_and_a_reason_are_kept()
    {
        UpgradedFile file = Proposed("kpis:\r\n  Revenue: {office: ceo}\r\n", "revenue", "2025-Q1", "now 100, +0.5 usual moves");
        Assert.Equal("# A proposal.\r\nkpis:\r\n  # revenue: now 100, +0.5 usual moves\r\n  Revenue: {target: {points: {2025-Q1: 120}}, office: ceo}\r\n", file.After);
    }

    [Fact]
    public void A_company_without_KPIs_gets_them()
    {
        UpgradedFile file = Proposed("# nothing yet", "revenue");
        Assert.Equal(("company.yaml", "# A proposal.\nformat: 1\ncompany: Shop\nkpis:\n  revenue: {target: {points: {2025: 120}}}\n"), (file.File, file.After));
    }
}
