using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Pages;

/// <content>Studies of customers and of retention.</content>
public sealed partial record StudyPage
{
    /// <summary>A study of customers: for a reader by the number of repeats, since single names are for an export; with all digits one row a customer under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(CustomerStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (allDigits)
            return new StudyPage(study.Verdict,
                [new("customer", false, 0), new("frequency", true, 0), new("recency", true, 0), new("age", true, 0), new("monetary", true, 0), new("probability_alive", true, 0), new("expected_purchases", true, 0), new("expected_spend", true, 0), new("value", true, 0)],
                [.. study.Rows.Select(row => (IReadOnlyList<string>)
                    [row.Customer, Digits(row.History.Repeats), Digits(row.History.Recency), Digits(row.History.Age), Digits(row.Mean ?? double.NaN), Digits(study.Tells ? row.Alive : double.NaN), Digits(study.Tells ? row.Purchases : double.NaN), Digits(row.Spend ?? double.NaN), Digits(row.Value ?? double.NaN)])], []);
        if (!study.Tells)
            return new StudyPage(study.Verdict, [], [], []);
        CustomerWords words = CustomerWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        bool hasSpend = study.Rows.Any(row => row.Spend is not null), hasValue = study.Rows.Any(row => row.Value is not null);
        List<PageColumn> columns = [new(words.Repeats, true, 0), new(words.Customers, true, 0), new(words.Alive, true, 0), new(words.Expected, true, 0)];
        if (study.HasHoldout)
            columns.Add(new PageColumn(words.Actual, true, 1));
        if (hasSpend)
            columns.Add(new PageColumn(words.Spend, true, 2));
        if (hasValue)
            columns.Add(new PageColumn(words.Value, true, 1));
        List<IReadOnlyList<string>> rows = [];
        foreach (IGrouping<int, CustomerRow> group in study.Rows.GroupBy(row => Math.Min(row.History.Repeats, CustomerStudy.MostRepeatsShown)).OrderBy(group => group.Key))
        {
            List<string> cells =
            [
                group.Key.ToString(CultureInfo.InvariantCulture) + (group.Key == CustomerStudy.MostRepeatsShown ? "+" : ""), group.Count().ToString("N0", form),
                (100 * group.Average(row => row.Alive)).ToString("0", form) + ReaderLanguage.PercentSign(language), group.Average(row => row.Purchases).ToString("0.00", form),
            ];
            if (study.HasHoldout)
                cells.Add(group.Average(row => row.Actual ?? 0).ToString("0.00", form));
            if (hasSpend)
                cells.Add(Mean(group.Select(row => row.Spend), form));
            if (hasValue)
                cells.Add(Mean(group.Select(row => row.Value), form));
            rows.Add(cells);
        }
        return new StudyPage(study.Verdict, columns, rows, [Parameters(study.Fit, form), .. study.Spend is { } spend ? [Parameters(spend, form)] : (string[])[]]);
    }

    /// <summary>A study of retention: one row a cohort; with all digits one a cohort and renewal.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="allDigits">True for CSV.</param>
    public static StudyPage Of(RetentionStudy study, string language, bool allDigits)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (allDigits)
            return new StudyPage(study.Verdict,
                [new("cohort", false, 0), new("renewal", true, 0), new("survival", true, 0), new("retention", true, 0), new("residual_lifetime", true, 0)],
                [.. study.Cohorts.SelectMany(cohort => Enumerable.Range(1, study.Horizon).Select(renewal => (IReadOnlyList<string>)
                    [cohort.Name, Digits(renewal), Digits(cohort.Fit.Survival(renewal)), Digits(cohort.Fit.Retention(renewal)), Digits(cohort.Fit.ResidualLifetime(renewal - 1, study.Discount))]))], []);
        CustomerWords words = CustomerWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string share(double value) => (100 * value).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        return new StudyPage(study.Verdict,
            [
                new(words.Cohort, false, 0), new(words.Start, true, 1), new("alpha", true, 2), new("beta", true, 2), new(words.FirstRenewal, true, 0), new(words.LastRenewal, true, 1),
                new(string.Format(CultureInfo.InvariantCulture, words.Left, study.Horizon), true, 0), new(words.Residual, true, 1),
            ],
            [.. study.Cohorts.Select(cohort => (IReadOnlyList<string>)
            [
                cohort.Name, cohort.Survivors[0].ToString("#,0.##", form), cohort.Fit.Alpha.ToString("0.000", form), cohort.Fit.Beta.ToString("0.000", form), share(cohort.Fit.Retention(1)),
                share(cohort.Fit.Retention(study.Horizon)), share(cohort.Fit.Survival(study.Horizon)), cohort.Fit.ResidualLifetime(0, study.Discount).ToString("0.00", form),
            ])], []);
    }

    private static string Mean(IEnumerable<double?> values, NumberFormatInfo form) =>
        values.Where(value => value is not null).Select(value => value!.Value).ToArray() is { Length: > 0 } known ? known.Average().ToString("N2", form) : "";

    private static string Parameters(CustomerFit fit, NumberFormatInfo form)
    {
        IReadOnlyList<string> names = CustomerFit.Names(fit.Model);
        string name = fit.Model switch { CustomerModel.MbgNbd => "MBG/NBD", CustomerModel.ParetoNbd => "Pareto/NBD", CustomerModel.Nbd => "NBD", _ => "BG/NBD" };
        return $"{name}: " + string.Join(", ", names.Select((parameter, i) => $"{parameter} {fit.Parameters[i].ToString("0.000", form)}{(fit.StandardErrors is { } errors ? $" (±{errors[i].ToString("0.000", form)})" : "")}"))
            + $"; LL {fit.LogLikelihood.ToString("N1", form)}";
    }

    private static string Parameters(SpendFit spend, NumberFormatInfo form) =>
        $"Gamma-Gamma: p {spend.P.ToString("0.000", form)}, q {spend.Q.ToString("0.000", form)}, v {spend.V.ToString("0.000", form)}; LL {spend.LogLikelihood.ToString("N1", form)}";
}
