using System.Globalization;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Writes what was found out about plain tables as datasets, metrics and KPIs, each guess with its evidence.</summary>
internal sealed partial class PlainYaml
{
    private static readonly System.Buffers.SearchValues<char> _yamlSigns = System.Buffers.SearchValues.Create("\"'#{}[],:&*!|>%@`");
    private readonly List<YamlEntry> _entries = [];
    private readonly HashSet<string> _metrics;
    private readonly IReadOnlyList<PlainTable> _tables;
    private readonly FoundingWords _words;

    private PlainYaml(IReadOnlyList<PlainTable> tables, FoundingWords words, IEnumerable<string> taken)
    {
        (_tables, _words) = (tables, words);
        _metrics = new HashSet<string>(taken, StringComparer.Ordinal);
    }

    /// <summary>True where an amount of money is among the metrics.</summary>
    public bool HasMoney { get; private set; }

    /// <summary>The entries for tables.</summary>
    public static (IReadOnlyList<YamlEntry> Entries, bool HasMoney) Of(IReadOnlyList<PlainTable> tables, FoundingWords words, IEnumerable<string> taken)
    {
        PlainYaml yaml = new(tables, words, taken);
        foreach (PlainTable table in tables)
            yaml.Add(table);
        return (yaml._entries, yaml.HasMoney);
    }

