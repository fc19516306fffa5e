using System.Globalization;
using System.Text;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Findings;

public sealed class MessagesTests
{
    [Fact]
    public void The_page_of_messages_is_the_table_of_codes()
    {
        StringBuilder page = new("# Messages\n\nEvery code that Quarterdeck gives: what it means, and what one does about it. The message itself says the place, what is wrong and what is known. The texts in French, Polish, Vietnamese and Chinese: [languages](languages.md).\n" +
            "This page is written from the one table of codes (`src/Quarterdeck.Model/Findings`); a test holds the two equal, and `QUARTERDECK_ACCEPT=1` rewrites it.\n");
        foreach (IGrouping<char, FindingCode> group in FindingCodes.All.GroupBy(code => code.Code[2]))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## QD{group.Key}xxx {Subject(group.Key)}\n\n| code | meaning | what to do |\n|---|---|---|\n");
            foreach (FindingCode code in group)
                page.Append(CultureInfo.InvariantCulture, $"| {code.Code} | {Cell(code.Meaning)} | {Cell(code.Remedy)} |\n");
        }
        Approved.MatchesFile(page.ToString(), Path.Combine(RepositoryFolders.Root, "docs", "messages.md"));
    }

    [Fact]
    public void No_code_has_two_meanings()
    {
        Assert.Equal(FindingCodes.All.Count, FindingCodes.All.Select(code => code.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(FindingCodes.All, code => Assert.Matches("^QD[1-6][0-9]{3}$", code.Code));
    }

    [Fact]
    public void Every_code_that_the_model_gives_is_in_the_table()
    {
        string[] named = [.. typeof(FindingCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Empty(named.Except(FindingCodes.All.Select(code => code.Code)));
    }

    private static string Subject(char group) => group switch
    {
        '1' => "reading",
        '2' => "model",
        '3' => "question",
        '4' => "engine",
        '5' => "intake",
        _ => "imports, data tests, refresh",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
