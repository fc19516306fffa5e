using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Intake.Tables;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Recognition;

/// <summary>Finds the profile of a table by its header and what stands above it; the file's name says nothing.</summary>
/// <remarks>
/// Each of the first rows is held against each profile, cut by each delimiter. A profile fits where all columns that it requires are in the row. Of
/// several the user's own go first, then the one with the most columns found; then the one that misses the fewest of its own.
/// </remarks>
public static class TableRecognition
{
    /// <summary>Delimiters that are tried.</summary>
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t', '|'];

    /// <summary>A header stands within so many rows; the longest preamble seen has 12.</summary>
    private const int MostPreamble = 60;

    /// <summary>Rows that are looked at for evidence of locale and types.</summary>
    private const int MostSample = 2000;

    /// <summary>The first rows of a text, with their lines.</summary>
    public static IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> FirstRows(IRowReader rows, int most = MostPreamble + MostSample)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<(long, IReadOnlyList<string>)> first = [];
        while (first.Count < most && rows.Read())
        {
            // A million columns are told by the first thousands.
            string[] cells = new string[Math.Min(rows.Count, 20_000)];
            for (int i = 0; i < cells.Length; i++)
                cells[i] = rows.Cell(i).ToString();
            first.Add((rows.Line, cells));
            if (cells.Length > 5000 && first.Count > 50)
                break;
        }
        return first;
    }

    /// <summary>The profile that fits; null where none does.</summary>
    /// <param name="head">The file's first letters; empty for a workbook.</param>
    /// <param name="candidates">The first rows by delimiter, or of each sheet.</param>
    /// <param name="profiles">The profiles.</param>
    public static RecognizedTable? Find(string head, IReadOnlyList<(char Delimiter, string? Sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)> candidates, IEnumerable<ImportProfile> profiles)
    {
        RecognizedTable? best = null;
        (int Own, int Found, int Missing) most = default;
        foreach ((char delimiter, string? sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> rows) in candidates)
            for (int r = 0; r < Math.Min(rows.Count, MostPreamble); r++)
            {
                string[] names = [.. rows[r].Cells.Select(HeaderName.Normal)];
                if (names.Length > 5000)
                    continue;
                HashSet<string> set = [.. names];
                foreach (ImportProfile profile in profiles)
                {
                    if (profile.Kind != RowKind.Table || !Requires(profile, names, set) || (profile.Preamble is { } preamble && !preamble.IsMatch(profile.HasSections ? head : Above(rows, r))))
                        continue;
                    int found = ColumnMap.Found(profile, names).Count;
                    (int, int, int) score = (profile.Origin == "built in" ? 0 : 1, found, found - profile.Columns.Count);
                    if (best is not null && score.CompareTo(most) <= 0)
                        continue;
                    most = score;
                    best = new RecognizedTable(profile, delimiter, r, rows[r].Cells, [.. rows.Skip(r + 1)], Above(rows, r), sheet);
                }
            }
        return best;
    }

    /// <summary>The nearest profile for a file that none fits; null where no header is anything like one.</summary>
    public static NearestProfile? Nearest(IReadOnlyList<(char Delimiter, string? Sheet, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)> candidates, IEnumerable<ImportProfile> profiles)
    {
        NearestProfile? best = null;
        double most = 0;
        foreach ((_, _, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> rows) in candidates)
            foreach ((long line, IReadOnlyList<string> cells) in rows.Take(20).Where(static row => row.Cells.Count is > 1 and < 500))
            {
                string[] names = [.. cells.Where(static cell => cell.Trim().Length > 0).Select(HeaderName.Normal)];
                foreach (ImportProfile profile in profiles.Where(static profile => profile.Kind == RowKind.Table && profile.Required.Count > 0))
                {
                    IReadOnlyList<ProfileColumn> found = ColumnMap.Found(profile, names);
                    ProfileColumn[] missing = [.. profile.Columns.Where(column => profile.Required.Contains(column.Id) && !found.Contains(column))];
                    HashSet<string> known = [.. found.SelectMany(static column => column.Names.Select(static name => name.Name))];
                    string[] extra = [.. cells.Where(cell => cell.Trim().Length > 0 && !known.Contains(HeaderName.Normal(cell)))];
                    (string, string)[] near =
                    [
                        .. missing.Select(column => (Written: column.Headers.Select(header => NearestName.Find(header, extra)).FirstOrDefault(static name => name is not null), Meant: FirstHeader(column)))
                            .Where(static pair => pair.Written is not null).Select(static pair => (pair.Written!, pair.Meant)),
                    ];
                    double score = (found.Count(column => profile.Required.Contains(column.Id)) + near.Length * 0.8) / profile.Required.Count + found.Count / (double)Math.Max(1, names.Length) * 0.5;
                    if (score <= most + 1e-9)
                        continue;
                    most = score;
                    best = new NearestProfile(profile, line, [.. missing.Select(static column => FirstHeader(column))], extra, near);
                }
            }
        return best;
    }

    private static string FirstHeader(ProfileColumn column) => column.Headers.Count > 0 ? column.Headers[0] : column.Id;

    private static bool Requires(ImportProfile profile, string[] names, HashSet<string> set)
    {
        if (profile.Required.Count == 0)
            return false;
        foreach (ProfileColumn column in profile.Columns)
            if (profile.Required.Contains(column.Id) && !column.Names.Any(name => name.Template is null ? set.Contains(name.Name) : names.Any(name.Template.IsMatch)))
                return false;
        return true;
    }

    private static string Above(IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> rows, int header) =>
        string.Join('\n', rows.Take(header).Select(static row => string.Join(',', row.Cells).TrimEnd(',')));
}
