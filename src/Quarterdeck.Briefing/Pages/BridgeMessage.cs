using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Briefing.Pages;

/// <summary>Says in one or two sentences what changed and what it is made of; by rule from the numbers, so that it never says more than they do.</summary>
public static class BridgeMessage
{
    /// <summary>Where the change is a smaller part of all rises and falls than this, a share of it would mislead.</summary>
    public const double LeastOfMovement = 0.2;

    /// <summary>A driver against the change is named from this part of the change on.</summary>
    private const double WorthNaming = 0.1;

    /// <summary>The sentences; empty where nothing could be asked.</summary>
    public static string Write(KpiBridge bridge, BridgeNumbers numbers)
    {
        if (bridge is not { From: { } from, To: { } to, Change: { } change })
            return "";
        BridgeWords words = BridgeWords.For(bridge.Language);
        string first = Fill(change == 0 ? words.Unchanged : to.Scenario == "what_if" ? change > 0 ? words.WouldRise : words.WouldFall : change > 0 ? words.Rose : words.Fell, bridge.Label, numbers.Said(change, bridge.Currency, withSign: false), Relative(bridge, change, numbers), EndName(from, words), EndName(to, words));
        if (bridge.Refusal is { } refusal)
            return first + Gap(bridge.Language) + Fill(words.NoSplit, refusal.Reason);
        return bridge.Leaves.Count < 2 || bridge.Leaves.All(leaf => leaf.Contribution == 0) ? first : first + Gap(bridge.Language) + Drivers(bridge, change, numbers, words);
    }

    /// <summary>True where rises and falls nearly offset each other, so that shares of the change would mislead.</summary>
    public static bool IsOffset(KpiBridge bridge) =>
        bridge.Change is not { } change || Math.Abs(change) < LeastOfMovement * bridge.Leaves.Sum(leaf => Math.Abs(leaf.Contribution)) || change == 0;

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

    private static string Drivers(KpiBridge bridge, double change, BridgeNumbers numbers, BridgeWords words)
    {
        BridgeLine Largest(int sign) => bridge.Leaves.OrderByDescending(leaf => sign * leaf.Contribution).First();
        // As the column below writes it, which was rounded so that it adds up.
        IReadOnlyList<string> column = numbers.Column([.. bridge.Leaves.Select(leaf => leaf.Contribution)]);
        string Written(BridgeLine line) => column[bridge.Leaves.TakeWhile(leaf => leaf.Id != line.Id).Count()];
        string Said(string text, BridgeLine line) => Fill(text, line.Label, bridge.By.Length == 0 ? $" ({OfficeName(line.Office, words)})" : "", numbers.Said(line.Contribution, bridge.Currency, written: Written(line)));
        ScorecardWords common = ScorecardWords.For(bridge.Language);
        if (IsOffset(bridge))
        {
            (double rises, double falls) = Movements(bridge);
            string offset = Fill(words.Offset, numbers.Said(rises, bridge.Currency), numbers.Said(falls, bridge.Currency));
            return offset + Gap(bridge.Language) + Said(words.Largest, Largest(1)) + common.Separator + Said(words.Against, Largest(-1)) + common.Stop;
        }
        int sign = Math.Sign(change);
        BridgeLine against = Largest(-sign);
        string largest = Said(words.Largest, Largest(sign));
        return largest + (-sign * against.Contribution > WorthNaming * Math.Abs(change) ? common.Separator + Said(words.Against, against) : "") + common.Stop;
    }

    /// <summary>An office as pages name it.</summary>
    public static string OfficeName(string? office, BridgeWords words) => office is null ? "" : office == KpiOwners.Unowned ? words.Unowned : office.ToUpperInvariant();

    private static string Relative(KpiBridge bridge, double change, BridgeNumbers numbers) =>
        bridge.Unit.IsRate || !bridge.From!.Value.IsNumber || bridge.From.Value.AsDouble() <= 0 ? ""
        : bridge.Language == "zh" ? $"（{numbers.Share(change / bridge.From.Value.AsDouble(), 1)}）" : $" ({numbers.Share(change / bridge.From.Value.AsDouble(), 1)})";

    private static string Gap(string language) => language == "zh" ? "" : " ";

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
