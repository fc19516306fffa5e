using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Metrics.Running;

/// <summary>What the purchases up to a day tell of customers, with the rows because of which no value in money is told.</summary>
/// <param name="Until">The day's number.</param>
/// <param name="Valuation">The fitted models.</param>
/// <param name="Unusable">Rows without an amount from 0, and the first day that has one.</param>
/// <param name="Unrated">Rows without a rate, and the first day that has one.</param>
internal sealed record ValuationAt(int Until, CustomerValuation Valuation, (long Rows, int? First) Unusable, (long Rows, int? First) Unrated)
{
    /// <summary>Fits the models to the purchases up to a day.</summary>
    public static ValuationAt Of(PurchaseRows rows, CustomerModel model, PurchaseLog log, int until) => new(until, CustomerValuation.Of(model, log, rows.Book.HasAmounts),
        PurchaseRows.UpTo(rows.Unusable, until), PurchaseRows.UpTo(rows.Unrated, until));

    /// <summary>True where a measure has a value.</summary>
    public bool Tells(ValueMeasure measure) => measure switch
    {
        ValueMeasure.Customers => true,
        ValueMeasure.Total => Valuation.OfValue == ValueObstacle.None && Unusable.Rows == 0 && Unrated.Rows == 0,
        _ => Valuation.OfPurchases == ValueObstacle.None,
    };

