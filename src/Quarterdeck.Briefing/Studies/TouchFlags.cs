using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Which touches converted, and how often: counts, yes and no, or the words that are said to mean it.</summary>
internal static class TouchFlags
{
    private const int MostSaid = 5;
    private const string Any = "any";
    private static readonly string[] _yes = ["true", "t", "yes", "y"], _no = ["false", "f", "no", "n", "", "na", "n/a", "nan", "null", "none", "-"];

    /// <summary>Reads a column. Null and findings where it holds something else.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="events">Words that mean a conversion; empty for counts, and yes and no.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static double[]? Read(IReadOnlyList<string> cells, string column, IReadOnlyList<string> events, string name, FindingList findings) =>
        events.Count > 0 ? Named(cells, column, events, name, findings) : Counted(cells, column, name, findings);

    private static double[]? Named(IReadOnlyList<string> cells, string column, IReadOnlyList<string> events, string name, FindingList findings)
    {
        bool isAny = events is [var one] && string.Equals(one, Any, StringComparison.OrdinalIgnoreCase);
        HashSet<string> words = new(events, StringComparer.OrdinalIgnoreCase);
        double[] counts = [.. cells.Select(cell => cell.Trim()).Select(cell => (isAny ? !_no.Contains(cell, StringComparer.OrdinalIgnoreCase) : words.Contains(cell)) ? 1.0 : 0)];
        string[] unmet = isAny ? [] : [.. events.Where(word => !cells.Any(cell => string.Equals(cell.Trim(), word, StringComparison.OrdinalIgnoreCase)))];
        if (unmet.Length == 0)
            return counts;
        string[] known = [.. Commonest(cells)];
        findings.Error(FindingCodes.TouchConversion, new SourceSpan("--event", 1, 1, unmet[0].Length), $"No row of '{column}' in {name} holds '{unmet[0]}'.{Model.Formulas.NearestName.DidYouMean(unmet[0], known)} It holds {string.Join(", ", known)}.", "Name words that the column holds.");
        return null;
    }

    private static double[]? Counted(IReadOnlyList<string> cells, string column, string name, FindingList findings)
    {
        double[] counts = new double[cells.Count];
        int wrong = 0;
        for (int row = 0; row < counts.Length; row++)
        {
            string cell = cells[row].Trim();
            if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out double count) && count is >= 0 and <= 1e9)
                counts[row] = count;
            else if (_yes.Contains(cell, StringComparer.OrdinalIgnoreCase))
                counts[row] = 1;
            else if (!_no.Contains(cell, StringComparer.OrdinalIgnoreCase) && wrong++ < MostSaid)
                findings.Error(FindingCodes.TouchConversion, new SourceSpan(name, row + 2, 0), $"'{cells[row]}' in the column '{column}' is no count from 0, nor yes or no.", $"Name the words that mean a conversion with --event; it holds {string.Join(", ", Commonest(cells))}.");
        }
        if (wrong > MostSaid)
            findings.Error(FindingCodes.TouchConversion, new SourceSpan(name, 0, 0), string.Create(CultureInfo.InvariantCulture, $"{wrong} rows in all hold no count in '{column}'."), "Name the words that mean a conversion with --event, or any with --event any.");
        if (wrong > 0)
            return null;
        if (!AreNumbers([.. counts.Where(static count => count > 0)]))
            return counts;
        findings.Error(FindingCodes.TouchConversion, new SourceSpan(name, 0, 0), $"'{column}' holds large numbers of which hardly two are alike: they look like the numbers of orders, and not like counts.", "Say --event any where every filled cell is one conversion.");
        return null;
    }

    /// <summary>True for numbers of orders, which nobody meant as counts.</summary>
    private static bool AreNumbers(double[] counts) =>
        counts.Length >= 10 && counts.Max() >= 1000 && counts.Distinct().Count() * 10 >= counts.Length * 9 && Array.TrueForAll(counts, static count => count == Math.Floor(count));

    private static IEnumerable<string> Commonest(IReadOnlyList<string> cells) =>
        cells.Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0).GroupBy(static cell => cell, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Take(8).Select(static group => $"'{group.Key}'");
}
