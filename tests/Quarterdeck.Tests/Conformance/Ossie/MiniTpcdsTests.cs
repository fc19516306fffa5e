using System.Text.Json;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Tests.Conformance.Ossie;

/// <summary>Ossie's own retail example over five tiny tables: each aggregate at its own dataset, and never the naive join's 6.43.</summary>
public sealed class MiniTpcdsTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(RepositoryFolders.Root, "..", "shared", "cases", "ossie"));

    [Theory]
    [InlineData("total", "")]
    [InlineData("by_brand", "item.i_brand")]
    [InlineData("by_state", "store.s_state")]
    [InlineData("by_quarter", "date_dim.d_quarter_name")]
    public void Answers_are_those_of_each_dataset_s_own_grain(string name, string by)
    {
        Assert.SkipUnless(Directory.Exists(Folder), "'../shared/cases/ossie' is not beside the repository.");
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "mini_tpcds", "expected_own_grain.json")));
        JsonElement grouping = expected.RootElement.GetProperty(name);
        JsonElement[] rows = [.. (grouping.ValueKind == JsonValueKind.Array ? grouping : grouping.GetProperty("rows")).EnumerateArray()];
        string[] metrics = [.. rows[0].EnumerateObject().Select(one => one.Name).Where(one => !by.EndsWith("." + one, StringComparison.Ordinal))];
        using MetricLayer layer = Open();
        MetricTable answer = Ask(layer, metrics, by);
        Assert.Equal(rows.Select(row => string.Join('|', row.EnumerateObject().Select(one => Text(one.Value)))).Order(),
            answer.Rows.Select(row => string.Join('|', row.Select(Text))).Order());
        if (grouping.ValueKind == JsonValueKind.Object)
            foreach (JsonProperty refused in grouping.GetProperty("refused").EnumerateObject())
                Assert.Contains(Ask(layer, [refused.Name], by).Findings, finding => finding.Severity == Severity.Error);
    }

    private static MetricLayer Open()
    {
        CompanyModel company = CompanyLoader.Read(Path.Combine(Folder, "examples", "tpcds_semantic_model.yaml")).Company!;
        string[] tables = [.. File.ReadAllText(Path.Combine(Folder, "mini_tpcds", "data.sql")).Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)).Select(line => line.Split("--")[0])];
        return MetricLayer.Open(company, new LayerOptions { Prepare = ["ATTACH ':memory:' AS tpcds", "CREATE SCHEMA tpcds.public", "USE tpcds.public", .. string.Join('\n', tables).Split(';').Where(statement => statement.Trim().Length > 0)] });
    }

    private static MetricTable Ask(MetricLayer layer, string[] metrics, string by) => layer.Answer([new MetricQuery
    {
        Columns = [.. metrics.Select(metric => new MetricColumn(metric, new Name([metric])))],
        By = by.Length == 0 ? [] : [new Name([.. by.Split('.')])],
    }])[0];

    // Both sides at six digits after the point: one is printed with all digits of a double, the other with twelve.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "-",
        JsonValueKind.Number => FormattableString.Invariant($"{value.GetDouble():0.######}"),
        _ => value.GetString()!,
    };

    private static string Text(Cell cell) => cell.IsAbsent ? "-" : cell.Kind == CellKind.Text ? cell.ToString()! : FormattableString.Invariant($"{cell.AsDouble():0.######}");
}
