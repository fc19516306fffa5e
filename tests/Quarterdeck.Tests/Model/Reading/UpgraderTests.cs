using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Tests.Model.Reading;

public sealed class UpgraderTests
{
    [Theory]
    [InlineData("company: A   # ours\nmetrics: {}\n", "format: 1\ncompany: A   # ours\nmetrics: {}\n")]
    [InlineData("# Our company\n\n---\ncompany: A\n", "# Our company\n\n---\nformat: 1\ncompany: A\n")]
    [InlineData("company: A\r\n# last\r\n", "format: 1\r\ncompany: A\r\n# last\r\n")]
    [InlineData("# no key yet", "# no key yet\nformat: 1\n")]
    public void The_format_is_put_above_the_first_key_and_all_else_stays(string before, string after)
    {
        using CompanyFolder folder = new(("company.yaml", before));
        UpgradedFile file = Assert.Single(Upgrader.Upgrade(folder.Path, new FindingList()));
        Assert.Equal(("company.yaml", before, after), (file.File, file.Before, file.After));
    }

    [Fact]
    public void What_is_up_to_date_is_left_alone()
    {
        using CompanyFolder folder = new(("company.yaml", "company: A\n"), ("more.yaml", "# x\nformat: 1\n"));
        Assert.Empty(Upgrader.Upgrade(folder.Path, new FindingList()));
    }

    [Fact]
    public void The_file_that_names_the_company_gets_the_format()
    {
        using CompanyFolder folder = new(("a.yaml", "metrics: {}\n"), ("b.yaml", "company: A\n"));
        Assert.Equal("b.yaml", Assert.Single(Upgrader.Upgrade(folder.Path, new FindingList())).File);
    }

    [Fact]
    public void An_upgraded_company_is_read_without_the_warning()
    {
        using CompanyFolder folder = new(("company.yaml", "# A\ncompany: A\n"));
        UpgradedFile file = Assert.Single(Upgrader.Upgrade(folder.Path, new FindingList()));
        File.WriteAllText(Path.Combine(folder.Path, file.File), file.After);
        Assert.Empty(CompanyReader.Read(folder.Path).Findings);
    }

    [Fact]
    public void A_broken_file_is_found_and_nothing_is_changed()
    {
        using CompanyFolder folder = new(("company.yaml", "company: [A\n"));
        FindingList findings = new();
        Assert.Empty(Upgrader.Upgrade(folder.Path, findings));
        Assert.True(findings.HasErrors);
    }
}
