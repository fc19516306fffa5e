using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.House;

/// <summary>Which folder uses which: a new arrow is a line in the diff that a reviewer must like, and a circle is refused.</summary>
public partial class ArrowTests
{
    [Fact]
    public void The_arrows_between_folders_are_the_approved_ones() =>
        Approved.Matches(string.Join('\n', Arrows().Select(arrow => $"{arrow.From} -> {arrow.To}")));

    [Fact]
    public void No_folders_go_round_in_a_circle()
    {
        ILookup<string, string> next = Arrows().ToLookup(arrow => arrow.From, arrow => arrow.To);
        Dictionary<string, bool> done = [];
        List<string> circles = [];
        void Visit(string folder, List<string> way)
        {
            if (done.TryGetValue(folder, out bool finished))
            {
                if (!finished)
                    circles.Add(string.Join(" -> ", way.SkipWhile(step => step != folder).Append(folder)));
                return;
            }
            done[folder] = false;
            foreach (string target in next[folder])
                Visit(target, [.. way, folder]);
            done[folder] = true;
        }
        foreach (IGrouping<string, string> start in next)
            Visit(start.Key, []);
        Assert.Empty(circles);
    }

    [Fact]
    public void No_type_stands_in_a_projects_root_namespace_and_nothing_of_ours_is_used_everywhere()
    {
        Assert.Empty(SourceFile.All.Where(file => file.Namespace.Length > 0 && file.Namespace.Split('.').Length < 3).Select(file => file.Path));
        Assert.Empty(SourceFile.All.Where(file => file.Code.Contains("global using Quarterdeck", StringComparison.Ordinal)).Select(file => file.Path));
    }

    private static IReadOnlyList<(string From, string To)> Arrows()
    {
        HashSet<string> folders = [.. SourceFile.All.Select(file => file.Namespace).Where(name => name.Length > 0)];
        SortedSet<string> arrows = new(StringComparer.Ordinal);
        foreach (SourceFile file in SourceFile.All)
        {
            string project = file.Path.Split('/')[1], from = file.Namespace.Length > 0 ? file.Namespace : project;
            foreach (string target in Used(file, folders, project))
                if (target != from)
                    arrows.Add($"{Short(from)}>{Short(target)}");
        }
        return [.. arrows.Select(arrow => (arrow.Split('>')[0], arrow.Split('>')[1]))];
    }

    private static string Short(string folder) => folder["Quarterdeck.".Length..];

    private static IEnumerable<string> Used(SourceFile file, HashSet<string> folders, string project)
    {
        foreach (Match match in Using().Matches(file.Code))
            if (folders.Contains(match.Groups[1].Value))
                yield return match.Groups[1].Value;
        foreach (Match match in Dotted().Matches(file.Code))
        {
            string[] parts = match.Value.Split('.');
            // A name may be written from the top (Quarterdeck.Model.Values.Unit), from below it (Model.Values.Unit) or from the project (Values.Unit).
            // Only where a type of that folder follows: a property may bear a folder's name.
            foreach (string root in new[] { "", "Quarterdeck.", project + "." })
                foreach (int length in Enumerable.Range(1, parts.Length - 1))
                    if (_types.Contains(root + string.Join('.', parts[..(length + 1)])))
                        yield return root + string.Join('.', parts[..length]);
        }
        // A folder in a folder sees the outer one's types without a using.
        string outer = file.Namespace.Contains('.', StringComparison.Ordinal) ? file.Namespace[..file.Namespace.LastIndexOf('.')] : "";
        if (folders.Contains(outer) && Word().Matches(file.Code).Any(match => _types.Contains($"{outer}.{match.Value}") && !_types.Contains($"{file.Namespace}.{match.Value}")))
            yield return outer;
    }

    private static readonly HashSet<string> _types =
        [.. SourceFile.All.SelectMany(file => Declared().Matches(file.Code).Select(match => $"{file.Namespace}.{match.Groups[1].Value}"))];

    [GeneratedRegex(@"using (?:static )?(?:\w+ = )?(Quarterdeck[\w.]*);")]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum) (?!struct\b|class\b)(\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)+")]
    private static partial Regex Dotted();
}