    private void Add(PlainTable table)
    {
        string evidence = "  # " + _words.Of("rows", table.Survey.Path, table.Survey.Rows.ToString("N0", CultureInfo.InvariantCulture));
        List<string> lines = [evidence];
        if (table.Key.Count == 1)
            lines.Add("  # " + _words.Of("key1", table.Key[0].Name));
        else if (table.Key.Count == 2)
            lines.Add("  # " + _words.Of("key2", table.Key[0].Name, table.Key[1].Name));
        else
            lines.Add("  # " + _words.Of("nokey"));
        lines.Add($"  {table.Dataset}:");
        lines.Add($"    source: \"{table.Survey.Source}\"");
        if (table.Key.Count > 0)
            lines.Add($"    key: [{string.Join(", ", table.Key.Select(key => FieldOf(table, key)))}]");
        (string Target, string Time)? dated = DatedBy(table);
        if (table.Time is { } time)
            lines.Add($"    time: {TimeField(table)}   # {(table.OtherTimes.Count > 0 ? _words.Of("also", time.Name, string.Join(", ", table.OtherTimes.Select(static other => other.Name))) : _words.Of("span", time.Name, Day(time.Least), Day(time.Most)))}");
        else if (dated is { } by)
            lines.Add($"    time: {by.Time}   # {_words.Of("bydate", by.Target)}");
        if (table is { Ended: { } last, Time: { } start } && Span(start, last) is { } covers)
            lines.Add($"    covers: {covers}   # {_words.Of("months", start.Name)}");
        List<PlainField> fields = Fields(table, dated);
        if (fields.Count > 0)
            lines.AddRange(["    fields:", .. fields.Select(static field => $"      {field.Name}: {Yaml(field.Formula)}{(field.Note.Length > 0 ? "   # " + field.Note : "")}")]);
        bool namesCustomers = table.Dataset == "order_lines" && table.Customer is not null && table.Time is not null && !_tables.Any(static other => other.Dataset == "customers");
        if (table.Joins.Count > 0 || namesCustomers)
        {
            lines.Add("    joins:");
            if (namesCustomers)
                lines.Add("      customer: {to: customers, on: customer_id}");
            foreach ((string name, string target, SurveyedColumn on) in table.Joins)
                lines.Add($"      {name}: {{to: {target}, on: {FieldOf(table, on)}}}   # {_words.Of("joined", on.Name)}");
        }
        _entries.Add(new YamlEntry("datasets", table.Dataset, lines));
        if (namesCustomers)
            _entries.Add(new YamlEntry("datasets", "customers",
            [
                "  # There is no table of customers: those that the lines name, won on the day of the first line that sells something.",
                "  customers:", "    source: {distinct: order_lines}", "    key: [customer_id]", "    fields:", "      created_date: MIN(order_lines.order_date) FILTER (WHERE order_lines.quantity > 0)",
            ]));
        Dimensions(table);
        if (table is { Ended: { } ended, Time: { } began } && table.Dataset != "employees")
            Spans(table, began, ended);
        if (table.Time is not null || dated is not null)
            Metrics(table);
        if (table.Time is null && dated is null && table.Dataset is "employees" or "customers" or "products")
            Metric(table.Dataset + "_on_record", $"COUNT({table.Dataset}.*)", "count", "coo", _words.Of("rowsof", table.Survey.Path), isKpi: false);
    }

    private static string Day(string? text) => text is null ? "" : text.Split(' ')[0];

    internal static string TimeField(PlainTable table) => table.HasLines || table.Dataset == "orders" ? "order_date"
        : table.Time!.Field is "date" or "time" or "timestamp" or "datetime" or "ds" or "day" or "week" or "month" or "period" ? (table.Time.Field is "week" or "month" ? table.Time.Field + "_start" : "day") : table.Time.Field;

    private (string Target, string Time)? DatedBy(PlainTable table)
    {
        if (table.Time is not null)
            return null;
        foreach ((_, string target, SurveyedColumn on) in table.Joins)
            if (table.Order == on && _tables.FirstOrDefault(other => other.Dataset == target) is { Time: not null } dated)
                return (target, TimeField(dated));
        return null;
    }

    /// <summary>The field of a column: the canonical name where the table has a canonical part, else its own.</summary>
    internal static string FieldOf(PlainTable table, SurveyedColumn column) =>
        column == table.Order && (table.HasLines || table.Dataset == "orders") ? "order_id"
        : column == table.Customer && table.Dataset is "customers" or "orders" or "order_lines" && column == table.Customer ? "customer_id"
        : column == table.Time ? TimeField(table)
        : table.HasLines && column == table.Quantity ? "quantity"
        : column.Field;

    /// <summary>What a field over a column says: days as dates, amounts with all their digits, what is stated in thousands or millions in ones; the column itself elsewhere.</summary>
    internal static string Formula(SurveyedColumn column)
    {
        int factor = ColumnWords.Factor(column);
        bool isAmount = column.Type is "DOUBLE" or "FLOAT" && ColumnWords.IsMoney(column) && !ColumnWords.IsRate(column) && !ColumnWords.IsCode(column);
        return column.IsDate ? $"CAST({column.Quoted} AS DATE)"
            : factor > 1 ? string.Create(CultureInfo.InvariantCulture, $"CAST({column.Quoted} * {factor} AS DECIMAL(19,2))")
            : isAmount ? $"CAST({column.Quoted} AS DECIMAL(19,4))"
            : column.Quoted;
    }

    /// <summary>The fields of a table that stands alone, as <c>init</c> would write them.</summary>
    internal static IReadOnlyList<PlainField> FieldsOf(PlainTable table, FoundingWords words) => new PlainYaml([table], words, []).Fields(table, null);

    private List<PlainField> Fields(PlainTable table, (string Target, string Time)? dated)
    {
        List<PlainField> fields = [];
        HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);
        foreach (SurveyedColumn column in table.Survey.Columns)
        {
            string field = FieldOf(table, column), formula = Formula(column);
            if (!named.Add(field))
                continue;
            if (formula != column.Quoted || !string.Equals(field, column.Name, StringComparison.OrdinalIgnoreCase))
                fields.Add(new(field, formula, !column.IsDate && ColumnWords.Factor(column) > 1 ? "the name says thousands or millions" : ""));
        }
        if (table.Booked is { } booked && AccountType(table) is { } type)
            Booked(fields, booked, type);
        if (dated is { } by && named.Add(by.Time))
            fields.Add(new(by.Time, $"{by.Target}.{by.Time}"));
        if (table.HasLines)
            Sold(table, fields, named);
        else if (table.Dataset == "orders" && Lines() is { } lines && named.Add("net_amount"))
            fields.Add(new("net_amount", $"SUM({lines.Dataset}.net_amount)"));
        else if (table.Dataset == "orders" && Amount(table) is { } amount && named.Add("net_amount"))
            fields.Add(new("net_amount", $"CAST({amount.Quoted} AS DECIMAL(19,4))"));
        (string Canonical, string[] From)[] known = table.Dataset == "employees" ? [("hired_date", ["hire_date", "start_date", "date_of_hire", "joining_date", "date_of_joining"]), ("left_date", ["termination_date", "end_date", "leave_date", "exit_date", "date_of_leaving", "date_left"])]
            : table.Dataset == "customers" ? [("created_date", ["created_at", "signup_date", "registration_date", "first_purchase_date", "date_joined"])] : [];
        foreach ((string canonical, string[] from) in known)
            if (table.Find(from) is { IsDate: true } column && named.Add(canonical))
                fields.Add(new(canonical, $"CAST({column.Quoted} AS DATE)"));
        if (table.Dataset == "customers" && table.Find("created_at", "signup_date", "registration_date", "first_purchase_date", "date_joined", "created_date") is null && _tables.Any(static other => other.Dataset == "orders" && other.Customer is not null) && named.Add("created_date"))
            fields.Add(new("created_date", "MIN(orders.order_date)", "the first order"));
        if (Late(table) is { } late)
        {
            fields.Add(new("is_late", $"{late.Done.Quoted} > {late.Due.Quoted}", _words.Of("after", late.Done.Name, late.Due.Name)));
            fields.Add(new("is_undone", $"{late.Done.Quoted} IS NULL"));
        }
        return fields;
    }

    private void Sold(PlainTable table, List<PlainField> fields, HashSet<string> named)
    {
        if (table.LineAmount is { } amount)
        {
            if (named.Add("net_amount"))
                fields.Add(new("net_amount", $"CAST({amount.Quoted} AS DECIMAL(19,4))", _words.Of("line", amount.Name)));
            return;
        }
        string list = $"CAST({table.Price!.Quoted} AS DECIMAL(19,4)) * {table.Quantity!.Quoted}";
        named.Add("list_amount");
        fields.Add(new("list_amount", $"CAST({list} AS DECIMAL(19,4))", $"{table.Quantity.Name} x {table.Price.Name}"));
        if (!named.Add("net_amount"))
            return;
        fields.Add(table.Discount is { } discount
            ? new("net_amount", $"CAST({list} * (1 - CAST({discount.Quoted} AS DECIMAL(9,4))) AS DECIMAL(19,4))", _words.Of("share", discount.Name))
            : new("net_amount", $"CAST({list} AS DECIMAL(19,4))"));
        if (table.Discount is not null)
            fields.Add(new("discount_amount", "list_amount - net_amount"));
    }

    private PlainTable? Lines() => _tables.FirstOrDefault(static other => other.Dataset == "order_lines");

    private static SurveyedColumn? Amount(PlainTable table) => table.Find("net_amount", "total_amount", "amount", "total", "order_total", "sales", "revenue", "subtotal", "total_due", "order_value", "price") is { IsNumber: true } amount ? amount : null;

    private static (SurveyedColumn Done, SurveyedColumn Due)? Late(PlainTable table) =>
        table.Find("shipped_date", "ship_date", "delivered_date", "delivered_at", "delivery_date", "order_delivered_customer_date") is { IsDate: true } done
            && table.Find("required_date", "due_date", "promised_date", "estimated_delivery_date", "order_estimated_delivery_date") is { IsDate: true } due ? (done, due) : null;

    private void Dimensions(PlainTable table)
    {
        foreach (SurveyedColumn column in table.Survey.Columns.Where(column => column.Type == "VARCHAR" && column.Distinct is > 1 and <= 60 && !ColumnWords.IsCode(column) && !ColumnWords.Of(column.Role).Any(static word => word is "name" or "address" or "phone" or "email" or "notes" or "description" or "first" or "last")).Take(6))
        {
            string name = _entries.Exists(entry => entry.Section == "dimensions" && entry.Name == column.Field) ? $"{table.Dataset}_{column.Field}" : column.Field;
            _entries.Add(new YamlEntry("dimensions", name, [$"  {name}: {{field: {table.Dataset}.{FieldOf(table, column)}}}"]));
        }
    }

    private void Metrics(PlainTable table)
    {
        string set = table.Dataset;
        if (set == "order_lines")
        {
            HasMoney = true;
            Kpi("revenue", "ceo");
            Kpi("orders", "coo");
            Kpi("average_order_value", "cmo");
            if (table is { Discount: not null, LineAmount: null })
                Metric("discounts", "SUM(order_lines.discount_amount)", "money", "cfo", "list price less net", isKpi: true);
            if (table.Quantity is not null)
                Metric("units_sold", "SUM(order_lines.quantity)", "count", "coo", table.Quantity.Name, isKpi: true);
            if (table.Customer is not null || _tables.Any(static other => other.Dataset == "customers"))
                Kpi("new_customers", "cmo");
        }
        else if (set == "orders" && Lines() is null)
        {
            Metric("orders", "COUNT(orders.order_id)", "count", "coo", _words.Of("rowsof", table.Survey.Path), isKpi: true);
            if (table.HasLines || Amount(table) is not null)
            {
                HasMoney = true;
                Metric("revenue", "SUM(orders.net_amount)", "money", "ceo", table.HasLines ? $"{table.Quantity?.Name} x {table.Price?.Name}" : Amount(table)!.Name, isKpi: true);
                if (table.HasLines && table.Quantity is not null)
                    Metric("units_sold", "SUM(orders.quantity)", "count", "coo", table.Quantity.Name, isKpi: true);
                Metric("average_order_value", "revenue / orders", "money", "cmo", "revenue for each order", isKpi: true);
            }
        }
        // A row of a store and week is no thing of its own that could be counted.
        else if (set is not ("orders" or "customers") && table.Booked is null && !table.Key.Any(static key => key.IsDate))
            Metric(set.EndsWith("_table", StringComparison.Ordinal) ? set[..^6] + "_count" : set, $"COUNT({set}.*)", "count", ColumnWords.Office(set), _words.Of("rowsof", table.Survey.Path), isKpi: true);
        if (table.Booked is not null && AccountType(table) is not null)
        {
            Ledger(table);
            return;
        }
        if (Late(table) is { } late)
        {
            Metric("late_" + set, $"COUNT({set}.*) FILTER (WHERE {set}.is_late)", "count", "coo", _words.Of("after", late.Done.Name, late.Due.Name), isKpi: true);
            Metric("undone_" + set, $"COUNT({set}.*) FILTER (WHERE {set}.is_undone)", "count", "coo", $"no {late.Done.Name}", isKpi: true);
        }
        Columns(table);
    }

    private void Columns(PlainTable table)
    {
        string set = table.Dataset;
        SurveyedColumn[] numbers = [.. table.Survey.Columns.Where(column => column.IsNumber && column.Filled > 0 && !table.Key.Contains(column) && !ColumnWords.IsCode(column) && !table.Joins.Any(join => join.On == column) && column != table.LineAmount && !_running.Contains(column) && column != table.Quantity && column != table.Price && column != table.Discount && column != table.Order && column != table.Customer)];
        if (set == "orders" && Lines() is null && Amount(table) is { } counted)
            numbers = [.. numbers.Where(number => number != counted)];
        List<string> spends = [];
        foreach (SurveyedColumn column in numbers)
        {
            string field = FieldOf(table, column);
            if (ColumnWords.IsRate(column))
                continue;
            if (ColumnWords.IsSpend(column) && ColumnWords.Of(column.Role).Length > 1 && column.Role is not ("ad_spend" or "marketing_spend" or "media_spend"))
            {
                string id = column.Name.EndsWith("_S", StringComparison.Ordinal) ? column.Field[..^2] + "_spend" : column.Role;
                spends.Add(id);
                Metric(id, $"SUM({set}.{field})", "money", "cmo", _words.Of("channel", column.Name), isKpi: true);
                HasMoney = true;
                continue;
            }
            string unit = ColumnWords.IsMoney(column) ? "money" : "number";
            HasMoney |= unit == "money";
            // A column that only says "value" is what the table is named after.
            string bare = column.Role is not ("target" or "value" or "y" or "count" or "n" or "total" or "amount" or "quantity") ? ColumnWords.MetricName(column) : _metrics.Contains(set) ? $"{set}_{column.Role}" : set;
            string metric = Canonical(bare);
            if (ColumnWords.IsMean(column))
                Metric("mean_" + column.Role, $"AVG({set}.{field})", "number", ColumnWords.Office(column.Role), _words.Of("mean", column.Name), isKpi: true);
            else if (ColumnWords.IsStock(column))
                Metric(metric, $"SUM({set}.{field})", unit, ColumnWords.Office(metric), _words.Of("level", column.Name), isKpi: true, "stock: last");
            else
                Metric(metric, $"SUM({set}.{field})", unit == "number" && !column.HasDecimals ? "count" : unit, ColumnWords.Office(metric), column.Name, isKpi: true);
        }
        if (spends.Count > 1)
            Metric("marketing_spend", string.Join(" + ", spends), "money", "cmo", _words.Of("together"), isKpi: true);
        else if (spends.Count == 1)
            Metric("marketing_spend", spends[0], "money", "cmo", "the one channel", isKpi: true);
        if (spends.Count > 0 && _metrics.Contains("revenue"))
            Metric("revenue_to_spend", "revenue / marketing_spend", "number", "cmo", "all revenue over all spend: no proof that spend brought it", isKpi: true);
    }

    private static string Canonical(string name)
    {
        string[] words = ColumnWords.Of(name);
        return name is "revenue" or "sales" or "turnover" or "net_sales" or "total_revenue" or "net_revenue" or "total_sales" ? "revenue"
            : name is "ad_spend" or "spend" or "media_spend" ? "marketing_spend"
            : words.Length <= 3 && words.Any(static word => word is "sessions" or "visits") && !words.Any(static word => word is "engaged" or "bounced") ? "sessions"
            : name;
    }

    private void Kpi(string id, string office)
    {
        _metrics.Add(id);
        _entries.Add(new YamlEntry("kpis", id, [KpiLine(id, office)]));
    }

    private static string KpiLine(string id, string office) => office == "ceo" ? $"  {id}: {{office: ceo}}" : $"  {id}: {{office: {office}, shared_with: [ceo]}}";

    private void Metric(string id, string formula, string unit, string office, string evidence, bool isKpi, string extra = "")
    {
        if (!_metrics.Add(id))
        {
            id = formula.Split('(', '.') is { Length: > 2 } parts ? $"{parts[1]}_{id}" : id;
            if (!_metrics.Add(id))
                return;
        }
        _entries.Add(new YamlEntry("metrics", id, [$"  {id}: {{formula: {Yaml(formula)}, unit: {unit}, better: {ColumnWords.Better(id)}{(extra.Length > 0 ? ", " + extra : "")}}}   # {evidence}"]));
        if (isKpi)
            _entries.Add(new YamlEntry("kpis", id, [KpiLine(id, office)]));
    }

    /// <summary>A formula as a YAML value: in single quotes where it has a letter that YAML reads.</summary>
    private static string Yaml(string formula) =>
        formula.AsSpan().IndexOfAny(_yamlSigns) < 0 ? formula : $"'{formula.Replace("'", "''", StringComparison.Ordinal)}'";
}
