namespace Quarterdeck.Model.Reading.Keys;

/// <summary>Every key of a company's YAML: the one truth for the reader, its messages and the JSON Schema.</summary>
internal static class CompanyKeys
{
    /// <summary>Months in the order of the year.</summary>
    public static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Days in the order of <see cref="DayOfWeek"/>.</summary>
    public static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly TextShape
        Text = new("text"), Name = new("name"), FieldName = new("field"), Formula = new("SUM(orders.amount)", TextKind.Formula),
        Condition = new("orders.country = 'FR'", TextKind.Formula), Number = new("15000000", TextKind.Number), Day = new("2013-01-31", TextKind.Date),
        Length = new("3 days", TextKind.Duration), Truth = new("true", TextKind.Truth), Path = new("dataset.field", TextKind.Formula);

    private static readonly ChoiceShape UpOrDown = new("up", "down"), Better = new("up", "down", "target"), Position = new("last", "first", "average");

    private static readonly EitherShape Label = new(Text, new NamesShape("language", Text));

    private static readonly ListShape Fields = new(FieldName), Names = new(Name);

    private static readonly TextShape Currency = new("EUR");

    private static readonly EitherShape UntilField = new(FieldName, new KeysShape("{last: field}", [new("last", FieldName, "The field holds the last valid day.", true)]));

