using System.Globalization;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Intake.Totals;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Importing;

/// <summary>What a reader of the totals must know, as findings.</summary>
/// <param name="report">The report.</param>
/// <param name="tables">The tables of the file.</param>
/// <param name="findings">Receives them.</param>
internal sealed class ImportFindings(ImportedFile report, IReadOnlyList<TableRun> tables, FindingList findings)
{
    private SourceSpan Place => new(report.File, 0, 0);

    /// <summary>Adds them.</summary>
    /// <param name="aside">Why rows were set aside: the first line, how many, the first reason.</param>
    public void Add(IReadOnlyList<(long Line, long Rows, string Reason)> aside)
    {
        ImportProfile profile = report.Profile!;
        foreach ((long line, long rows, string reason) in aside)
            findings.Warning(reason.StartsWith("a quote is opened", StringComparison.Ordinal) ? FindingCodes.CutOff : FindingCodes.RowsQuarantined, Place with { Line = (int)Math.Min(line, int.MaxValue) },
                Text($"{Rows(rows)} set aside: {reason}{(rows > 1 ? " (the first of them)" : "")}."),
                report.QuarantineFile is { } file ? $"Look at {file}; correct the rows in the product and export again." : "Write them to a file with --out, correct them in the product and export again.");
        foreach (ControlTotal total in report.ControlTotals.Where(static total => !total.Agrees))
            findings.Warning(FindingCodes.ControlTotalDiffers, Place, Text($"The file states {total.Stated} for {total.Column}, and its rows give {total.Found}."), "Export again; if it stays so, ask where the file was made.");
        foreach ((string name, _) in report.Checks.Where(static check => check.Holds == false))
            findings.Warning(FindingCodes.CheckFails, Place, $"The check '{name}' of the profile '{profile.Id}' fails.", "Export again; if it stays so, ask where the file was made.");
        Sum(FindingCodes.KeyRepeats, static table => table.RepeatedKeys, rows => Text($"{Rows(rows, "repeat")} the key ({string.Join(", ", profile.Key)}) of an earlier row; all are counted."), "See whether the export has rows twice.");
        Sum(FindingCodes.RowsArePeriods, static table => table.RowsOfPeriods, rows => Text($"{Rows(rows, "tell")} of a period of several days and must not be booked on one day."), "Export with a breakdown by day, if days are wanted.");
        if (tables.Sum(static table => table.RoundedAmounts) is > 0 and var rounded)
            findings.Note(FindingCodes.AmountsRounded, Place, Text($"{rounded:N0} {(rounded == 1 ? "amount has" : "amounts have")} more decimals than their column keeps and {(rounded == 1 ? "is" : "are")} rounded in the clean table; the totals are of the numbers as written."), "Say scale: for the column in a profile of your own, from 0 to 9.");
        if (tables.Sum(static table => table.Sorter.Realigned) is > 0 and var realigned)
            findings.Note(FindingCodes.RowsRealigned, Place, Text($"{Rows(realigned, "have")} more cells than the header; the columns behind the repeated header show where they belong."), "Nothing.");
        foreach (string[] ambiguous in tables.Select(static table => table.Map.Ambiguous.ToArray()).Where(static names => names.Length > 0))
            findings.Warning(FindingCodes.AmbiguousColumn, Place, $"Several columns may be the one that is found by its values: {string.Join(", ", ambiguous.Select(static name => $"'{name}'"))}; the first was taken.", "Name the column's header in a profile of your own.");
        Columns(profile);
        if (report.RowsRead == 0)
            findings.Warning(FindingCodes.NoRows, Place, "The table has no rows that could be read.", "See whether the export's period or filter is right.");
        if (!profile.IsVerified)
            findings.Note(FindingCodes.AssumedHeaders, Place, $"The headers of the profile '{profile.Id}' are {(profile.Origin == "built in" ? "assumed: no public file was seen" : "as you stated them")}.", "Look at the totals with care.");
        if (profile.SmallSample is { } small && report.Totals.FirstOrDefault(total => total.Name == small.Total).Value.Number is { } n && n < small.Least && n > 0)
            findings.Note(FindingCodes.SmallSample, Place, Text($"There are {n} answers, fewer than {small.Least}: the margin of error is about ±{Margin(n):0} points."), "Show the number of answers beside the result, and no colour.");
        foreach (string note in profile.Notes)
            findings.Note(FindingCodes.AssumedHeaders, Place, note, "Nothing.");
    }

    private void Columns(ImportProfile profile)
    {
        string[] further = [.. tables.SelectMany(static table => table.Map.Columns).Where(static column => !column.IsKnown).Select(static column => column.Header).Distinct()];
        if (further.Length > 0)
            findings.Note(FindingCodes.FurtherColumns, Place, $"The profile '{profile.Id}' does not know {string.Join(", ", further.Take(10).Select(static name => $"'{name}'"))}{(further.Length > 10 ? Text($" and {further.Length - 10} more") : "")}; they are kept as text.", "Nothing; name them in a profile of your own if they are needed as numbers.");
        BoundColumn[] personal = [.. tables.SelectMany(static table => table.Map.Columns).Where(static column => column.Column.Privacy != Privacy.Kept).DistinctBy(static column => column.Header)];
        if (personal.Length > 0)
            findings.Note(FindingCodes.PersonalColumns, Place, string.Join("; ", personal.GroupBy(static column => column.Column.Privacy).Select(static group => $"{(group.Key == Privacy.Dropped ? "dropped" : "hashed")} as personal: {string.Join(", ", group.Take(12).Select(static column => column.Header))}")) + ".", "Say 'private: no' for a column in a profile of your own, if you may keep it.");
    }

    private void Sum(string code, Func<TableRun, long> of, Func<long, string> message, string remedy)
    {
        if (tables.Sum(of) is > 0 and var rows)
            findings.Warning(code, Place, message(rows), remedy);
    }

    /// <summary>Half the width of the 95 % interval of a net promoter score at its widest, in points.</summary>
    private static double Margin(decimal n) => 1.96 * 100 / Math.Sqrt((double)n);

    private static string Rows(long rows, string verb = "is") => rows == 1 ? verb == "is" ? "1 row is" : verb == "have" ? "1 row has" : $"1 row {verb}s" : Text($"{rows:N0} rows {(verb == "is" ? "are" : verb)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