    /// <summary>The code and reason why a measure has no value, and what to do; null where it has one.</summary>
    public (string Code, string Why, string Remedy)? Why(ValueMeasure measure)
    {
        if (Tells(measure))
            return null;
        CustomerValuation own = Valuation;
        if (measure == ValueMeasure.Total && own.OfPurchases == ValueObstacle.None && Unrated.Rows > 0)
            return (FindingCodes.MissingRate, Text($"{Count(Unrated.Rows, "purchase row has", "purchase rows have")} no exchange rate, the first on {Day(Unrated.First!.Value)}"), "Bring the rates, or let a rate hold longer with valid:.");
        if (measure == ValueMeasure.Total && own.OfPurchases == ValueObstacle.None && Unusable.Rows > 0)
            return (FindingCodes.CustomerValueAmounts, Text($"{Count(Unusable.Rows, "purchase row has", "purchase rows have")} no amount from 0, the first on {Day(Unusable.First!.Value)}"), "Leave returns and refunds out with where: in customer_value, or correct the rows.");
        (string why, string remedy) = (measure == ValueMeasure.Total ? own.OfValue : own.OfPurchases) switch
        {
            ValueObstacle.FewCustomers => (Text($"only {own.RepeatCustomers} of {own.Customers} customers bought again; {CustomerValuation.LeastRepeatCustomers} or more are needed"), "Ask a later period, or wait for more customers."),
            ValueObstacle.NotConverged => ("the fit did not converge", "Try another model:."),
            ValueObstacle.NotIdentified => ($"the data do not tell {Named(own.Fit!.WeakPair)}: the likelihood has no top, it runs on", "Try another model:, or ask a later period."),
            ValueObstacle.NoAmounts => ("no customer bought again for an amount above 0", "See that amount: names the right field."),
            ValueObstacle.SpendNotIdentified => ($"the amounts do not tell {Named(own.Spend!.WeakPair)} of the Gamma-Gamma model", "Ask answer: purchases, or wait for more customers."),
            ValueObstacle.SpendHasNoMean => ("amounts differ so much among customers that there is no mean (q is at most 1)", "Look at the largest amounts, or ask answer: purchases."),
            ValueObstacle.SpendCorrelated => (Text($"how often customers buy and how much they spend have a correlation of {own.Spend!.Correlation:0.000}, beyond {CustomerValuation.MostCorrelation}; the model of amounts takes them for independent"),
                "Write a customer value for each group of customers with where:, or ask answer: purchases."),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "What has a value has no reason for having none."),
        };
        return (FindingCodes.CustomerValueUntold, why, remedy);
    }

    /// <summary>What a receipt says.</summary>
    /// <param name="model">The model as the company named it.</param>
    /// <param name="measure">What was asked of it.</param>
    public CustomerValueFit Told(PurchaseModel model, ValueMeasure measure) => new(DayOf(Until), model, Valuation.Customers, Valuation.RepeatCustomers,
        Valuation.Fit is { } fit ? [.. CustomerFit.Names(fit.Model).Zip(fit.Parameters)] : [], Valuation.Fit?.LogLikelihood,
        Valuation.Spend is { } spend ? [("p", spend.P), ("q", spend.Q), ("v", spend.V)] : [], Valuation.Spend?.Correlation, Why(measure)?.Why);

    /// <summary>As a row of cells, to be kept.</summary>
    public Cell[] Cells()
    {
        CustomerFit? fit = Valuation.Fit;
        SpendFit? spend = Valuation.Spend;
        Cell real(double? value) => value is { } known ? Cell.Of(known) : Cell.Missing;
        return
        [
            Cell.Of((decimal)Valuation.Customers), Cell.Of((decimal)Valuation.RepeatCustomers), Cell.Of((decimal)(int)Valuation.OfPurchases), Cell.Of((decimal)(int)Valuation.OfValue),
            fit is null ? Cell.Missing : Cell.Of((decimal)(int)fit.Model), real(fit?.Parameters[0]), real(fit?.Parameters[1]), real(fit?.Parameters[2]), real(fit?.Parameters[3]), real(fit?.LogLikelihood),
            Cell.Of(string.Join(',', fit?.WeakPair ?? [])),
            real(spend?.P), real(spend?.Q), real(spend?.V), real(spend?.LogLikelihood), Cell.Of((decimal)(spend?.Customers ?? 0)), real(spend?.Correlation), Cell.Of(string.Join(',', spend?.WeakPair ?? [])),
            Cell.Of((decimal)Unusable.Rows), Unusable.First is { } first ? Cell.Of((decimal)first) : Cell.Missing, Cell.Of((decimal)Unrated.Rows), Unrated.First is { } unrated ? Cell.Of((decimal)unrated) : Cell.Missing,
        ];
    }

    /// <summary>Reads such a row.</summary>
    public static ValuationAt Of(int until, Cell[] row)
    {
        int whole(int at) => (int)row[at].AsDecimal();
        double? real(int at) => row[at].IsNumber ? row[at].AsDouble() : null;
        string[] names(int at) => row[at].AsText() is { Length: > 0 } text ? text.Split(',') : [];
        ValueObstacle purchases = (ValueObstacle)whole(2), value = (ValueObstacle)whole(3);
        CustomerFit? fit = row[4].IsAbsent ? null : new CustomerFit((CustomerModel)whole(4), [real(5)!.Value, real(6)!.Value, real(7)!.Value, real(8)!.Value], null, real(9)!.Value, 0, Fitted: true, 0,
            Converged: purchases != ValueObstacle.NotConverged, Identified: purchases == ValueObstacle.None, names(10));
        SpendFit? spend = row[11].IsAbsent ? null : new SpendFit(real(11)!.Value, real(12)!.Value, real(13)!.Value, real(14)!.Value, whole(15), real(16), value != ValueObstacle.SpendNotIdentified, names(17));
        return new ValuationAt(until, new CustomerValuation(whole(0), whole(1), fit, spend, purchases, value),
            ((long)row[18].AsDecimal(), row[19].IsAbsent ? null : whole(19)), ((long)row[20].AsDecimal(), row[21].IsAbsent ? null : whole(21)));
    }

    private static string Named(IReadOnlyList<string> pair) => pair.Count == 0 ? "all parameters" : string.Join(" and ", pair);

    private static string Count(long rows, string one, string many) => rows.ToString("N0", CultureInfo.InvariantCulture) + " " + (rows == 1 ? one : many);

    private static string Day(int number) => DayOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(int number) => ScanPlanner.DayOf(number);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
