using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Connecting;

/// <summary>Takes the value of one column out of a driver's row and into a row of the embedded engine, exactly or not at all.</summary>
/// <param name="column">The column.</param>
internal sealed class ValueReader(ServerColumn column)
{
    /// <summary>SQLite holds decimals in floating point: what is closer than this to a number of the declared digits is that number.</summary>
    private const double Noise = 1e-9;

    /// <summary>Copies the value.</summary>
    /// <param name="from">The driver's row.</param>
    /// <param name="at">The column's place in it.</param>
    /// <param name="to">The engine's row.</param>
    /// <returns>About how many bytes it takes.</returns>
    /// <exception cref="ServerException">The value cannot be held exactly.</exception>
    public int Copy(DbDataReader from, int at, IDuckDBAppenderRow to)
    {
        try
        {
            if (!from.IsDBNull(at))
                return Append(from, at, to);
            to.AppendNullValue();
            return 1;
        }
        catch (Exception fault) when (fault is InvalidCastException or OverflowException or FormatException or ArgumentException or NotSupportedException)
        {
            throw Refused(fault.Message);
        }
    }

    private int Append(DbDataReader from, int at, IDuckDBAppenderRow to)
    {
        switch (column.Form)
        {
            case ValueForm.Truth:
                to.AppendValue(from.GetValue(at) switch { bool truth => truth, 0L => false, 1L => true, object other => throw Refused($"'{other}' is neither true nor false.") });
                break;
            case ValueForm.Whole:
                Whole(from.GetValue(at) switch { string text => throw Refused($"'{text}' is no whole number."), double real => throw Refused(FormattableString.Invariant($"{real} is no whole number.")), object value => Convert.ToInt64(value, CultureInfo.InvariantCulture) }, to);
                break;
            case ValueForm.LargeWhole:
                to.AppendValue(Convert.ToUInt64(from.GetValue(at), CultureInfo.InvariantCulture));
                break;
            case ValueForm.Exact:
                to.AppendValue(Fitting(from.GetDecimal(at)));
                break;
            case ValueForm.LooseExact:
                to.AppendValue(Fitting(Loose(from.GetValue(at))));
                break;
            case ValueForm.Real:
                if (column.Type == "FLOAT")
                    to.AppendValue(from.GetFloat(at));
                else
                    to.AppendValue(from.GetValue(at) is string text ? throw Refused($"'{text}' is no number.") : Convert.ToDouble(from.GetValue(at), CultureInfo.InvariantCulture));
                break;
            case ValueForm.Day:
                to.AppendValue(from.GetValue(at) switch { DateOnly day => day, DateTime day => DateOnly.FromDateTime(day), string text => DateOnly.FromDateTime(Moment(text)), object other => throw Refused($"'{other}' is no date.") });
                break;
            case ValueForm.Moment:
                to.AppendValue(from.GetValue(at) switch { DateTime moment => moment, string text => Moment(text), object other => throw Refused($"'{other}' is no date and time.") });
                break;
            case ValueForm.Instant:
                to.AppendValue(from.GetValue(at) switch { DateTimeOffset instant => instant.ToUniversalTime(), DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)), object other => throw Refused($"'{other}' is no instant.") });
                break;
            case ValueForm.TimeOfDay:
                to.AppendValue(from.GetValue(at) switch { TimeOnly time => time, TimeSpan span => TimeOnly.FromTimeSpan(span), object other => throw Refused($"'{other}' is no time of day.") });
                break;
            case ValueForm.Bytes:
                byte[] all = from.GetValue(at) switch { byte[] bytes => bytes, string text => System.Text.Encoding.UTF8.GetBytes(text), object other => throw Refused($"'{other}' are no bytes.") };
                to.AppendValue(all);
                return all.Length;
            default:
                string words = from.GetValue(at) as string ?? Convert.ToString(from.GetValue(at), CultureInfo.InvariantCulture)!;
                to.AppendValue(words);
                return words.Length;
        }
        return 8;
    }

    private void Whole(long value, IDuckDBAppenderRow to)
    {
        switch (column.Type)
        {
            case "SMALLINT":
                to.AppendValue(checked((short)value));
                break;
            case "INTEGER":
                to.AppendValue(checked((int)value));
                break;
            default:
                to.AppendValue(value);
                break;
        }
    }

    private decimal Loose(object value) => value switch
    {
        long whole => whole,
        double real => Rounded(real),
        string text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw Refused($"'{value}' is no number."),
    };

    /// <summary>The number of the declared digits that a floating one stands for; further digits than rounding leaves are kept, and then refused.</summary>
    private decimal Rounded(double real)
    {
        decimal exact = decimal.Parse(real.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        decimal rounded = Math.Round(exact, Math.Min(28, column.Scale), MidpointRounding.AwayFromZero);
        return Math.Abs((double)(exact - rounded)) <= Noise * Math.Max(1, Math.Abs(real)) ? rounded : exact;
    }

    private decimal Fitting(decimal value)
    {
        int scale = column.Scale;
        if (value.Scale > scale && decimal.Round(value, Math.Min(28, scale)) != value)
            throw Refused(FormattableString.Invariant($"{value} has more than {scale} digits after the point."));
        if (column.Precision - scale < 29 && decimal.Truncate(Math.Abs(value)) >= Power(column.Precision - scale))
            throw Refused(FormattableString.Invariant($"{value} has more than {column.Precision - scale} digits before the point."));
        return value;
    }

    private static decimal Power(int digits)
    {
        decimal power = 1;
        for (int i = 0; i < digits && i < 28; i++)
            power *= 10;
        return power;
    }

    /// <summary>A date, or date and time, as ISO 8601 writes them; a zone would be lost, so it is refused.</summary>
    private DateTime Moment(string text) =>
        DateTime.TryParseExact(text.Trim(), ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment)
            ? moment : throw Refused($"'{text}' is no date or time as {(column.Form == ValueForm.Day ? "2024-01-31" : "2024-01-31 23:59:59")}.");

    private ServerException Refused(string why) => new(FindingCodes.ValueRefused, $"A value of the column '{column.Name}' cannot be held as {column.Type}: {why.ReplaceLineEndings(" ").Trim()}",
        column.Form is ValueForm.Exact or ValueForm.LooseExact
            ? FormattableString.Invariant($"Read the column as you want it with sql:, for example ROUND({column.Name}, {column.Scale}) or CAST({column.Name} AS ...), or mend the value at its source.")
            : $"Read the column as you want it with sql:, for example CAST({column.Name} AS ...) or NULLIF({column.Name}, ...), or mend the value at its source.", isTransient: false);
}
