namespace Quarterdeck.Tests.Offices.Resolving;

/// <summary>Titles that we wrote ourselves as HR systems, filings and CRM exports write them; the open cases were not used for them.</summary>
public class OwnTitlesTests
{
    [Fact]
    public void Our_own_titles_are_right_too()
    {
        ScoredTitles own = ScoredTitles.Read(Path.Combine(RepositoryFolders.Root, "tests/Quarterdeck.Tests/Offices/Resolving/own_titles.tsv"));
        Assert.True(own.Rows.Count >= 700);
        Assert.True(own.Share(static _ => true, static row => row.IsRight) >= 0.99, own.Wrong);
    }
}
