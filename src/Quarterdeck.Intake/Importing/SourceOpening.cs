using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExcelDataReader.Exceptions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Recognition;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Intake.Texts;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Intake.Importing;

/// <summary>Finds out what a file is: its kind, profile, header, delimiter and locale.</summary>
/// <param name="profiles">The profiles that may fit.</param>
/// <param name="findings">Receives what is wrong or was decided.</param>
internal sealed partial class SourceOpening(IReadOnlyList<ImportProfile> profiles, FindingList findings)
{
    private readonly List<(char, string?, IReadOnlyList<(long, IReadOnlyList<string>)>)> _candidates = [];

    /// <summary>The source; null where nothing fits, with an error among the findings.</summary>
    public FileSource? Open(PackedFile file)
    {
        if (IsWorkbook(file))
            return Workbook(file);
        if (OpenedText.Open(file, findings) is not { } text)
            return null;
        ReadOnlySpan<char> begin = text.Head.AsSpan().TrimStart();
        if (begin.Length > 0 && begin[0] is '{' or '[')
            return Json(file, text);
        if (BeancountRows.Fits(text.Head))
            return Ledger(file, text, RowKind.Beancount, BeancountRows.Read);
        if (JournalRows.Fits(text.Head))
            return Ledger(file, text, RowKind.Journal, JournalRows.Read);
        return Delimited(file, text);
    }

    /// <summary>The rows of a file that no profile fits, cut as well as can be; for learning.</summary>
    public IReadOnlyList<(char Delimiter, string? Sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)> Candidates => _candidates;

    private FileSource? Delimited(PackedFile file, OpenedText text)
    {
        foreach (char delimiter in TableRecognition.Delimiters)
        {
            using DelimitedRows rows = new(new StringReader(text.Head), delimiter);
            IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> first = TableRecognition.FirstRows(rows);
            // The head ends anywhere: its last row is half a row.
            _candidates.Add((delimiter, null, text.IsWhole || first.Count < 2 ? first : [.. first.Take(first.Count - 1)]));
        }
        if (TableRecognition.Find(text.Head, _candidates, profiles) is not { } table)
            return Unknown(file);
        return Ready(file, table, () => new DelimitedRows(text.Read(), table.Delimiter, table.Profile.IsQuoted), text.Encoding.Name, allowsShort: false);
    }

    private FileSource? Workbook(PackedFile file)
    {
        SourceSpan place = new(file.Name, 0, 0);
        try
        {
            IReadOnlyList<string> sheets;
            using (Stream content = Seekable(file))
                sheets = WorkbookRows.Sheets(content);
            foreach (string sheet in sheets)
                using (IRowReader rows = WorkbookRows.Read(Seekable(file), sheet))
                    _candidates.Add((',', sheet, TableRecognition.FirstRows(rows)));
            if (_candidates.All(static candidate => candidate.Item3.Count == 0))
            {
                findings.Error(FindingCodes.EmptyFile, place, "The workbook's sheets are empty.", "Give a workbook with a header and at least one row.");
                return null;
            }
            if (TableRecognition.Find("", _candidates, profiles) is not { } table)
                return Unknown(file);
            string[] others = [.. sheets.Where((name, i) => name != table.Sheet && _candidates[i].Item3.Count > 0)];
            if (others.Length > 0)
                findings.Note(FindingCodes.FurtherSheets, place, $"The sheet '{table.Sheet}' was read; not read: {string.Join(", ", others)}.", "Save another sheet as a file of its own, if it is wanted.");
            return Ready(file, table, () => WorkbookRows.Read(Seekable(file), table.Sheet), "", allowsShort: true);
        }
        catch (Exception fault) when (fault is ExcelReaderException or InvalidDataException or NotSupportedException or System.Xml.XmlException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or NullReferenceException or EndOfStreamException)
        {
            findings.Error(FindingCodes.UnreadableWorkbook, place, "The file is not a readable workbook.", "Open it in the program that made it, without a password, and save it as .xlsx or .csv.");
            return null;
        }
    }

