using System.Text.RegularExpressions;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.House;

/// <summary>Rules of the house that need no reviewer.</summary>
public partial class HouseRuleTests
{
    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.Empty(SourceFile.All.SelectMany(file => EmptyName().Matches(file.Code).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void No_regions_no_dynamic_and_nothing_left_to_do() =>
        Assert.Empty(SourceFile.All.SelectMany(file => Refused().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() =>
        Assert.Empty(SourceFile.All.Where(file => MachinePath().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Every_finding_code_has_one_meaning_and_a_remedy()
    {
        Assert.Equal(FindingCodes.All.Count, FindingCodes.All.Select(code => code.Code).Distinct().Count());
        Assert.All(FindingCodes.All, code => Assert.Matches("^QD[1-6][0-9]{3}$", code.Code));
        Assert.All(FindingCodes.All, code => Assert.False(string.IsNullOrWhiteSpace(code.Meaning) || string.IsNullOrWhiteSpace(code.Remedy)));
    }

    [Fact]
    public void Every_code_that_the_source_names_is_in_the_table()
    {
        HashSet<string> known = [.. FindingCodes.All.Select(code => code.Code)];
        Assert.Empty(SourceFile.All.SelectMany(file => Code().Matches(file.Text).Select(match => match.Groups[1].Value)
            .Where(code => !known.Contains(code)).Select(code => $"{file.Path}: {code}")));
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w*(?:Manager|Helper|Helpers|Util|Utils|Utility|Service|Base)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"#region|\bdynamic\s+\w+\s*[=;(]|\bTODO\b|\bFIXME\b|\bHACK\b")]
    private static partial Regex Refused();

    [GeneratedRegex("[\"' ](?:/work/|/root/|/home/|/tmp/)")]
    private static partial Regex MachinePath();

    [GeneratedRegex("\"(QD[0-9]{4})\"")]
    private static partial Regex Code();
}
