using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Tests.Offices.Resolving;

public class AcronymResolverTests
{
    private static readonly AcronymResolver _resolver = new(OfficeCatalogue.Load());

    [Fact]
    public void The_right_sense_is_found_in_95_of_100_open_sentences()
    {
        List<string> wrong = [];
        string[] lines = File.ReadAllLines(RepositoryFolders.Shared("cases/titles/open_sentences.tsv"));
        foreach (string[] cells in lines.Skip(1).Select(static line => line.Split('\t')))
            if (_resolver.Resolve(cells[0], cells[1]).Sense is var sense && sense != cells[2])
                wrong.Add($"{cells[2]}, got {sense}: {cells[0]}");
        Assert.Equal(85, lines.Length - 1);
        Assert.True(wrong.Count <= 0.05 * 85, string.Join('\n', wrong));
    }

    [Fact]
    public void Our_own_sentences_are_right_too()
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryFolders.Root, "tests/Quarterdeck.Tests/Offices/Resolving/own_sentences.tsv"));
        List<string> wrong = [.. lines.Skip(1).Select(static line => line.Split('\t')).Where(static cells => _resolver.Resolve(cells[0], cells[1]).Sense != cells[2]).Select(static cells => cells[0])];
        Assert.True(lines.Length > 70);
        Assert.True(wrong.Count <= 0.05 * (lines.Length - 1), string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Contract manufacturing organizations (CMOs) met in Basel.", "CMO", "org.contract_manufacturing")]
    [InlineData("The Chief Medical Officer (CMO) raised the advertising budget.", "CMO", "cmo.medical")]
    [InlineData("CCO, czyli dyrektor ds. komunikacji, odpowiada za budżet.", "CCO", "cco.communications")]
    [InlineData("首席合规官（CCO）批准了广告。", "CCO", "cco.compliance")]
    public void A_definition_in_the_text_beats_every_cue(string text, string acronym, string sense) =>
        Assert.Equal(sense, _resolver.Resolve(text, acronym).Sense);

    [Fact]
    public void A_definition_that_the_catalogue_does_not_know_makes_its_own_sense() =>
        Assert.Equal("org.central_odd_office", _resolver.Resolve("The COO (Central Odd Office) was late.", "COO").Sense);

    [Fact]
    public void It_abstains_where_nothing_speaks_for_a_sense()
    {
        AcronymResult result = _resolver.Resolve("The CCO nodded.", "CCO");
        Assert.Null(result.Sense);
        Assert.Equal(Verdict.Ambiguous, result.Verdict);
        Assert.Contains(result.Alternatives, static other => other.Id == "cco.customer");
    }

    [Fact]
    public void The_companys_binding_wins()
    {
        AcronymResolver bound = new(OfficeCatalogue.Load(), new CompanyTerms(new Dictionary<string, string>(), new Dictionary<string, string> { ["CCO"] = "cco.content" }));
        AcronymResult result = bound.Resolve("Our CCO handles journalists.", "CCO", Language.Vietnamese);
        Assert.Equal("cco.content", result.Sense);
        Assert.Equal(Rule.Company, result.Trace[0].Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no acronym here")]
    [InlineData("\u202E\0\uD800")]
    public void A_text_without_one_is_unknown(string text) => Assert.Equal(Verdict.Unknown, _resolver.Resolve(text).Verdict);
}
