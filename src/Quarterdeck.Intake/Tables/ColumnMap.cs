using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Tables;

/// <summary>Which cell of a row belongs to which column: by the header's names, never by place.</summary>
/// <param name="Columns">The columns of the clean table: those of the profile first, then those that only the file has.</param>
/// <param name="Width">Cells of the header.</param>
/// <param name="Currency">The code that stands in a header, as EUR in "Amount spent (EUR)"; null where none does.</param>
/// <param name="Ambiguous">Columns that are to be found by their values, where several fit; empty mostly.</param>
public sealed partial record ColumnMap(IReadOnlyList<BoundColumn> Columns, int Width, string? Currency, IReadOnlyList<string> Ambiguous)
{
    /// <summary>The column with a name; null where there is none.</summary>
    public BoundColumn? Find(string id) => Columns.FirstOrDefault(column => column.Column.Id == id);

    /// <summary>The column's position in the clean table; -1 where there is none.</summary>
    public int IndexOf(string id)
    {
        for (int i = 0; i < Columns.Count; i++)
            if (Columns[i].Column.Id == id)
                return i;
        return -1;
    }

    /// <summary>Binds a header.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="header">The header as it stands.</param>
    /// <param name="sample">Some rows below it, for columns that are found by their values.</param>
    public static ColumnMap Of(ImportProfile profile, IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> sample)
    {
        string[] names = [.. header.Select(HeaderName.Normal)];
        bool[] taken = new bool[names.Length];
        string? currency = null;
        List<BoundColumn> columns = [];
        List<string> ambiguous = [];
        // Columns that are found by their values come last, so that an account number from 1 to 10 is not taken for a score.
        foreach (ProfileColumn column in profile.Columns.OrderBy(static column => column.Between is null ? 0 : 1))
        {
            List<int> places = column.Between is { } between ? [.. ByValues(between, names, taken, sample)] : [.. ByName(column, names, taken, ref currency)];
            if (column.Between is not null && places.Count > 1)
            {
                ambiguous.AddRange(places.Select(place => header[place]));
                places = [places[0]];
            }
            foreach (int place in places)
                taken[place] = true;
            columns.Add(new BoundColumn(column, places, places.Count > 0 ? header[places[0]] : "", true));
        }
        HashSet<string> ids = [.. columns.Select(static column => column.Column.Id)];
        for (int i = 0; i < names.Length; i++)
        {
            if (taken[i] || names[i].Length == 0)
                continue;
            string id = HeaderName.Id(header[i]);
            for (int n = 2; !ids.Add(id); n++)
                id = $"{HeaderName.Id(header[i])}_{n}";
            columns.Add(new BoundColumn(new ProfileColumn(id, CellType.Text, [header[i]]) { Privacy = PersonalHeader.Fits(header[i]) ? Privacy.Hashed : Privacy.Kept }, [i], header[i], false));
        }
        return new ColumnMap([.. columns.Where(static column => column.Places.Count > 0)], names.Length, currency?.ToUpperInvariant(), ambiguous);
    }

    /// <summary>The profile's columns that a header has.</summary>
    public static IReadOnlyList<ProfileColumn> Found(ImportProfile profile, IReadOnlyList<string> names)
    {
        bool[] taken = new bool[names.Count];
        string? currency = null;
        List<ProfileColumn> found = [];
        foreach (ProfileColumn column in profile.Columns)
            if (column.Between is null && ByName(column, names, taken, ref currency) is { Count: > 0 } places)
            {
                found.Add(column);
                foreach (int place in places)
                    taken[place] = true;
            }
        return found;
    }

    private static List<int> ByName(ProfileColumn column, IReadOnlyList<string> names, bool[] taken, ref string? currency)
    {
        List<int> places = [];
        // The profile's first spelling goes before its others, wherever they stand in the file.
        foreach ((string name, Regex? template) in column.Names)
        {
            for (int i = 0; i < names.Count; i++)
            {
                if (taken[i] || places.Contains(i))
                    continue;
                if (template is null)
                {
                    if (names[i] == name)
                        places.Add(i);
                }
                else if (template.Match(names[i]) is { Success: true } match && (!match.Groups["date"].Success || DateText.TryRead(match.Groups["date"].Value, DateOrder.DayFirst, out _, out _)))
                {
                    if (match.Groups["currency"].Success)
                        currency ??= match.Groups["currency"].Value;
                    places.Add(i);
                }
                if (places.Count > 0 && !column.IsRepeated)
                    return places;
            }
            if (places.Count > 0)
                return places;
        }
        return places;
    }

    /// <summary>Columns whose filled cells are whole numbers within the range; those whose header asks how likely one is to recommend go first.</summary>
    private static int[] ByValues((decimal Least, decimal Most) between, string[] names, bool[] taken, IReadOnlyList<IReadOnlyList<string>> sample)
    {
        int[] fitting =
        [
            .. Enumerable.Range(0, names.Length).Where(i => !taken[i] && sample.Any(row => i < row.Count && row[i].Trim().Length > 0) && sample.All(row => i >= row.Count || row[i].Trim().Length == 0
                || (NumberText.TryRead(row[i], '.', out decimal value, out _) && value == decimal.Truncate(value) && value >= between.Least && value <= between.Most))),
        ];
        int[] asking = [.. fitting.Where(i => Recommend().IsMatch(names[i]))];
        return asking.Length > 0 ? asking : fitting;
    }

    [GeneratedRegex("recommend|weiterempfehl|empfehl|recommand|polec|recomend|giới thiệu|推荐|nps")]
    private static partial Regex Recommend();
}
