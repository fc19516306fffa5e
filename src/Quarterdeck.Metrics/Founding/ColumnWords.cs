namespace Quarterdeck.Metrics.Founding;

/// <summary>What the words of a column's name tell of its values.</summary>
internal static class ColumnWords
{
    private static readonly string[] _rates = ["rate", "ratio", "percent", "percentage", "pct", "cpi", "unemployment", "inflation", "probability", "frequency", "factor", "share", "avg", "average", "mean", "median", "price", "ctr", "cpc", "cpm", "cpa", "roas", "margin_pct", "index", "temperature", "latitude", "longitude", "lat", "lon", "lng"];
    private static readonly string[] _means = ["score", "rating", "age", "days", "duration", "minutes", "hours", "seconds", "tenure"];
    private static readonly string[] _codes = ["id", "key", "code", "zip", "postal", "phone", "fax", "no", "number", "extension", "year", "month", "week", "quarter", "day", "weekday", "rank", "version", "flag", "is", "has", "row", "line"];
    private static readonly string[] _things = ["store", "shop", "branch", "outlet", "dept", "department", "location", "site", "cluster", "region", "promo", "holiday", "open", "position", "segment", "class", "account", "sequential", "prefix", "employee", "customer", "client", "product", "article", "item", "sku", "user", "rep", "seller", "supplier", "vendor", "warehouse", "installments", "campaign", "category", "type", "status", "priority", "district", "zone", "size", "grade", "hour"];
    private static readonly string[] _stocks = ["stock", "balance", "inventory", "headcount", "outstanding", "level", "on_hand"];
    private static readonly string[] _money = ["revenue", "sales", "amount", "cost", "costs", "spend", "spent", "freight", "profit", "budget", "value", "fee", "fees", "tax", "salary", "income", "expense", "expenses", "paid", "turnover", "price", "total", "subtotal", "discount", "refund", "refunds", "gmv", "donation", "payment", "cogs", "mrr", "arr", "debit", "credit", "margin", "wage", "wages", "rent"];
    private static readonly string[] _channels = ["tv", "radio", "print", "ooh", "facebook", "search", "google", "youtube", "display", "social", "email", "newsletter", "affiliate", "instagram", "tiktok", "video", "direct", "billboard", "podcast", "cinema", "influencer", "newspaper", "online", "meta", "bing", "linkedin", "media"];

    /// <summary>The words of a field's name.</summary>
    public static string[] Of(string field) => field.Split('_', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for what must never be added up.</summary>
    public static bool IsRate(SurveyedColumn column) => Of(column.Role).Any(_rates.Contains) || column.Name.Contains('%', StringComparison.Ordinal) || column.Role.Contains("_per_", StringComparison.Ordinal);

    /// <summary>True for what is told by its mean.</summary>
    public static bool IsMean(SurveyedColumn column) => Of(column.Role).Any(_means.Contains) && !IsRate(column);

    /// <summary>True for what names or numbers things.</summary>
    public static bool IsCode(SurveyedColumn column) => Of(column.Role)[^1] is { } last && (_codes.Contains(last) || _codes.Contains(Of(column.Role)[0]) || column.IsFlag || (column.IsNumber && !column.HasDecimals && _things.Contains(last)));

    /// <summary>True for what is counted on a day and not over it.</summary>
    public static bool IsStock(SurveyedColumn column) => Of(column.Role).Any(_stocks.Contains);

    /// <summary>True for an amount of money.</summary>
    public static bool IsMoney(SurveyedColumn column) => Of(column.Role).Any(_money.Contains) || column.Name.Contains('$', StringComparison.Ordinal) || IsSpend(column);

    /// <summary>True for what was spent on a channel: a channel's name with spend or cost, or with the _S of marketing models.</summary>
    public static bool IsSpend(SurveyedColumn column)
    {
        string[] words = Of(column.Role);
        return column.IsNumber && ((words.Any(_channels.Contains) && words.Any(static word => word is "spend" or "spent" or "cost" or "costs" or "investment"))
            || (words.Length > 1 && words.Any(_channels.Contains) && column.Name.EndsWith("_S", StringComparison.Ordinal))
            || column.Role is "spend" or "ad_spend" or "marketing_spend" or "media_spend" or "adspend");
    }

    /// <summary>What a unit in the name multiplies by: a million for ($ M).</summary>
    public static int Factor(SurveyedColumn column) =>
        column.Name.Contains("($ M)", StringComparison.Ordinal) || column.Name.Contains("(million", StringComparison.OrdinalIgnoreCase) || column.Name.Contains("($M)", StringComparison.Ordinal) ? 1_000_000
        : column.Name.Contains("($ K)", StringComparison.Ordinal) || column.Name.Contains("(thousand", StringComparison.OrdinalIgnoreCase) ? 1_000 : 1;

    /// <summary>What a metric over the column is called: without the unit in brackets, and without the one-letter endings of marketing models (_I are impressions).</summary>
    public static string MetricName(SurveyedColumn column)
    {
        if (Factor(column) > 1)
            return SurveyedColumn.Snake(HeaderTerms.Folded(column.Name.Split('(')[0]));
        if (column.Name.Length < 4 || column.Name[^2] != '_' || !char.IsUpper(column.Name[^1]))
            return column.Role;
        string bare = SurveyedColumn.Snake(column.Name[..^2]);
        return column.Name[^1] == 'I' ? bare + "_impressions" : bare;
    }

    /// <summary>The office that a metric of a name is shown to first.</summary>
    public static string Office(string id)
    {
        string[] words = Of(id);
        return Has(words, "revenue", "sales", "profit", "turnover", "gmv") ? "ceo"
            : Has(words, "session", "sessions", "visit", "visits", "visitors", "click", "clicks", "impressions", "spend", "campaign", "newsletter", "newsletters", "lead", "leads", "users", "pageviews", "conversions") ? "cmo"
            : Has(words, "ticket", "tickets", "complaints", "rating", "score", "satisfaction") ? "cco.customer"
            : Has(words, "incidents", "deployments", "downtime", "systems") ? "cio"
            : Has(words, "cost", "costs", "budget", "freight", "fee", "fees", "tax", "discount", "expense", "expenses", "salary") ? "cfo"
            : "coo";
    }

    /// <summary>Higher is better, lower is better, or neither.</summary>
    public static string Better(string id) =>
        Has(Of(id), "cost", "costs", "cogs", "churned", "open", "undone", "lost", "days", "expense", "expenses", "fee", "fees", "tax", "freight", "late", "complaints", "returns", "refunds", "discount", "incidents", "defects", "competitor") ? "down"
        : Has(Of(id), "spend", "budget", "planned") ? "target" : "up";

    private static bool Has(string[] words, params string[] any) => words.Any(any.Contains);
}
