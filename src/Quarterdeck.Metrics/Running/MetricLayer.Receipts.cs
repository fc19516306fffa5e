using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>How a column was made: formula written out, hash of all it depends on, sources, statements, the command that makes it again.</summary>
    private Receipt ReceiptOf(BoundQuestion question, BoundColumn column, IReadOnlyList<(ScanPlan Plan, string Sql)> scans)
    {
        string formula = WrittenOut(column.Formula, []);
        SortedSet<string> datasets = new(scans.SelectMany(scan => scan.Plan.Read), StringComparer.Ordinal);
        StringBuilder definition = new(formula);
        foreach (Metric metric in NamedMetrics(column.Formula, []).OrderBy(metric => metric.Id, StringComparer.Ordinal))
            definition.Append(CultureInfo.InvariantCulture, $"\n{metric.Id}|{metric.Unit}|{metric.Time?.Dotted}|{metric.Stock?.At}|{string.Join(',', metric.Stock?.Per ?? [])}|{metric.Stock?.Carry}|{metric.Active}|{metric.Empty}|{metric.Regrain}{(metric.LateDays > 0 ? $"|{metric.LateDays}" : "")}{(metric.CustomerValue is { } value ? "|" + ValueText(value, []) : "")}");
        foreach (string name in datasets)
            Append(definition, Company.Datasets[name]);
        CalendarSettingsText(definition);
        string[] rates = [.. column.Node.Atoms().Select(atom => atom.Atom).Where(atom => (atom.Money ?? atom.Value?.Money) is not null && !atom.CountsUnrated && atom.Value?.IsCount != true)
            .Select(atom => $"{atom.Aggregate.Text} {atom.Money ?? atom.Value?.Money}").Distinct()];
        foreach (string rate in rates)
            definition.Append(CultureInfo.InvariantCulture, $"\n{rate}");
        foreach (RateTable table in scans.SelectMany(scan => scan.Plan.Rates).Distinct().Order(StringComparer.Ordinal).Select(name => Company.Rates[name]))
            definition.Append(CultureInfo.InvariantCulture, $"\n{table with { Span = default }}");
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.ToString())))[..16];
        return new Receipt(column.Name, formula, hash,
            [.. datasets.Where(name => Company.Datasets[name].Source is not DistinctSource).Select(name => new SourceReceipt(name, SourceText(Company.Datasets[name].Source), _files.FingerprintOf(name)))],
            [.. scans.Select(scan => scan.Sql).Distinct()], question.Query.AsOf, CommandOf(question.Query, column))
        { Rates = rates, Stale = StaleOf(datasets, question.Query.AsOf) };
    }

    private void CalendarSettingsText(StringBuilder text) => text.Append(CultureInfo.InvariantCulture,
        $"\n{Company.Calendar.FiscalYearStartMonth}|{Company.Calendar.FiscalYearNamedByStart}|{Company.Calendar.WeekStarts}|{Company.Calendar.Pattern}|{Company.Calendar.TimeZone}");

    private static void Append(StringBuilder text, Dataset dataset)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{dataset.Name}|{SourceText(dataset.Source)}|{string.Join(',', dataset.Key)}|{dataset.Time}|{dataset.Covers}|{dataset.LateDays}{(dataset.RowsFor is { } grain ? "|" + grain.Name : "")}|{dataset.Scenario?.Field}");
        if (dataset.Currency is not null)
            text.Append(CultureInfo.InvariantCulture, $"|{dataset.Currency}");
        foreach (Field field in dataset.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\n {field.Name} = {field.Formula.Text} {field.TimeZone}{(field.Currency is null ? "" : $" {field.Currency}")}");
        foreach (Join join in dataset.Joins.Values.OrderBy(join => join.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\n {join.Name} > {join.Target} {string.Join(',', join.On)} {join.AsOf}");
    }

    private string WrittenOut(Formula formula, HashSet<string> open)
    {
        if (formula is Name name && Company.Metrics.TryGetValue(name.Dotted, out Metric? metric) && open.Add(metric.Id))
        {
            string text = metric.CustomerValue is { } value ? ValueText(value, open) : metric.Formula is null ? $"CONVERSION({metric.Conversion})" : WrittenOut(metric.Formula, open);
            open.Remove(metric.Id);
            return text;
        }
        return formula switch
        {
            Binary binary => $"({WrittenOut(binary.Left, open)} {binary.Operator} {WrittenOut(binary.Right, open)})",
            Unary unary => $"({unary.Operator}{(unary.Operator == "NOT" ? " " : "")}{WrittenOut(unary.Operand, open)})",
            Filtered filtered => $"{WrittenOut(filtered.Operand, open)} FILTER (WHERE {filtered.Condition.Text})",
            Call call when !FunctionTable.Aggregates.ContainsKey(call.Function) && call.Function != "RETAINED" =>
                $"{call.Function}({string.Join(", ", call.Arguments.Select(argument => WrittenOut(argument, open)))})",
            _ => formula.Text,
        };
    }

    private string ValueText(CustomerValue value, HashSet<string> open)
    {
        string purchases = PurchaseSide.Of(Company, value) is { } side ? side.Dataset + (side.Filters.IsEmpty ? "" : $" WHERE {string.Join(" AND ", side.Filters.Select(filter => filter.Text))}") : value.Purchases;
        return FormattableString.Invariant($"CUSTOMER_VALUE({value.Answer.ToString().ToLowerInvariant()} of {(value.OfAll ? "all" : "new")} customers {value.Customer}, purchases {purchases}")
            + FormattableString.Invariant($"{(value.Amount is null ? "" : $", amount {value.Amount.Text}")}, model {value.Model}, horizon {value.Horizon.Text}, discount {value.Discount}{(value.Margin is null ? "" : $", margin {WrittenOut(value.Margin, open)}")})");
    }

    private IEnumerable<Metric> NamedMetrics(Formula formula, HashSet<string> seen)
    {
        foreach (Name name in formula.SelfAndDescendants().OfType<Name>())
            if (Company.Metrics.TryGetValue(name.Dotted, out Metric? metric) && seen.Add(metric.Id))
            {
                yield return metric;
                if ((metric.Formula ?? metric.CustomerValue?.Margin) is { } below)
                    foreach (Metric inner in NamedMetrics(below, seen))
                        yield return inner;
            }
    }

    private static string SourceText(Source source) => source switch
    {
        FileSource file => file.Path,
        TableSource table => table.Connection is null ? table.Table : $"{table.Connection}: {table.Table}",
        SqlSource sql => sql.Sql,
        DistinctSource distinct => $"distinct {distinct.Dataset}",
        _ => "",
    };

    private string CommandOf(MetricQuery query, BoundColumn column)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"quarterdeck query {Quoted(_companyPath)} --metrics {Quoted(column.Formula.Text)}");
        if (query.Grain is { } grain)
            text.Append(CultureInfo.InvariantCulture, $" --grain {grain}");
        if (query.From is { } from)
            text.Append(CultureInfo.InvariantCulture, $" --from {from:yyyy-MM-dd}");
        if (query.To is { } to)
            text.Append(CultureInfo.InvariantCulture, $" --to {to:yyyy-MM-dd}");
        if (query.By.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" --by {string.Join(",", query.By.Select(name => name.Dotted))}");
        if (query.Scenarios is not ["AC"])
            text.Append(CultureInfo.InvariantCulture, $" --scenario {string.Join(",", query.Scenarios)}");
        if (query.Where is not null)
            text.Append(CultureInfo.InvariantCulture, $" --where {Quoted(query.Where.Text)}");
        if (query.Currency is { } currency)
            text.Append(CultureInfo.InvariantCulture, $" --currency {currency}");
        if (query.Rates.Constant is { } constant)
            text.Append(CultureInfo.InvariantCulture, $" --rates {(query.Rates.Table == RateTable.Actual ? "constant" : query.Rates.Table)}:{Calendar.Label(constant)}");
        else if (query.Rates != RateChoice.Actual)
            text.Append(CultureInfo.InvariantCulture, $" --rates {query.Rates.Table}");
        if (query.AsOf is { } asOf)
            text.Append(CultureInfo.InvariantCulture, $" --as-of {asOf:yyyy-MM-dd}");
        if (_options.DataPath is { } data)
            text.Append(CultureInfo.InvariantCulture, $" --data {Quoted(data)}");
        return text.ToString();
    }

    /// <summary>A word of a command line, so that it can be pasted into a shell: in double quotes where a shell would read it as anything else.</summary>
    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or '/' or ':' or '~' or ',') ? word
        : $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal)}\"";
}
