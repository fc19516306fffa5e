using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Pages;

/// <summary>How the numbers of a bridge are written: one scale for all its money, and contributions that add up as printed.</summary>
/// <param name="language">The reader's language.</param>
/// <param name="unit">The KPI's unit.</param>
/// <param name="values">The KPI's two values and all contributions, of which the largest decides the scale.</param>
public sealed class BridgeNumbers(string language, Unit unit, IEnumerable<double> values)
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
    public string Said(double value, string currency, bool withSign = true)
    {
        string number = Contribution(withSign ? value : Math.Abs(value));
        if (!withSign)
            number = number.TrimStart('+', '-');
        string name = unit.Kind == UnitKind.Percent ? Wording.ScorecardWords.For(language).Points : _text.UnitName(unit, unit.Name, currency, Scale);
        return name.Length == 0 ? number : $"{number} {name}";
    }

    /// <summary>A driver's own value, in its own unit.</summary>
    public string Value(double? value, Unit? own)
    {
        if (value is not { } number || !double.IsFinite(number))
            return "";
        Unit its = own ?? default;
        return _text.Value(Cell.Of(number), its, its.Kind == UnitKind.Money && Math.Abs(number) >= (double)MoneyScale.LargeFrom ? Scale.Divisor > 1 ? Scale : MoneyScale.Unscaled : MoneyScale.Unscaled);
    }

    /// <summary>A share with its sign, as percent or points.</summary>
    public string Share(double share, int digits) =>
        (share > 0 ? "+" : "") + (share * 100).ToString($"N{digits}", Wording.ReaderLanguage.Numbers(language)) + Wording.ReaderLanguage.PercentSign(language);

    private double Scaled(double value) => unit.Kind == UnitKind.Percent ? value * 100 : value / (double)Scale.Divisor;

    private string Written(decimal number) => (number > 0 ? "+" : "") + number.ToString($"N{Digits}", Wording.ReaderLanguage.Numbers(language));
}
