using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Writes numbers for a reader's eye: grouped, rounded to what can be read, in the reader's language.</summary>
/// <param name="language">The reader's language.</param>
public sealed class NumberText(string language)
{
    private readonly NumberFormatInfo _numbers = ReaderLanguage.Numbers(language);
    private readonly ScorecardWords _words = ScorecardWords.For(language);

    /// <summary>A value; the words for "no data" and "not defined" where there is none.</summary>
    /// <param name="cell">The value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="scale">How amounts of money are cut down.</param>
    public string Value(Cell cell, Unit unit, MoneyScale scale) => cell.Kind switch
    {
        CellKind.Missing => _words.NoData,
        CellKind.Undefined => _words.NotDefined,
        CellKind.Text => cell.AsText()!,
        _ when CellNumbers.Number(cell) is { } number => Plain(number, unit, scale),
        _ => cell.ToString(),
    };

    /// <summary>A value as exact as a table of figures shows it: money to the cent, counts whole, other numbers to four digits after the point.</summary>
    public string Exact(Cell cell, Unit unit)
    {
        if (CellNumbers.Number(cell) is not { } number)
            return Value(cell, unit, MoneyScale.Unscaled);
        if (unit.IsRate)
            return (number * 100).ToString("N2", _numbers) + ReaderLanguage.PercentSign(language);
        bool whole = number == decimal.Truncate(number);
        return number.ToString(unit.Kind == UnitKind.Money ? "N2" : whole ? "N0" : "N4", _numbers);
    }

    /// <summary>A change as exact as a table of figures shows it, with its sign; a difference of rates in points.</summary>
    /// <param name="cell">The change.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="isShare">True for a change as a share of what is compared with.</param>
    public string ExactChange(Cell cell, Unit unit, bool isShare)
    {
        if (CellNumbers.Number(cell) is not { } number)
            return Value(cell, unit, MoneyScale.Unscaled);
        return unit.IsRate && !isShare
            ? Signed(number * 100, "N2") + "\u00a0" + _words.Points
            : WithSign(number, Exact(Cell.Of(Math.Abs(number)), unit));
    }

    /// <summary>A difference with its sign; of rates in points. Empty where either side is missing.</summary>
    public string Difference(Cell actual, Cell other, Unit unit, MoneyScale scale)
    {
        if (CellNumbers.Number(actual) is not { } left || CellNumbers.Number(other) is not { } right)
            return "";
        decimal difference = left - right;
        return unit.IsRate
            ? Signed(difference * 100, "N1") + "\u00a0" + _words.Points
            : WithSign(difference, Plain(Math.Abs(difference), unit, scale));
    }

    /// <summary>A difference as a share of the other side, with its sign. Empty for rates, where either side is missing, and against zero.</summary>
    public string RelativeDifference(Cell actual, Cell other, Unit unit)
    {
        if (unit.IsRate || CellNumbers.Number(actual) is not { } left || CellNumbers.Number(other) is not { } right
            || CellNumbers.Share(left - right, right) is not { } share)
            return "";
        return Signed(share * 100, "N1") + ReaderLanguage.PercentSign(language);
    }

    /// <summary>The unit as it stands beside a KPI's name.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="own">What a unit of the company's own is called in the reader's language.</param>
    /// <param name="currency">Code of the company's currency.</param>
    /// <param name="scale">How amounts of money are cut down.</param>
    public string UnitName(Unit unit, string own, string currency, MoneyScale scale) => unit.Kind switch
    {
        UnitKind.Money => (currency + " " + scale.Suffix).Trim(),
        UnitKind.Percent => "%",
        UnitKind.Days => _words.TimeUnits[0],
        UnitKind.Hours => _words.TimeUnits[1],
        UnitKind.Seconds => _words.TimeUnits[2],
        UnitKind.Own => own,
        _ => "",
    };

    private string Plain(decimal number, Unit unit, MoneyScale scale)
    {
        decimal size = Math.Max(Math.Abs(number), scale.Size);
        switch (unit.Kind)
        {
            case UnitKind.Percent:
                return (number * 100).ToString("N1", _numbers) + ReaderLanguage.PercentSign(language);
            case UnitKind.Count:
                return number.ToString(number == decimal.Truncate(number) || size >= 10 ? "N0" : "N1", _numbers);
            case UnitKind.Money when scale.Divisor > 1:
                return (number / scale.Divisor).ToString(scale.Divisor >= 1_000_000 ? "N2" : "N0", _numbers);
            case UnitKind.Money:
                return number.ToString(size >= 10_000 ? "N0" : "N2", _numbers);
            default:
                return number.ToString(size >= 1_000 ? "N0" : size >= 100 ? "N1" : "N2", _numbers);
        }
    }

    private string Signed(decimal number, string format) => WithSign(number, Math.Abs(number).ToString(format, _numbers));

    // What is rounded to nothing has no sign: +0.0 would say that it rose.
    private static string WithSign(decimal number, string written) =>
        written.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? written : (number > 0 ? "+" : "-") + written;
}
