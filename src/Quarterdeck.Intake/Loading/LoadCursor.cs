using System.Globalization;
using Quarterdeck.Intake.Connecting;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Intake.Loading;

/// <summary>The column that grows whenever a row is written, and how far a load has come by it.</summary>
/// <param name="column">The column.</param>
/// <param name="load">How far a load looks back.</param>
/// <param name="now">The moment; later cursors do not move the mark.</param>
internal sealed class LoadCursor(ServerColumn column, Load load, DateTimeOffset now)
{
    /// <summary>A clock may lie in any zone of the world, and an instant's may be an hour wrong.</summary>
    private static readonly TimeSpan _furthestZone = TimeSpan.FromHours(14), _wrongClock = TimeSpan.FromHours(1);

    /// <summary>The column.</summary>
    public string Name => column.Name;

    /// <summary>True when it is of a kind that grows: a time, a date or a number.</summary>
    public static bool Fits(ServerColumn column) => column.Form is ValueForm.Day or ValueForm.Moment or ValueForm.Instant or ValueForm.Whole or ValueForm.LargeWhole or ValueForm.Exact or ValueForm.LooseExact or ValueForm.Real;

    private bool IsTime => column.Form is ValueForm.Day or ValueForm.Moment or ValueForm.Instant;

    /// <summary>The larger of a mark and the largest cursor of some rows that does not lie in the future; and how many do.</summary>
    public (string? Mark, long Ahead) After(LoadEngine engine, string? mark, string rows)
    {
        string name = LoadEngine.Quoted(column.Name);
        string limit = !IsTime ? "TRUE" : $"{name} <= CAST({LoadEngine.Literal((now.ToUniversalTime() + (column.Form == ValueForm.Instant ? _wrongClock : _furthestZone)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + (column.Form == ValueForm.Instant ? "+00" : ""))} AS {(column.Form == ValueForm.Day ? "TIMESTAMP" : column.Type)})";
        string before = mark is null ? $"CAST(NULL AS {column.Type})" : $"CAST({LoadEngine.Literal(mark)} AS {column.Type})";
        string?[] row = engine.Rows($"SELECT CAST(GREATEST({before}, MAX({name}) FILTER (WHERE {limit})) AS VARCHAR), COUNT(*) FILTER (WHERE NOT ({limit})) FROM {rows}")[0];
        return (row[0], long.Parse(row[1]!, CultureInfo.InvariantCulture));
    }

    /// <summary>Where a load begins that goes on behind a mark: the mark less the look-back, as the driver takes it.</summary>
    public object From(LoadEngine engine, string mark)
    {
        string value = $"CAST({LoadEngine.Literal(mark)} AS {column.Type})";
        if (!IsTime)
        {
            string text = engine.Rows($"SELECT CAST({value} AS VARCHAR)")[0][0]!;
            return column.Form == ValueForm.Real ? double.Parse(text, CultureInfo.InvariantCulture) - (double)load.LookBackSteps
                : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) - load.LookBackSteps is var number && column.Form is ValueForm.Whole or ValueForm.LargeWhole && decimal.Truncate(number) >= long.MinValue && decimal.Truncate(number) <= long.MaxValue ? (long)decimal.Floor(number) : number;
        }
        string seconds = ((long)Math.Ceiling(load.LookBack.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        string zoneless = column.Form == ValueForm.Instant ? $"timezone('UTC', {value})" : $"CAST({value} AS TIMESTAMP)";
        string at = engine.Rows($"SELECT strftime({zoneless} - to_seconds({seconds}), '%Y-%m-%d %H:%M:%S.%f')")[0][0]!;
        DateTime from = DateTime.ParseExact(at, "yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        return column.Form switch
        {
            ValueForm.Day => DateOnly.FromDateTime(from),
            ValueForm.Instant => DateTime.SpecifyKind(from, DateTimeKind.Utc),
            _ => from,
        };
    }
}
