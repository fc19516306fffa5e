using System.Globalization;
using System.Text.RegularExpressions;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>One question of a <c>.sql</c> file beside these tests, with the SQL that answers it over the raw files.</summary>
/// <remarks>
/// A file is a row of statements, each headed by <c>-- ask</c> and what is asked:
/// <c>grain=year,month by=category where="country = 'France'" from=2013-01-01 to=2013-12-31 scenario=AC,PL currency=EUR rates=constant:2012 else=missing</c>.
/// <c>compare=prior_year to_date=year totals=yes</c> add columns and total rows, which are NULL in what they sum over.
/// Several grains are several questions; <c>$grain</c> in the SQL stands for the one asked. Rows that the SQL does not
/// give must be missing (<c>else=missing</c>) or missing or zero (where nothing is said) in the product's answer.
/// </remarks>
internal sealed partial record WrittenQuestion(string File, int Line, CompanyQuestion Question, string Sql, bool OthersAreMissing)
{
    public string Id => $"{Question.Company}/{File}:{Line}{(Question.Grain is null ? "" : " " + Question.Grain)}";

    /// <summary>All written questions about a company.</summary>
    public static IReadOnlyList<WrittenQuestion> Of(string company)
    {
        string folder = Path.Combine(RepositoryFolders.Root, "tests", "Quarterdeck.Tests", "Briefing", "Companies", company);
        return [.. Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).SelectMany(file => ReadFile(company, file))];
    }

    private static IEnumerable<WrittenQuestion> ReadFile(string company, string path)
    {
        string[] lines = System.IO.File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!IsHead(lines[i]))
                continue;
            int end = i + 1;
            while (end < lines.Length && !IsHead(lines[end]))
                end++;
            string sql = string.Join('\n', lines[(i + 1)..end]);
            Dictionary<string, string> said = Attribute().Matches(lines[i]["-- ask".Length..])
                .ToDictionary(m => m.Groups["name"].Value, m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Groups["plain"].Value);
            string?[] grains = said.GetValueOrDefault("grain")?.Split(',') ?? new string?[] { null };
            foreach (string? grain in grains)
                yield return new(Path.GetFileName(path), i + 1, QuestionOf(company, said, grain), sql.Replace("$grain", grain, StringComparison.Ordinal),
                    said.GetValueOrDefault("else") == "missing");
        }
    }

    private static bool IsHead(string line) => line == "-- ask" || line.StartsWith("-- ask ", StringComparison.Ordinal);

    private static CompanyQuestion QuestionOf(string company, Dictionary<string, string> said, string? grain) => new(company)
    {
        Grain = grain,
        By = List(said, "by"),
        Where = said.GetValueOrDefault("where"),
        From = Day(said, "from"),
        To = Day(said, "to"),
        Scenarios = List(said, "scenario"),
        Compare = List(said, "compare"),
        ToDate = List(said, "to_date"),
        Totals = said.ContainsKey("totals"),
        Currency = said.GetValueOrDefault("currency"),
        Rates = said.GetValueOrDefault("rates"),
        Order = said.GetValueOrDefault("order"),
        Limit = said.TryGetValue("limit", out string? limit) ? int.Parse(limit, CultureInfo.InvariantCulture) : null,
    };

    private static string[] List(Dictionary<string, string> said, string name) => said.TryGetValue(name, out string? list) ? list.Split(',') : [];

    private static DateOnly? Day(Dictionary<string, string> said, string name) =>
        said.TryGetValue(name, out string? day) ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("""(?<name>\w+)=("(?<quoted>[^"]*)"|(?<plain>\S+))""")]
    private static partial Regex Attribute();
}
