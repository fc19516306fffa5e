using System.Text;
using CsCheck;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Tests.Web;

/// <summary>What is accepted is written into the company's folder, whole, and nowhere else.</summary>
public sealed class AcceptedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quarterdeck-accept-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_byte_that_the_change_does_not_cover_stays()
    {
        Gen.Select(Gen.Bool, Any("\n", "\r\n"), Any("é – 指标", "plain", "# Đơn hàng")).Sample(drawn =>
        {
            (bool hasMark, string lineEnd, string word) = drawn;
            string before = $"a: 1{lineEnd}# {word}{lineEnd}", after = before + $"b: 2{lineEnd}";
            byte[] mark = hasMark ? Encoding.UTF8.Preamble.ToArray() : [];
            File.WriteAllBytes(At("company.yaml"), [.. mark, .. Encoding.UTF8.GetBytes(before)]);
            Assert.Empty(AcceptedFiles.Write(_folder, [new UpgradedFile("company.yaml", before, after)], []));
            Assert.Equal([.. mark, .. Encoding.UTF8.GetBytes(after)], File.ReadAllBytes(At("company.yaml")));
            Assert.Equal(["company.yaml"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        }, iter: 12, threads: 1);
    }

    [Fact]
    public void A_file_that_changed_meanwhile_stays_and_so_do_the_others()
    {
        File.WriteAllText(At("a.yaml"), "a: 1\n");
        File.WriteAllText(At("b.yaml"), "b: changed\n");
        Finding finding = Assert.Single(AcceptedFiles.Write(_folder, [new UpgradedFile("a.yaml", "a: 1\n", "a: 2\n"), new UpgradedFile("b.yaml", "b: 1\n", "b: 2\n")], []));
        Assert.Equal(FindingCodes.SetupStale, finding.Code);
        Assert.Equal(("a: 1\n", "b: changed\n"), (File.ReadAllText(At("a.yaml")), File.ReadAllText(At("b.yaml"))));
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("a/../../outside.yaml")]
    [InlineData("/outside.yaml")]
    [InlineData("company.txt")]
    [InlineData("linked/inside.yaml")]
    [InlineData("linked.yaml")]
    public void Nothing_is_written_outside_the_folder_or_behind_a_link(string file)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own on Windows.");
        string elsewhere = Directory.CreateTempSubdirectory("quarterdeck-elsewhere-").FullName;
        File.WriteAllText(Path.Combine(elsewhere, "target.yaml"), "a: 1\n");
        Directory.CreateSymbolicLink(At("linked"), elsewhere);
        File.CreateSymbolicLink(At("linked.yaml"), Path.Combine(elsewhere, "target.yaml"));
        Assert.Equal(FindingCodes.SetupOutside, Assert.Single(AcceptedFiles.Write(_folder, [new UpgradedFile(file, file == "linked.yaml" ? "a: 1\n" : "", "b: 1\n")], [])).Code);
        Assert.Equal(FindingCodes.SetupOutside, Assert.Single(AcceptedFiles.Write(_folder, [], file == "company.txt" ? [(At("x"), "../x.parquet")] : [(At("x"), file)])).Code);
        Assert.Equal("a: 1\n", File.ReadAllText(Path.Combine(elsewhere, "target.yaml")));
        Assert.Single(Directory.EnumerateFiles(elsewhere));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public void A_new_file_is_never_written_over_one_that_is_there()
    {
        File.WriteAllText(At("profile.yaml"), "mine\n");
        File.WriteAllText(At("clean.parquet"), "mine\n");
        IReadOnlyList<Finding> against = AcceptedFiles.Write(_folder, [new UpgradedFile("profile.yaml", "", "other\n")], [(At("profile.yaml"), "clean.parquet")]);
        Assert.All(against, finding => Assert.Equal(FindingCodes.SetupInTheWay, finding.Code));
        Assert.Equal(2, against.Count);
        Assert.Equal("mine\n", File.ReadAllText(At("profile.yaml")));
    }

    [Theory]
    [InlineData(true, false, null, true)]
    [InlineData(true, false, "http://127.0.0.1:5080", true)]
    [InlineData(true, false, "http://localhost:5080;http://[::1]:5081", true)]
    [InlineData(true, false, "http://0.0.0.0:5080", false)]
    [InlineData(true, false, "http://*:5080", false)]
    [InlineData(true, false, "http://127.0.0.1:5080;http://kpi.example.com", false)]
    [InlineData(true, true, "http://0.0.0.0:5080", true)]
    [InlineData(false, false, "http://0.0.0.0:5080", true)]
    public void Changing_the_company_from_other_machines_has_to_be_meant(bool edits, bool fromAnywhere, string? urls, bool isAllowed) =>
        Assert.Equal(isAllowed, EditRule.Refusal(new ServeOptions("company") { Edits = edits, EditsFromAnywhere = fromAnywhere, Urls = urls }) is null);

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private string At(string file) => Path.Combine(_folder, file);
}
