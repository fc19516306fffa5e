using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Tests.Offices.Resolving;

/// <summary>Titles with the offices expected, scored as the cases' README says.</summary>
internal sealed record ScoredTitles(IReadOnlyList<ScoredTitles.Row> Rows)
{
    private static readonly TitleResolver _resolver = new(OfficeCatalogue.Load());

    /// <summary>One title, what was expected of it and what was answered.</summary>
    internal sealed record Row(string Title, string Language, string Expected, string Modifier, bool IsAmbiguous, TitleResult Answer)
    {
        /// <summary>As many offices as parts, each part met by an office of its own.</summary>
        public bool IsRight
        {
            get
            {
                if (Expected == "NONE")
                    return Answer.Offices.Count == 0;
                string[] parts = Expected.Split('+');
                return parts.Length == Answer.Offices.Count && Meets(parts, 0, [.. Answer.Offices.Select(static office => office.Id)]);
            }
        }

        private static bool Meets(string[] parts, int part, List<string> offices)
        {
            if (part == parts.Length)
                return true;
            foreach (string office in offices.ToArray())
                if (parts[part].Split('|').Contains(office))
                {
                    offices.Remove(office);
                    if (Meets(parts, part + 1, offices))
                        return true;
                    offices.Add(office);
                }
            return false;
        }
    }

    /// <summary>Reads and resolves a TSV: title, language, expected, and in the open cases source, modifier, ambiguous.</summary>
    public static ScoredTitles Read(string path) => new(
    [
        .. File.ReadLines(path).Skip(1).Where(static line => line.Length > 0).Select(static line => line.Split('\t')).Select(static cells =>
            new Row(cells[0], cells[1], cells[2], cells.Length > 4 ? cells[4] : "", cells.Length > 5 && cells[5] == "yes", _resolver.Resolve(cells[0]))),
    ]);

    /// <summary>The wrong rows, one a line, for the message of a failing test.</summary>
    public string Wrong => string.Join('\n', Rows.Where(static row => !row.IsRight).Select(static row =>
        $"{row.Language} '{row.Title}' expected {row.Expected}, got {string.Join('+', row.Answer.Offices.Select(static office => office.Id))} ({row.Answer.Verdict})"));

    /// <summary>The share of rows that meet a condition, among those that meet another.</summary>
    public double Share(Func<Row, bool> of, Func<Row, bool> met)
    {
        List<Row> asked = [.. Rows.Where(of)];
        Assert.NotEmpty(asked);
        return (double)asked.Count(met) / asked.Count;
    }
}
