using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Texts;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Intake.Learning;

/// <summary>Proposes a profile for a file that none fits, with the evidence for each choice.</summary>
public static partial class ProfileLearning
{
    /// <summary>Looks at the first 2,000 rows and proposes a profile.</summary>
    /// <param name="path">The file.</param>
    /// <param name="order">The order of day and month, where a person has said it; null to find it.</param>
    /// <param name="findings">Receives why there is none.</param>
    /// <returns>Null where the file is no table.</returns>
    public static ProfileProposal? Propose(string path, DateOrder? order, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (PackedFile.Of(path, findings) is not [var file, ..])
            return null;
        FindingList own = new();
        // Against no profile at all: what is wanted are the rows, cut by each delimiter.
        SourceOpening opening = new([], own);
        _ = opening.Open(file);
        (char Delimiter, string? Sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)[] cuts = [.. opening.Candidates];
        findings.AddRange(own.Sorted().Where(finding => finding.Code != FindingCodes.UnknownExport && (cuts.Length == 0 || finding.Severity != Severity.Error)));
        if (cuts.Length == 0 || Best(cuts) is not { } best)
        {
            if (!findings.HasErrors)
                findings.Error(FindingCodes.UnknownExport, new(path, 0, 0), "The file has no header with rows of the same width below it, so no profile can be learned from it.", "Give a table: CSV, TSV or a workbook.");
            return null;
        }
        return Of(Path.GetFileNameWithoutExtension(file.Name), best.Delimiter, best.Rows, best.Header, order);
    }

