using System.Text.RegularExpressions;
using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Tests.Offices.Catalogue;

public partial class OfficeCatalogueTests
{
    private static readonly OfficeCatalogue _catalogue = OfficeCatalogue.Load();

    // offices.md A2: how many lines the table has for each office.
    [Theory]
    [InlineData("ceo", 9)]
    [InlineData("coo", 6)]
    [InlineData("cmo", 13)]
    [InlineData("cxo", 2)]
    [InlineData("cco.customer", 5)]
    [InlineData("cco.communications", 1)]
    [InlineData("cfo", 1)]
    [InlineData("cio", 1)]
    [InlineData("cto", 1)]
    [InlineData("c-suite", 1)]
    public void Every_responsibility_of_the_sources_is_there(string office, int lines) => Assert.Equal(lines, _catalogue.Find(office)!.Duties.Count);

    [Fact]
    public void The_duties_keep_each_lines_sources()
    {
        // offices.md A2, sources of the lines in order.
        Dictionary<string, string> sources = new()
        {
            ["ceo"] = "S0,S0,S0,S0 S1,S1,S3,S3,S4,S4",
            ["coo"] = "S0,S0,S0,S0,S3,S1",
            ["cmo"] = "S0 S2,S0,S0,S2,S2,S2,S2,S2,S2,S2,S2,S3,S4",
            ["cxo"] = "S0,S0",
            ["cco.customer"] = "S1,S1,S1,S1,S1",
            ["cco.communications"] = "S3",
            ["cfo"] = "S3",
            ["cio"] = "S3",
            ["cto"] = "S3",
        };
        foreach ((string office, string expected) in sources)
            Assert.Equal(expected, string.Join(',', _catalogue.Find(office)!.Duties.Select(static duty => string.Join(' ', duty.Sources))));
    }

    [Fact]
    public void Every_duty_says_what_shows_it_and_points_to_what_is_known()
    {
        foreach (Duty duty in _catalogue.Offices.SelectMany(static office => office.Duties))
        {
            Assert.True(duty.Text.IsComplete, duty.Id);
            Assert.NotEmpty(duty.ShownBy);
            foreach (Evidence evidence in duty.ShownBy)
            {
                Assert.NotEmpty(evidence.Id);
                Assert.True(evidence.Kind == EvidenceKind.NotMeasurable ? evidence.Id.Length > 20
                    : evidence.Kind == EvidenceKind.Kpi ? _catalogue.FindKpi(evidence.Id) is not null
                    : _catalogue.Targets.Any(target => target.Kind == evidence.Kind && target.Id == evidence.Id), $"{duty.Id}: {evidence}");
            }
            Assert.True(duty.Conflict.Length == 0 || _catalogue.Conflicts.Any(conflict => conflict.Id == duty.Conflict), duty.Id);
            Assert.All(duty.SharedWith, other => Assert.NotNull(_catalogue.Find(other)));
        }
    }

    [Fact]
    public void The_nine_offices_of_the_sources_the_board_and_the_manufacturer_are_full()
    {
        string[] full = ["ceo", "coo", "cfo", "cmo", "cio", "cto", "cxo", "cco.customer", "cco.communications", "board", "org.contract_manufacturing"];
        Assert.Equal(full.Order(), _catalogue.Offices.Where(static office => office.IsFull).Select(static office => office.Id).Order());
        foreach (string id in full)
            foreach (Axis axis in Enum.GetValues<Axis>())
                Assert.True(_catalogue.Find(id)!.On(axis)?.Text.IsComplete, $"{id} {axis}");
    }

    [Fact]
    public void Every_office_of_the_cases_has_a_name_in_every_language()
    {
        string[] ids = [.. "ceo coo cfo cmo cio cto cxo cco.customer cco.communications cco.commercial cco.compliance cco.content cco.creative cmo.medical chro ciso clo cao.accounting cao.administrative cao.analytics cdo.data cdo.digital cdo.diversity cio.investment cpo.product cpo.procurement cpo.privacy cro.revenue cro.risk cso.sales cso.strategy cso.security cso.sustainability cso.science cgo cino cbo cbdo cqo csco ctro caio cno other-chief c-suite".Split(' ')];
        foreach (string id in ids)
            Assert.True(_catalogue.Find(id)?.Canonical.IsComplete, id);
    }

