using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Learning;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Tests.Intake.Importing;

namespace Quarterdeck.Tests.Intake.Learning;

/// <summary>A profile for a file that none fits, and the next file of that kind.</summary>
public sealed class ProfileLearningTests : IDisposable
{
    private const string Text = "Bericht Filialen;;;;\n;;;;\nDatum;Filiale;PLZ;Umsatz;E-Mail\n01.10.2026;Mitte;01067;1.234,50;a@b.de\n31.10.2026;Nord;10115;99,00;c@d.de\nGesamt;;;1.333,50;\n";
    private readonly Imports _imports = new();

    [Fact]
    public void Locale_total_row_key_types_and_persons_are_found_with_their_evidence()
    {
        ProfileProposal proposal = ProfileLearning.Propose(_imports.Write("filialen.csv", Text), null, _imports.Findings)!;
        Assert.Equal((';', ',', DateOrder.DayFirst, "Gesamt", "datum"), (proposal.Delimiter, proposal.Locale.DecimalMark, proposal.Locale.Order, proposal.TotalRow, proposal.Time));
        Assert.Equal([CellType.Date, CellType.Text, CellType.Code, CellType.Money, CellType.Text], proposal.Columns.Select(column => column.Type));
        Assert.Contains(proposal.Evidence, sentence => sentence.Contains("'01.10.2026' in line 4", StringComparison.Ordinal));
        Assert.True(proposal.Columns[4].IsPersonal);
        Assert.Single(proposal.Key);
    }

    [Fact]
    public void The_next_file_of_that_kind_loads_by_itself()
    {
        ProfileProposal proposal = ProfileLearning.Propose(_imports.Write("filialen.csv", Text), null, _imports.Findings)!;
        _ = Directory.CreateDirectory(_imports.PathOf("profiles"));
        _ = _imports.Write("profiles/filialen.yaml", proposal.Yaml);
        ProfileCatalogue catalogue = ProfileCatalogue.With([_imports.PathOf("profiles")], _imports.Findings);
        ImportedFile report = FileImports.Run([_imports.Write("november.csv", Text.Replace("10.2026", "11.2026", StringComparison.Ordinal).Replace("31.11", "30.11", StringComparison.Ordinal))], new ImportOptions(catalogue), _imports.Findings)[0];
        Assert.Equal(("filialen", 2L, 1333.50m), (report.Profile?.Id, report.RowsRead, report.Total("umsatz")));
        Assert.True(Assert.Single(report.ControlTotals).Agrees);
        Assert.False(_imports.Findings.HasErrors);
    }

    [Fact]
    public void Dates_that_can_be_read_both_ways_are_said()
    {
        ProfileProposal proposal = ProfileLearning.Propose(_imports.Write("x.csv", "Day,Shop,Sales\n01/02/2026,A,1.50\n03/04/2026,B,2.50\n"), null, _imports.Findings)!;
        Assert.True(proposal.IsDateOrderOpen);
    }

    public void Dispose() => _imports.Dispose();
}