    /// <summary>The cut in which most rows have one width of two cells or more; the header is the first of them without a number or an empty cell.</summary>
    private static (char Delimiter, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows, int Header)? Best((char Delimiter, string? Sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)[] cuts)
    {
        (char, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)>, int)? best = null;
        long most = 0;
        foreach ((char delimiter, _, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> rows) in cuts)
        {
            var widths = rows.Where(static row => row.Cells.Count > 1).GroupBy(static row => row.Cells.Count).OrderByDescending(static group => group.Count()).ThenByDescending(static group => group.Key).FirstOrDefault();
            if (widths is null)
                continue;
            int header = rows.ToList().FindIndex(row => row.Cells.Count == widths.Key && row.Cells.Count(static cell => cell.Trim().Length > 0) * 2 > row.Cells.Count && !row.Cells.Any(static cell => NumberText.TryRead(cell, '.', out _, out _) && !char.IsLetter(cell.Trim()[0])));
            if (header >= 0 && (long)widths.Count() * widths.Key > most)
                (most, best) = ((long)widths.Count() * widths.Key, (delimiter, rows, header));
        }
        return best;
    }

    private static ProfileProposal Of(string name, char delimiter, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> rows, int headerRow, DateOrder? asked)
    {
        (long headerLine, IReadOnlyList<string> header) = rows[headerRow];
        List<(long Line, IReadOnlyList<string> Cells)> data = [.. rows.Skip(headerRow + 1).Where(row => row.Cells.Count == header.Count && row.Cells.Any(static cell => cell.Trim().Length > 0))];
        List<string> evidence = [string.Create(CultureInfo.InvariantCulture, $"line {headerLine} is the header: {header.Count} cells, with {data.Count:N0} rows of that width below it"), $"cells are parted by {(delimiter == '\t' ? "a tab" : $"'{delimiter}'")}"];
        string? total = null;
        if (data.FindIndex(static row => TotalWord().IsMatch(row.Cells.FirstOrDefault(static cell => cell.Trim().Length > 0) ?? "")) is >= 0 and var at && at >= data.Count - 3)
        {
            total = data[at].Cells.First(static cell => cell.Trim().Length > 0).Trim();
            evidence.Add(string.Create(CultureInfo.InvariantCulture, $"line {data[at].Line} begins with '{total}' and is taken for a total row"));
            data = [.. data.Take(at)];
        }
        LocaleEvidence said = Evidence(data, header.Count, evidence);
        LocaleFormat locale = new(said.DecimalMark ?? (delimiter == ';' ? ',' : '.'), asked ?? said.Order ?? DateOrder.DayFirst);
        LearnedColumn[] columns = Columns(header, data, locale);
        string[] key = Key(columns, header, data, evidence);
        bool hasFooter = rows.Skip(headerRow + 1).Any(row => row.Cells.Count < header.Count && row.Cells.Any(static cell => cell.Trim().Length > 0));
        string? time = columns.FirstOrDefault(static column => column.Type is CellType.Date or CellType.Time)?.Id;
        foreach (LearnedColumn column in columns.Where(static column => column.IsPersonal))
            evidence.Add($"'{column.Header}' tells of persons and is hashed");
        foreach (LearnedColumn column in columns.Where(static column => column is { IsAdditive: false, Type: CellType.Money or CellType.Whole or CellType.Number }))
            evidence.Add($"'{column.Header}' is not added up over rows, by its name");
        bool isOpen = asked is null && said.Order is null && said.EitherDate is not null;
        if (isOpen)
            evidence.Add($"no date decides whether the day or the month is first, as in '{said.EitherDate!.Value.Cell}'; the day is taken");
        ProfileProposal proposal = new(HeaderName.Id(name), delimiter, headerLine, locale, columns, key, total, hasFooter, time, evidence, isOpen, "");
        return proposal with { Yaml = Written(proposal) };
    }

    private static LocaleEvidence Evidence(List<(long Line, IReadOnlyList<string> Cells)> data, int width, List<string> evidence)
    {
        LocaleEvidence said = new();
        for (int c = 0; c < width; c++)
        {
            string[] cells = [.. data.Select(row => row.Cells[c].Trim()).Where(static cell => cell.Length > 0 && !ColumnLearning.Nulls.Contains(cell))];
            if (cells.Length > 0 && Array.TrueForAll(cells, static cell => NumberText.TryRead(cell, '.', out _, out _) || NumberText.TryRead(cell, ',', out _, out _)))
                foreach ((long line, IReadOnlyList<string> row) in data)
                    said.Number(row[c], isWhole: false, line);
            else
                foreach ((long line, IReadOnlyList<string> row) in data)
                    said.Date(row[c], line);
        }
        static void Say(List<string> evidence, (string Cell, long Line)? cell, string what)
        {
            if (cell is { } found)
                evidence.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: '{found.Cell}' in line {found.Line}"));
        }
        Say(evidence, said.Comma, "the decimal mark is a comma");
        Say(evidence, said.Point, "the decimal mark is a point");
        Say(evidence, said.DayFirst, "the day comes first");
        Say(evidence, said.MonthFirst, "the month comes first");
        return said;
    }

    private static LearnedColumn[] Columns(IReadOnlyList<string> header, List<(long Line, IReadOnlyList<string> Cells)> data, LocaleFormat locale)
    {
        HashSet<string> ids = [], seen = [];
        List<LearnedColumn> columns = [];
        for (int c = 0; c < header.Count; c++)
        {
            if (!seen.Add(HeaderName.Normal(header[c])))
                continue;
            int[] same = [.. Enumerable.Range(c, header.Count - c).Where(i => HeaderName.Normal(header[i]) == HeaderName.Normal(header[c]))];
            // orderDate is two words.
            string name = HeaderName.Id(Edge().Replace(header[c], "_")), id = name;
            for (int n = 2; !ids.Add(id); n++)
                id = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
            LearnedColumn column = ColumnLearning.Of(header[c], id, [.. data.SelectMany(row => same.Select(i => row.Cells[i]))], locale, same.Length > 1);
            columns.Add(same.Length > 1 ? column with { Type = CellType.Text, IsAdditive = false } : column);
        }
        return [.. columns];
    }

    /// <summary>The first column whose cells are all there and all different, names and codes before others; else the first such pair with a date.</summary>
    private static string[] Key(LearnedColumn[] columns, IReadOnlyList<string> header, List<(long Line, IReadOnlyList<string> Cells)> data, List<string> evidence)
    {
        int Place(LearnedColumn column) => header.ToList().IndexOf(column.Header);
        bool Names(params int[] places) => data.Count > 1 && data.TrueForAll(row => places.All(place => row.Cells[place].Trim().Length > 0)) && data.Select(row => string.Join('\u001f', places.Select(place => row.Cells[place]))).Distinct().Count() == data.Count;
        LearnedColumn[] naming = [.. columns.Where(static column => column is { IsRepeated: false, Type: CellType.Code or CellType.Text or CellType.Date or CellType.Time } && !Geography().IsMatch(HeaderName.Normal(column.Header))).OrderBy(static column => column.Type == CellType.Code ? 0 : 1)];
        string[] key = naming.FirstOrDefault(column => Names(Place(column))) is { } one ? [one.Id]
            : naming.SelectMany(first => naming.Where(second => first != second && first.Type is CellType.Date or CellType.Time).Select(second => new[] { first, second }))
                .FirstOrDefault(pair => Names(Place(pair[0]), Place(pair[1])))?.Select(static column => column.Id).ToArray() ?? [];
        evidence.Add(key.Length == 0 ? "no column and no pair with a date names one row" : $"{string.Join(" with ", key)} names one row: every value is there and different");
        return key;
    }

    private static string Written(ProfileProposal proposal)
    {
        static OutMap Map(params (string Key, OutNode? Value)[] entries) => new([.. entries.Where(static entry => entry.Value is not null).Select(static entry => (entry.Key, entry.Value!))]);
        static OutText Plain(string text) => new(text, IsPlain: true);
        OutMap columns = Map([.. proposal.Columns.Select(column => (column.Id, (OutNode?)Map(
            (PlainType(column.Type), new OutList([new OutText(column.Header)])),
            ("private", column.IsPersonal ? new OutText("hash") : null),
            ("repeated", column.IsRepeated ? Plain("true") : null),
            ("scale", column is { Type: CellType.Money, Scale: not 4 } ? Plain(column.Scale.ToString(CultureInfo.InvariantCulture)) : null),
            ("additive", column is { IsAdditive: false, Type: CellType.Money or CellType.Whole or CellType.Number } ? Plain("false") : null))))]);
        OutMap totals = Map([("rows", new OutText("COUNT(rows.*)")), .. proposal.Columns.Where(static column => column.IsAdditive).Select(static column => (column.Id, (OutNode?)new OutText($"SUM({column.Id})")))]);
        OutMap profile = Map(
            ("profile", new OutText(proposal.Id)), ("label", new OutText(proposal.Id.Replace('_', ' '))), ("headers", new OutText("assumed")), ("evidence", new OutText("learned from one file")),
            ("requires", OutList.Of(proposal.Columns.Select(static column => column.Id))),
            ("decimal", new OutText(proposal.Locale.DecimalMark == ',' ? "comma" : "point")), ("dates", new OutText(proposal.Locale.Order == DateOrder.DayFirst ? "day_first" : "month_first")),
            ("nulls", OutList.Of(ColumnLearning.Nulls)), ("footer", proposal.HasFooter ? Plain("true") : null), ("time", proposal.Time is { } time ? new OutText(time) : null), ("key", OutList.Of(proposal.Key)),
            ("columns", columns),
            ("drop", proposal.TotalRow is { } total ? new OutList([Map(("matches", new OutText($"^{Regex.Escape(total)}$")), ("reason", new OutText("total row")), ("total", Plain("true")))]) : null),
            ("totals", totals));
        return YamlWriter.Write(profile, "Learned from a file; look through it before it is used. The keys are explained in docs/imports.md.");
    }

    private static string PlainType(CellType type) => type.ToString().ToLowerInvariant();

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z][a-z])")]
    private static partial Regex Edge();

    /// <summary>Where somebody lives names nobody.</summary>
    [GeneratedRegex(@"zip|postal|plz|postleit|city|ort|ville|country|land|pays")]
    private static partial Regex Geography();

    [GeneratedRegex(@"^\s*(grand )?(total|totals|gesamt|gesamtsumme|summe|somme|total général|razem|suma|totaal|totale|tổng|合计|总计)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TotalWord();
}
