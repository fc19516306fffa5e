using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Company;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>What was checked when a source was imported or loaded: its rows, its control totals, its columns.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="From">The file as it came, with what its profile calls it; or the connection.</param>
/// <param name="Table">The clean table below the data folder; empty for a load.</param>
/// <param name="Rows">Rows that are read.</param>
/// <param name="LeftOut">Rows that are no data, by reason.</param>
/// <param name="Aside">How many rows were set aside.</param>
/// <param name="HasAside">True where the rows that were set aside can be looked at.</param>
/// <param name="Controls">Control totals.</param>
/// <param name="Drift">What became of the columns since the import or load before.</param>
public sealed record SourceControls(
    string Dataset, string From, string Table, string Rows, IReadOnlyList<string> LeftOut, long Aside, bool HasAside, IReadOnlyList<ControlLine> Controls, IReadOnlyList<string> Drift)
{
    /// <summary>All sources of which anything is known.</summary>
    /// <param name="company">The company.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<SourceControls> Of(CompanyModel company, string language)
    {
        ArgumentNullException.ThrowIfNull(company);
        IReadOnlyList<HistoryLine> history = RefreshHistory.Read(company.Folder);
        return
        [
            .. KeptImport.Of(company).Select(kept => OfImport(kept, language)),
            .. company.Datasets.Values.Where(static set => set.Load is not null).OrderBy(static set => set.Name, StringComparer.Ordinal).Select(set => OfLoad(company, set, history, language)).OfType<SourceControls>(),
        ];
    }

    private static SourceControls OfImport(KeptImport kept, string language)
    {
        ImportRecord record = kept.Record;
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        string colon = ScorecardWords.For(language).Colon;
        return new SourceControls(kept.Dataset, $"{record.File} ({record.Label})", kept.Table, record.RowsRead.ToString("N0", numbers),
            [.. record.RowsDropped.Select(dropped => $"{dropped.Rows.ToString("N0", numbers)}{colon}{DropReasons.Of(dropped.Reason, language)}")], record.RowsQuarantined, kept.Quarantine is not null,
            [
                .. record.ControlTotals.Select(total => new ControlLine(Words.StatedTotal.Fill(language, total.Column == "rows" ? Words.Rows[language] : total.Column, Written(total.Stated, numbers), Written(total.Found, numbers)), total.Agrees)),
                .. record.Checks.Select(check => new ControlLine(NameOf(check, language) + (check.Totals.Count > 0 ? colon + string.Join(check.Holds == true ? " = " : " ≠ ", check.Totals.Select(total => Written(total.Value, numbers, language))) : ""), check.Holds)),
            ],
            record.Drift is { } drift ? [.. Told(drift, language)] : []);
    }

    private static SourceControls? OfLoad(CompanyModel company, Dataset set, IReadOnlyList<HistoryLine> history, string language)
    {
        LoadState state = LoadState.Of(company, set);
        HistoryLine? last = history.LastOrDefault(line => line.Dataset == set.Name && line.Status != "running");
        string[] drift = [.. last?.Drift?.Select(static note => $"{note.Code} {note.Message} {note.Remedy}") ?? []];
        if (state.Manifest is not { } manifest && drift.Length == 0)
            return null;
        NumberFormatInfo numbers = ReaderLanguage.Numbers(language);
        // A load comes into being only where its counts and sums are the server's.
        ControlLine[] controls = state.Manifest is not { } held ? []
            : [new ControlLine(Words.AsAtServer.Fill(language, held.ComparedAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)), true), .. last?.Code is { } code && last.Started > held.SnapshotAt ? [new ControlLine($"{code} {last.Message}", false)] : Array.Empty<ControlLine>()];
        return new SourceControls(set.Name, set.Source.OfConnection ?? "", "", state.Manifest?.Rows.ToString("N0", numbers) ?? "", [], 0, false, controls, drift);
    }

    private static IEnumerable<string> Told(ColumnDrift drift, string language)
    {
        if (drift.Added.Count > 0)
            yield return Words.ColumnsNew.Fill(language, string.Join(", ", drift.Added));
        if (drift.Missing.Count > 0)
            yield return Words.ColumnsMissing.Fill(language, string.Join(", ", drift.Missing));
        foreach (RenamedColumn renamed in drift.Renamed)
            yield return (renamed.IsSure ? Words.ColumnRenamed : Words.ColumnPerhapsRenamed).Fill(language, renamed.From, renamed.To);
    }

    private static string NameOf(KeptCheck check, string language) => check.Name switch
    {
        "debit_equals_credit" => Words.DebitIsCredit[language],
        "journals_balance" => Words.JournalsBalance[language],
        _ => check.Name.Replace('_', ' '),
    };

    private static string Written(string? value, NumberFormatInfo numbers, string language) =>
        value is null ? ScorecardWords.For(language).NoData : decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? Written(number, numbers) : value;

    /// <summary>A sum with all its digits, since to the last one it must agree; where it has a fraction, with two places at least.</summary>
    private static string Written(decimal value, NumberFormatInfo numbers) => value.ToString("N" + (value.Scale == 0 ? 0 : Math.Max(value.Scale, (byte)2)).ToString(CultureInfo.InvariantCulture), numbers);
}
