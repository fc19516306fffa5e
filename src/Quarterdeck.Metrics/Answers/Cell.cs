using System.Globalization;

namespace Quarterdeck.Metrics.Answers;

/// <summary>One value of an answer: a number, a text, a moment, or the reason why there is none.</summary>
/// <remarks>The default value is <see cref="Missing"/>. Equality is by kind and value, so answers can be compared cell by cell.</remarks>
public readonly record struct Cell
{
    private readonly decimal _exact;
    private readonly double _real;
    private readonly object? _other;

    private Cell(CellKind kind, decimal exact = 0, double real = 0, object? other = null)
    {
        Kind = kind;
        _exact = exact;
        _real = real;
        _other = other;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>There is no data.</summary>
    public static Cell Missing => default;
    /// <summary>Not defined, as a quotient over zero is not.</summary>
    public static Cell Undefined { get; } = new(CellKind.Undefined);
    /// <summary>An exact number.</summary>
    public static Cell Of(decimal value) => new(CellKind.Exact, exact: value);
    /// <summary>A floating-point number; one that is not finite is undefined.</summary>
    public static Cell Of(double value) => double.IsFinite(value) ? new(CellKind.Real, real: value) : Undefined;
    /// <summary>A text; null is missing.</summary>
    public static Cell Of(string? value) => value is null ? Missing : new(CellKind.Text, other: value);
    /// <summary>True or false.</summary>
    public static Cell Of(bool value) => new(CellKind.Truth, exact: value ? 1 : 0);
    /// <summary>A moment; midnight is read as a day.</summary>
    public static Cell Of(DateTime value) => new(CellKind.Moment, other: value);

    /// <summary>True for an exact or a floating-point number.</summary>
    public bool IsNumber => Kind is CellKind.Exact or CellKind.Real;
    /// <summary>True when there is no value: missing or undefined.</summary>
    public bool IsAbsent => Kind is CellKind.Missing or CellKind.Undefined;
    /// <summary>The number as a double; an exact one is rounded to it.</summary>
    /// <exception cref="InvalidOperationException">The cell holds no number.</exception>
    public double AsDouble() => Kind switch
    {
        CellKind.Exact => (double)_exact,
        CellKind.Real => _real,
        _ => throw new InvalidOperationException($"A cell that is {Kind} holds no number."),
    };
    /// <summary>The exact number.</summary>
    /// <exception cref="InvalidOperationException">The cell is not <see cref="CellKind.Exact"/>.</exception>
    public decimal AsDecimal() => Kind == CellKind.Exact ? _exact : throw new InvalidOperationException($"A cell that is {Kind} holds no exact number.");
    /// <summary>The text; null for any other kind.</summary>
    public string? AsText() => Kind == CellKind.Text ? (string)_other! : null;
    /// <summary>The moment; null for any other kind.</summary>
    public DateTime? AsMoment() => Kind == CellKind.Moment ? (DateTime)_other! : null;
    /// <summary>The truth value; null for any other kind.</summary>
    public bool? AsTruth() => Kind == CellKind.Truth ? _exact != 0 : null;

    /// <summary>The value in invariant form, as JSON and CSV write it; empty when absent.</summary>
    public override string ToString() => Kind switch
    {
        CellKind.Exact => _exact.ToString(CultureInfo.InvariantCulture),
        CellKind.Real => _real.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Text => (string)_other!,
        CellKind.Truth => _exact != 0 ? "true" : "false",
        CellKind.Moment => ((DateTime)_other!).ToString(((DateTime)_other!).TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        _ => "",
    };
}
