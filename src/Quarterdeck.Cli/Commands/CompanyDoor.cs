using System.CommandLine;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary>Answers a command about a company: opens it, lets the answer be made, and prints it in the form asked for.</summary>
internal static class CompanyDoor
{
    /// <summary>Answers.</summary>
    /// <param name="door">Where to write.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">The company's folder.</param>
    /// <param name="make">Makes the answer from the layer and the as-of day; null where the findings say why there is none.</param>
    public static int Answer(Door door, ParseResult parsed, string folder, Func<MetricLayer, DateOnly?, FindingList, Answered?> make)
    {
        FindingList findings = new();
        if (CompanyOpening.Read(parsed, door.Options, folder, findings) is not { } company)
            return door.Refuse(parsed, findings.Sorted());
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions { StoreFolder = CompanyOpening.StoreFolder(company), CompanyPath = folder, DataPath = parsed.GetValue(door.Options.DataOption) });
        DateOnly? asOf = new QueryReader(layer.Company, layer.Calendar, findings).AsOf(parsed, door.Options);
        Answered? answered = findings.HasErrors ? null : make(layer, asOf, findings);
        door.Screen.ClearProgress();
        IReadOnlyList<Finding> all = findings.Sorted();
        if (answered is null)
            return door.Refuse(parsed, all);
        string text = door.Options.Format(parsed) switch
        {
            OutputFormat.Json => answered.Json(all),
            OutputFormat.Csv => FindingText.HasErrors(all) ? "" : answered.Csv(),
            OutputFormat.Markdown => answered.Page() is { } page ? MarkdownText.Write(page) : "",
            _ => answered.Page() is { } page ? PageScreen.Write(page, door.Screen.Width, door.Screen.HasColor) + (answered.Plot.Length == 0 ? "" : "\n" + answered.Plot) : "",
        };
        return door.Answer(parsed, text, all);
    }
}
