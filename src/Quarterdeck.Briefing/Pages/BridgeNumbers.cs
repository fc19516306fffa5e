using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Pages;

/// <summary>How the numbers of a bridge are written: one scale for all its money, and contributions that add up as printed.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="unit">The KPI's unit.</param>
/// <param name="values">The KPI's two values and all contributions, of which the largest decides the scale.</param>
/// <param name="unitLabel">What a unit of the company's own is called in the reader's language; null: as it was written.</param>
public sealed class BridgeNumbers(string language, Unit unit, IEnumerable<double> values, string? unitLabel = null)
{
    private const double MostForDecimal = 1e14;

    private readonly NumberText _text = new(language);
    private readonly double _largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    /// <summary>The scale of the KPI's money.</summary>
    public MoneyScale Scale => unit.Kind != UnitKind.Money || _largest < (double)MoneyScale.LargeFrom ? MoneyScale.Unscaled
        : _largest >= 10_000_000 ? new MoneyScale(1_000_000, "M") : new MoneyScale(1_000, "K");

    /// <summary>Digits behind the point of a contribution in its scale.</summary>
    private int Digits => unit.Kind switch
    {
        UnitKind.Percent => 2,
        UnitKind.Money => Scale.Divisor >= 1_000_000 ? 2 : Scale.Divisor > 1 ? 1 : 2,
        _ => _largest >= 1_000 ? 0 : _largest >= 100 ? 1 : _largest >= 1 ? 2 : 4,
    };

    /// <summary>Contributions that, as written, sum to the written total; the total is the last.</summary>
    public IReadOnlyList<string> Column(IReadOnlyList<double> contributions)
    {
        if (contributions.Any(value => Math.Abs(Scaled(value)) > MostForDecimal))
            return [.. contributions.Append(contributions.Sum()).Select(Contribution)];
        (IReadOnlyList<decimal> rounded, decimal total) = RoundedColumn.Round([.. contributions.Select(value => (decimal)Scaled(value))], Digits);
        return [.. rounded.Append(total).Select(Written)];
    }

    /// <summary>A contribution by itself, with its sign.</summary>
    public string Contribution(double value) =>
        Math.Abs(Scaled(value)) > MostForDecimal ? value.ToString("E3", System.Globalization.CultureInfo.InvariantCulture) : Written(Math.Round((decimal)Scaled(value), Digits, MidpointRounding.AwayFromZero));

    /// <summary>A contribution with its unit, for a sentence.</summary>
    /// <param name="value">The contribution.</param>
    /// <param name="currency">Code of the currency.</param>
    /// <param name="withSign">False for the size alone.</param>
    /// <param name="written">The contribution as a column writes it, where it stands in one; null to write it by itself.</param>
    public string Said(double value, string currency, bool withSign = true, string? written = null)
    {
        // What is counted changes by whole things; only its parts are fractions.
        string number = written ?? (!withSign && unit.Kind == UnitKind.Count && value == Math.Truncate(value) && Math.Abs(value) < MostForDecimal
            ? Math.Abs(value).ToString("N0", Wording.ReaderLanguage.Numbers(language)) : Contribution(withSign ? value : Math.Abs(value)));
        if (!withSign)
            number = number.TrimStart('+', '-');
        string name = unit.Kind == UnitKind.Percent ? Wording.ScorecardWords.For(language).Points : _text.UnitName(unit, unitLabel ?? unit.Name, currency, Scale);
        return name.Length == 0 ? number : $"{number} {name}";
    }

    /// <summary>A value of the KPI itself.</summary>
    public string Value(double? value, Unit? own) => Written(value, own, unit.Kind == UnitKind.Money ? Scale : MoneyScale.Unscaled);

    /// <summary>A driver's two values in its own unit, and its name with the unit behind it: both values of a row have one scale.</summary>
    public (string Label, string From, string To) Row(string label, Unit? own, string currency, double? from, double? to)
    {
        Unit its = own ?? default;
        MoneyScale scale = its.Kind == UnitKind.Money ? new BridgeNumbers(language, its, [from ?? 0, to ?? 0]).Scale : MoneyScale.Unscaled;
        scale = scale with { Size = (decimal)Math.Min(1e20, Math.Max(Math.Abs(from ?? 0), Math.Abs(to ?? 0))) };
        string name = its.Kind == UnitKind.Money ? _text.UnitName(its, "", currency, scale) : "";
        return (name.Length == 0 ? label : $"{label} ({name})", Written(from, own, scale), Written(to, own, scale));
    }

    private string Written(double? value, Unit? own, MoneyScale scale) =>
        value is { } number && double.IsFinite(number) ? _text.Value(Cell.Of(number), own ?? default, (own ?? default).Kind == UnitKind.Money ? scale : MoneyScale.Unscaled with { Size = scale.Size }) : "";

    /// <summary>A share with its sign, as percent or points.</summary>
    public string Share(double share, int digits) => WithSign(share * 100, digits) + Wording.ReaderLanguage.PercentSign(language);

    /// <summary>A number with its sign; what is rounded to nothing has none.</summary>
    public string WithSign(double number, int digits)
    {
        // Adding 0 takes the sign from what is rounded to -0.
        double rounded = Math.Round(number, digits, MidpointRounding.AwayFromZero) + 0.0;
        return (rounded > 0 ? "+" : "") + rounded.ToString($"N{digits}", Wording.ReaderLanguage.Numbers(language));
    }

    private double Scaled(double value) => unit.Kind == UnitKind.Percent ? value * 100 : value / (double)Scale.Divisor;

    private string Written(decimal number) => (number > 0 ? "+" : "") + number.ToString($"N{Digits}", Wording.ReaderLanguage.Numbers(language));
}
