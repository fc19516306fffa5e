using System.Globalization;
using System.Text.Json;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Intake.Refreshing;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A scorecard as JSON; the form is stable.</summary>
public static class ScorecardJson
{
    /// <summary>The document.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="withSql">True to give the receipts' statements too.</param>
    public static string Write(Scorecard card, bool withSql) => JsonText.Document(writer => WriteObject(writer, card, withSql));

    /// <summary>The object, for a document that holds more than one.</summary>
    public static void WriteObject(Utf8JsonWriter writer, Scorecard card, bool withSql)
    {
        writer.WriteStartObject();
        writer.WriteString("office", card.Office);
        writer.WriteString("holder", card.Holder);
        if (card.Period is { } period)
        {
            writer.WriteStartObject("period");
            writer.WriteString("label", period.Label);
            writer.WriteString("start", period.Period.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteString("end", period.Period.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteBoolean("complete", period.IsComplete);
            writer.WriteEndObject();
        }
        else
            writer.WriteNull("period");
        if (card.NamesCurrency)
            writer.WriteString("currency", card.Currency);
        writer.WriteString("message", KpiMessage.Write(card));
        WriteHeadline(writer, card.Headline);
        writer.WriteStartArray("kpis");
        foreach (ScorecardKpi kpi in card.Kpis)
            WriteKpi(writer, kpi, card.Language, withSql);
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, card.Findings);
        writer.WriteEndObject();
    }

    private static void WriteHeadline(Utf8JsonWriter writer, Headline? headline)
    {
        if (headline is null)
        {
            writer.WriteNull("headline");
            return;
        }
        writer.WriteStartObject("headline");
        writer.WriteString("kpi", headline.Kpi);
        writer.WriteStartObject("against");
        writer.WriteString("period", headline.Against);
        JsonText.Write(writer, "value", headline.Before);
        writer.WriteEndObject();
        writer.WriteNumber("change", headline.Change + 0.0);
        writer.WriteStartArray("drivers");
        foreach (HeadlineDriver driver in headline.Drivers)
        {
            writer.WriteStartObject();
            writer.WriteString("id", driver.Id);
            writer.WriteString("label", driver.Label);
            writer.WriteString("office", driver.Office);
            writer.WriteNumber("contribution", driver.Contribution + 0.0);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter writer, ScorecardKpi kpi, string language, bool withSql)
    {
        writer.WriteStartObject();
        writer.WriteString("id", kpi.Id);
        writer.WriteString("label", kpi.Label);
        writer.WriteString("unit", kpi.Unit.Name);
        writer.WriteString("better", DirectionWord(kpi.Better));
        writer.WriteString("group", kpi.Group);
        writer.WriteString("group_label", kpi.GroupLabel);
        JsonText.Write(writer, "actual", kpi.Actual);
        JsonText.Write(writer, "target", kpi.Target);
        JsonText.Write(writer, "prior_period", kpi.PriorPeriod);
        JsonText.Write(writer, "prior_year", kpi.PriorYear);
        JsonText.Write(writer, "to_date", kpi.ToDate);
        JsonText.Write(writer, "to_date_prior_year", kpi.ToDatePriorYear);
        writer.WriteString("status", StatusWord(kpi.Status));
        writer.WriteString("signal", SignalWord(kpi.Signal));
        writer.WriteString("message", KpiMessage.Write(kpi, language));
        writer.WriteString("limits_since", kpi.LimitsSince);
        writer.WriteString("note", kpi.Note.Length == 0 ? null : kpi.Note);
        writer.WriteString("definition", kpi.Definition.Length == 0 ? null : kpi.Definition);
        writer.WriteString("pitfalls", kpi.Pitfalls.Length == 0 ? null : kpi.Pitfalls);
        WriteForecast(writer, kpi.Forecast);
        if (kpi.Receipt is { Stale.Count: > 0 })
        {
            writer.WriteStartArray("stale");
            foreach (StaleLoad stale in kpi.Receipt.Stale)
                JsonText.WriteStale(writer, null, stale);
            writer.WriteEndArray();
        }
        if (kpi.Offices.Count > 0)
            WriteOffices(writer, kpi.Offices);
        writer.WritePropertyName("receipt");
        if (kpi.Receipt is { } receipt)
            JsonText.WriteReceipt(writer, receipt, withSql);
        else
            writer.WriteNullValue();
        writer.WriteEndObject();
    }

    private static void WriteForecast(Utf8JsonWriter writer, KpiForecast? forecast)
    {
        if (forecast is null)
        {
            writer.WriteNull("forecast");
            return;
        }
        writer.WriteStartObject("forecast");
        foreach ((string name, ForecastPoint point) in ((string, ForecastPoint)[])[("landing", forecast.Landing), ("next", forecast.Next)])
        {
            writer.WriteStartObject(name);
            writer.WriteString("period", point.Period);
            StudyJson.Number(writer, "value", point.Value);
            StudyJson.Number(writer, "low", point.Low);
            StudyJson.Number(writer, "high", point.High);
            writer.WriteEndObject();
        }
        StudyJson.Number(writer, "target", forecast.Target);
        StudyJson.Number(writer, "probability_of_target", forecast.ProbabilityOfTarget);
        writer.WriteString("method", forecast.Method);
        writer.WriteEndObject();
    }

    private static void WriteOffices(Utf8JsonWriter writer, IReadOnlyList<OfficeTargets> offices)
    {
        writer.WriteStartArray("offices");
        foreach (OfficeTargets office in offices)
        {
            writer.WriteStartObject();
            writer.WriteString("office", office.Office);
            writer.WriteNumber("met", office.Met);
            writer.WriteNumber("judged", office.Judged);
            writer.WriteStartArray("missed");
            foreach (string id in office.Missed)
                writer.WriteStringValue(id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>The word for a direction in JSON and CSV; null where nobody said one.</summary>
    public static string? DirectionWord(Direction better) => better switch
    {
        Direction.Up => "up",
        Direction.Down => "down",
        Direction.Target => "target",
        _ => null,
    };

    /// <summary>The word for a status in JSON and CSV.</summary>
    public static string StatusWord(KpiStatus status) => status switch
    {
        KpiStatus.Ahead => "ahead",
        KpiStatus.OnTrack => "on_track",
        KpiStatus.AtRisk => "at_risk",
        KpiStatus.Behind => "behind",
        KpiStatus.NoTarget => "no_target",
        _ => "no_data",
    };

    /// <summary>The word for a signal in JSON and CSV.</summary>
    public static string SignalWord(KpiSignal signal) => signal switch
    {
        KpiSignal.Outside => "outside",
        KpiSignal.ThreeOfFour => "three_of_four",
        KpiSignal.RunOfEight => "run_of_eight",
        KpiSignal.None => "none",
        _ => "not_enough_data",
    };
}
