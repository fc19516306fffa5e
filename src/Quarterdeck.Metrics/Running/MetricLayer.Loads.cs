using System.Globalization;
using Quarterdeck.Intake.Loading;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Metrics.Writing.DuckDb;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Running;

/// <content>Datasets whose rows a refresh loads from a database.</content>
public sealed partial class MetricLayer
{
    /// <summary>Tells the engine which files the loads are: statements name a load and not its files, so that they stay the same from one load to the next.</summary>
    private IEnumerable<string> NamedLoads() => Company.Datasets.Values.Where(dataset => dataset.Load is not null).OrderBy(dataset => dataset.Name, StringComparer.Ordinal)
        .Where(dataset => _files.Of(dataset.Name).Count > 0).Select(dataset => DuckDbDialect.NameLoad(dataset.Name, _files.Of(dataset.Name).Select(file => file.Path)));

    /// <summary>Refuses what reads a source that was never loaded, or whose files are gone.</summary>
    /// <exception cref="QuestionFault">It cannot be read.</exception>
    private void NeedLoad(string dataset)
    {
        if (_files.LoadOf(dataset) is not { } load)
            return;
        string command = $"quarterdeck refresh {Quoted(_companyPath)} --source {load.Dataset.Name}";
        if (load.Manifest is null)
            throw new QuestionFault(new Finding(FindingCodes.NeverLoaded, Severity.Error, load.Dataset.Span,
                $"'{load.Dataset.Name}' comes from the connection '{load.Dataset.Source.OfConnection}' and was never loaded.{(load.Attempt is { Message: { } why } ? $" The last attempt failed: {why}" : "")}", $"Run `{command}`."));
        // Rows of another table or condition would be numbers of something else than what the company's files say.
        if (load.Manifest.Source != LoadFolder.RowsOf(load.Dataset))
            throw new QuestionFault(new Finding(FindingCodes.NeverLoaded, Severity.Error, load.Dataset.Span,
                $"'{load.Dataset.Name}' was loaded from another table or statement than its source says now.", $"Run `{command}`."));
        if (load.MissingFiles is { Count: > 0 } missing)
            throw new QuestionFault(new Finding(FindingCodes.LoadDamaged, Severity.Error, load.Dataset.Span,
                FormattableString.Invariant($"{missing.Count} of {load.Manifest.Files.Count} files of the load of '{load.Dataset.Name}' are missing or damaged."), $"Run `{command} --full`."));
    }

    /// <summary>The loads behind some datasets that should have been made anew by the moment of the question.</summary>
    private IReadOnlyList<StaleLoad> StaleOf(IEnumerable<string> datasets, DateOnly? asOf)
    {
        if (_options.Now is not { } now)
            return [];
        DateTimeOffset moment = asOf is { } day && EndOf(day) is var end && end < now ? end : now;
        return [.. datasets.Select(_files.LoadOf).OfType<LoadState>().Distinct().Select(load => load.StaleAt(Company, moment)).OfType<StaleLoad>().OrderBy(stale => stale.Dataset, StringComparer.Ordinal)];
    }

    /// <summary>What is said of a stale load.</summary>
    private Finding Told(StaleLoad stale)
    {
        string Text(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new Finding(FindingCodes.StaleSource, Severity.Warning, Company.Datasets[stale.Dataset].Span,
            $"Numbers of '{stale.Dataset}' are stale since {Text(stale.Missed)} ({Company.Calendar.TimeZone}): they show its rows as of {Text(stale.Since)}, and the refresh {(stale.HasFailed ? $"of {Text(stale.Missed)} failed: {stale.Why}" : $"due {Text(stale.Missed)} has not come.")}",
            $"Run `quarterdeck refresh {Quoted(_companyPath)} --source {stale.Dataset}`; --history says what the runs did.");
    }

    private DateTimeOffset EndOf(DateOnly day)
    {
        DateTime end = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, Zone.GetUtcOffset(end));
    }

    private TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Company.Calendar.TimeZone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
}
