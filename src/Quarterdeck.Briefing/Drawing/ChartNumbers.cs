using System.Globalization;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Writes the numbers of one chart: one scale for all of them, three digits at most where that tells them, the minus as U+2212.</summary>
internal sealed class ChartNumbers
{
    private const string Minus = "\u2212";
    private readonly NumberFormatInfo _form;
    private readonly ChartMeasure _measure;
    private readonly string _language;
    private readonly int _digits;

    /// <summary>Chooses the scale.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="values">All values of the chart, of which the largest decides; what is not finite does not count.</param>
    public ChartNumbers(string language, ChartMeasure measure, IEnumerable<double> values)
    {
        (_language, _measure) = (language, measure);
        _form = (NumberFormatInfo)ReaderLanguage.Numbers(language).Clone();
        _form.NegativeSign = Minus;
        double[] finite = [.. values.Where(double.IsFinite)];
        double largest = finite.Select(Math.Abs).DefaultIfEmpty(0).Max();
        DrawingWords words = DrawingWords.For(language);
        Scale = measure.Unit.IsRate || largest < 1_000 ? new MoneyScale(1, "")
            : largest < 999_500 ? new MoneyScale(1_000, "K")
            : largest < 999_500_000 ? new MoneyScale(1_000_000, "M") : new MoneyScale(1_000_000_000, words.Billion);
        if (measure.Unit.Kind == UnitKind.Count && largest < 10_000)
            Scale = new MoneyScale(1, "");
        double shown = Scaled(largest);
        _digits = shown <= 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(shown) + 1e-9), 0, 6);
        if (measure.Unit.Kind == UnitKind.Count && Scale.Divisor == 1 && (largest >= 10 || Array.TrueForAll(finite, static value => value == Math.Floor(value))))
            _digits = 0;
    }

    /// <summary>In which steps amounts are shown.</summary>
    public MoneyScale Scale { get; }

    /// <summary>The unit with its scale, as it stands behind the name of the measure; empty for plain numbers.</summary>
    public string Unit
    {
        get
        {
            string name = new NumberText(_language).UnitName(_measure.Unit, _measure.UnitName.Length > 0 ? _measure.UnitName : _measure.Unit.Name, _measure.Currency, Scale);
            return _measure.Unit.Kind is UnitKind.Money or UnitKind.Percent ? name : $"{name} {Scale.Suffix}".Trim();
        }
    }

    /// <summary>The unit of differences: points for rates.</summary>
    public string UnitOfChange => _measure.Unit.IsRate ? ScorecardWords.For(_language).Points : Unit;

    /// <summary>A value.</summary>
    public string Value(double? value) => value is { } number && double.IsFinite(number) ? Written(Scaled(number), _digits) : ScorecardWords.For(_language).NoData;

    /// <summary>A value with its unit, for a sentence.</summary>
    public string Said(double? value) =>
        value is not { } number || !double.IsFinite(number) ? ScorecardWords.For(_language).NoData
        : _measure.Unit.IsRate ? Value(value) + ReaderLanguage.PercentSign(_language) : Unit.Length == 0 ? Value(value) : $"{Value(value)} {Unit}";

    /// <summary>A difference with its sign; of what is rounded to nothing there is none.</summary>
    public string Change(double? change) =>
        change is { } number && double.IsFinite(number) ? WithPlus(Written(Scaled(number), _digits), number) : ScorecardWords.For(_language).NoData;

    /// <summary>Differences that, as written, sum to what their sum is written as.</summary>
    public IReadOnlyList<string> Changes(IReadOnlyList<double> changes)
    {
        double[] scaled = [.. changes.Select(Scaled)];
        if (scaled.Length == 0 || Array.Exists(scaled, static value => !(Math.Abs(value) < 1e14)))
            return [.. changes.Select(change => Change(change))];
        (IReadOnlyList<decimal> rounded, _) = RoundedColumn.Round([.. scaled.Select(static value => (decimal)value)], _digits);
        return [.. rounded.Select(value => WithPlus(value.ToString("N" + _digits.ToString(CultureInfo.InvariantCulture), _form), (double)value))];
    }

    /// <summary>A share with its sign, in percent of at most three digits; what cannot be said is <c>n/a</c>.</summary>
    public string Share(double? share) => share is { } number && double.IsFinite(number) ? WithPlus(Percent(number), number) : ScorecardWords.For(_language).NotDefined;

    /// <summary>A share without its sign, of at most three digits, without the sign of percent.</summary>
    public string Percent(double share) => Written(share * 100, Math.Abs(share) < 0.0995 ? 1 : 0);

    /// <summary>A number that has neither unit nor scale, of so many digits after the point.</summary>
    public string Plain(double number, int digits) => Written(number, digits);

    private double Scaled(double value) => _measure.Unit.IsRate ? value * 100 : value / (double)Scale.Divisor;

    // From a thousand billions of the greatest unit on, zeros would fill the chart and say nothing.
    private string Written(double number, int digits) =>
        Math.Abs(number) >= 1e15 ? number.ToString("0.##E+0", _form) :
        (Math.Round(number, digits, MidpointRounding.AwayFromZero) + 0.0).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), _form);

    private static string WithPlus(string written, double number) => number > 0 && written.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + written : written;
}