    [Fact]
    public void Every_statement_has_a_source()
    {
        HashSet<string> known = ["S0", "S1", "S2", "S3", "S4", "catalog"];
        foreach (Office office in _catalogue.Offices)
            foreach (IReadOnlyList<string> sources in ((IEnumerable<IReadOnlyList<string>>)[office.ReportsTo.Sources, .. office.Names.Select(static n => n.Sources), .. office.Acronyms.Select(static a => a.Sources),
                .. office.Duties.Select(static d => d.Sources), .. office.Axes.Select(static a => a.Sources), .. office.Kpis.Select(static k => k.Sources), .. office.Collaborators.Select(static c => c.Sources), .. office.Competences.Select(static c => c.Sources)]))
            {
                Assert.NotEmpty(sources);
                Assert.Subset(known, sources.ToHashSet());
            }
    }

    [Fact]
    public void Reporting_lines_are_stated_or_assumed_as_the_sources_have_it()
    {
        string[] stated = ["ceo", "coo", "cco.customer", "org.contract_manufacturing"];
        Assert.Equal(stated.Order(), _catalogue.Offices.Where(static office => office.ReportsTo.Basis == Basis.Stated).Select(static office => office.Id).Order());
        Assert.Equal("board", _catalogue.Find("ceo")!.ReportsTo.To);
    }

    [Fact]
    public void The_KPIs_are_those_of_the_checklist()
    {
        string section = File.ReadAllText(RepositoryFolders.Shared("offices.md")).Split("# D. KPI ids")[1];
        HashSet<string> listed = [.. Id().Matches(section[section.IndexOf('|', StringComparison.Ordinal)..section.LastIndexOf("|\n", StringComparison.Ordinal)]).Select(static match => match.Groups[1].Value)];
        Assert.True(listed.Count > 100);
        Assert.Equal(listed.Order(), _catalogue.Kpis.Select(static kpi => kpi.Id).Order());
    }

    [Fact]
    public void Every_KPI_has_five_names_five_definitions_an_owner_and_a_known_unit()
    {
        string[] units = ["money", "count", "percent", "number", "days", "hours", "seconds", "months", "points", "score", "tonnes"];
        foreach (Kpi kpi in _catalogue.Kpis)
        {
            Assert.True(kpi.Names.IsComplete && kpi.Definitions.IsComplete, kpi.Id);
            Assert.Contains(kpi.Unit, units);
            Assert.True(kpi.Owners.Any(), kpi.Id);
        }
        foreach (KpiRole role in _catalogue.Offices.SelectMany(static office => office.Kpis))
            Assert.True(_catalogue.FindKpi(role.KpiId) is not null, role.KpiId);
    }

    [Theory]
    [InlineData("return_on_investment", Basis.Stated)]
    [InlineData("customer_retention", Basis.Stated)]
    [InlineData("revenue", Basis.Stated)]
    [InlineData("sessions", Basis.Stated)]
    [InlineData("conversion_rate", Basis.Stated)]
    [InlineData("csat", Basis.Derived)]
    public void The_common_ground_of_CMO_and_CEO_is_marked(string kpi, Basis basis) =>
        Assert.Equal(basis, Assert.Single(_catalogue.SharedKpis("ceo", "cmo"), shared => shared.Kpi.Id == kpi).Basis);

    [Fact]
    public void All_fourteen_contradictions_are_kept_with_every_side()
    {
        Assert.True(_catalogue.Conflicts.Count >= 14);
        foreach (Conflict conflict in _catalogue.Conflicts)
        {
            Assert.True(conflict.Subject.IsComplete, conflict.Id);
            Assert.All(conflict.Statements, statement => Assert.True(statement.Text.IsComplete, conflict.Id));
        }
        Conflict cco = Assert.Single(_catalogue.Conflicts, static conflict => conflict.Id == "cco");
        Assert.Equal(2, cco.Statements.Count(static statement => statement.Sources.Contains("S1") && statement.OfficeId is "cco.customer" or "coo"));
    }

    [Fact]
    public void Coverage_page_is_the_catalogues()
    {
        string page = Path.Combine(RepositoryFolders.Root, "docs/coverage.md");
        string expected = CoverageReport.Markdown(_catalogue);
        if (Environment.GetEnvironmentVariable("QUARTERDECK_ACCEPT") == "1")
            File.WriteAllText(page, expected);
        Assert.Equal(expected, File.ReadAllText(page));
    }

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Id();
}
