using System.Diagnostics;
using Cronos;
using Quarterdeck.Intake.Files;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Intake.Refreshing;

/// <summary>What questions need to know of a loaded source: its files, and whether they are as new as they should be.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Manifest">The load that holds; null where there was none.</param>
/// <param name="Attempt">The last attempt; null where there was none.</param>
/// <param name="Folder">Where it lies.</param>
public sealed record LoadState(Dataset Dataset, LoadManifest? Manifest, LoadAttempt? Attempt, LoadFolder Folder)
{
    /// <summary>Reads the state of a dataset whose source is of a connection.</summary>
    public static LoadState Of(CompanyModel company, Dataset dataset)
    {
        LoadFolder folder = new(company.Folder, dataset.Name);
        // The attempt first: a load that ends in between is then seen whole.
        LoadAttempt? attempt = folder.Attempt();
        return new LoadState(dataset, folder.Manifest(), attempt, folder);
    }

    /// <summary>The data files in the order of the manifest; empty where nothing was loaded.</summary>
    public IReadOnlyList<SourceFile> Files => [.. Manifest?.Files.Select(file => new SourceFile(Folder.PathOf(file), file.Sha256[..16], file.Bytes)) ?? []];

    /// <summary>The files that the manifest lists and that are not there, or of another size.</summary>
    public IReadOnlyList<string> MissingFiles => [.. Manifest?.Files.Where(file => new FileInfo(Folder.PathOf(file)) is var there && (!there.Exists || there.Length != file.Bytes)).Select(file => file.Name) ?? []];

    /// <summary>When the next load is due: the first time of the schedule after the last good load began; null without a schedule, or where nothing was ever loaded.</summary>
    public DateTimeOffset? Due(CompanyModel company) => Manifest is { } manifest && ScheduleOf(company) is { } schedule ? Next(schedule, manifest.SnapshotAt, company.Calendar.TimeZone) : null;

    /// <summary>True when a load is due at a moment: its time has come, or there is a schedule and no load yet.</summary>
    public bool IsDue(CompanyModel company, DateTimeOffset now) => ScheduleOf(company) is not null && (Manifest is null || Due(company) <= now);

    /// <summary>When the last attempt failed; null where none did since the load that holds, and where one was broken off.</summary>
    public DateTimeOffset? FailedAt => Attempt is { Code: not null, Ended: { } ended } && !(Attempt.Started < Manifest?.SnapshotAt) ? ended : null;

    /// <summary>Whether its rows should have been loaded anew by a moment; null when they are as they should be.</summary>
    /// <param name="company">The company.</param>
    /// <param name="moment">The moment of the question: now, or the end of its as-of day where that is earlier.</param>
    public StaleLoad? StaleAt(CompanyModel company, DateTimeOffset moment)
    {
        if (Manifest is not { } manifest)
            return null;
        if (Attempt is { } attempt && attempt.Started > manifest.SnapshotAt && attempt.Started <= moment && (attempt.Ended is null ? !IsRunning(attempt) : attempt.Code is not null))
            return new StaleLoad(Dataset.Name, manifest.SnapshotAt, attempt.Started, HasFailed: true, attempt.Message ?? "it was broken off");
        return Due(company) is { } due && due + Dataset.Load!.LateAfter <= moment ? new StaleLoad(Dataset.Name, manifest.SnapshotAt, due, HasFailed: false, "") : null;
    }

    /// <summary>True while the process of an attempt lives.</summary>
    internal static bool IsRunning(LoadAttempt attempt)
    {
        try
        {
            using Process process = Process.GetProcessById(attempt.Process);
            return !process.HasExited && process.StartTime.ToUniversalTime() <= attempt.Started.UtcDateTime;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private string? ScheduleOf(CompanyModel company) => Dataset.Load?.Schedule ?? company.Schedule;

    private static DateTimeOffset? Next(string schedule, DateTimeOffset after, string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found) && CronExpression.TryParse(schedule.Trim(), CronFormat.Standard, out CronExpression? cron) ? cron.GetNextOccurrence(after, found) : null;
}
