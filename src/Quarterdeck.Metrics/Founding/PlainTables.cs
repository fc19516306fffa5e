using System.Globalization;

namespace Quarterdeck.Metrics.Founding;

/// <summary>Finds out what plain tables are: names, keys by uniqueness, times by type and name, joins by names and containment.</summary>
internal static class PlainTables
{
    private static readonly string[] _filler = ["raw", "export", "data", "table", "dt", "fact", "dim", "simulated", "csv", "final", "clean", "report", "all", "full", "list", "dataset", "sample", "tbl", "extract", "dump"];
    private static readonly string[] _orderNames = ["order_id", "order_no", "order_number", "invoice_no", "invoice_id", "invoice", "invoice_number", "transaction_id", "order", "sales_order_id", "receipt_id", "bill_no", "transaction_no", "transaction_number", "receipt_no", "sales_order_number"];
    private static readonly string[] _customerNames = ["customer_id", "customer_key", "customer_no", "client_id", "customer", "buyer_id", "user_id", "account_id", "customer_number", "customer_code", "client_no", "customerid", "cust_id", "member_id"];
    private static readonly string[] _lineAmounts = ["net_amount", "line_total", "line_amount", "extended_price", "total_price", "sales", "sales_amount", "item_total", "amount", "revenue", "price"];
    private static readonly string[] _notSold = ["payment", "payments", "refund", "refunds", "return", "returns", "shipment", "shipments", "review", "reviews", "ticket", "tickets", "delivery", "deliveries"];
    private static readonly string[] _ends = ["resolved", "solved", "closed", "completed", "cancelled", "canceled", "churned", "ended", "terminated", "left", "finished"];

    /// <summary>Looks at tables together.</summary>
    public static IReadOnlyList<PlainTable> Of(IReadOnlyList<SurveyedTable> surveys, TableSurvey survey, IReadOnlyCollection<string> taken)
    {
        HashSet<string> names = new(taken, StringComparer.Ordinal);
        List<PlainTable> tables = [];
        foreach (SurveyedTable one in surveys.Where(static one => one.Rows > 0))
        {
            PlainTable table = Timed(Sold(new PlainTable(one, "", Key(one, survey))));
            tables.Add(table with { Ended = End(table) });
        }
        // Where no table has quantities and prices, one with the amount of each line will do; what was paid or sent back is not sold.
        if (!tables.Exists(static table => table.HasLines))
            for (int i = 0; i < tables.Count; i++)
                if (tables[i] is { Order: { } order } table && order.Distinct < table.Survey.Rows && !ColumnWords.Of(Stem(table.Survey.Path)).Any(_notSold.Contains) && Numeric(table.Find(_lineAmounts)) is { } amount)
                    tables[i] = table with { LineAmount = amount };
        // The table with the plainest claim to a canonical name gets it; others keep that of their file.
        for (int i = 0; i < tables.Count; i++)
        {
            string name = Name(tables[i], tables);
            for (int n = 2; !names.Add(name); n++)
                name = string.Create(CultureInfo.InvariantCulture, $"{Stem(tables[i].Survey.Path)}_{n}");
            tables[i] = tables[i] with { Dataset = name };
        }
        return [.. tables.Select(table => Dated(table with { Joins = Joins(table, tables, survey) }, tables))];
    }

    private static SurveyedColumn[] Key(SurveyedTable table, TableSurvey survey)
    {
        SurveyedColumn[] unique = [.. table.Columns.Where(column => column.Filled == table.Rows && column.Distinct == table.Rows && (!column.HasDecimals || column.IsDate))];
        if (unique.OrderByDescending(static column => ColumnWords.Of(column.Role)[^1] is "id" or "key" or "no" or "code" or "number" ? 2 : column.IsDate ? 1 : 0).FirstOrDefault() is { } key)
            return [key];
        SurveyedColumn[] parts = [.. table.Columns.Where(column => column.Filled == table.Rows && (ColumnWords.IsCode(column) || column.IsDate || !column.IsNumber)).Take(6)];
        for (int a = 0; a < parts.Length; a++)
            for (int b = a + 1; b < parts.Length; b++)
                if (parts[a].Distinct * (double)parts[b].Distinct >= table.Rows && survey.IsKey(table, parts[a], parts[b]))
                    return [parts[a], parts[b]];
        return [];
    }

