using System.Globalization;
using Quarterdeck.Offices.Resolving;

namespace Quarterdeck.Tests.Offices.Resolving;

public class OpenTitlesTests
{
    private static ScoredTitles Open() => ScoredTitles.Read(RepositoryFolders.Shared("cases/titles/open.tsv"));

    [Fact]
    public void The_exact_set_of_offices_is_found_in_98_of_100_titles()
    {
        ScoredTitles open = Open();
        Assert.Equal(469, open.Rows.Count);
        Assert.True(open.Share(static _ => true, static row => row.IsRight) >= 0.98, open.Wrong);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("pl")]
    [InlineData("vi")]
    [InlineData("zh")]
    public void No_language_falls_behind(string language)
    {
        ScoredTitles open = Open();
        Assert.True(open.Share(row => row.Language == language, static row => row.IsRight) >= 0.96, open.Wrong);
    }

    [Fact]
    public void A_false_office_is_named_on_at_most_1_of_100_titles_without_one()
    {
        ScoredTitles open = Open();
        Assert.True(open.Share(static row => row.Expected == "NONE", static row => row.IsRight) >= 0.99, open.Wrong);
    }

    [Fact]
    public void Every_bare_ambiguous_acronym_is_flagged_with_all_its_readings()
    {
        foreach (ScoredTitles.Row row in Open().Rows.Where(static row => row.IsAmbiguous))
        {
            Assert.Equal(Verdict.Ambiguous, row.Answer.Verdict);
            HashSet<string> said = [.. row.Answer.Offices.Select(static office => office.Id), .. row.Answer.Alternatives.Select(static other => other.Id)];
            Assert.Superset(row.Expected.Split('+', '|').ToHashSet(), said);
        }
    }

    [Fact]
    public void What_is_called_certain_is_wrong_at_most_once_in_200()
    {
        ScoredTitles open = Open();
        Assert.True(open.Share(static row => row.Answer.Verdict == Verdict.Certain, static row => row.IsRight) >= 0.995, open.Wrong);
    }

    [Fact]
    public void Modifiers_are_right_in_97_of_100_titles()
    {
        List<string> wrong = [];
        int asked = 0;
        foreach (ScoredTitles.Row row in Open().Rows)
            foreach (string modifier in row.Modifier.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                bool? right = IsMet(row, modifier);
                asked += right is null ? 0 : 1;
                if (right == false)
                    wrong.Add($"{row.Title}: {modifier}");
            }
        Assert.True(asked > 40, asked.ToString(CultureInfo.InvariantCulture));
        Assert.True(wrong.Count <= 0.03 * asked, string.Join('\n', wrong));
    }

    private static bool? IsMet(ScoredTitles.Row row, string modifier)
    {
        int bracket = modifier.IndexOf('(', StringComparison.Ordinal);
        string name = bracket < 0 ? modifier : modifier[..bracket];
        string office = bracket < 0 ? "" : modifier[(bracket + 1)..^1];
        bool Held(Modifiers flag) => row.Answer.Offices.Any(held => (held.Modifiers & flag) != 0);
        bool Stands(Rule why) => row.Answer.Alternatives.Any(other => other.Why == why && (other.Id == office || other.Id.StartsWith(office + ".", StringComparison.Ordinal)));
        return name switch
        {
            "interim" => Held(Modifiers.Interim),
            "acting" => Held(Modifiers.Acting),
            "co" => Held(Modifiers.Co),
            "group" => Held(Modifiers.Group),
            "deputy" when office.Length > 0 => Stands(Rule.Deputy),
            "assistant" when office.Length > 0 => Stands(Rule.Assistant),
            "former" when office.Length > 0 => Stands(Rule.Former),
            _ => null,
        };
    }
}
