using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Briefing.Charts;

/// <summary>Makes people of rows: one for each person who is there, under the superior who is there.</summary>
/// <param name="from">What the company wrote about its table.</param>
/// <param name="findings">Takes circles, lost superiors and several heads.</param>
internal sealed class PeopleTree(OfficesFrom from, FindingList findings)
{
    private const int MostNamed = 8;

    /// <summary>The people in the order of the tree: each after their superior, those of one superior by key.</summary>
    public IReadOnlyList<ChartPerson> Make(IReadOnlyList<PeopleRow> rows, Func<string, TitleResult> read)
    {
        ILookup<string, PeopleRow> persons = rows.ToLookup(row => row.Person, StringComparer.Ordinal);
        Dictionary<string, PeopleRow> byKey = rows.DistinctBy(row => row.Key).ToDictionary(row => row.Key, StringComparer.Ordinal);
        Dictionary<string, PeopleRow> present = [];
        foreach (IGrouping<string, PeopleRow> person in persons)
            if (Latest(person.Where(row => row.IsPresent)) is { } row)
                present.Add(person.Key, row);
        Dictionary<string, string?> above = [];
        List<PeopleRow> lost = [];
        foreach ((string person, PeopleRow row) in present)
            above[person] = Above(person, row, persons, byKey, present, lost);
        if (lost.Count > 0)
            findings.Warning(FindingCodes.LostSuperior, from.Span, string.Create(CultureInfo.InvariantCulture, $"{lost.Count} of {present.Count} people report to a key that is not in '{from.Dataset}': {Named(lost)}."), "Bring the missing rows, or clear the key of the head.");
        Circles(above, present);
        string[] heads = [.. above.Where(pair => pair.Value is null).Select(pair => pair.Key)];
        if (heads.Length > 1 && from.ReportsToField is not null)
            findings.Warning(FindingCodes.SeveralHeads, from.Span, string.Create(CultureInfo.InvariantCulture, $"{heads.Length} people of '{from.Dataset}' report to nobody: {Named(heads.Select(head => present[head]))}."), "Give all but the head somebody to report to.");
        return Ordered(heads, above, present, read);
    }

    /// <summary>The latest of several rows; of two that began on one day the one with the greater key.</summary>
    private static PeopleRow? Latest(IEnumerable<PeopleRow> rows) =>
        rows.OrderByDescending(row => row.From, StringComparer.Ordinal).ThenByDescending(row => row.Key, KeyOrder.Instance).FirstOrDefault();

    /// <summary>The person above: through rows that are over to the same person's present one, and past people who left to the one above them.</summary>
    private static string? Above(
        string person, PeopleRow row, ILookup<string, PeopleRow> persons, Dictionary<string, PeopleRow> byKey, Dictionary<string, PeopleRow> present, List<PeopleRow> lost)
    {
        HashSet<string> passed = [person];
        for (PeopleRow at = row; at.Superior.Length > 0;)
        {
            if (!byKey.TryGetValue(at.Superior, out PeopleRow? superior))
            {
                lost.Add(row);
                return null;
            }
            // Some tables mark their head by its own key.
            if (superior.Person == at.Person)
                return null;
            if (present.ContainsKey(superior.Person))
                return superior.Person;
            if (!passed.Add(superior.Person))
                return null;
            at = Latest(persons[superior.Person])!;
        }
        return null;
    }

    private void Circles(Dictionary<string, string?> above, Dictionary<string, PeopleRow> present)
    {
        HashSet<string> done = [];
        foreach (string start in above.Keys.Order(KeyOrder.Instance).ToArray())
        {
            List<string> way = [];
            string? at = start;
            while (at is not null && done.Add(at))
            {
                way.Add(at);
                at = above[at];
            }
            int first = at is null ? -1 : way.IndexOf(at);
            if (first < 0)
                continue;
            findings.Error(FindingCodes.PeopleCircle, from.Span, $"People of '{from.Dataset}' report to each other in a circle: {string.Join(" -> ", way.Skip(first).Append(at!).Take(MostNamed).Select(person => present[person].Name))}.", "Correct the field that reports_to: names.");
            // The circle is opened so that the rest of the chart can be shown.
            above[at!] = null;
        }
    }

    private static List<ChartPerson> Ordered(string[] heads, Dictionary<string, string?> above, Dictionary<string, PeopleRow> present, Func<string, TitleResult> read)
    {
        ILookup<string, string> below = above.Where(pair => pair.Value is not null).ToLookup(pair => pair.Value!, pair => pair.Key);
        Dictionary<string, TitleResult> readings = [];
        Dictionary<string, int> level = [], all = [];
        List<string> order = [];
        Stack<string> open = new(heads.OrderDescending(Comparer<string>.Create((a, b) => KeyOrder.Instance.Compare(present[a].Key, present[b].Key))));
        while (open.TryPop(out string? person))
        {
            order.Add(person);
            level[person] = above[person] is { } superior ? level[superior] + 1 : 0;
            foreach (string report in below[person].OrderByDescending(report => present[report].Key, KeyOrder.Instance))
                open.Push(report);
        }
        foreach (string person in order.AsEnumerable().Reverse())
            all[person] = below[person].Sum(report => all[report] + 1);
        return [.. order.Select(person =>
        {
            PeopleRow row = present[person];
            if (!readings.TryGetValue(row.Title, out TitleResult? reading))
                readings.Add(row.Title, reading = read(row.Title));
            return new ChartPerson(row.Key, row.Name, row.Title, reading, above[person] is { } superior ? present[superior].Key : null, level[person], below[person].Count(), all[person]);
        })];
    }

    private static string Named(IEnumerable<PeopleRow> rows)
    {
        string[] names = [.. rows.Select(row => row.Name)];
        return names.Length <= MostNamed ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more");
    }
}
