using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Asking;

/// <summary>What the numbers of a question are held against: an earlier period, or another scenario of the same one.</summary>
/// <remarks>
/// A column <c>m</c> gets <c>m@NAME</c> (the other value), <c>m@NAME.change</c> (m less it) and, unless m is a rate,
/// <c>m@NAME.change_pct</c> (the change as a share of the other value without its sign; a fraction).
/// </remarks>
public sealed record Comparison
{
    private const string Prior = "prior_";
    private const string Period = "period";
    private static readonly (string Id, string Word)[] _scenarios = [("PL", "plan"), ("FC", "forecast")];

    private Comparison(string name, Grain? unit, string? scenario) => (Name, Unit, Scenario) = (name, unit, scenario);

    /// <summary>The word that names it and its columns: <c>prior_period</c>, <c>prior_year</c>, <c>PL</c>.</summary>
    public string Name { get; }

    /// <summary>What a period is moved by, one back; null for the period before, and where another scenario is meant.</summary>
    public Grain? Unit { get; }

    /// <summary><c>PL</c> or <c>FC</c>; null where an earlier period is meant.</summary>
    public string? Scenario { get; }

    /// <summary>Reads a word; null when it is none. <c>plan</c> and <c>forecast</c> are read as <c>PL</c> and <c>FC</c>.</summary>
    /// <param name="word">Without regard to case.</param>
    /// <param name="calendar">Knows the company's own grains.</param>
    public static Comparison? TryParse(string word, CompanyCalendar calendar)
    {
        string name = word.Trim();
        foreach ((string id, string spoken) in _scenarios)
            if (name.Equals(id, StringComparison.OrdinalIgnoreCase) || name.Equals(spoken, StringComparison.OrdinalIgnoreCase))
                return new Comparison(id, null, id);
        if (!name.StartsWith(Prior, StringComparison.OrdinalIgnoreCase))
            return null;
        string unit = name[Prior.Length..];
        if (unit.Equals(Period, StringComparison.OrdinalIgnoreCase))
            return new Comparison(Prior + Period, null, null);
        return calendar.FindGrain(unit) is { } grain ? new Comparison(Prior + grain.Name, grain, null) : null;
    }

    /// <summary>All words that can be read, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<string> Known(CompanyCalendar calendar) =>
        [Prior + Period, .. Grain.Known.Select(grain => grain.Name).Concat(calendar.Settings.Grains.Select(grain => grain.Name)).Select(name => Prior + name), .. _scenarios.Select(scenario => scenario.Id)];
}
