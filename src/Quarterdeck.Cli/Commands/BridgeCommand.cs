using System.CommandLine;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Cases;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck bridge</c>: the exact split of a change over its drivers.</summary>
public static class BridgeCommand
{
    private static readonly (string Word, string Scenario)[] _others = [("plan", "PL"), ("pl", "PL"), ("forecast", "FC"), ("fc", "FC")];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        CaseOptions common = new();
        Option<string?> from = new("--from") { Description = "the earlier period; without: the year before", HelpName = "P" };
        Option<string?> to = new("--to") { Description = "the later period; without: the last one that is complete", HelpName = "P" };
        Option<string?> against = new("--against") { Description = "plan or forecast: bridges from it to the actual values of --to", HelpName = "plan|forecast" };
        Option<string?> by = new("--by") { Description = "a dimension (or several): splits by its segments instead of by drivers", HelpName = "F" };
        Option<bool> chained = new("--chained") { Description = "sums the bridges of the months in between" };
        MoneyOptions money = new();
        Option<bool> plot = ReportOptions.PlotOption();
        Command command = new("bridge", "Splits the change of a KPI exactly over its drivers and their offices, or over segments.") { common.Company, common.Kpi, from, to, against, by, chained, money.Currency, money.Rates, common.Cases, plot };
        command.SetAction(parsed => common.Answer(door, parsed, BridgeCases.Answer) ?? CompanyDoor.Answer(door, parsed, parsed.GetValue(common.Company)!,
            (layer, asOf, findings) =>
            {
                string? scenario = Scenario(parsed.GetValue(against), findings);
                BridgeRequest request = new(parsed.GetValue(common.Kpi)!, parsed.GetValue(from), parsed.GetValue(to), scenario, Dimensions(parsed.GetValue(by)), parsed.GetValue(chained), asOf, door.Options.Language(parsed))
                {
                    Currency = money.CurrencyOf(parsed),
                    Rates = money.RatesOf(parsed, layer.Company, layer.Calendar, parsed.GetValue(to) is { } label ? layer.Calendar.Parse(label)?.LastDay : asOf, findings),
                };
                if (findings.HasErrors)
                    return null;
                KpiBridge bridge = new KpiBridgeMaker(layer.Company, layer.Calendar, questions => layer.Answer(questions, door.Screen.Progress())).Make(request);
                findings.AddRange(bridge.Findings);
                return new Answered(all => BridgeJson.Write(bridge with { Findings = all }), () => CsvText.Write(bridge), () => bridge.To is null || bridge.Leaves.Count == 0 && bridge.Refusal is null ? null : BridgePage.Of(bridge))
                {
                    Plot = parsed.GetValue(plot) && bridge.Leaves.Count > 0 ? SceneText.Write(Waterfall.Draw(bridge, ChartLook.Terminal(bridge.Language, Math.Min(door.Screen.Width, 120)))) : "",
                };
            }));
        return command;
    }

    private static string? Scenario(string? word, FindingList findings)
    {
        if (word is null)
            return null;
        if (_others.FirstOrDefault(one => string.Equals(one.Word, word, StringComparison.OrdinalIgnoreCase)) is { Scenario: { } scenario })
            return scenario;
        findings.Error(FindingCodes.OptionValue, new SourceSpan("--against", 1, 1, word.Length), $"'{word}' is nothing that a period can be bridged from.{NearestName.DidYouMean(word, _others.Select(one => one.Word))}", "Write plan or forecast; for another period name it with --from.");
        return null;
    }

    private static IReadOnlyList<Name> Dimensions(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => new Name([.. item.Split('.', StringSplitOptions.TrimEntries).Select(part => part.ToLowerInvariant())]) { Span = new SourceSpan("--by", 1, 1, item.Length) })];
}
