namespace Quarterdeck.Model.Reading.Keys;

/// <summary>The keys of the studies that a company declares.</summary>
internal static class StudyKeys
{
    private static readonly TextShape
        Name = new("name"), Text = new("text"), Row = new("field", TextKind.Formula), Condition = new("channel <> 'house'", TextKind.Formula), Path = new("channel", TextKind.Formula);

    private static readonly EitherShape Conversion = new(new TextShape("order_id IS NOT NULL", TextKind.Formula), new KeysShape("{dataset: orders, entity: customer_id}",
    [
        new("dataset", Name, "The dataset with one row a conversion.", true),
        new("entity", Row, "Who converted: a field or an expression over one row, of the same kind as the touches' entity.", true),
        new("time", Row, "The moment; default the dataset's time."),
        new("value", Row, "What it was worth."),
        new("where", Condition, "Only these rows are conversions; default all."),
    ]));

    private static readonly KeysShape Attribution = new("{touchpoints: touchpoints, entity: visitor_id, channel: channel, conversion: order_id IS NOT NULL}",
    [
        new("touchpoints", Name, "The dataset with one row a touch.", true),
        new("entity", Row, "Who was touched: a field or an expression over one row.", true),
        new("channel", Row, "The channel of the touch.", true),
        new("time", Row, "Its moment; default the dataset's time, which may be a day only."),
        new("conversion", Conversion, "What ends a journey: true or a count on the touch that converted, or a dataset of conversions.", true),
        new("value", Row, "What the conversion on a touch was worth."),
        new("where", Condition, "Only these touches count; default all."),
        new("look_back", new TextShape("30 days", TextKind.Duration), "Touches longer before the conversion do not count; default all do."),
        new("session", new TextShape("30 minutes", TextKind.Duration), "Touches of one channel that follow each other within this are one step; default each is one."),
        new("direct", Text, "A channel of which touches do not count where the journey met another; default none."),
    ]);

    private static readonly KeysShape Mix = new("{outcome: orders, spend: marketing_spend, by: channel}",
    [
        new("outcome", Name, "The metric that is explained.", true),
        new("spend", new ListShape(Name), "The metric of the spend, cut by 'by'; or a list of metrics, each of which is a channel.", true),
        new("by", Path, "The dimension or path that tells channels apart; without it each metric of the spend is one."),
        new("controls", new ListShape(Name), "Metrics of what else moves the outcome."),
        new("grain", new ChoiceShape("day", "week", "month", "quarter"), "The periods; default week."),
        new("where", Condition, "Only this spend counts; default all."),
        new("lift", new TextShape("lift_tests.csv"), "A file of experiments beside the data: channel, from, to, effect, standard_error."),
    ]);

    private static readonly KeysShape Experience = new("{dataset: journeys, score: satisfaction, stage: stage}",
    [
        new("dataset", Name, "The dataset with one row an answer.", true),
        new("score", Row, "The answer: a field or an expression over one row.", true),
        new("kind", new ChoiceShape("nps", "csat", "mean"), "How answers become a score; default told from them."),
        new("stage", Row, "The stage of the journey."),
        new("channel", Row, "The channel."),
        new("comment", Row, "The comment."),
        new("drivers", new ListShape(Row), "Fields of ratings that may matter, at most 15."),
        new("asked", Name, "The metric of how many people were asked."),
        new("where", Condition, "Only these rows count; default all."),
    ]);

    private static readonly TextShape Day = new("2025-01-15", TextKind.Date);

    private static readonly ListShape Action = new(new EitherShape(Day, new KeysShape("{from: 2025-01-15, to: 2025-02-28}",
    [
        new("from", Day, "Its first day.", true),
        new("to", Day, "Its last day; default the end of the data. Only the last action may leave it out."),
        new("gap_until", Day, "The last day of a run-in that is neither learnt from nor measured."),
    ])));

    private static readonly NamesShape Impact = new("study", new KeysShape("{kpi: revenue, action: 2025-01-15}",
    [
        new("kpi", Name, "The KPI, or the metric, that the action may have moved.", true),
        new("action", Action, "The first day of the action, or its days; a list for several actions.", true),
        new("controls", new ListShape(Name), "KPIs or metrics that the action does not move."),
        new("grain", new ChoiceShape("day", "week", "month", "quarter"), "The periods; default week."),
        new("season", new TextShape("52"), "Periods a season, auto (the usual one) or none; default none."),
        new("trend", new TextShape("true", TextKind.Truth), "Lets the level have a slope; default false."),
        new("where", Condition, "Only these rows of the KPI count, such as those of one channel; default all. It does not hold for controls."),
        new("channel", Text, "The channel whose spend the action changed: 'study attribution' then sets the effect beside its own and the mix's."),
        new("label", new EitherShape(Text, new NamesShape("language", Text)), "The study's name for people, by language."),
    ]));

    /// <summary>The studies, each at most once.</summary>
    public static readonly KeysShape Studies = new("{mix: {outcome: orders, spend: marketing_spend, by: channel}}",
    [
        new("attribution", Attribution, "On whose path conversions lie: touches and conversions."),
        new("mix", Mix, "What each channel brought, period by period; the budget is spent on the same curves."),
        new("experience", Experience, "What customers say of each stage and channel."),
        new("impact", Impact, "What actions did to KPIs: studies by name."),
    ]);
}
