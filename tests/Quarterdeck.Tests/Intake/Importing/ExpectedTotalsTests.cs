using System.Text.Json;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Importing;

namespace Quarterdeck.Tests.Intake.Importing;

/// <summary>Every total that expected.json states, from every sample: money to the last digit, ratios within 1e-12.</summary>
public class ExpectedTotalsTests
{
    public static TheoryData<string> Samples
    {
        get
        {
            string file = Path.GetFullPath(Path.Combine(RepositoryFolders.Root, "..", "shared", "cases", "exports", "expected.json"));
            return File.Exists(file) ? [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateObject().Select(sample => sample.Name)] : ["ui/shopify_orders_export.csv"];
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_gives_its_expected_totals(string sample)
    {
        using Imports imports = new();
        ImportedFile report = imports.Import(RepositoryFolders.Shared("cases/exports/" + sample), isWritten: true);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/exports/expected.json")));
        foreach (JsonProperty total in expected.RootElement.GetProperty(sample).EnumerateObject().Where(property => property.Name != "trap"))
        {
            CellValue value = report.Totals.First(found => found.Name == total.Name).Value;
            if (total.Value.ValueKind is JsonValueKind.True or JsonValueKind.False)
                Assert.Equal(total.Value.GetBoolean(), value.Truth);
            else if (total.Value.GetDecimal() is var stated && decimal.Round(stated, 6) == stated)
                Assert.Equal(stated, value.Number);
            else
                Assert.Equal((double)stated, (double)value.Number!.Value, 1e-12 * Math.Max(1, (double)Math.Abs(stated)));
        }
        Assert.Equal(0, report.RowsQuarantined);
        Assert.All(report.ControlTotals, total => Assert.True(total.Agrees));
        Assert.All(report.Checks, check => Assert.True(check.Holds));
        Assert.All(report.Tables, table => Assert.True(File.Exists(table)));
    }

    [Fact]
    public void Every_table_of_a_connector_is_known_and_read_whole()
    {
        string[] files = Directory.GetFiles(RepositoryFolders.Shared("cases/exports/warehouse"), "*.csv");
        using Imports imports = new();
        IReadOnlyList<ImportedFile> reports = imports.Run(files);
        Assert.All(reports, report => Assert.StartsWith("connector_", report.Profile?.Id, StringComparison.Ordinal));
        Assert.All(reports, report => Assert.Equal(0, report.RowsQuarantined));
        // 1,685 journals with 4,033 lines, each of which nets to 0 (shared/imports.md, section 4).
        ImportedFile lines = reports.First(report => report.File.EndsWith("xero_journal_line.csv", StringComparison.Ordinal));
        Assert.Equal((4033L, 1685m, 0m), (lines.RowsRead, lines.Total("journals"), lines.Total("net")));
    }
}