    private static PlainTable Sold(PlainTable table)
    {
        SurveyedColumn? discount = table.Find("discount", "discount_rate", "discount_pct", "discount_percent");
        return table with
        {
            Quantity = Numeric(table.Find("quantity", "qty", "order_quantity", "quantity_ordered", "units", "units_sold")),
            Price = Numeric(table.Find("unit_price", "price", "price_each", "sale_price", "item_price", "price_per_unit")),
            Discount = discount is { IsNumber: true } && Parsed(discount.Least) >= 0 && Parsed(discount.Most) <= 1 ? discount : null,
            Order = table.Find(_orderNames),
            Customer = table.Find(_customerNames),
        };
    }

    /// <summary>The lines of orders are sold on the day of the order, not on that of some other thing that they tell, such as the last day of shipping.</summary>
    private static PlainTable Dated(PlainTable table, List<PlainTable> all)
    {
        bool isOwn = !table.HasLines || table.Time is null || Weight(table.Time, table.Survey.Rows) >= 6;
        return isOwn || !table.Joins.Any(join => join.On == table.Order && all.Exists(other => other.Dataset == join.Target && other.Time is not null)) ? table : table with { Time = null, OtherTimes = [] };
    }

    /// <summary>The day on which a row ended: a date by name, none of a plan, that some rows may lack.</summary>
    private static SurveyedColumn? End(PlainTable table)
    {
        if (table.Time is not { } time || table.Order is not null)
            return null;
        bool IsEnd(SurveyedColumn column)
        {
            string[] words = ColumnWords.Of(column.Role);
            return column.IsDate && column != time && column.Filled > 0 && (words.Any(_ends.Contains) || column.Role is "end_date" or "end" or "end_time" or "termination_date" or "exit_date" or "churn_date" or "cancellation_date" or "completion_date" or "date_closed")
                && !words.Any(static word => word is "planned" or "projected" or "expected" or "due" or "target" or "estimated" or "assigned");
        }
        return Array.Find([.. table.Survey.Columns], IsEnd) is { } end && string.CompareOrdinal(end.Most, time.Least) > 0 ? end : null;
    }

    private static SurveyedColumn? Numeric(SurveyedColumn? column) => column is { IsNumber: true } ? column : null;

