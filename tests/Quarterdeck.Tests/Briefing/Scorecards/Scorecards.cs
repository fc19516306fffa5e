using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Briefing.Scorecards;

/// <summary>A scorecard written by hand, with one KPI of each kind.</summary>
internal static class Scorecards
{
    public static CompanyCalendar Calendar { get; } = new(new CalendarSettings());

    public static ScorecardKpi Kpi(string id, string label, string unit, string group, Cell actual, Cell target, KpiStatus status, decimal? shortfall = null) => new()
    {
        Id = id, Label = label, Unit = Unit.Parse(unit), Better = Direction.Up, Group = group, Actual = actual, Target = target, Status = status, Shortfall = shortfall,
    };

    public static Scorecard Sample(string language) => new(
        "ceo", "Ken Sánchez", null, "Adventure Works Cycles", "USD", language,
        new ScorecardPeriod("2013-06", Calendar.Parse("2013-06")!.Value, IsComplete: true),
        ScorecardMessage.Write(Kpis, language), Kpis,
        [new Finding("QD3999", Severity.Warning, new SourceSpan("kpis.yaml", 3, 5), "Something \"noteworthy\".", "Look at it.")]);

    private static readonly IReadOnlyList<ScorecardKpi> Kpis =
    [
        Kpi("revenue", "Revenue", "money", "result", Cell.Of(4_100_000.50m), Cell.Of(4_675_000m), KpiStatus.Behind, 0.123m) with
        {
            PriorPeriod = Cell.Of(4_000_000m), PriorYear = Cell.Of(3_500_000m), ToDate = Cell.Of(20_000_000m), ToDatePriorYear = Cell.Of(18_000_000m),
            History = [Cell.Of(1m), Cell.Of(2m), Cell.Missing, Cell.Of(4m)],
            Receipt = new Receipt("revenue", "SUM(sales.amount)", "0123456789abcdef",
                [new SourceReceipt("sales", "sales.parquet", "ff00")], ["SELECT 1"], new DateOnly(2013, 12, 31), "quarterdeck query . --metrics revenue"),
        },
        Kpi("margin", "Gross margin", "percent", "result", Cell.Of(0.347), Cell.Of(0.35m), KpiStatus.OnTrack, 0.003m) with { PriorYear = Cell.Of(0.361m) },
        Kpi("orders", "Orders | all", "count", "driver", Cell.Of(12_345m), Cell.Missing, KpiStatus.NoTarget),
        Kpi("delivery", "Delivery time", "days", "driver", Cell.Missing, Cell.Of(2m), KpiStatus.NoData) with { Note = "incomplete: shipments cover 2011-01-01 to 2013-05-31" },
        Kpi("order_value", "Average order value", "money", "driver", Cell.Undefined, Cell.Of(500m), KpiStatus.NoData),
    ];
}
