using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Profiles;

/// <summary>Profiles as YAML.</summary>
public class ProfileReaderTests
{
    [Fact]
    public void Every_built_in_profile_is_whole_and_says_where_its_headers_are_from()
    {
        Assert.True(ProfileCatalogue.BuiltIn.All.Count >= 45);
        Assert.All(ProfileCatalogue.BuiltIn.All, profile => Assert.NotEqual("", profile.Evidence));
        Assert.All(ProfileCatalogue.BuiltIn.All, profile => Assert.Contains(profile.Totals, total => total.Name is "rows" or "responses" or "sections"));
        Assert.All(ProfileCatalogue.BuiltIn.All.Where(profile => profile.Kind == RowKind.Table), profile => Assert.NotEmpty(profile.Required));
        Assert.Equal(ProfileCatalogue.BuiltIn.All.Count, ProfileCatalogue.BuiltIn.All.Select(profile => profile.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("profile: a\ncolums: {}\n", "'columns'")]
    [InlineData("profile: a\ncolumns:\n  x: {txt: X}\n", "no type")]
    [InlineData("profile: a\nkey: [y]\ncolumns:\n  x: {text: X}\n", "'y'")]
    [InlineData("profile: a\ncolumns:\n  x: {text: X}\ntotals:\n  t: SUMM(x)\n", "SUMM")]
    [InlineData("profile: a\ncolumns:\n  x: {text: X}\ndrop:\n  - {matches: '('}\n", "regular expression")]
    [InlineData("- a\n", "map of keys")]
    public void What_is_wrong_is_told_with_its_place(string yaml, string told)
    {
        FindingList findings = new();
        Assert.Null(ProfileReader.Read("p.yaml", yaml, findings));
        Assert.Contains(findings.Sorted(), finding => finding.Message.Contains(told, StringComparison.Ordinal) && finding.Place.Line > 0);
    }
}
