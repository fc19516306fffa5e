using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Quarterdeck.Tests.Briefing.Companies;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Docs;

/// <summary>A page with samples: fenced blocks that begin with <c>$ quarterdeck</c>, each command followed by what it prints.</summary>
/// <param name="Path">Relative to the repository, with slashes.</param>
/// <param name="Text">As it stands.</param>
internal sealed partial record SamplePage(string Path, string Text)
{
    /// <summary>What a reader with a wide page of documentation sees without scrolling.</summary>
    private const int Columns = 100;

    /// <summary>Every page of the repository that has samples.</summary>
    public static IReadOnlyList<SamplePage> All { get; } = [.. DocPage.All.Select(page => new SamplePage(page.Path, page.Text)).Where(page => Block().IsMatch(page.Text))];

    /// <summary>True when a sample asks a company whose data lie beside the repository.</summary>
    public bool NeedsData => Block().Matches(Text).Any(block => DataOf(block.Value) is not null);

    /// <summary>The page with what the commands print now.</summary>
    /// <param name="withData">True for the samples over data beside the repository, false for the others; the rest stays as it is.</param>
    /// <param name="demo">A folder that holds the demo company.</param>
    public string Rerun(bool withData, Lazy<string> demo) =>
        Block().Replace(Text, block => DataOf(block.Value) is not null == withData ? Rerun(block.Value, demo) : block.Value);

    /// <summary>The folders under <c>../shared/data</c> that the samples need.</summary>
    public IEnumerable<string> Data => Block().Matches(Text).Select(block => DataOf(block.Value)).OfType<string>().Distinct();

    private static string? DataOf(string block) =>
        ExampleCompanies.All.FirstOrDefault(company => block.Contains($"examples/{company}", StringComparison.Ordinal))?.Replace('-', '_');

    private static string Rerun(string block, Lazy<string> demo)
    {
        string[] lines = block.Split('\n');
        StringBuilder text = new(lines[0] + "\n");
        int exitCode = 0;
        foreach (string command in lines.Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            text.Append(command).Append('\n');
            if (command == "$ echo $?")
            {
                text.Append(CultureInfo.InvariantCulture, $"{exitCode}\n");
                continue;
            }
            string[] words = Words(command["$ quarterdeck ".Length..]);
            QuarterdeckProcess.Result result = QuarterdeckProcess.RunIn(FolderOf(words, demo), Columns, words);
            exitCode = result.ExitCode;
            text.Append(Printed(result.Output)).Append(Printed(result.Error));
        }
        return text.Append(lines[^1]).ToString();
    }

    private static string FolderOf(string[] words, Lazy<string> demo) =>
        words is ["demo", ..] ? Directory.CreateDirectory(System.IO.Path.Combine(demo.Value, "new")).FullName
        : words.Contains("demo") ? demo.Value : RepositoryFolders.Root;

    /// <summary>Without the paths of the machine, and without the spaces that typesetting puts into numbers, which an editor would lose.</summary>
    private static string Printed(string output)
    {
        string shared = System.IO.Path.GetFullPath(System.IO.Path.Combine(RepositoryFolders.Root, "..", "shared"));
        string text = output.ReplaceLineEndings("\n").Replace(shared, "../shared", StringComparison.Ordinal).Replace(RepositoryFolders.Root + "/", "", StringComparison.Ordinal)
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');
        return text.Length == 0 ? "" : text.TrimEnd('\n') + "\n";
    }

    /// <summary>Splits a command line as a shell does, as far as samples need it: spaces, single and double quotes.</summary>
    internal static string[] Words(string line) =>
        [.. Word().Matches(line).Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal)).Select(word => word.StartsWith('\'') ? word.Trim('\'') : word)];

    [GeneratedRegex(@"(?<=^|\n)```\w*\n\$ quarterdeck (?:(?!```).)*?\n```(?=\n|$)", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""(?:"[^"]*"|'[^']*'|[^\s"'])+""")]
    private static partial Regex Word();
}
