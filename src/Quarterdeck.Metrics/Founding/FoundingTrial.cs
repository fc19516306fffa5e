using System.Text.RegularExpressions;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Holds YAML in the making against the reader and the data, and takes back every guess that they refuse.</summary>
internal static partial class FoundingTrial
{
    private const int MostRounds = 60;

    /// <summary>The book without what is refused, and the company that it makes.</summary>
    /// <param name="book">The YAML.</param>
    /// <param name="folder">An empty folder to write it to for the trial.</param>
    /// <param name="placed">Puts the true paths of files into a text.</param>
    /// <param name="words">The language of comments.</param>
    /// <param name="findings">Receives what was taken back, and errors that no entry is to blame for.</param>
    public static (YamlBook Book, CompanyModel? Company, IReadOnlyList<Finding> Off) Run(YamlBook book, string folder, Func<string, string> placed, FoundingWords words, FindingList findings)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Directory.CreateDirectory(folder);
            foreach (string old in Directory.EnumerateFiles(folder, "*.yaml"))
                File.Delete(old);
            var files = book.Write(words);
            foreach ((string file, string text, _) in files)
                File.WriteAllText(Path.Combine(folder, file), placed(text));
            ReadResult read = CompanyReader.Read(folder);
            List<Finding> faults = [.. read.Findings.Where(IsFault)];
            List<Finding> off = [.. read.Findings.Where(static finding => finding.Code == FindingCodes.PackNeeds)];
            CompanyModel? company = read.Company;
            if (faults.Count == 0 && company is not null)
            {
                using MetricLayer layer = MetricLayer.Open(company, new LayerOptions());
                DataReport report = layer.CheckData();
                faults.AddRange(report.Findings.Where(IsFault));
                off.AddRange(layer.Notes);
                company = layer.Company;
            }
            if (faults.Count == 0)
                return (book, company, off);
            YamlBook less = Without(book, files, faults, findings);
            if (less.Entries.Count == book.Entries.Count && less.Entries.SequenceEqual(book.Entries))
            {
                findings.AddRange(faults);
                return (book, null, off);
            }
            book = less;
        }
        return (book, null, []);
    }

    /// <summary>The packs that a company's KPIs are made of: their own, and those of every metric below them.</summary>
    public static IReadOnlyList<string> Packs(CompanyModel company)
    {
        HashSet<string> packs = new(StringComparer.Ordinal), seen = new(StringComparer.OrdinalIgnoreCase);
        Queue<string> open = new(company.Kpis.Select(static kpi => kpi.Metric));
        foreach (Kpi kpi in company.Kpis.Where(static kpi => kpi.Pack is not null))
            packs.Add(kpi.Pack!);
        while (open.TryDequeue(out string? id))
        {
            if (!seen.Add(id) || !company.Metrics.TryGetValue(id, out Metric? metric))
                continue;
            if (metric.Pack is { } pack)
                packs.Add(pack);
            foreach (Name name in metric.Formula?.SelfAndDescendants().OfType<Name>() ?? [])
                if (name.Parts.Length == 1)
                    open.Enqueue(name.Parts[0]);
        }
        return [.. packs.Order(StringComparer.Ordinal)];
    }

    private static bool IsFault(Finding finding) => finding.Severity == Severity.Error;

    private static YamlBook Without(YamlBook book, IReadOnlyList<(string File, string Text, IReadOnlyDictionary<int, (YamlEntry Entry, int Line)> Owners)> files, IReadOnlyList<Finding> faults, FindingList findings)
    {
        List<YamlEntry> entries = [.. book.Entries];
        List<(string, string)> left = [.. book.Left];
        HashSet<(string, string)> done = [];
        foreach (Finding fault in faults)
        {
            // An identity of the catalogue need not hold where revenue comes from the books and orders from the shop.
            if (fault.Code == FindingCodes.BrokenIdentity && Explained().Match(fault.Message) is { Success: true } explained && done.Add(("drivers", explained.Groups[1].Value)))
            {
                string metric = explained.Groups[1].Value;
                entries.Add(new YamlEntry("drivers", metric, [$"  # {fault.Message.ReplaceLineEndings(" ")}", $"  {metric}: none   # left out: the catalogue's identity does not hold here"]));
                findings.Note(FindingCodes.DriverLeftOut, new("metrics.yaml", 0, 0), $"The driver tree of '{metric}' was left out: {fault.Message}", "Write an identity that holds under drivers:, if one is wanted.");
                continue;
            }
            var file = files.FirstOrDefault(one => one.File == fault.Place.File);
            if (file.Owners is null || !file.Owners.TryGetValue(fault.Place.Line, out (YamlEntry Entry, int Line) owner) || !done.Add((owner.Entry.Section, owner.Entry.Name)))
                continue;
            int at = entries.FindIndex(entry => ReferenceEquals(entry, owner.Entry));
            if (at < 0)
                continue;
            string line = owner.Entry.Lines[owner.Line];
            bool isPart = owner.Entry.Section == "datasets" && line.StartsWith("      ", StringComparison.Ordinal);
            string what = isPart ? $"{owner.Entry.Name}.{line.Trim().Split(':')[0]}" : $"{owner.Entry.Section}.{owner.Entry.Name}";
            // A KPI without its metric goes with it; that is no news.
            if (owner.Entry.Section != "kpis")
            {
                left.Add((file.File, $"{what}: {fault.Message.ReplaceLineEndings(" ")}"));
                findings.Note(FindingCodes.GuessLeftOut, new(file.File, 0, 0), $"'{what}' was left out: {fault.Message}", "Write it yourself, if it is wanted.");
            }
            if (isPart)
                entries[at] = owner.Entry with { Lines = Emptied([.. owner.Entry.Lines.Where((_, i) => i != owner.Line)]) };
            else
                entries.RemoveAt(at);
        }
        return book with { Entries = entries, Left = left };
    }

    /// <summary>The lines without a heading that has nothing below it any more.</summary>
    private static List<string> Emptied(List<string> lines)
    {
        for (int i = lines.Count - 1; i >= 0; i--)
            if (lines[i].TrimEnd() is "    fields:" or "    joins:" && (i + 1 == lines.Count || !lines[i + 1].StartsWith("      ", StringComparison.Ordinal)))
                lines.RemoveAt(i);
        return lines;
    }

    [GeneratedRegex("^'([^']+)' is ")]
    private static partial Regex Explained();
}
