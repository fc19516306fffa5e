using System.Text.Json;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Cli.Commands;

public class OfficeCommandTests
{
    private static JsonElement Json(QuarterdeckProcess.Result result, int exitCode = 0)
    {
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Error));
        return JsonDocument.Parse(result.Output).RootElement;
    }

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(key => key.Name);

    private static string[] Words(JsonElement array, string? key = null) => [.. array.EnumerateArray().Select(item => (key is null ? item : item.GetProperty(key)).GetString()!)];

    [Fact]
    public void Titles_have_the_contracts_keys_in_the_order_of_the_arguments()
    {
        JsonElement answer = Json(QuarterdeckProcess.Run("title", "Interim CFO", "CCO", "Sous-chef", "Xyzzy", "--format", "json", "--lang", "fr"));
        Assert.Equal(["results", "summary", "findings"], Keys(answer));
        Assert.Equal(["resolved", "ambiguous", "none", "unknown"], Keys(answer.GetProperty("summary")));
        JsonElement[] results = [.. answer.GetProperty("results").EnumerateArray()];
        Assert.Equal(["Interim CFO", "CCO", "Sous-chef", "Xyzzy"], results.Select(result => result.GetProperty("title").GetString()));
        Assert.All(results, result => Assert.Equal(["title", "offices", "alternatives", "verdict", "trace"], Keys(result)));
        JsonElement office = Assert.Single(results[0].GetProperty("offices").EnumerateArray());
        Assert.Equal(["id", "confidence", "modifiers"], Keys(office));
        Assert.Equal(("cfo", "interim"), (office.GetProperty("id").GetString(), Assert.Single(Words(office.GetProperty("modifiers")))));
        Assert.Equal("ambiguous", results[1].GetProperty("verdict").GetString());
        Assert.Equal(["cco.commercial", "cco.communications", "cco.compliance", "cco.customer"],
            Words(results[1].GetProperty("offices"), "id").Concat(Words(results[1].GetProperty("alternatives"), "id")).Where(id => id is not ("cco.content" or "cco.creative" or "coo" or "cso.sales")).Order(StringComparer.Ordinal));
        Assert.Equal(4, answer.GetProperty("summary").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.Empty(answer.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void A_tsv_file_is_read_without_quoting_and_in_its_order()
    {
        using CompanyFolder folder = new(("crm.tsv", "id\tjob\n1\t\"CEO\" of us\n2\tDyrektor generalny\n3\t\n4\t首席财务官\n"));
        JsonElement answer = Json(QuarterdeckProcess.RunIn(folder.Path, "title", "--file", "crm.tsv", "--column", "job", "--format", "json"));
        Assert.Equal(["\"CEO\" of us", "Dyrektor generalny", "", "首席财务官"], Words(answer.GetProperty("results"), "title"));
        Assert.Equal(["ceo", "cfo"], answer.GetProperty("results").EnumerateArray().Where((_, i) => i is 1 or 3).Select(result => Words(result.GetProperty("offices"), "id").Single()));
        JsonElement sorted = Json(QuarterdeckProcess.RunIn(folder.Path, "title", "--file", "crm.tsv", "--column", "job", "--format", "json", "--unresolved-first", "--no-trace"));
        Assert.Equal("", sorted.GetProperty("results")[0].GetProperty("title").GetString());
        Assert.All(sorted.GetProperty("results").EnumerateArray(), result => Assert.Empty(result.GetProperty("trace").EnumerateArray()));
    }

    [Theory]
    [InlineData("QD5001", "title", "--file", "nowhere.csv")]
    [InlineData("QD5002", "title", "--file", "crm.csv", "--column", "tilte")]
    [InlineData("QD5002", "title", "--file", "crm.csv")]
    [InlineData("QD5008", "title")]
    [InlineData("QD5008", "acronym")]
    [InlineData("QD3602", "title", "CCO", "--bind", "CCO")]
    [InlineData("QD2022", "title", "CCO", "--bind", "CCO=cco.complaints")]
    [InlineData("QD3603", "title", "CCO", "--company", "nowhere")]
    public void What_cannot_be_read_is_a_finding_in_a_document_of_the_same_form(string code, params string[] arguments)
    {
        using CompanyFolder folder = new(("crm.csv", "id,job\n1,CEO\n"));
        JsonElement answer = Json(QuarterdeckProcess.RunIn(folder.Path, [.. arguments, "--format", "json"]), exitCode: 1);
        Assert.Equal(["results", "summary", "findings"], Keys(answer));
        Assert.Empty(answer.GetProperty("results").EnumerateArray());
        JsonElement finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal((code, "error"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.NotEqual("", finding.GetProperty("remedy").GetString());
    }

    [Fact]
    public void A_companys_own_words_win_and_the_trace_says_so()
    {
        using CompanyFolder folder = new(("company.yaml", "format: 1\ncompany: X\noffices:\n  ceo: {holder: A}\n  cco.compliance: {acronyms: [CCO], title: Keeper of the Rules}\n"));
        JsonElement answer = Json(QuarterdeckProcess.RunIn(folder.Path, "title", "CCO", "keeper of the rules", "--company", ".", "--format", "json"));
        foreach (JsonElement result in answer.GetProperty("results").EnumerateArray())
        {
            Assert.Equal("cco.compliance", Assert.Single(Words(result.GetProperty("offices"), "id")));
            Assert.Contains("company", Words(result.GetProperty("trace"), "rule"));
        }
        JsonElement bound = Json(QuarterdeckProcess.RunIn(folder.Path, "acronym", "--text", "The CCO spoke.", "--bind", "CCO=cco.creative", "--company", ".", "--format", "json"));
        Assert.Equal("cco.creative", bound.GetProperty("results")[0].GetProperty("sense").GetString());
    }

    [Fact]
    public void An_acronym_is_null_where_nothing_decides()
    {
        using CompanyFolder folder = new(("s.tsv", "acronym\tsentence\nCCO\tThe CCO.\nCMO\tThe Contract Manufacturing Organization (CMO) fills the vials.\n"));
        JsonElement answer = Json(QuarterdeckProcess.RunIn(folder.Path, "acronym", "--file", "s.tsv", "--format", "json"));
        Assert.Equal(["results", "summary", "findings"], Keys(answer));
        JsonElement[] results = [.. answer.GetProperty("results").EnumerateArray()];
        Assert.All(results, result => Assert.Equal(["text", "acronym", "sense", "verdict", "alternatives", "trace"], Keys(result)));
        Assert.Equal((JsonValueKind.Null, "ambiguous"), (results[0].GetProperty("sense").ValueKind, results[0].GetProperty("verdict").GetString()));
        Assert.NotEmpty(results[0].GetProperty("alternatives").EnumerateArray());
        Assert.Equal("org.contract_manufacturing", results[1].GetProperty("sense").GetString());
    }

    [Fact]
    public void The_catalogue_one_office_and_two_are_shown_in_the_readers_language()
    {
        Assert.Equal(["version", "offices", "conflicts", "findings"], Keys(Json(QuarterdeckProcess.Run("offices", "--format", "json"))));
        JsonElement one = Json(QuarterdeckProcess.Run("offices", "cmo", "--format", "json", "--lang", "vi"));
        Assert.Equal("Giám đốc marketing", one.GetProperty("office").GetProperty("name").GetString());
        JsonElement two = Json(QuarterdeckProcess.Run("offices", "--compare", "ceo", "cco.customer", "--format", "json", "--lang", "zh"));
        Assert.Equal(5, two.GetProperty("axes").GetArrayLength());
        Assert.Contains("domain managed", QuarterdeckProcess.Run("offices", "--compare", "ceo", "cmo").Output, StringComparison.Ordinal);
        QuarterdeckProcess.Result unknown = QuarterdeckProcess.Run("offices", "cco");
        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("These letters stand for", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_companys_chart_draws_stated_lines_solid_and_assumed_ones_dashed()
    {
        using CompanyFolder folder = new(("company.yaml", "format: 1\ncompany: X\noffices:\n  ceo: {holder: Eva}\n  coo: {reports_to: ceo}\n  cfo: {holder: Kim, title: Dyrektor finansowy}\n"));
        string tree = QuarterdeckProcess.RunIn(folder.Path, "offices", ".").Output;
        Assert.Contains("└── ceo  Chief Executive Officer: Eva\n    ├── coo  Chief Operating Officer: (vacant)\n    └╌╌ cfo  Chief Financial Officer: Kim, Dyrektor finansowy\n", tree, StringComparison.Ordinal);
        JsonElement chart = Json(QuarterdeckProcess.RunIn(folder.Path, "offices", ".", "--format", "json"));
        Assert.Equal(["company", "offices", "people", "findings"], Keys(chart));
        JsonElement cfo = chart.GetProperty("offices").EnumerateArray().Single(office => office.GetProperty("id").GetString() == "cfo");
        Assert.Equal(("assumed", "ceo", false), (cfo.GetProperty("line").GetString(), cfo.GetProperty("reports_to").GetString(), cfo.GetProperty("title_reading").GetProperty("own_word").GetBoolean()));
    }

    [Fact]   // 296 rows are 290 people: six rows are earlier positions, to three of which people still report
    public void AdventureWorks_table_of_people_is_its_chart()
    {
        string data = RepositoryFolders.Shared("data/adventureworks");
        using CompanyFolder folder = new([.. Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Root, "examples", "adventureworks"), "*.yaml")
            .Where(file => Path.GetFileName(file) != "offices.yaml").Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
            ("offices.yaml", "offices_from: {dataset: employees, title: Title, reports_to: ParentEmployeeKey, holder: employee_name}\n")]);
        JsonElement chart = Json(QuarterdeckProcess.RunIn(folder.Path, "offices", ".", "--data", data, "--format", "json"));
        Assert.Equal(["ceo Ken Sánchez", "cfo Laura Norman"], chart.GetProperty("offices").EnumerateArray().Select(office => $"{office.GetProperty("id").GetString()} {office.GetProperty("holder").GetString()}"));
        JsonElement[] people = [.. chart.GetProperty("people").EnumerateArray()];
        Assert.Equal((290, 289), (people.Length, people[0].GetProperty("people_below").GetInt32()));
        // His people report to the key of the position that he left in 2009.
        JsonElement bradley = people.Single(person => person.GetProperty("name").GetString() == "David Bradley");
        Assert.Equal(("8", 8), (bradley.GetProperty("key").GetString(), bradley.GetProperty("direct_reports").GetInt32()));
        Assert.Empty(chart.GetProperty("findings").EnumerateArray());
    }
}
