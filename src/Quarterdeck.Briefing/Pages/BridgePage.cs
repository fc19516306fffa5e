using System.Globalization;
using Quarterdeck.Briefing.Bridges;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Bridges;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A bridge as it is read: drivers or segments, then the offices; each column of contributions adds up as printed.</summary>
public static class BridgePage
{
    /// <summary>Three names an office show what is meant; JSON has all.</summary>
    private const int MostNames = 3;

    /// <summary>Makes the page.</summary>
    public static TablePage Of(KpiBridge bridge)
    {
        BridgeWords words = BridgeWords.For(bridge.Language);
        BridgeNumbers numbers = NumbersOf(bridge);
        List<PageTable> tables = [];
        if (bridge.Leaves.Count > 0)
        {
            tables.Add(bridge.By.Length > 0 ? SegmentTable(bridge, numbers, words) : DriverTable(bridge, numbers, words));
            if (bridge.By.Length == 0)
                tables.Add(OfficeTable(bridge, numbers, words));
        }
        if (bridge.Refusal is { } refusal)
            foreach ((string head, IReadOnlyList<BridgeLine> lines) in new[] { (words.Numerator, refusal.Numerator), (words.Denominator, refusal.Divisor) })
                if (lines.Count > 0)
                    tables.Add(PartTable(head, lines, bridge, words));
        return new TablePage(
            $"{bridge.Company} - {bridge.Label}", Subtitle(bridge, numbers, words), BridgeMessage.Write(bridge, numbers), tables, Notes(bridge, numbers, words));
    }

