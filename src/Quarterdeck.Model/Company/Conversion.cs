namespace Quarterdeck.Model.Company;

/// <summary>How many rows of one kind are followed by one of another for the same entity.</summary>
/// <param name="From">A dataset or metric: what is followed.</param>
/// <param name="To">A dataset or metric: what follows; each row is credited to the latest <paramref name="From"/> row at or before it.</param>
/// <param name="Entity">The field, on both sides, that names who acts.</param>
/// <param name="WithinCount">How many <paramref name="WithinUnit"/> may lie between; null: any time.</param>
/// <param name="WithinUnit">The unit of the window: minute, hour, day, week, month ...</param>
/// <param name="Same">Fields that must be equal on both sides; may be empty.</param>
/// <param name="IsRate">True for credited / all <paramref name="From"/>; false for the count.</param>
public sealed record Conversion(
    string From, string To, string Entity, int? WithinCount, string WithinUnit, IReadOnlyList<string> Same, bool IsRate)
{
    /// <summary>A hundred years, in days: who waits longer waits for ever.</summary>
    private const long LongestWait = 36_525;

    /// <summary>For how many days after a period's end its rows may still be followed, at most; 0 where no window is said, since then no day is the last.</summary>
    public int WithinDays => WithinCount is not { } count ? 0 : (int)Math.Min(LongestWait, WithinUnit switch
    {
        "second" => (count + 86399L) / 86400,
        "minute" => (count + 1439L) / 1440,
        "hour" => (count + 23L) / 24,
        "week" => 7L * count,
        "month" => 31L * count,
        "quarter" => 92L * count,
        "year" => 366L * count,
        _ => count,
    });
}
