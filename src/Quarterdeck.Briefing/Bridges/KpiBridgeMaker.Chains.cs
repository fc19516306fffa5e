using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Briefing.Targets;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Bridges;

/// <content>Bridges summed over the months in between.</content>
public sealed partial class KpiBridgeMaker
{
    /// <summary>A chain of more links would be read by nobody and ask for very many periods.</summary>
    private const int MostLinks = 400;

    /// <remarks>
    /// Two months: a walk from month to month. Two longer periods of one kind: each month against the same one of the earlier period, which sums to the change only for
    /// what adds up over time.
    /// </remarks>
    private KpiBridge Chained(Case asked)
    {
        bool isWalk = asked.From.Period.Grain == asked.To.Period.Grain && asked.From.Period.Grain.Kind is GrainKind.Month or GrainKind.Week or GrainKind.Day;
        List<(Standing From, Standing To)> links = isWalk ? Walk(asked) : Pairs(asked);
        if (!isWalk && !Additivity.AddsUp(company, asked.Metric))
            asked.Findings.Error(FindingCodes.BridgeChain, new SourceSpan("--chained", 1, 1), $"'{asked.Request.Kpi}' does not add up over months, so bridges of months do not sum to its change.", "Leave --chained out, or chain from one month to another.");
        else if (links.Count is 0 or > MostLinks)
            asked.Findings.Error(FindingCodes.BridgeChain, new SourceSpan("--chained", 1, 1),
                $"There are {(links.Count == 0 ? "no" : "too many")} steps between {calendar.Label(asked.From.Period)} and {calendar.Label(asked.To.Period)} to chain.", "Name two months, the earlier one first, or two longer periods with as many months.");
        return asked.Findings.HasErrors || !AskEnds(asked)
            ? Empty(asked.Request, asked.Metric, asked.Findings) : Split(asked, TreeOf(asked), links);
    }

    private List<(Standing From, Standing To)> Walk(Case asked)
    {
        List<(Standing, Standing)> links = [];
        for (Period? at = asked.From.Period; at is { } here && here.Start < asked.To.Period.Start && links.Count <= MostLinks; at = calendar.Move(here, 1))
            if (calendar.Move(here, 1) is { } next)
                links.Add((asked.From with { Period = here }, asked.To with { Period = next }));
        return links;
    }

    private List<(Standing From, Standing To)> Pairs(Case asked)
    {
        Period[] Months(Period period) => [.. calendar.Covering(Grain.Month, period.Start, period.Next.AddTicks(-1)).Where(month => month.Start >= period.Start && month.Next <= period.Next)];
        Period[] earlier = Months(asked.From.Period), later = Months(asked.To.Period);
        return earlier.Length != later.Length ? [] : [.. earlier.Zip(later, (one, other) => (asked.From with { Period = one }, asked.To with { Period = other }))];
    }
}