    private static decimal Parsed(string? text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : decimal.MinValue;

    private static PlainTable Timed(PlainTable table)
    {
        (SurveyedColumn Column, int Weight)[] dates = [.. table.Survey.Columns.Where(static column => column.IsDate && column.Filled > 0).Select(column => (column, Weight(column, table.Survey.Rows))).OrderByDescending(static one => one.Item2)];
        return dates.Length == 0 || dates[0].Weight < 0 ? table
            : table with { Time = dates[0].Column, OtherTimes = [.. dates.Skip(1).Where(date => date.Weight == dates[0].Weight).Select(static date => date.Column)] };
    }

    private static int Weight(SurveyedColumn column, long rows)
    {
        string[] words = ColumnWords.Of(column.Role);
        int weight = words.Any(static word => word is "order" or "invoice" or "transaction" or "sale" or "event" or "session" or "posting" or "entry") ? 6
            : column.Role is "date" or "day" or "week" or "month" or "ds" or "timestamp" or "datetime" or "period" or "week_start" or "time" ? 6
            : words.Any(static word => word is "created" or "opened" or "submitted" or "received" or "started" or "start") ? 4 : 2;
        if (words.Any(static word => word is "birth" or "hire" or "hired" or "termination" or "expiry" or "modified"))
            weight -= 12;
        if (words.Any(static word => word is "updated" or "required" or "due" or "planned" or "end" or "shipped" or "closed" or "delivered" or "resolved" or "completion" or "projected" or "paid" or "delivery" or "shipping" or "limit" or "expected" or "estimated" or "approved"))
            weight -= 2;
        if (column.Filled < rows * 0.8)
            weight -= 3;
        // A time of day is often written with the day zero of some spreadsheet.
        if (string.CompareOrdinal(column.Most, "1950") < 0)
            weight -= 20;
        return weight;
    }

    private static string Name(PlainTable table, List<PlainTable> all)
    {
        string key = table.Key.Count == 1 ? table.Key[0].Field : "", role = table.Key.Count == 1 ? table.Key[0].Role : "";
        if (table.HasLines && table.Order!.Distinct < table.Survey.Rows && all.Find(static other => other.HasLines && other.Order!.Distinct < other.Survey.Rows) == table)
            return "order_lines";
        if (table.Order is not null && key == table.Order.Field && table.Time is not null)
            return "orders";
        if (table.Customer is not null && key == table.Customer.Field)
            return "customers";
        if (role is "employee_id" or "employee" or "employee_number" or "emp_id" or "staff_id" && table.Find("hire_date", "hired_date", "start_date", "date_of_hire", "joining_date", "date_of_joining") is not null)
            return "employees";
        return role == "product_id" ? "products" : Stem(table.Survey.Path);
    }

    /// <summary>A file's name without what says nothing about its rows.</summary>
    private static string Stem(string path)
    {
        string name = Path.GetFileName(path);
        string[] words = ColumnWords.Of(SurveyedColumn.Snake(HeaderTerms.Folded(name.Split('.')[0])));
        string[] telling = [.. words.Where(static word => !_filler.Contains(word) && !word.All(char.IsDigit))];
        string stem = telling.Length == 0 ? string.Join('_', words) : string.Join('_', telling);
        // Names of canonical datasets promise their meaning; a table gets one only where it has earned it.
        return stem is "order_lines" or "orders" or "customers" or "sessions" or "tickets" or "leads" or "opportunities" or "surveys" or "ledger" or "deployments" or "incidents" ? stem + "_table" : stem;
    }

    /// <summary>A column that bears the name of another table's key, and all whose values are found there.</summary>
    private static List<(string, string, SurveyedColumn)> Joins(PlainTable table, IReadOnlyList<PlainTable> all, TableSurvey survey)
    {
        List<(string, string, SurveyedColumn)> joins = [];
        foreach (PlainTable target in all.Where(other => other != table && other.Key.Count == 1 && !other.Key[0].IsDate))
        {
            SurveyedColumn key = target.Key[0];
            string[] words = ColumnWords.Of(key.Field);
            if (words[^1] is not ("id" or "key" or "code" or "no" or "number"))
                continue;
            SurveyedColumn? on = table.Survey.Columns.FirstOrDefault(column => column.Field == key.Field);
            // ShipVia holds the key of Shippers: a name that begins as the target's does, of the same type.
            on ??= table.Survey.Columns.FirstOrDefault(column => column.Type == key.Type && ColumnWords.Of(column.Field) is { Length: 2 } both && both[1] is "via" or "by" && words[0].StartsWith(ColumnWords.Of(column.Field)[0], StringComparison.Ordinal));
            if (on is null || (table.Key.Count == 1 && table.Key[0] == on) || survey.Strangers(table.Survey, on, target.Survey, key) > 0)
                continue;
            string name = words.Length > 1 ? string.Join('_', words[..^1]) : target.Dataset;
            if (joins.Exists(join => join.Item1 == name))
                name = target.Dataset;
            joins.Add((name, target.Dataset, on));
        }
        return joins;
    }
}
