using System.Text.Json;
using Quarterdeck.Briefing.Charts;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Answers;

namespace Quarterdeck.Web.Api;

/// <summary>The documents that programs and agents read: those of the command line, byte for byte.</summary>
/// <param name="answers">The company's answers.</param>
/// <param name="state">Period, as-of day, currency and language.</param>
internal sealed class CompanyDocuments(CompanyAnswers answers, PageState state)
{
    /// <summary>The company's offices with their KPIs.</summary>
    public string Offices() => ChartJson.Write(answers.Chart(state), answers.Chart(state).Findings);

    /// <summary>An office's scorecard.</summary>
    public string Scorecard(string office) => ScorecardJson.Write(answers.Card(office.Trim().ToLowerInvariant(), state), withSql: false);

    /// <summary>One KPI: its row of the scorecard with the statements of its receipt.</summary>
    public string Kpi(string id)
    {
        if (Find(id) is not { } kpi)
            return NoKpi(id);
        Scorecard card = answers.Card(kpi.Office, state);
        return ScorecardJson.Write(card with { Kpis = [.. card.Kpis.Where(row => row.Id == kpi.Id)] }, withSql: true);
    }

    /// <summary>The source rows behind a KPI's number.</summary>
    public string Rows(string id, string? limit)
    {
        if (Find(id) is not { } kpi)
            return NoKpi(id);
        if (!int.TryParse(limit ?? "1000", System.Globalization.CultureInfo.InvariantCulture, out int most) || most is < 1 or > RowsView.MostExported)
            return Refused(FindingCodes.LimitAsked, "limit", limit!, $"'{limit}' is no number of rows.", $"Give a whole number from 1 to {RowsView.MostExported}.");
        RowsView view = RowsView.Of(kpi, answers, state, most);
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("kpi", view.Kpi);
            writer.WriteString("period", view.Period);
            writer.WriteStartArray("parts");
            foreach (SourceRows part in view.Parts)
            {
                writer.WriteStartObject();
                writer.WriteString("aggregate", part.Aggregate);
                writer.WriteString("dataset", part.Dataset);
                writer.WriteNumber("count", part.Count);
                writer.WriteStartArray("columns");
                foreach (string column in part.Columns)
                    writer.WriteStringValue(column);
                writer.WriteEndArray();
                writer.WriteStartArray("rows");
                foreach (IReadOnlyList<Cell> row in part.Rows)
                {
                    writer.WriteStartArray();
                    foreach (Cell cell in row)
                        JsonText.Write(writer, cell);
                    writer.WriteEndArray();
                }
                writer.WriteEndArray();
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            JsonText.WriteFindings(writer, view.Findings);
            writer.WriteEndObject();
        });
    }

    /// <summary>Sources with what was checked of them, and which numbers stand on them.</summary>
    public string Data() => DataDocument.Write(answers, state);

    /// <summary>Any metrics, by period and dimension.</summary>
    public string Query(WrittenQuestion written)
    {
        FindingList findings = new();
        MetricQuery query = new QuestionReader(answers.Edition.Company, answers.Edition.Calendar, findings, "").Read(written);
        if (query.Columns.Count == 0 && query.By.Count == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.OptionValue, SourceSpan.None, "Nothing is asked for.", "Name metrics, or dimensions to see their values.");
        if (findings.HasErrors)
            return AnswerJson.Write(new MetricTable([], [], null, [], [], []), withSql: false, findings.Sorted());
        MetricTable answer = answers.Edition.Answer([query])[0];
        findings.AddRange(answer.Findings);
        return AnswerJson.Write(answer, withSql: false, findings.Sorted());
    }

    /// <summary>The exact split of a KPI's change over drivers and offices, or over segments.</summary>
    public string Bridge(string kpi, string? from, string? to, string? against, string? by, bool isChained)
    {
        string? scenario = against?.Trim().ToLowerInvariant() switch { null or "" => null, "plan" or "pl" => "PL", "forecast" or "fc" => "FC", _ => "?" };
        return scenario == "?"
            ? Refused(FindingCodes.OptionValue, "against", against!, $"'{against}' is nothing that a period can be bridged from.", "Write plan or forecast; for another period name it as from.")
            : BridgeJson.Write(answers.Bridge(kpi.Trim(), from, to ?? state.Period, scenario, by, isChained, state));
    }

    /// <summary>What a KPI would be with other drivers.</summary>
    public string WhatIf(string kpi, IReadOnlyList<string> sets) => BridgeJson.Write(answers.WhatIf(kpi.Trim(), sets, state));

    /// <summary>Which offices titles name, the company's own words first.</summary>
    public string Titles(IReadOnlyList<string> titles)
    {
        TitleResolver resolver = new(CompanyAnswers.Catalogue, CompanyWords.Of(answers.Edition.Company));
        return ResolutionJson.Write([.. titles.Select(title => resolver.Resolve(title, CompanyAnswers.LanguageOf(state)))], []);
    }

    /// <summary>KPIs, offices and acronyms that a word finds.</summary>
    public string Search(string word) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("results");
        foreach (SearchHit hit in SearchHit.Find(word, answers.Edition.Company, answers.Labels(state.Language), state))
            Write(writer, hit);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, []);
        writer.WriteEndObject();
    });

    /// <summary>A document that only says what is wrong.</summary>
    public static string Refused(string code, string name, string written, string message, string remedy) => Refused([new Finding(code, Severity.Error, new SourceSpan(name, 1, 1, written.Length), message, remedy)]);

    /// <summary>A document that only says what is wrong.</summary>
    public static string Refused(IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>True for a document one of whose findings says that what was asked cannot be answered.</summary>
    public static bool IsRefusal(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("findings", out JsonElement findings) && findings.EnumerateArray().Any(finding => finding.GetProperty("severity").GetString() == "error");
    }

    private Model.Company.Kpi? Find(string id) => answers.Edition.Company.Kpis.FirstOrDefault(one => string.Equals(one.Id, id.Trim(), StringComparison.OrdinalIgnoreCase));

    private string NoKpi(string id) => Refused(FindingCodes.BridgeKpi, "kpi", id, $"There is no KPI '{id}'.{NearestName.DidYouMean(id, answers.Edition.Company.Kpis.Select(one => one.Id))}", $"Use one of: {NearestName.List(answers.Edition.Company.Kpis.Select(one => one.Id))}.");

    private void Write(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteStartObject();
        writer.WriteString("label", hit.Label);
        writer.WriteString("kind", hit.Kind);
        writer.WriteString("warning", hit.Warning);
        writer.WriteString("address", state.To(hit.Path));
        writer.WriteEndObject();
    }
}