    private static readonly KeysShape Calendar = new("{fiscal_year_starts: july}",
    [
        new("fiscal_year_starts", new ChoiceShape([.. Months, .. Enumerable.Range(1, 12).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))]), "The month in which the fiscal year starts; default january."),
        new("fiscal_year_named", new ChoiceShape("start", "end"), "Whether a fiscal year bears the year in which it starts or ends; default end."),
        new("week_starts", new ChoiceShape(Days), "The first day of the week; default monday."),
        new("pattern", new ChoiceShape("months", "4-4-5", "4-5-4", "5-4-4"), "How a year is cut into months; default months."),
        new("time_zone", Text, "IANA name of the company's time zone; default UTC."),
        new("grains", new NamesShape("grain", new KeysShape("{table: dataset, day: field, label: field}",
        [
            new("table", Name, "The dataset with one row a day.", true),
            new("day", FieldName, "Its field with the day.", true),
            new("label", FieldName, "Its field with the period's name.", true),
        ])), "Grains of the company's own."),
    ]);

    private static readonly EitherShape Office = new(Text, new KeysShape("{holder: name}",
    [
        new("holder", Text, "Who holds the office."),
        new("title", Text, "The holder's own title, in any language."),
        new("reports_to", Name, "The office that it reports to."),
        new("acronyms", Names, "Acronyms that mean this office in this company."),
    ]));

    private static readonly KeysShape OfficesFrom = new("{dataset: employees, title: title}",
    [
        new("dataset", Name, "The dataset of people.", true),
        new("title", FieldName, "Its field with the title.", true),
        new("reports_to", FieldName, "Its field with the key of the person reported to."),
        new("holder", FieldName, "Its field with the person's name."),
        new("person", FieldName, "Its field that is the same on all rows of one person, where earlier positions stay as rows."),
        new("active", new KeysShape("{from: start_date, to: end_date}",
        [
            new("from", FieldName, "The field with the first active moment.", true),
            new("to", UntilField, "The field with the first moment no longer active.", true),
        ]), "When a row holds, where earlier positions stay as rows."),
    ]);

    private static readonly EitherShape Source = new(new TextShape("parquet/orders.parquet"), new KeysShape("{table: orders, connection: warehouse}",
    [
        new("table", Text, "A table of the connection."),
        new("sql", Text, "One read-only SELECT, handed to the engine as it stands."),
        new("distinct", Name, "Another dataset: one row for each distinct key."),
        new("connection", Name, "The connection; without one, the embedded engine."),
        new("load", new ChoiceShape("full", "incremental"), "Which rows a refresh reads: all (default), or those written since the last one."),
        new("cursor", Text, "The column that grows whenever a row is written, for load: incremental."),
        new("look_back", new TextShape("3 days"), "How far behind the last landed cursor an incremental load begins: a length of time (default 1 day), or a number for a cursor that is a number."),
        new("key", new ListShape(Text), "The columns that name one row, for load: incremental; default the dataset's key where its fields are columns."),
        new("full_compare", Length, "After how long an incremental load also compares all keys and sums, and finds deleted rows; default 7 days."),
        new("refresh", Text, "When it is to be loaded: cron of five fields in the calendar's time zone; default the company's refresh."),
        new("late_after", Length, "How long after its time a load may be missing before its numbers are stale; default 1 hour."),
    ], "table", "sql", "distinct"));

    private static readonly EitherShape Field = new(Formula, new KeysShape("{formula: CAST(created AS TIMESTAMP), time_zone: Europe/Paris}",
    [
        new("formula", Formula, "A column or an expression over one row.", true),
        new("time_zone", Text, "The zone in which the source wrote this time."),
        new("currency", Currency, "Marks an amount of money and says its currency: a code such as EUR, or the field that holds each row's code."),
    ]));

    private static readonly KeysShape Join = new("{to: customers, on: customer_id}",
    [
        new("to", Name, "The dataset that is reached, at most one row of it.", true),
        new("on", Fields, "Fields of this dataset in the order of the target's key.", true),
        new("key", Fields, "The target's fields that they meet, where these are unique in it and not its key; default its key."),
        new("as_of", new KeysShape("{at: order_date, from: valid_from, to: valid_to}",
        [
            new("at", FieldName, "This dataset's field with the moment.", true),
            new("from", FieldName, "The target's field with the first valid moment.", true),
            new("to", UntilField, "The target's field with the end of validity.", true),
        ]), "Which version of a slowly changing row."),
    ]);

    private static readonly ListShape Expect = new(new KeysShape("{unique: order_id, not_null: [customer_id]}",
    [
        new("unique", new ListShape(Fields), "Fields that together stand in one row only; a list of lists for several such keys."),
        new("not_null", Fields, "Fields with a value in every row."),
        new("accepted", new NamesShape("column", new ListShape(Text)), "The only values that a field may hold, where it holds one."),
        new("ties_to", new ListShape(new KeysShape("{sum: amount, metric: ledger_revenue, tolerance: 0.5%}",
        [
            new("sum", FieldName, "The field that is added up; without one, rows are counted."),
            new("metric", Name, "The metric over another source that it must equal.", true),
            new("per", new ChoiceShape("day", "week", "month", "quarter", "year", "all"), "The periods that are compared; default month."),
            new("tolerance", new TextShape("0.5%", TextKind.Rate), "How far apart they may be: a share of the metric, or an amount; default 0."),
        ])), "A sum that must be the value of a metric over another source."),
        new("freshness", new EitherShape(Length, new KeysShape("{within: 2 days}", [new("within", Length, "How old the newest row may be.", true)])), "How old the newest row may be on the day of --as-of."),
        new("volume", new EitherShape(new ChoiceShape("usual"), new KeysShape("{per: week}",
            [new("per", new ChoiceShape("day", "week", "month", "quarter", "year"), "The periods that are counted; default month.", true)])), "The newest complete period has as many rows as is usual."),
        new("severity", new ChoiceShape("warning", "error"), "What a failure is: a warning beside the numbers (default), or an error that refuses them."),
    ]));

    private static readonly KeysShape Dataset = new("{source: orders.csv, key: id}",
    [
        new("source", Source, "Where the rows come from.", true),
        new("key", Fields, "The fields that together name one row."),
        new("time", FieldName, "The field that dates a row."),
        new("covers", new KeysShape("{from: 2011-01-01, to: 2013-12-31}",
            [new("from", Day, "First day, inside."), new("to", Day, "Last day, inside.")]), "The span over which the rows are all there."),
        new("late_data", Length, "How long after its end a period may still get rows."),
        new("rows_for", new ChoiceShape("week", "month", "quarter", "year", "fiscal_quarter", "fiscal_year"), "Each row stands for a whole period, such as a quarter's quota: asked finer, there is no value; default its day."),
        new("currency", Currency, "The currency of its money: a code such as EUR, or the field that holds each row's code; default the company's."),
        new("scenario", new KeysShape("{field: scenario_name, AC: Actual, PL: Budget}",
        [
            new("field", FieldName, "The field that tells scenarios apart.", true),
            new("AC", Text, "What it holds for actual rows."), new("PL", Text, "... for the plan."), new("FC", Text, "... for the forecast."),
        ]), "Actual and plan rows side by side."),
        new("fields", new NamesShape("field", Field), "Fields by name; a column that nobody renames is a field by its own name."),
        new("joins", new NamesShape("join", Join), "Many-to-one joins by name."),
        new("expect", Expect, "What must hold of its rows: data tests."),
        new("description", Text, "What one row is."),
    ]);

    private static readonly KeysShape Rates = new("{dataset: currency_rates, from: currency_code, to: USD, average: rate}",
    [
        new("dataset", Name, "The dataset with the rates.", true),
        new("from", Currency, "One unit of this currency ...: a code, or the field that holds it.", true),
        new("to", Currency, "... is worth so many of this one: a code, or the field that holds it; default the company's currency."),
        new("day", FieldName, "The field with the rate's day; default the dataset's time."),
        new("average", FieldName, "The field with the rate for flows."),
        new("closing", FieldName, "The field with the rate for balances; of average and closing one may stand for both."),
        new("valid", new TextShape("day | week | month | quarter | year | 7 days"), "For how long a rate holds: its own day (default), the whole period of its day, or until the next one for so many days at most."),
    ]);

    private static readonly EitherShape Dimension = new(Path, new KeysShape("{field: territories.group}",
    [
        new("field", Path, "dataset.field", true),
        new("via", new NamesShape("dataset", Name), "Which join leads there from a dataset that has several."),
        new("label", Label, "The name for people, by language."),
    ]));

    private static readonly KeysShape Conversion = new("{from: visits, to: buys, entity: visitor_id, within: 7 days}",
    [
        new("from", Name, "A dataset or metric: what is followed.", true),
        new("to", Name, "A dataset or metric: what follows.", true),
        new("entity", FieldName, "The field, on both sides, that names who acts.", true),
        new("within", Length, "How long may lie between; absent: any time."),
        new("same", Fields, "Fields that must be equal on both sides."),
        new("answer", new ChoiceShape("rate", "count"), "Credited rows as a share of all, or their count; default rate."),
    ]);

    private static readonly KeysShape CustomerValue = new("{purchases: orders, customer: customer_id, amount: orders.amount, horizon: 12 months, discount: 1%}",
    [
        new("purchases", Name, "A dataset all of whose rows are purchases, or a metric of one aggregate whose rows are.", true),
        new("customer", FieldName, "The field of the purchases that names who buys.", true),
        new("amount", new TextShape("orders.amount", TextKind.Formula), "What one row is worth: a field or expression; needed for answer: value and total."),
        new("where", Condition, "Only these rows are purchases: completed ones, no returns."),
        new("model", new ChoiceShape("bg-nbd", "mbg-nbd", "pareto-nbd"), "How customers buy and leave; default bg-nbd."),
        new("of", new ChoiceShape("new", "all"), "The customers who first bought in the period (default), or all that are known at its end."),
        new("horizon", new TextShape("12 months", TextKind.Duration), "How far is looked ahead from the period's end; default 12 months."),
        new("discount", new TextShape("1%", TextKind.Rate), "A month's rate; default 0."),
        new("margin", new TextShape("35%"), "The share of an amount that is kept: a number, or a metric that is a share; default all."),
        new("answer", new ChoiceShape("value", "total", "purchases", "alive"), "The mean value of a customer (default), that of all, expected purchases of all, or how many are still there."),
    ]);

    /// <summary>Keys that tell a reader what a number means; they change no number.</summary>
    private static KeyShape[] Documented =>
    [
        new("pitfalls", Label, "What misleads when it is read alone, by language."),
        new("aliases", new ListShape(Text), "Other names under which people know it."),
        new("serves", Names, "The responsibilities that it serves, such as cmo.budget."),
        new("source", Names, "Where it is named: S0 to S4, or catalog."),
    ];

    private static readonly EitherShape Metric = new(Formula, new KeysShape("{formula: SUM(orders.amount), unit: money, better: up}",
    [
        new("formula", Formula, "Aggregates over datasets and other metrics."),
        new("conversion", Conversion, "How many rows of one kind are followed by one of another."),
        new("customer_value", CustomerValue, "What customers are expected to bring, by a model of how they buy."),
        new("unit", Text, "money, count, percent, number, days, hours, seconds, or a unit of your own."),
        new("better", Better, "Which way is better: up, down, or target where too much is as wrong as too little."),
        new("label", Label, "The name for people, by language."),
        new("description", Label, "What it means, by language."),
        new("time", Path, "The field that dates it: dataset.field."),
        new("stock", new EitherShape(Position, new KeysShape("{at: last, per: [account]}",
        [
            new("at", Position, "Which balance of the period; default last."),
            new("per", Fields, "Each key of these has its own last row."),
            new("carry", Truth, "A period without a row takes the last earlier value; default false."),
        ])), "A balance, never summed over time."),
        new("active", new KeysShape("{from: hired, to: left}",
        [
            new("from", FieldName, "The field with the first active moment.", true),
            new("to", UntilField, "The field with the first moment no longer active.", true),
        ]), "Counts the rows that are active at the period's end."),
        new("empty", new ChoiceShape("zero", "missing"), "What a period without rows means."),
        new("regrain", Position, "Which value a window has when asked coarser than its unit; default last."),
        new("late_data", Length, "How long after its end a period's value may still change: 90 days for the share of leads that have become customers by now. Until then no status and no signal rests on it."),
        new("least", Number, "A cut with fewer rows than this is never shown nor left to be told by difference: 5 for answers of staff."),
        .. Documented,
    ], "formula", "conversion", "customer_value"));

    private static readonly ChoiceShape Shapes = new("linear", "step", "seasonal");

    /// <summary>Target keys with an amount for each period of a grain.</summary>
    public static readonly IReadOnlyDictionary<string, string> AmountGrains = new Dictionary<string, string>
    {
        ["yearly"] = "year",
        ["quarterly"] = "quarter",
        ["monthly"] = "month",
        ["fiscal_yearly"] = "fiscal_year",
        ["fiscal_quarterly"] = "fiscal_quarter",
    };

    private static readonly EitherShape Target = new(new TextShape("0.35", TextKind.Rate), new KeysShape("{yearly: 15000000, shape: seasonal}",
    [
        .. AmountGrains.Select(grain => new KeyShape(grain.Key, Number, $"An amount for each {grain.Value.Replace('_', ' ')}.")),
        new("shape", Shapes, "How the amount is spread over the periods inside; default linear."),
        new("value", new TextShape("35%", TextKind.Rate), "One value that holds in every period."),
        new("points", new NamesShape("period", new TextShape("1200", TextKind.Rate)), "Values by period label, such as 2013-06."),
        new("file", Text, "A CSV file with the columns period and value."),
        new("growth", new TextShape("5%", TextKind.Rate), "So much more than the same period of the year before."),
        new("metric", Name, "Another metric's value."),
        new("scenario", new ChoiceShape("PL", "FC"), "The metric over the rows of a scenario."),
    ], [.. AmountGrains.Keys, "value", "points", "file", "growth", "metric", "scenario"]));

    private static readonly EitherShape Kpi = new(Name, new KeysShape("{office: ceo}",
    [
        new("metric", Name, "The metric; the KPI's own id unless said."),
        new("office", Name, "The office that answers for it; a KPI of an included pack has one already."),
        new("shared_with", Names, "Offices on whose scorecard it stands too."),
        new("group", Text, "The group on the scorecard."),
        new("target", Target, "What it is to reach."),
        new("tolerance", new KeysShape("{at_risk: 2%, behind: 5%}",
        [
            new("at_risk", new TextShape("2%", TextKind.Tolerance), "A shortfall above this is at risk; default 2%."),
            new("behind", new TextShape("5%", TextKind.Tolerance), "A shortfall above this is behind; default 5%."),
        ]), "How far from its target it may be."),
        new("where", Condition, "A condition that makes this KPI a cut of its metric."),
        new("divider", new NamesShape("period", new TextShape("the shop moved")), "From when the limits of its signal start anew, and why: {2024-03: the shop moved}; a period's label or a day."),
        new("label", Label, "The name for people, by language."),
    ]));

    private static readonly EitherShape Driver = new(Formula, new KeysShape("{identity: orders * average_order_value}",
    [
        new("identity", Formula, "Arithmetic over other metrics, reconciled on every period."),
        new("influenced_by", new NamesShape("metric", new EitherShape(UpOrDown, new KeysShape("{sign: up, lag: 1 month}",
        [
            new("sign", UpOrDown, "Up when both move the same way; default up."),
            new("lag", Length, "How much later the effect is seen."),
        ]))), "Believed links, tested and never summed."),
    ]));

    private static readonly KeysShape Connection = new("{engine: clickhouse, url: \"${WAREHOUSE_URL}\"}",
    [
        new("engine", new ChoiceShape("duckdb", "postgresql", "clickhouse", "mysql", "mariadb", "sqlserver", "sqlite", "odbc"), "The engine.", true),
        new("url", new TextShape("${WAREHOUSE_URL}", TextKind.Secret), "Its address or the driver's connection string; secrets only as ${NAME} from the environment."),
        new("file", new TextShape("shop.db", TextKind.Secret), "The file of a SQLite database, relative to the data folder."),
        new("host", new TextShape("db.example.com", TextKind.Secret), "The server, where there is no url."),
        new("port", new TextShape("5432", TextKind.Secret), "Its port; default the engine's own."),
        new("database", new TextShape("shop", TextKind.Secret), "The database on it."),
        new("user", new TextShape("reader", TextKind.Secret), "Who reads; best one who may only read."),
        new("password", new TextShape("${WAREHOUSE_PASSWORD}", TextKind.Secret), "The password, only as ${NAME} from the environment."),
        new("timeout", Length, "How long a statement may keep the reader waiting; default 10 minutes."),
    ], "url", "host", "file");

    private static readonly EitherShape Event = new(Day, new KeysShape("{day: 2025-04-01, label: New shop in Lyon}",
    [
        new("day", Day, "The day, or the first of its days.", true),
        new("to", Day, "The last of its days, where there is more than one."),
        new("label", Label, "What happened, by language; the event's own name unless said."),
        new("office", Names, "The offices whose KPIs it concerns; without office and kpi it concerns the whole company."),
        new("kpi", Names, "The KPIs that it concerns."),
    ]));

    /// <summary>The keys of a pack of the KPI catalogue.</summary>
    public static readonly KeysShape Pack = new("metrics: {...}",
    [
        new("pack", Label, "The office's name, by language.", true),
        new("about", Text, "What a reader should know of its KPIs before using them."),
        new("groups", new NamesShape("group", Label), "Names of groups on the scorecard, by language."),
        new("units", new NamesShape("unit", Label), "Names of units, by language."),
        new("metrics", new NamesShape("metric", Metric), "Metrics over the canonical datasets."),
        new("computed", new NamesShape("kpi", new KeysShape("{office: ceo}",
        [
            new("office", Name, "The office that answers for it.", true),
            new("group", Text, "The group on the scorecard."),
            new("unit", Text, "Its unit."),
            new("better", Better, "Which way is better."),
            new("label", Label, "The name for people, by language."),
            new("description", Label, "What it means, by language."),
            .. Documented,
        ])), "KPIs that are worked out from other KPIs' statuses and have no formula."),
        new("kpis", new NamesShape("kpi", Kpi), "KPIs by id."),
        new("dimensions", new NamesShape("dimension", Dimension), "Short names for --by and --where."),
        new("fields", new NamesShape("dataset", new NamesShape("field", Field)), "Fields of canonical datasets that follow from others."),
        new("drivers", new NamesShape("metric", Driver), "What a metric is made of."),
    ]);

    /// <summary>The keys of a file.</summary>
    public static readonly KeysShape File = new("company: Name",
    [
        new("format", new TextShape("1", TextKind.Any), "The format of these files: 1."),
        new("company", Text, "The company's name."),
        new("currency", Text, "ISO 4217 code of the reporting currency."),
        new("rates", new NamesShape("table", Rates), "Tables of exchange rates by name; actual is read where a question names none."),
        new("calendar", Calendar, "How the company counts its days."),
        new("languages", Names, "Languages of its readers; default en."),
        new("data", Text, "The folder that sources are relative to; --data or QUARTERDECK_DATA overrides."),
        new("include", Names, "Packs of the KPI catalogue."),
        new("refresh", Text, "When sources of connections are loaded: cron of five fields in the calendar's time zone, such as \"0 2 * * *\"."),
        new("connections", new NamesShape("connection", Connection), "Databases by name."),
        new("offices", new NamesShape("office", Office, MayBeEmpty: true), "Offices by id, such as ceo or cco.customer."),
        new("offices_from", OfficesFrom, "The chart from a table of people."),
        new("datasets", new NamesShape("dataset", Dataset), "Datasets by name."),
        new("dimensions", new NamesShape("dimension", Dimension), "Short names for --by and --where."),
        new("metrics", new NamesShape("metric", Metric), "Metrics by id."),
        new("kpis", new NamesShape("kpi", Kpi), "KPIs by id."),
        new("groups", new NamesShape("group", Label), "Names for people of the groups on scorecards, by language."),
        new("units", new NamesShape("unit", Label), "Names for people of units of your own, by language."),
        new("drivers", new NamesShape("metric", Driver), "What a metric is made of, or believed to be moved by."),
        new("studies", StudyKeys.Studies, "On which rows and metrics the studies of attribution, mix, experience and impact work."),
        new("events", new NamesShape("event", Event), "What happened, to be seen on the charts of the KPIs that it concerns: {new_shop: 2025-04-01}."),
    ]);
}
