using System.Globalization;

namespace Quarterdeck.Intake.Cells;

/// <summary>A value of one cell or of one total: unknown, a number, a text, a moment or a truth.</summary>
/// <remarks>The default value is unknown.</remarks>
public readonly record struct CellValue
{
    private enum Kind : byte { Unknown, Number, Text, Moment, Truth }

    private readonly Kind _kind;
    private readonly decimal _number;
    private readonly string? _text;
    private readonly DateTime _moment;

    private CellValue(Kind kind, decimal number = 0, string? text = null, DateTime moment = default) => (_kind, _number, _text, _moment) = (kind, number, text, moment);

    /// <summary>Nothing is known; never the same as 0.</summary>
    public static CellValue Unknown => default;

    /// <summary>A number.</summary>
    public static CellValue Of(decimal number) => new(Kind.Number, number);

    /// <summary>A text.</summary>
    public static CellValue Of(string text) => new(Kind.Text, text: text);

    /// <summary>A moment.</summary>
    public static CellValue Of(DateTime moment) => new(Kind.Moment, moment: moment);

    /// <summary>A truth.</summary>
    public static CellValue Of(bool truth) => new(Kind.Truth, truth ? 1 : 0);

    /// <summary>True where nothing is known.</summary>
    public bool IsUnknown => _kind == Kind.Unknown;

    /// <summary>The number; null for any other kind.</summary>
    public decimal? Number => _kind == Kind.Number ? _number : null;

    /// <summary>The text; null for any other kind.</summary>
    public string? Text => _kind == Kind.Text ? _text : null;

    /// <summary>The moment; null for any other kind.</summary>
    public DateTime? Moment => _kind == Kind.Moment ? _moment : null;

    /// <summary>The truth; null for any other kind.</summary>
    public bool? Truth => _kind == Kind.Truth ? _number != 0 : null;

    /// <summary>Invariant text; empty where nothing is known.</summary>
    public override string ToString() => _kind switch
    {
        Kind.Number => Plain(_number),
        Kind.Text => _text!,
        Kind.Moment => _moment.ToString(_moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture),
        Kind.Truth => _number != 0 ? "true" : "false",
        _ => "",
    };

    /// <summary>A number without the zeros that only its making left behind it.</summary>
    private static string Plain(decimal number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