    private FileSource? Json(PackedFile file, OpenedText text)
    {
        SourceSpan place = new(file.Name, 0, 0);
        JsonDocument document;
        try
        {
            using TextReader reader = text.Read();
            if (file.Bytes > JsonRows.MostBytes)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it has {file.Bytes:N0} bytes, and {JsonRows.MostBytes:N0} are the most"));
            document = JsonDocument.Parse(reader.ReadToEnd(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            long line = fault is JsonException { LineNumber: { } number } ? number + 1 : 0;
            findings.Error(FindingCodes.BrokenJson, place with { Line = (int)line }, $"The JSON cannot be read: {fault.Message.Split(" LineNumber", 2)[0].TrimEnd('.')}.", "Export it again; a cut-off download is the usual cause.");
            return null;
        }
        foreach (ImportProfile profile in profiles.Where(static profile => profile.Kind == RowKind.Json))
            if (JsonRows.Read(document.RootElement, profile.JsonPath) is { Count: > 0 } rows && Fits(profile, rows[0].Cells))
            {
                RecognizedTable table = new(profile, ',', 0, rows[0].Cells, [.. rows.Skip(1).Take(2000).Select(static row => (row.Line, row.Cells))], "", null);
                return Ready(file, table, () => new ListedRows(profile.HasFiscalPeriods ? FiscalPeriods.Told(rows) : rows), text.Encoding.Name, allowsShort: false, profile.HasFiscalPeriods ? FiscalPeriods.Header(rows[0].Cells) : rows[0].Cells);
            }
        return Unknown(file);
    }

    private FileSource? Ledger(PackedFile file, OpenedText text, RowKind kind, Func<TextReader, IEnumerable<ListedRow>> read)
    {
        if (profiles.FirstOrDefault(profile => profile.Kind == kind) is not { } profile)
            return Unknown(file);
        RecognizedTable table = new(profile, ',', 0, LedgerEntry.Header, [], "", null);
        return Ready(file, table, () => new ListedRows(read(text.Read())), text.Encoding.Name, allowsShort: false);
    }

    private static bool Fits(ImportProfile profile, IReadOnlyList<string> header)
    {
        string[] names = [.. header.Select(HeaderName.Normal)];
        HashSet<string> found = [.. ColumnMap.Found(profile, names).Select(static column => column.Id)];
        return profile.Required.Count > 0 && profile.Required.All(found.Contains);
    }

    private FileSource Ready(PackedFile file, RecognizedTable table, Func<IRowReader> open, string encoding, bool allowsShort, IReadOnlyList<string>? header = null)
    {
        RecognizedTable known = header is null ? table : table with { Header = header };
        Match start = StartDate().Match(table.Preamble);
        DateTime? first = start.Success && DateText.TryRead(start.Groups[1].Value, DateOrder.DayFirst, out DateTime day, out _) ? day : null;
        return new FileSource(file, known, LocaleOf(file, known), open, encoding, allowsShort, first);
    }

    /// <summary>The file's own cells say how it writes numbers and dates; where they do not, the profile does, and a doubt is told.</summary>
    private LocaleFormat LocaleOf(PackedFile file, RecognizedTable table)
    {
        ColumnMap map = ColumnMap.Of(table.Profile, table.Header, []);
        LocaleEvidence evidence = new();
        foreach ((long line, IReadOnlyList<string> cells) in table.Sample)
            foreach (BoundColumn column in map.Columns)
                if (column.Places[0] is var place && place < cells.Count && cells.Count == map.Width && cells[place].Length > 0)
                {
                    if (column.Column.Type is CellType.Date or CellType.Time)
                        evidence.Date(cells[place], line);
                    else if (column.Column.Type is CellType.Money or CellType.Number or CellType.Percent or CellType.Whole)
                        evidence.Number(cells[place], column.Column.Type == CellType.Whole, line);
                }
        LocaleFormat locale = new(evidence.DecimalMark ?? (table.Delimiter == ';' && evidence.Point is null ? ',' : table.Profile.Locale.DecimalMark), evidence.Order ?? table.Profile.Locale.Order);
        if (evidence.Order is null && evidence.EitherDate is { } date)
            findings.Warning(FindingCodes.AmbiguousDates, new SourceSpan(file.Name, (int)date.Line, 0),
                $"The date '{date.Cell}' can be read with the day or the month first, and no date of the file decides; it was read with the {(locale.Order == DateOrder.DayFirst ? "day" : "month")} first, as the profile '{table.Profile.Id}' says.",
                "See that the totals by month are right; else make a profile with --learn.");
        if (evidence.DecimalMark is null && evidence.EitherNumber is { } number)
            findings.Note(FindingCodes.AmbiguousNumbers, new SourceSpan(file.Name, (int)number.Line, 0),
                $"The number '{number.Cell}' can be read in two ways, and no number of the file decides; it was read with a decimal {(locale.DecimalMark == ',' ? "comma" : "point")}.", "See that the totals are right.");
        return locale;
    }

    private FileSource? Unknown(PackedFile file)
    {
        if (TableRecognition.Nearest(_candidates, profiles) is not { } nearest)
        {
            findings.Error(FindingCodes.UnknownExport, new SourceSpan(file.Name, 0, 0), "No profile fits this file, and none comes near.", "Make a profile with 'quarterdeck import --learn', or name one with --profile.");
            return null;
        }
        static string List(IReadOnlyList<string> names) => string.Join(", ", names.Take(12).Select(static name => $"'{name}'")) + (names.Count > 12 ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - 12} more") : "");
        string near = string.Concat(nearest.Near.Select(static pair => $" '{pair.Written}' may be meant for '{pair.Meant}'."));
        string missing = nearest.Missing.Count > 0 ? $" Missing: {List(nearest.Missing)}." : " All headers that it needs are there, but not what should stand above them.";
        findings.Error(FindingCodes.UnknownExport, new SourceSpan(file.Name, (int)nearest.Line, 0),
            $"No profile fits this file. The nearest is '{nearest.Profile.Id}' ({nearest.Profile.Label}).{missing}{(nearest.Extra.Count > 0 ? $" Not known there: {List(nearest.Extra)}." : "")}{near}",
            "Correct the header, name a profile with --profile, or make one with 'quarterdeck import --learn'.");
        return null;
    }

    private static bool IsWorkbook(PackedFile file)
    {
        Span<byte> head = stackalloc byte[8];
        using Stream stream = file.Open();
        int read = stream.ReadAtLeast(head, 8, throwOnEndOfStream: false);
        return head[..read].StartsWith("PK\u0003\u0004"u8) || head[..read].StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
    }

    /// <summary>Workbooks are read from their end; a packed one is unpacked into memory first.</summary>
    private static Stream Seekable(PackedFile file)
    {
        Stream stream = file.Open();
        if (stream.CanSeek)
            return stream;
        using (stream)
        {
            MemoryStream copy = new();
            stream.CopyTo(copy);
            copy.Position = 0;
            return copy;
        }
    }

    [GeneratedRegex(@"^#\s*(?:Start date|Startdatum|Date de début|Fecha de inicio)\s*:\s*(\S+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    internal static partial Regex StartDate();
}
