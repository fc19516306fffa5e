using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>The model behind a customer value, as lines of a name and a text: what the receipt of the command line says of it.</summary>
public static class FitLines
{
    /// <summary>The lines; what was not fitted has none.</summary>
    /// <param name="fit">The model.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(CustomerValueFit fit, string language)
    {
        ArgumentNullException.ThrowIfNull(fit);
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        string written(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,##0.###" : "0.######", numbers);
        string listed(IReadOnlyList<(string Name, double Value)> values) => string.Join(language == "zh" ? "，" : "; ", values.Select(one => $"{one.Name} = {written(one.Value)}"));
        (string Name, string Text)[] lines =
        [
            (Words.Model[language], fit.ModelName), (Words.SeenUntil[language], fit.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (Words.FittedOn[language], fit.Customers.ToString("N0", numbers)), (Words.BoughtAgain[language], fit.RepeatCustomers.ToString("N0", numbers)),
            (Words.ModelParameters[language], listed(fit.Parameters)), (Words.ModelLikelihood[language], fit.LogLikelihood is { } likelihood ? written(likelihood) : ""),
            (Words.ModelSpend[language], listed(fit.Spend)), (Words.ModelCorrelation[language], fit.Correlation is { } correlation ? written(correlation) : ""), (Words.Reason[language], fit.Why ?? ""),
        ];
        return [.. lines.Where(static line => line.Text.Length > 0)];
    }
}