    /// <summary>What the parts add up to, what the change is, and what is left over; empty where there is no split.</summary>
    public static string Sum(KpiBridge bridge)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        if (bridge is not { Leaves.Count: > 0, Change: { } change })
            return "";
        BridgeNumbers numbers = NumbersOf(bridge);
        return Fill(BridgeWords.For(bridge.Language).Sum, numbers.Contribution(bridge.Leaves.Sum(leaf => leaf.Contribution)), numbers.Contribution(change), numbers.Contribution(bridge.Residual));
    }

    private static BridgeNumbers NumbersOf(KpiBridge bridge) => new(bridge.Language, bridge.Unit,
        [.. new[] { bridge.From, bridge.To }.Where(end => end?.Value.IsNumber == true).Select(end => end!.Value.AsDouble()), .. bridge.Leaves.Select(leaf => leaf.Contribution)]);

    private static string Subtitle(KpiBridge bridge, BridgeNumbers numbers, BridgeWords words)
    {
        string unit = new NumberText(bridge.Language).UnitName(bridge.Unit, bridge.Unit.Name, bridge.Currency, numbers.Scale);
        string End(BridgeEnd? end) => end is null ? "" : $"{BridgeMessage.EndName(end, words)}: {(end.Value.IsNumber ? numbers.Value(end.Value.AsDouble(), bridge.Unit) : "-")}{(unit is "" or "%" ? "" : " " + unit)}";
        return bridge.From is null ? "" : $"{End(bridge.From)}  →  {End(bridge.To)}";
    }

    private static PageTable DriverTable(KpiBridge bridge, BridgeNumbers numbers, BridgeWords words)
    {
        // The leaves are rounded together, so that they add up; a step is shown rounded by itself.
        string[] ids = [.. bridge.Leaves.Select(leaf => leaf.Id)];
        IReadOnlyList<string> column = numbers.Column([.. bridge.Leaves.Select(leaf => leaf.Contribution)]);
        bool isOffset = BridgeMessage.IsOffset(bridge);
        double @base = bridge.From!.Value.AsDouble();
        string Points(double value) => bridge.Unit.IsRate || @base <= 0 ? "" : numbers.Share(value / @base, 1);
        List<IReadOnlyList<string>> rows = [];
        foreach (BridgeLine line in bridge.Tree)
        {
            int place = Array.IndexOf(ids, line.Id);
            bool isLeaf = place >= 0 && line.Office is not null;
            string mark = line.SharedWith.Count > 0 ? $" (+{string.Join(", ", line.SharedWith.Select(office => office.ToUpperInvariant()))})" : "";
            (string label, string from, string to) = numbers.Row(line.Label, line.Unit, bridge.Currency, line.From, line.To);
            rows.Add([
                new string(' ', 2 * line.Depth) + label, from, to,
                isLeaf ? column[place] : $"({numbers.Contribution(line.Contribution)})", isLeaf ? Points(line.Contribution) : "",
                isLeaf && !isOffset ? numbers.Share(line.Contribution / bridge.Change!.Value, 0).TrimStart('+') : "", isLeaf ? BridgeMessage.OfficeName(line.Office, words) + mark : "",
            ]);
        }
        rows.Add([words.Total, "", "", column[^1], Points(bridge.Change!.Value), "", ""]);
        return new PageTable("", [new(words.Driver, false, 0), new(BridgeMessage.EndName(bridge.From!, words), true, 2), new(BridgeMessage.EndName(bridge.To!, words), true, 1),
            new(Head(bridge, numbers, words.Contribution), true, 0), new(words.GrowthPoints, true, 3), new(words.Share, true, 4), new(words.Office, false, 0)], rows);
    }

    private static PageTable SegmentTable(KpiBridge bridge, BridgeNumbers numbers, BridgeWords words)
    {
        IReadOnlyList<string> column = numbers.Column([.. bridge.Leaves.Select(leaf => leaf.Contribution)]);
        bool hasRates = bridge.Leaves.Any(leaf => leaf.Rate is not null), isOffset = BridgeMessage.IsOffset(bridge);
        IReadOnlyList<string>? effects = hasRates ? numbers.Column([bridge.Effects[0].Rate, bridge.Effects[0].Mix]) : null;
        List<IReadOnlyList<string>> rows =
        [
            .. bridge.Leaves.Select((leaf, i) => (IReadOnlyList<string>)[leaf.Label, numbers.Value(leaf.From, bridge.Unit), numbers.Value(leaf.To, bridge.Unit),
                leaf.Rate is { } rate ? numbers.Contribution(rate) : "", leaf.Mix is { } mix ? numbers.Contribution(mix) : "", column[i], isOffset ? "" : numbers.Share(leaf.Contribution / bridge.Change!.Value, 0).TrimStart('+')]),
            [words.Total, "", "", effects?[0] ?? "", effects?[1] ?? "", column[^1], ""],
        ];
        return new PageTable("", [new(words.Segment, false, 0), new(BridgeMessage.EndName(bridge.From!, words), true, 2), new(BridgeMessage.EndName(bridge.To!, words), true, 1),
            new(words.RateEffect, true, 1), new(words.MixEffect, true, 1), new(Head(bridge, numbers, words.Contribution), true, 0), new(words.Share, true, 4)], rows);
    }

    private static PageTable OfficeTable(KpiBridge bridge, BridgeNumbers numbers, BridgeWords words)
    {
        IReadOnlyList<string> column = numbers.Column([.. bridge.Offices.Select(office => office.Contribution)]);
        double @base = bridge.From!.Value.AsDouble();
        string Points(double value) => bridge.Unit.IsRate || @base <= 0 ? "" : numbers.Share(value / @base, 1);
        return new PageTable("", [new(words.Office, false, 0), new(Head(bridge, numbers, words.Contribution), true, 0), new(words.GrowthPoints, true, 1)],
            [.. bridge.Offices.Select((office, i) => (IReadOnlyList<string>)[BridgeMessage.OfficeName(office.Office, words), column[i], Points(office.Contribution)]),
             [words.Total, column[^1], Points(bridge.Change!.Value)]]);
    }

    private static PageTable PartTable(string head, IReadOnlyList<BridgeLine> lines, KpiBridge bridge, BridgeWords words)
    {
        // A numerator is in a unit of its own, which nobody has named.
        BridgeNumbers own = new(bridge.Language, Unit.Parse("number"), lines.SelectMany(line => new[] { line.Contribution, line.From ?? 0, line.To ?? 0 }));
        IReadOnlyList<string> column = own.Column([.. lines.Select(line => line.Contribution)]);
        return new PageTable(head, [new(words.Driver, false, 0), new(BridgeMessage.EndName(bridge.From!, words), true, 2), new(BridgeMessage.EndName(bridge.To!, words), true, 1), new(words.Contribution, true, 0)],
            [.. lines.Select((line, i) => (IReadOnlyList<string>)[own.Row(line.Label, line.Unit, bridge.Currency, line.From, line.To).Label, own.Row(line.Label, line.Unit, bridge.Currency, line.From, line.To).From, own.Row(line.Label, line.Unit, bridge.Currency, line.From, line.To).To, column[i]]), [words.Total, "", "", column[^1]]]);
    }

    private static string Head(KpiBridge bridge, BridgeNumbers numbers, string word)
    {
        string unit = bridge.Unit.Kind == UnitKind.Percent ? ScorecardWords.For(bridge.Language).Points : new NumberText(bridge.Language).UnitName(bridge.Unit, bridge.Unit.Name, bridge.Currency, numbers.Scale);
        return unit.Length == 0 ? word : $"{word} ({unit})";
    }

    private static List<string> Notes(KpiBridge bridge, BridgeNumbers numbers, BridgeWords words)
    {
        List<string> notes = [];
        if (bridge is { Leaves.Count: > 0, Change: { } change })
        {
            notes.Add(Sum(bridge));
            if (BridgeMessage.IsOffset(bridge) && change != 0)
                notes.Add(Fill(words.NoShares, numbers.Contribution(BridgeMessage.Movements(bridge).Rises), numbers.Contribution(BridgeMessage.Movements(bridge).Falls)));
        }
        foreach (MixEffects effects in bridge.Effects)
        {
            IReadOnlyList<string> column = numbers.Column([effects.Volume, effects.Mix, effects.Rate]);
            notes.Add($"{words.Coordinates[(int)effects.Coordinates]}: {(effects.Volume != 0 ? $"{words.VolumeEffect} {column[0]}, " : "")}{words.MixEffect.ToLowerInvariant()} {column[1]}, {words.RateEffect.ToLowerInvariant()} {column[2]}");
        }
        if (ChanceText.Write(bridge.Chance, bridge.Language) is { } chance)
            notes.Add(chance);
        if (bridge.From is not null)
            notes.Add(words.Method);
        if (bridge.IsChained)
            notes.Add(words.ChainedNote);
        if (bridge.Repeated.Count > 0)
            notes.Add(Fill(words.RepeatedNote, string.Join(", ", bridge.Repeated)));
        if (bridge.Whole.Count > 0)
            notes.Add(Fill(words.WholeNote, string.Join(", ", bridge.Whole)));
        if (bridge.Disconnected.Count > 0)
            notes.Add(Fill(words.DisconnectedNote, string.Join("; ", bridge.Disconnected.Select(office => $"{office.Office.ToUpperInvariant()} {string.Join(", ", office.Kpis.Take(MostNames).Select(kpi => bridge.DisconnectedNames[kpi]))}{(office.Kpis.Count > MostNames ? ", …" : "")} ({office.Kpis.Count})"))));
        return notes;
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
