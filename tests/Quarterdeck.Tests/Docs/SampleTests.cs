using Quarterdeck.Demo.Writing;
using Quarterdeck.Tests.Cli.Commands;

namespace Quarterdeck.Tests.Docs;

/// <summary>Every sample of README and docs prints what the page says. <c>QUARTERDECK_ACCEPT=1</c> rewrites the pages.</summary>
public sealed class SampleTests(SampleTests.DemoFolder demo) : IClassFixture<SampleTests.DemoFolder>
{
    /// <summary>A folder with the demo company in it, written when the first sample asks for it.</summary>
    public sealed class DemoFolder : IDisposable
    {
        internal Lazy<string> Written { get; } = new(() =>
        {
            string folder = Directory.CreateTempSubdirectory("quarterdeck-samples-").FullName;
            DemoCompany.Write(Path.Combine(folder, "demo"), new DemoOptions());
            return folder;
        });

        /// <inheritdoc/>
        public void Dispose()
        {
            if (Written.IsValueCreated)
                Directory.Delete(Written.Value, recursive: true);
        }
    }

    public static TheoryData<string> Pages => [.. SamplePage.All.Select(page => page.Path)];

    public static TheoryData<string> PagesOverData => [.. SamplePage.All.Where(page => page.NeedsData).Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_sample_prints_what_the_page_says(string page) => Hold(page, withData: false);

    [Theory]
    [MemberData(nameof(PagesOverData))]
    public void A_sample_over_real_data_prints_what_the_page_says(string page) => Hold(page, withData: true);

    [Fact]
    public void The_company_written_out_in_the_README_is_one()
    {
        string readme = File.ReadAllText(Path.Combine(RepositoryFolders.Root, "README.md")).ReplaceLineEndings("\n");
        string yaml = readme.Split("```yaml\n")[1].Split("\n```")[0];
        DirectoryInfo folder = Directory.CreateTempSubdirectory("quarterdeck-readme-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "company.yaml"), yaml);
            folder.CreateSubdirectory("data");
            File.Copy(Path.Combine(RepositoryFolders.Root, "examples", "mistakes", "data", "orders.csv"), Path.Combine(folder.FullName, "data", "orders.csv"));
            QuarterdeckProcess.Result check = QuarterdeckProcess.RunIn(folder.FullName, "check", ".");
            Assert.Equal((0, "Corner shop: 1 datasets with 5 rows, 3 metrics, 2 KPIs.\n"), (check.ExitCode, check.Output));
            // A page of YAML covers few of an office's responsibilities, which is noted and nothing worse.
            Assert.DoesNotContain("warning", check.Error, StringComparison.Ordinal);
            Assert.Contains("610.00", QuarterdeckProcess.RunIn(folder.FullName, "scorecard", ".", "--period", "2025-Q1").Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Hold(string path, bool withData)
    {
        // Read again: where samples are accepted, the other half of the page may have been rewritten a moment ago.
        string file = Path.Combine(RepositoryFolders.Root, path);
        SamplePage page = new(path, File.ReadAllText(file).ReplaceLineEndings("\n"));
        foreach (string data in withData ? page.Data : [])
            RepositoryFolders.Shared($"data/{data}");
        Approved.MatchesFile(page.Rerun(withData, demo.Written), file);
    }
}
