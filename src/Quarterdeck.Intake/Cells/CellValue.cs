using System.Globalization;

namespace Quarterdeck.Intake.Cells;

/// <summary>A value of one cell or of one total: unknown, a number, a text, a moment or a truth.</summary>
/// <remarks>The default value is unknown. Millions of them are made while a file is read, so a value is 24 bytes: a text or the mark of its kind, and a number.</remarks>
public readonly record struct CellValue
{
    private static readonly object _isNumber = new(), _isMoment = new(), _isTruth = new();

    /// <summary>The text itself, else what kind of value it is; null where nothing is known.</summary>
    private readonly object? _kind;

    /// <summary>The number; a moment as <see cref="DateTime.ToBinary"/> gives it; a truth as 1 or 0.</summary>
    private readonly decimal _number;

    private CellValue(object kind, decimal number) => (_kind, _number) = (kind, number);

    /// <summary>Nothing is known; never the same as 0.</summary>
    public static CellValue Unknown => default;

    /// <summary>A number.</summary>
    public static CellValue Of(decimal number) => new(_isNumber, number);

    /// <summary>A text.</summary>
    public static CellValue Of(string text) => new(text, 0);

    /// <summary>A moment: of kind Utc where a zone is known, else of kind Unspecified.</summary>
    public static CellValue Of(DateTime moment) => new(_isMoment, moment.ToBinary());

    /// <summary>A truth.</summary>
    public static CellValue Of(bool truth) => new(_isTruth, truth ? 1 : 0);

    /// <summary>True where nothing is known.</summary>
    public bool IsUnknown => _kind is null;

    /// <summary>The number; null for any other kind.</summary>
    public decimal? Number => _kind == _isNumber ? _number : null;

    /// <summary>The text; null for any other kind.</summary>
    public string? Text => _kind as string;

    /// <summary>The moment; null for any other kind.</summary>
    public DateTime? Moment => _kind == _isMoment ? DateTime.FromBinary((long)_number) : null;

    /// <summary>The truth; null for any other kind.</summary>
    public bool? Truth => _kind == _isTruth ? _number != 0 : null;

    /// <summary>Invariant text; empty where nothing is known.</summary>
    public override string ToString()
    {
        if (Text is { } text)
            return text;
        if (Number is { } number)
            return Plain(number);
        if (Moment is { } moment)
            return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);
        return Truth switch { true => "true", false => "false", null => "" };
    }

    /// <summary>A number without the zeros that only its making left behind it.</summary>
    private static string Plain(decimal number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
