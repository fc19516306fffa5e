using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Web.Answers;

/// <summary>How the loads of a dataset went on each of the last thirty days.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Days">The days in the company's time, the oldest first, each with the worst that became of its loads; null where there was none.</param>
public sealed record LoadStrip(string Dataset, IReadOnlyList<(DateOnly Day, string? Status)> Days)
{
    private const int Shown = 30;

    /// <summary>The strips of all datasets that are loaded from databases.</summary>
    /// <param name="company">The company.</param>
    /// <param name="now">The moment whose day is the last.</param>
    public static IReadOnlyList<LoadStrip> Of(CompanyModel company, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(company);
        string[] loaded = [.. company.Datasets.Values.Where(static set => set.Load is not null).Select(static set => set.Name).Order(StringComparer.Ordinal)];
        if (loaded.Length == 0)
            return [];
        TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(company.Calendar.TimeZone, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc;
        DateOnly day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
        ILookup<(string, DateOnly), string> runs = RefreshHistory.Read(company.Folder).ToLookup(line => (line.Dataset, day(line.Started)), static line => line.Status);
        DateOnly last = day(now);
        return [.. loaded.Select(set => new LoadStrip(set, [.. Enumerable.Range(1 - Shown, Shown).Select(step => last.AddDays(step)).Select(one => (one, runs[(set, one)].OrderByDescending(Severity).FirstOrDefault()))]))];
    }

    private static int Severity(string status) => status switch { "loaded" => 0, "running" => 1, "refused" => 2, _ => 3 };
}
