using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Says in one or two sentences what changed and what it is made of; by rule from the numbers, so that it never says more than they do.</summary>
public static class BridgeMessage
{
    /// <summary>The sentences; empty where nothing could be asked.</summary>
    public static string Write(KpiBridge bridge, BridgeNumbers numbers)
    {
        if (bridge is not { From: { } from, To: { } to, Change: { } change })
            return "";
        BridgeWords words = BridgeWords.For(bridge.Language);
        string first = Fill(change == 0 ? words.Unchanged : to.Scenario == "what_if" ? change > 0 ? words.WouldRise : words.WouldFall : change > 0 ? words.Rose : words.Fell, bridge.Label, numbers.Said(change, bridge.Currency, withSign: false), Relative(bridge, change, numbers), EndName(from, words), EndName(to, words));
        ScorecardWords common = ScorecardWords.For(bridge.Language);
        if (bridge.Standing is { } kpi && KpiMessage.Clause(kpi, bridge.Language) is { } standing)
            first = KpiMessage.Sentence(first[..^common.Stop.Length] + common.Separator + standing, bridge.Language);
        if (bridge.Refusal is { } refusal)
            return first + KpiMessage.Gap(bridge.Language) + Fill(words.NoSplit, refusal.Reason);
        string drivers = DriverClause.Write([.. bridge.Leaves.Select(leaf => new DriverClause.Part(leaf.Label, bridge.By.Length == 0 ? OfficeName(leaf.Office, words) : null, leaf.Contribution, bridge.By.Length > 0 || leaf.Label != leaf.Id))],
            change, numbers, bridge.Currency, bridge.Language);
        return drivers.Length == 0 ? first : first + KpiMessage.Gap(bridge.Language) + KpiMessage.Sentence(char.ToUpper(drivers[0], CultureInfo.InvariantCulture) + drivers[1..], bridge.Language);
    }

    /// <summary>True where rises and falls nearly offset each other, so that shares of the change would mislead.</summary>
    public static bool IsOffset(KpiBridge bridge) =>
        bridge.Change is not { } change || DriverClause.IsOffset(change, bridge.Leaves.Select(leaf => leaf.Contribution));

    /// <summary>The sum of what rises, and of what falls.</summary>
    public static (double Rises, double Falls) Movements(KpiBridge bridge) =>
        (bridge.Leaves.Where(leaf => leaf.Contribution > 0).Sum(leaf => leaf.Contribution), bridge.Leaves.Where(leaf => leaf.Contribution < 0).Sum(leaf => leaf.Contribution));

    /// <summary>What an end is called.</summary>
    public static string EndName(BridgeEnd end, BridgeWords words) => end.Scenario switch
    {
        "PL" => $"{end.Period} ({words.Plan})",
        "FC" => $"{end.Period} ({words.Forecast})",
        "what_if" => words.WhatIf,
        _ => end.Period,
    };

    /// <summary>An office as pages name it.</summary>
    public static string OfficeName(string? office, BridgeWords words) => office is null ? "" : office == KpiOwners.Unowned ? words.Unowned : office.ToUpperInvariant();

    private static string Relative(KpiBridge bridge, double change, BridgeNumbers numbers) =>
        bridge.Unit.IsRate || !bridge.From!.Value.IsNumber || bridge.From.Value.AsDouble() <= 0 ? ""
        : bridge.Language == "zh" ? $"（{numbers.Share(change / bridge.From.Value.AsDouble(), 1)}）" : $" ({numbers.Share(change / bridge.From.Value.AsDouble(), 1)})";

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
