using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>Holds the rates against themselves, and against the currencies and days of the data.</summary>
    private void CheckRates(FindingList findings)
    {
        foreach (RateTable rates in Company.Rates.Values.OrderBy(rates => rates.Name, StringComparer.Ordinal))
            if (Attempt(Company.Datasets[rates.Dataset], findings, () => (object)_facts.RepeatedRates(rates)) is long twice and > 0)
                findings.Add(RepeatedRate(rates, twice));
        if (!Company.Rates.TryGetValue(RateTable.Actual, out RateTable? actual) || Company.Currency.Length == 0 || findings.HasErrors)
            return;
        HashSet<string> quoted = [actual.To.Code ?? actual.From.Code ?? Company.Currency];
        Attempt(Company.Datasets[actual.Dataset], findings, () =>
        {
            RateQuotes quotes = new(Context(null), actual);
            Select codes = new() { Columns = [(new ColumnExpression("x", "currency", ValueKind.Text), "currency")], From = quotes.Relation("x", null, isClosing: false), Distinct = true };
            quoted.UnionWith(Ask(codes, quotes.Read).Select(row => row[0].AsText()).OfType<string>());
            return quoted;
        });
        foreach (Dataset dataset in Company.Datasets.Values.Where(dataset => dataset.Time is not null).OrderBy(dataset => dataset.Name, StringComparer.Ordinal))
            foreach (AmountCurrency currency in dataset.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Currency).Append(dataset.Currency)
                .OfType<AmountCurrency>().Distinct().Where(currency => currency.Code != Company.Currency))
                Attempt(dataset, findings, () =>
                {
                    CheckCovered(dataset, currency, actual, quoted, findings);
                    return dataset;
                });
    }

    /// <summary>Tells each currency of a dataset that has no rate at all, or none on days on which the dataset has rows.</summary>
    private void CheckCovered(Dataset dataset, AmountCurrency currency, RateTable rates, HashSet<string> quoted, FindingList findings)
    {
        RowScope scope = new(Context(null), dataset.Name);
        if (scope.Unrated(currency, new MoneyTerms(Company.Currency, rates, null, IsClosing: false, null)) is not ({ } isUnrated, { } code))
            return;
        Expression time = scope.FieldOf(scope.Root, dataset.Time!, dataset.Span);
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        Select unrated = new()
        {
            Columns = [(code, "currency"), (new AggregateExpression(AggregateKind.Count, null, null), "n"), (new AggregateExpression(AggregateKind.Min, time, null), "first")],
            From = from,
            Joins = joins,
            Where = [isUnrated],
            GroupBy = code is ConstantExpression ? [] : [code],
        };
        foreach (Cell[] row in Ask(unrated, scope.Read).Where(row => row[1].AsDecimal() > 0).OrderBy(row => row[0].AsText(), StringComparer.Ordinal))
        {
            string rows = string.Create(CultureInfo.InvariantCulture, $"{row[1].AsDecimal():N0} {(row[1].AsDecimal() == 1 ? "row" : "rows")} of '{dataset.Name}'");
            string first = row[2].AsMoment() is { } day ? FormattableString.Invariant($", the first on {day:yyyy-MM-dd}") : "";
            if (row[0].AsText() is not { Length: > 0 } name)
                findings.Warning(FindingCodes.RateGap, dataset.Span, $"{rows} name no currency{first}: where they count, money is missing.", $"Fill '{currency.Field}', or say in a field which currency is meant where it is empty.");
            else if (!quoted.Contains(name) || !quoted.Contains(Company.Currency))
                findings.Error(FindingCodes.CurrencyWithoutRate, dataset.Span, $"{rows} are in {name}, and '{rates.Dataset}' has no rate from {name} to {Company.Currency} at all: where they count, money is missing.",
                    $"Bring its rates to '{rates.Dataset}', or correct the code.");
            else
                findings.Warning(FindingCodes.RateGap, dataset.Span, $"{rows} in {name} are dated on days without a rate to {Company.Currency}{first}: where they count, money is missing.",
                    $"Bring the rates to '{rates.Dataset}', or let a rate hold longer with valid:.");
        }
    }
}
