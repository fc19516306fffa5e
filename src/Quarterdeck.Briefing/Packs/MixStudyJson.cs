using System.Text.Json;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Packs;

/// <summary>A study of a marketing mix as JSON; the form is stable.</summary>
public static class MixStudyJson
{
    /// <summary>The document.</summary>
    /// <param name="study">The study.</param>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">How the numbers of a company were made; null, the default, for a file.</param>
    public static string Write(MixStudy study, IReadOnlyList<Finding> findings, IReadOnlyList<Receipt>? receipts = null) => JsonText.Document(writer =>
    {
        MixResult result = study.Result;
        MixFit fit = result.Fit;
        writer.WriteStartObject();
        writer.WriteString("study", "mix");
        writer.WriteNumber("periods", study.Market.Labels.Count);
        writer.WriteNumber("regions", fit.Data.Regions);
        writer.WriteString("outcome", study.Market.Outcome);
        writer.WriteString("saturation", Form(fit));
        writer.WriteString("carryover", fit.Layout.Carryover.ToString().ToLowerInvariant());
        writer.WriteNumber("level", fit.Options.Level);
        writer.WriteStartObject("fit");
        StudyJson.Number(writer, "r2", result.RSquared);
        StudyJson.Number(writer, "mean_absolute_percentage_error", result.MeanAbsolutePercentageError);
        StudyJson.Number(writer, "residual_autocorrelation", fit.Autocorrelation);
        writer.WriteBoolean("converged", fit.All.All(static part => part.Converged));
        StudyJson.Number(writer, "chain_spread", fit.All.Max(static part => part.ChainSpread));
        writer.WriteStartArray("forms");
        foreach (MixFit part in fit.All)
        {
            writer.WriteStartObject();
            writer.WriteString("saturation", Form(part));
            writer.WriteNumber("draws", part.Draws.Length);
            StudyJson.Number(writer, "predictive_score", fit.Scores.TryGetValue(part.Layout.Form, out double score) ? score : null);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("baseline");
        StudyJson.Number(writer, "total", result.Baseline);
        StudyJson.Number(writer, "share", result.Baseline / result.Outcome);
        writer.WriteEndObject();
        writer.WriteStartObject("media");
        Write(writer, "contribution", result.Media);
        writer.WriteEndObject();
        writer.WriteStartArray("channels");
        for (int c = 0; c < result.Channels.Count; c++)
            WriteChannel(writer, result.Channels[c], fit.FollowsDemand[c]);
        writer.WriteEndArray();
        WritePeriods(writer, study);
        writer.WriteNumber("seed", fit.Options.Seed);
        writer.WriteNumber("draws", fit.All.Sum(static part => part.Draws.Length));
        writer.WriteString("message", study.Verdict);
        StudyJson.Receipts(writer, receipts);
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });

    /// <summary>The word for a form of saturation.</summary>
    internal static string Form(MixFit fit) => fit.Layout.Form.ToString().ToLowerInvariant();

    /// <summary>A number with its interval.</summary>
    internal static void Write(Utf8JsonWriter writer, string name, Interval value)
    {
        writer.WriteStartObject(name);
        StudyJson.Number(writer, "mean", value.Mean);
        StudyJson.Number(writer, "low", value.Low);
        StudyJson.Number(writer, "high", value.High);
        writer.WriteEndObject();
    }

    private static void WriteChannel(Utf8JsonWriter writer, ChannelResult channel, double followsDemand)
    {
        writer.WriteStartObject();
        writer.WriteString("channel", channel.Name);
        writer.WriteNumber("spend", channel.Spend);
        writer.WriteNumber("largest_spend", channel.LargestSpend);
        Write(writer, "contribution", channel.Contribution);
        Write(writer, "share", channel.Share);
        Write(writer, "return", channel.Return);
        Write(writer, "marginal_return", channel.MarginalReturn);
        Write(writer, "carryover", channel.Carryover);
        writer.WriteStartObject("shape");
        foreach ((string name, Interval value) in channel.Shape)
            Write(writer, name, value);
        writer.WriteEndObject();
        writer.WriteBoolean("moved_by_data", channel.IsMoved);
        writer.WriteStartArray("identification");
        foreach (Movement movement in channel.Movements)
        {
            writer.WriteStartObject();
            writer.WriteString("parameter", movement.Parameter);
            Write(writer, "prior", movement.Prior);
            Write(writer, "posterior", movement.Posterior);
            writer.WriteBoolean("moved_by_data", movement.IsMoved);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        StudyJson.Number(writer, "correlation_with_base", followsDemand);
        writer.WriteStartArray("curve");
        foreach (CurvePoint point in channel.Curve)
        {
            writer.WriteStartObject();
            StudyJson.Number(writer, "spend", point.Spend);
            StudyJson.Number(writer, "response", point.Response.Mean);
            StudyJson.Number(writer, "low", point.Response.Low);
            StudyJson.Number(writer, "high", point.Response.High);
            writer.WriteBoolean("extrapolated", point.IsExtrapolated);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePeriods(Utf8JsonWriter writer, MixStudy study)
    {
        writer.WriteStartArray("periods_detail");
        foreach ((string label, PeriodResult period) in study.Market.Labels.Zip(study.Result.Periods))
        {
            writer.WriteStartObject();
            writer.WriteString("period", label);
            StudyJson.Number(writer, "outcome", period.Outcome);
            StudyJson.Number(writer, "fitted", period.Fitted);
            StudyJson.Number(writer, "baseline", period.Baseline);
            writer.WriteStartObject("contributions");
            for (int c = 0; c < period.Contributions.Length; c++)
                StudyJson.Number(writer, study.Result.Channels[c].Name, period.Contributions[c]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
