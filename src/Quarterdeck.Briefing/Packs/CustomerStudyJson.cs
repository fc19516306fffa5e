using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of customers as JSON; the form is stable.</summary>
public static class CustomerStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(CustomerStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("study", "customers");
        writer.WriteString("model", ModelWord(study.Fit.Model));
        writer.WriteString("unit", study.Question.IsDaily ? "day" : "week");
        writer.WriteString("until", Day(study.Until));
        writer.WriteNumber("horizon", study.Question.Horizon);
        writer.WriteNumber("customers", study.Rows.Count);
        writer.WriteNumber("repeat_customers", study.Rows.Count(row => row.History.Repeats > 0));
        WriteFit(writer, study.Fit);
        WriteSpend(writer, study.Spend);
        writer.WriteStartObject("totals");
        StudyJson.Number(writer, "expected_purchases", study.Tells ? study.Purchases : null);
        StudyJson.Number(writer, "alive", study.Tells ? study.Alive : null);
        StudyJson.Number(writer, "value", study.Value);
        writer.WriteEndObject();
        if (study.HasHoldout && study.Until is { } until)
            WriteHoldout(writer, study, until);
        else
            writer.WriteNull("holdout");
        writer.WriteStartArray("rows");
        foreach (CustomerRow row in study.Rows)
            WriteRow(writer, row, study.Tells);
        writer.WriteEndArray();
        writer.WriteString("message", study.Verdict);
        JsonText.WriteReceipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>The word that JSON and the command line have for a model.</summary>
    public static string ModelWord(CustomerModel model) => model switch
    {
        CustomerModel.MbgNbd => "mbg-nbd",
        CustomerModel.ParetoNbd => "pareto-nbd",
        CustomerModel.Nbd => "nbd",
        _ => "bg-nbd",
    };

    private static void WriteFit(Utf8JsonWriter writer, CustomerFit fit)
    {
        IReadOnlyList<string> names = CustomerFit.Names(fit.Model);
        writer.WriteStartObject("parameters");
        for (int i = 0; i < names.Count; i++)
            StudyJson.Number(writer, names[i], fit.Parameters[i]);
        writer.WriteEndObject();
        if (fit.StandardErrors is { } errors)
        {
            writer.WriteStartObject("standard_errors");
            for (int i = 0; i < names.Count; i++)
                StudyJson.Number(writer, names[i], errors[i]);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("standard_errors");
        StudyJson.Number(writer, "log_likelihood", fit.LogLikelihood);
        writer.WriteBoolean("identified", fit.Identified);
        writer.WriteBoolean("fitted", fit.Fitted);
        writer.WriteBoolean("converged", fit.Converged);
        writer.WriteNumber("iterations", fit.Iterations);
        StudyJson.Number(writer, "gradient", fit.Steepness);
    }

    private static void WriteSpend(Utf8JsonWriter writer, SpendFit? spend)
    {
        if (spend is null)
        {
            writer.WriteNull("spend");
            return;
        }
        writer.WriteStartObject("spend");
        writer.WriteStartObject("parameters");
        StudyJson.Number(writer, "p", spend.P);
        StudyJson.Number(writer, "q", spend.Q);
        StudyJson.Number(writer, "v", spend.V);
        writer.WriteEndObject();
        StudyJson.Number(writer, "log_likelihood", spend.LogLikelihood);
        writer.WriteNumber("customers", spend.Customers);
        StudyJson.Number(writer, "correlation", spend.Correlation);
        writer.WriteBoolean("identified", spend.Identified);
        writer.WriteEndObject();
    }

    private static void WriteHoldout(Utf8JsonWriter writer, CustomerStudy study, DateOnly until)
    {
        writer.WriteStartObject("holdout");
        writer.WriteString("from", Day(until.AddDays(1)));
        writer.WriteString("to", Day(until.AddDays(study.Question.HorizonDays)));
        writer.WriteNumber("actual", study.Rows.Sum(row => row.Actual ?? 0));
        StudyJson.Number(writer, "expected", study.Tells ? study.Purchases : null);
        StudyJson.Number(writer, "mean_absolute_error", study.Tells ? study.Rows.Average(row => Math.Abs((row.Actual ?? 0) - row.Purchases)) : null);
        writer.WriteStartArray("by_frequency");
        foreach (IGrouping<int, CustomerRow> group in study.Rows.GroupBy(row => Math.Min(row.History.Repeats, CustomerStudy.MostRepeatsShown)).OrderBy(group => group.Key))
        {
            writer.WriteStartObject();
            writer.WriteNumber("frequency", group.Key);
            writer.WriteBoolean("or_more", group.Key == CustomerStudy.MostRepeatsShown);
            writer.WriteNumber("customers", group.Count());
            StudyJson.Number(writer, "actual", group.Average(row => row.Actual ?? 0));
            StudyJson.Number(writer, "expected", study.Tells ? group.Average(row => row.Purchases) : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, CustomerRow row, bool tells)
    {
        writer.WriteStartObject();
        writer.WriteString("customer", row.Customer);
        writer.WriteNumber("frequency", row.History.Repeats);
        StudyJson.Number(writer, "recency", row.History.Recency);
        StudyJson.Number(writer, "age", row.History.Age);
        StudyJson.Number(writer, "monetary", row.Mean);
        StudyJson.Number(writer, "probability_alive", tells ? row.Alive : null);
        StudyJson.Number(writer, "expected_purchases", tells ? row.Purchases : null);
        StudyJson.Number(writer, "expected_spend", row.Spend);
        StudyJson.Number(writer, "value", row.Value);
        writer.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
