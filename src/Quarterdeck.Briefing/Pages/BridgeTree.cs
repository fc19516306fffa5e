using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A bridge as a tree: each step with its parts, how they make it, and what is only believed to move it.</summary>
/// <param name="Line">The driver or step.</param>
/// <param name="Label">Its name with its unit.</param>
/// <param name="From">Its value before, written.</param>
/// <param name="To">Its value after, written.</param>
/// <param name="Effect">What it adds to the KPI's change, written; a leaf as the column of drivers writes it, so that leaves add up.</param>
/// <param name="Office">The office that answers for it; empty for a step.</param>
/// <param name="Kind">How its parts make it; <see cref="EdgeKind.None"/> for a leaf.</param>
/// <param name="Parts">Its parts, in the order of the formula.</param>
/// <param name="Believed">What is believed to move it; never part of a sum.</param>
public sealed record BridgeTree(
    BridgeLine Line, string Label, string From, string To, string Effect, string Office, EdgeKind Kind, IReadOnlyList<BridgeTree> Parts, IReadOnlyList<Influence> Believed)
{
    /// <summary>The tree; null for a bridge by segments, and where there is none.</summary>
    /// <param name="bridge">The bridge.</param>
    /// <param name="company">The company.</param>
    public static BridgeTree? Of(KpiBridge bridge, CompanyModel company)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        ArgumentNullException.ThrowIfNull(company);
        if (bridge.Tree.Count == 0 || bridge is not { From: { } from, To: { } to })
            return null;
        BridgeNumbers numbers = new(bridge.Language, bridge.Unit, [.. new[] { from, to }.Where(static end => end.Value.IsNumber).Select(static end => end.Value.AsDouble()), .. bridge.Leaves.Select(static leaf => leaf.Contribution)]);
        IReadOnlyList<string> column = numbers.Column([.. bridge.Leaves.Select(static leaf => leaf.Contribution)]);
        Dictionary<string, string> leaves = bridge.Leaves.Select((leaf, i) => (leaf.Id, Text: column[i])).DistinctBy(static leaf => leaf.Id).ToDictionary(static leaf => leaf.Id, static leaf => leaf.Text, StringComparer.Ordinal);
        BridgeWords words = BridgeWords.For(bridge.Language);
        int next = 0;
        return Node();

        BridgeTree Node()
        {
            BridgeLine line = bridge.Tree[next++];
            List<BridgeTree> parts = [];
            while (next < bridge.Tree.Count && bridge.Tree[next].Depth > line.Depth)
                parts.Add(Node());
            (string label, string before, string after) = numbers.Row(line.Label, line.Unit, bridge.Currency, line.From, line.To);
            bool isLeaf = parts.Count == 0 && line.Office is not null;
            return new BridgeTree(line, label, before, after, isLeaf && leaves.TryGetValue(line.Id, out string? text) ? text : numbers.Contribution(line.Contribution), BridgeMessage.OfficeName(line.Office, words),
                parts.Count == 0 ? EdgeKind.None : DriverEdges.KindOf(company, line.Id), parts, company.Drivers.GetValueOrDefault(line.Id)?.Influences ?? []);
        }
    }
}
