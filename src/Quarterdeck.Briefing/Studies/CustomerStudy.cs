using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>What customers are worth, as it is read.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Until">The last day of the observation; null for a summary.</param>
/// <param name="Fit">The model.</param>
/// <param name="Spend">The model of amounts; null where there are none.</param>
/// <param name="Rows">One a customer.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record CustomerStudy(CustomerQuestion Question, DateOnly? Until, CustomerFit Fit, SpendFit? Spend, IReadOnlyList<CustomerRow> Rows, string Verdict)
{
    /// <summary>The log that it rests on; null, the default, for a summary.</summary>
    public PurchaseRows? Log { get; init; }

    /// <summary>Above this correlation of spend and purchases the value is told with a warning.</summary>
    private const double Together = 0.3;

    /// <summary>Customers with this many repeats and more stand together in the holdout.</summary>
    public const int MostRepeatsShown = 7;

    /// <summary>False where the model says nothing that could be used: no customer bought again, or the fit did not converge.</summary>
    public bool Tells => !Fit.Fitted || (Fit.Converged && Rows.Any(row => row.History.Repeats > 0));

    /// <summary>Expected purchases of all within the horizon.</summary>
    public double Purchases => Rows.Sum(row => row.Purchases);

    /// <summary>How many are expected to be still there.</summary>
    public double Alive => Rows.Sum(row => row.Alive);

    /// <summary>The value of all; null where that of a customer is not defined.</summary>
    public double? Value => Rows.Count > 0 && Rows.All(row => row.Value is not null) ? Rows.Sum(row => row.Value) : null;

    /// <summary>True where rows lie after the observation.</summary>
    public bool HasHoldout => Rows.Count > 0 && Rows[0].Actual is not null;

    /// <summary>Fits, scores each customer and words what was found.</summary>
    /// <param name="data">The customers; at least one.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what should be known.</param>
    public static CustomerStudy Make(CustomerData data, CustomerQuestion question, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        CustomerFit fit = question.Parameters is { } given ? CustomerFit.Given(question.Model, given, data.Histories) : CustomerFitter.Fit(question.Model, data.Histories);
        TellFit(fit, data, findings);
        int[] repeats = [.. data.Histories.Select(history => history.Repeats)];
        SpendFit? spend = data.Means is null ? null : question.Spend is { } amounts ? SpendFit.Given(repeats, data.Means, amounts) : SpendFit.Fit(repeats, data.Means);
        TellSpend(spend, data, question, findings);
        CustomerForecast forecast = new(fit);
        List<CustomerRow> rows = [];
        for (int i = 0; i < data.Names.Count; i++)
        {
            PurchaseHistory history = data.Histories[i];
            double? mean = data.Means is { } means && double.IsFinite(means[i]) ? means[i] : null;
            double? expected = spend is { Identified: true } && (!fit.Fitted || fit.Converged) ? spend.ExpectedSpend(history.Repeats, mean ?? 0) : null;
            double? value = question.Months is { } months && expected is { } amount ? amount * LifetimeValue.DiscountedPurchases(forecast, history, months, question.Discount, question.Month) : null;
            rows.Add(new CustomerRow(data.Names[i], history, mean, forecast.ProbabilityAlive(history), forecast.ExpectedPurchases(history, question.Horizon), expected, value, data.Later?[i]));
        }
        CustomerStudy study = new(question, data.Until, fit, spend, rows, "") { Log = data.Log };
        return study with { Verdict = VerdictOf(study, language) };
    }

    private static void TellFit(CustomerFit fit, CustomerData data, FindingList findings)
    {
        string pair = string.Join(" and ", fit.WeakPair);
        if (fit.Fitted && data.Histories.All(history => history.Repeats == 0))
            findings.Warning(FindingCodes.NotIdentified, SourceSpan.None, "No customer bought again, so that neither rates nor dropout can be told.", "Give a longer time, or more customers.");
        else if (!fit.Converged)
            findings.Warning(FindingCodes.NotIdentified, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"The fit did not converge after {fit.Iterations} steps; its slope is still {fit.Steepness:G3}."), "Do not use the numbers; try another --model.");
        else if (!fit.Identified)
            findings.Warning(FindingCodes.NotIdentified, SourceSpan.None,
                $"The data do not tell {(pair.Length > 0 ? pair : "all parameters")}: the likelihood has no top, it runs on. The parameters shown are only where the search stopped. Totals of expected purchases within the time observed may still be used; the parameters, their split of customers and long horizons may not.",
                "Give more customers or a longer time, or hold another --model against it.");
        else if (fit.WeakPair.Count > 0)
            findings.Warning(FindingCodes.WeaklyIdentified, SourceSpan.None, $"The data tell {pair} weakly; one can be traded for the other.", "Read their standard errors; use expected purchases rather than the parameters.");
        if (fit.Model == CustomerModel.BgNbd)
            findings.Note(FindingCodes.StudyCaution, SourceSpan.None, "BG/NBD takes every customer without a repeat purchase for alive: a probability of 1 there is by construction.", "Use --model mbg-nbd or pareto-nbd where that matters; see docs/science/customers.md.");
    }

    private static void TellSpend(SpendFit? spend, CustomerData data, CustomerQuestion question, FindingList findings)
    {
        if (spend is { Correlation: { } together } && Math.Abs(together) > Together)
            findings.Warning(FindingCodes.SpendCorrelation, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"The number of repeat purchases and their mean amount have a correlation of {together:0.000}; the model of amounts takes them for independent."), "Read values with care, or study the groups apart.");
        if (data.Means is null && question.Months is not null)
            findings.Warning(FindingCodes.SpendMissing, SourceSpan.None, "A value is asked for, and no amounts are given.", "Name their column with --amount, or --monetary for a summary.");
        else if (data.Means is not null && spend is null)
            findings.Warning(FindingCodes.SpendMissing, SourceSpan.None, "No customer has a repeat purchase with an amount above 0, so that spend cannot be expected.", "Give a longer time, or more customers.");
        else if (spend is { Identified: false })
            findings.Warning(FindingCodes.SpendMissing, SourceSpan.None, $"The amounts do not tell {string.Join(" and ", spend.WeakPair)} of the Gamma-Gamma model, so that no spend is expected from it. The mean amounts of customers may still be used.", "Give more customers, or amounts that differ.");
        else if (spend is { Q: <= 1 })
            findings.Warning(FindingCodes.SpendMissing, SourceSpan.None, "Amounts differ so much among customers (q is at most 1) that a customer without a repeat purchase has no expected spend.", "Look at the largest amounts, or study groups apart.");
    }

    private static string VerdictOf(CustomerStudy study, string language)
    {
        CustomerWords words = CustomerWords.For(language);
        if (!study.Tells)
            return words.NothingTold;
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string whole(double value) => value.ToString("N0", form);
        string text = string.Format(CultureInfo.InvariantCulture, words.Verdict, whole(study.Rows.Count), whole(study.Alive), whole(study.Purchases), study.Question.Horizon, study.Question.IsDaily ? words.Days : words.Weeks);
        if (study.Value is { } value)
            text += " " + string.Format(CultureInfo.InvariantCulture, words.Worth, whole(value), study.Question.Months, (study.Question.Discount * 100).ToString("0.##", form) + ReaderLanguage.PercentSign(language));
        if (study.HasHoldout)
            text += " " + string.Format(CultureInfo.InvariantCulture, words.Holdout, whole(study.Rows.Sum(row => row.Actual ?? 0)));
        return study.Fit.Identified ? text : words.NotIdentified + " " + text;
    }
}
