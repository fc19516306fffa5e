namespace Quarterdeck.Metrics.Founding;

/// <content>Ledgers: debits and credits by kind of account.</content>
internal sealed partial class PlainYaml
{
    /// <summary>The field that says what kind an account is: of the table itself, or of the chart of accounts that it is joined to; null where none does.</summary>
    private string? AccountType(PlainTable table)
    {
        static SurveyedColumn? Of(PlainTable table) => table.Find("account_type", "account_class", "account_category", "type", "class", "category") is { Type: "VARCHAR" } type ? type : null;
        if (Of(table) is { } own)
            return own.Quoted;
        foreach ((_, string target, _) in table.Joins)
            if (_tables.FirstOrDefault(other => other.Dataset == target) is { } chart && Of(chart) is { } type)
                return $"{target}.{type.Field}";
        return null;
    }

    private static void Booked(List<PlainField> fields, (SurveyedColumn Debit, SurveyedColumn Credit) booked, string type)
    {
        fields.Add(new("account_group", $"CASE WHEN LOWER({type}) LIKE '%revenue%' OR LOWER({type}) LIKE '%income%' OR LOWER({type}) LIKE '%sales%' OR LOWER({type}) LIKE '%ertrag%' OR LOWER({type}) LIKE '%produit%' OR LOWER({type}) LIKE '%przych%' THEN 'revenue' WHEN LOWER({type}) LIKE '%cost of%' OR LOWER({type}) LIKE '%cogs%' OR LOWER({type}) LIKE '%direct cost%' THEN 'cost_of_sales' WHEN LOWER({type}) LIKE '%expense%' OR LOWER({type}) LIKE '%overhead%' OR LOWER({type}) LIKE '%aufwand%' OR LOWER({type}) LIKE '%charge%' OR LOWER({type}) LIKE '%koszt%' OR LOWER({type}) LIKE '%cost%' THEN 'costs' ELSE 'other' END", $"by {type}"));
        fields.Add(new("booked", $"CASE WHEN account_group = 'revenue' THEN COALESCE(CAST({booked.Credit.Quoted} AS DECIMAL(19,4)), 0) - COALESCE(CAST({booked.Debit.Quoted} AS DECIMAL(19,4)), 0) ELSE COALESCE(CAST({booked.Debit.Quoted} AS DECIMAL(19,4)), 0) - COALESCE(CAST({booked.Credit.Quoted} AS DECIMAL(19,4)), 0) END", "positive in the sense of its group"));
    }

    private void Ledger(PlainTable table)
    {
        string set = table.Dataset;
        HasMoney = true;
        Metric("revenue", $"SUM({set}.booked) FILTER (WHERE {set}.account_group = 'revenue')", "money", "ceo", "credits less debits of the accounts of revenue", isKpi: true);
        Metric("cost_of_sales_booked", $"SUM({set}.booked) FILTER (WHERE {set}.account_group = 'cost_of_sales')", "money", "cfo", "debits less credits", isKpi: true);
        Metric("costs_booked", $"SUM({set}.booked) FILTER (WHERE {set}.account_group = 'costs')", "money", "cfo", "debits less credits of all other accounts of expense", isKpi: true);
        Metric("result_booked", "revenue - cost_of_sales_booked - costs_booked", "money", "ceo", "revenue less both", isKpi: true);
        Metric("margin_booked", "result_booked / revenue", "percent", "cfo", "the result over revenue", isKpi: true);
    }
}
