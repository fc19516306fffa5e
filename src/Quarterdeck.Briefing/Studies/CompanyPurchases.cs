using System.Globalization;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Finds the purchases of a company for a study: those that a metric of the kind customer_value names.</summary>
/// <param name="company">The company.</param>
/// <param name="read">Reads the purchases behind a formula: the metrics layer.</param>
/// <param name="findings">Receives what is wrong or should be known.</param>
public sealed class CompanyPurchases(CompanyModel company, Func<Formula, CustomerPurchases?> read, FindingList findings)
{
    private const int MostDepth = 20;

    /// <summary>The purchases and where they come from; null and findings where there are none.</summary>
    /// <param name="id">A KPI or metric; null for the only customer value there is.</param>
    public (PurchaseRows Rows, CustomerPurchases Source)? Of(string? id)
    {
        if (Found(id) is not { } metric || read(new Name([metric.Id])) is not { } source)
            return null;
        findings.Note(FindingCodes.StudyOfCompany, SourceSpan.None, Told(source), "Name another metric with --kpi, or other months and another rate with --value-months and --discount, where that is not meant.");
        // Studies list customers in one order, whichever engine or file they come from.
        string[] names = CustomerLog.Ordered([.. source.Names]);
        Dictionary<string, int> places = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        int[] moved = [.. source.Names.Select(name => places[name])];
        return (new PurchaseRows(names, [.. source.Customers.Select(customer => moved[customer])], source.Days, source.Amounts), source);
    }

    private Metric? Found(string? id)
    {
        Metric[] values = [.. company.Metrics.Values.Where(metric => metric.CustomerValue is not null).OrderBy(metric => metric.Span.File, StringComparer.Ordinal).ThenBy(metric => metric.Span.Line).ThenBy(metric => metric.Id, StringComparer.Ordinal)];
        string known = values.Length == 0 ? "The company has no metric of the kind customer_value." : $"Known: {string.Join(", ", values.Select(metric => metric.Id))}.";
        if (id is not null)
        {
            Kpi? kpi = company.Kpis.FirstOrDefault(own => string.Equals(own.Id, id, StringComparison.OrdinalIgnoreCase));
            Metric[] below = company.Metrics.TryGetValue(kpi?.Metric ?? id, out Metric? named) ? [.. Below(named, 0).Distinct()] : [];
            if (below.Length == 1)
            {
                if (kpi?.Where is { } where)
                    findings.Note(FindingCodes.StudyOfCompany, SourceSpan.None, $"The condition of the KPI '{kpi.Id}' ({where.Text}) is not applied: the study is of all customers.", "Write a metric of its own with where: for those customers.");
                return below[0];
            }
            findings.Error(FindingCodes.StudyPurchases, new SourceSpan("--kpi", 1, 1, id.Length),
                named is null ? $"The company has no KPI or metric '{id}'.{NearestName.DidYouMean(id, values.Select(metric => metric.Id))} {known}"
                : below.Length == 0 ? $"'{id}' says nothing of purchases: it is no metric of the kind customer_value, and none stands in its formula. {known}"
                : $"'{id}' is made of several customer values: {string.Join(", ", below.Select(metric => metric.Id))}.",
                values.Length == 0 ? "Write one: customer_value: {purchases: ..., customer: ..., amount: ...}." : "Name one of them with --kpi.");
            return null;
        }
        // Several that count the same purchases are one for a study: what differs is what is asked of them.
        string[] sides = [.. values.Select(metric => $"{metric.CustomerValue!.Purchases}|{metric.CustomerValue.Customer}|{metric.CustomerValue.Where?.Text}").Distinct()];
        string[] amounts = [.. values.Select(metric => metric.CustomerValue!.Amount?.Text).OfType<string>().Distinct()];
        if (sides.Length == 1 && amounts.Length <= 1)
            return Array.Find(values, metric => metric.CustomerValue!.Amount is not null) ?? values[0];
        findings.Error(FindingCodes.StudyPurchases, SourceSpan.None, values.Length == 0 ? "The company has no metric of the kind customer_value, so it is not known which rows are purchases." : $"The company has several customer values over different purchases. {known}",
            values.Length == 0 ? "Write one: customer_value: {purchases: ..., customer: ..., amount: ...}; or give a file with --file." : "Name one of them with --kpi.");
        return null;
    }

    private IEnumerable<Metric> Below(Metric metric, int depth) => metric.CustomerValue is not null ? [metric]
        : depth > MostDepth || metric.Formula is not { } formula ? []
        : KpiOwners.MetricsIn(company, formula).SelectMany(id => company.Metrics.TryGetValue(id, out Metric? inner) ? Below(inner, depth + 1) : []);

    private static string Told(CustomerPurchases source)
    {
        string margin = source.Spec.Margin is null ? "" : $", before its margin of {source.Spec.Margin.Text}";
        return string.Create(CultureInfo.InvariantCulture, $"Purchases are the rows of '{source.Dataset}' that '{source.Metric}' counts, {source.Names.Count:N0} customers of the whole company{margin}.");
    }
}
