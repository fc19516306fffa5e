namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>Which question each expected value answers: the mapping is ours, the values are read beside the repository.</summary>
internal static class ExpectedCells
{
    /// <summary>The cells that one expected value fixes; most fix one, some name counts in their key besides.</summary>
    /// <exception cref="ArgumentException">Nobody has mapped this id yet.</exception>
    public static IReadOnlyList<ExpectedCell> Of(ExpectedValue e)
    {
        string[] key = e.Key.Split(" / ");
        return e.Id switch
        {
            "AW01" => [new(Years("internet_sales"), Year(e.Key), "internet_sales", e.Value)],
            "AW03" => [new(Years("revenue"), Year(e.Key), "revenue", e.Value)],
            "AW05" => [new(Years("internet_gross_margin"), Year(e.Key), "internet_gross_margin", e.Value, 100)],
            "AW07" => [new(Years("gross_profit"), Year(e.Key), "gross_profit", e.Value)],
            "AW09" => [new(Years("new_internet_customers"), Year(e.Key), "new_internet_customers", e.Value)],
            "AW11" => [new(Ask("customers_with_other_first_purchase"), "", "customers_with_other_first_purchase", e.Value)],
            "AW13" => [new(Years("internet_retained_customers") with { To = new(2013, 12, 31) }, Year(key[0]), "internet_retained_customers", e.Value),
                       new(Years("internet_customers"), Year(key[0]), "internet_customers", FirstWord(key[1]))],
            "AW15" => [new(Ask("internet_sales") with { Grain = "month" }, e.Key + "-01", "internet_sales", e.Value)],
            "AW17" => [new(Ask("internet_sales") with { By = ["category"] }, e.Key, "internet_sales", e.Value)],
            "AW19" => [new(Ask("internet_sales") with { By = ["territory_group"] }, e.Key, "internet_sales", e.Value)],
            "AW21" => [new(Ask("internet_sales") with { By = ["promotion_type"] }, e.Key, "internet_sales", e.Value)],
            "AW23" => [new(Ask("internet_lines_by_reason") with { By = ["sales_reason"] }, e.Key, "internet_lines_by_reason", e.Value)],
            "AW25" => [new(Years("quota_attainment"), Year(e.Key), "quota_attainment", e.Value, 100)],
            "AW27" => [new(Both(Years("ledger_amount")), Year(key[1]), Column("ledger_amount", key[0]), e.Value)],
            "AW29" => [new(Both(Years("ledger_revenue")), Year(key[0]), Column("ledger_revenue", key[1]), e.Value)],
            "AW31" => [new(Both(Ask("ledger_dates")), "", Column("ledger_dates", key[0]), FirstWord(key[1]))],
            "AW33" => [new(SalesAndMarketing, key[0], "ledger_expenditures", e.Value),
                       new(SalesAndMarketing, key[0], "ledger_expenditures@PL", key[1] == "budget none" ? null : key[1]["budget ".Length..])],
            "AW35" => [new(Ask("ledger_expenditures") with { By = ["department_group"], From = new(2012, 1, 1), To = new(2012, 12, 31) },
                           e.Key, "ledger_expenditures", e.Value)],
            "AW37" => [new(Ask("issues"), "", "issues", e.Value), new(Ask("calls"), "", "calls", FirstWord(key[1])),
                       new(Ask("phone_orders"), "", "phone_orders", FirstWord(key[1].Split(", ")[1]))],
            "AW39" => [new(Ask("average_time_per_issue"), "", "average_time_per_issue", e.Value)],
            "AW41" => [new(Ask("issues_per_100_calls"), "", "issues_per_100_calls", e.Value)],
            "AW43" => [new(Years("survey_responses"), Year(key[0]), "survey_responses", e.Value),
                       new(Years("survey_customers"), Year(key[0]), "survey_customers", FirstWord(key[1]))],
            "AW45" => [new(Ask("positions"), "", "positions", FirstWord(key[0])), new(Ask("persons"), "", "persons", FirstWord(key[1])),
                       new(Ask("current_positions"), "", "current_positions", e.Value), new(Ask("headcount"), "", "headcount", e.Value)],
            "AW47" => [new(Years("hires") with { From = new(2006, 1, 1), To = new(2013, 12, 31) }, Year(e.Key), "hires", e.Value)],
            "AW49" or "AW51" => [new(Heads, $"{e.Value} | {e.Key}", "current_positions", "1")],
            "AW53" => [new(Ask("current_positions") with { Where = "employees.manager_id = 112" }, "", "current_positions", e.Value)],
            "AW55" => [new(Ask("purchase_rejection_share"), "", "purchase_rejection_share", e.Value, 100),
                       new(Ask("purchase_order_lines"), "", "purchase_order_lines", FirstWord(e.Key))],
            "AW57" => [new(Years("exchange_rate") with { Where = "currency = 'EUR'" }, Year("2013"), "exchange_rate", e.Value)],
            "AW59" => [new(Years("active_resellers"), Year(key[0]), "active_resellers", e.Value),
                       new(Years("reseller_orders"), Year(key[0]), "reseller_orders", FirstWord(key[1]))],
            "AW61" => [new(Years("net_income"), Year(e.Key), "net_income", e.Value)],
            "AW63" => [new(Ask("balance_check") with { Grain = "day" }, "*", "balance_check", e.Value)],
            "AW65" => [new(Ask("ledger_dates") with { Grain = "month" }, e.Key + "-01", "ledger_dates", e.Value)],

            "OR01" => [new(Retail("revenue"), "", "revenue", e.Value)],
            "OR03" => [new(Retail("revenue") with { Grain = "month" }, e.Key + "-01", "revenue", e.Value)],
            "OR05" => [new(Retail("returns"), "", "returns", e.Value)],
            "OR07" => [new(Retail("new_customers") with { Grain = "month" }, e.Key + "-01", "new_customers", e.Value)],
            "OR09" => [new(Retail("average_order_value"), "", "average_order_value", e.Value)],
            "OR11" => [new(Retail("revenue") with { By = ["country"], Order = "revenue:desc", Limit = 5 }, e.Key, "revenue", e.Value)],
            "OR13" => [new(Retail("revenue_growth") with { Grain = "month", From = new(2010, 12, 1), To = new(2011, 12, 31) },
                           "2011-11-01", "revenue_growth", e.Value, 100)],
            "OR15" => [new(Retail("bad_debt") with { By = ["invoice"], Where = "lines.unit_price < 0" }, FirstWord(e.Key), "bad_debt", e.Value)],

            "NW01" => [new(Trader("orders"), "", "orders", key[0]), new(Trader("order_lines"), "", "order_lines", key[1]),
                       new(Trader("active_customers"), "", "active_customers", key[2]), new(Trader("employees"), "", "employees", e.Value)],
            "NW03" => [new(Trader("late_orders"), "", "late_orders", FirstWord(e.Key)), new(Trader("unshipped_orders"), "", "unshipped_orders", e.Value)],
            "NW05" => [new(Trader("employees") with { By = ["employees.manager.employee"] }, LastWords(e.Key, 2), "employees", e.Value),
                       new(Trader("employees") with { By = ["employee", "title"], Where = "employees.manager_id IS NULL" }, $"{LastWords(e.Key, 2)} | {e.Key[..^(LastWords(e.Key, 2).Length + 1)]}", "employees", "1")],
            "NW07" => [new(Trader("products_to_reorder"), "", "products_to_reorder", e.Value)],
            "NW09" => [new(Trader("revenue_growth") with { Grain = "year", From = new(1998, 1, 1), To = new(1998, 4, 30) }, "1998-01-01", "revenue_growth", e.Value, 100)],

            "RO01" => [new(Weekly("weeks"), "", "weeks", FirstWord(e.Key)), new(Weekly("revenue"), "", "revenue", e.Value)],
            "RO03" => [new(Weekly("marketing_spend"), "", "marketing_spend", FirstWord(e.Key)), new(Weekly("revenue_to_spend"), "", "revenue_to_spend", e.Value)],
            "RO05" => [new(Weekly("cost_per_search_click"), "", "cost_per_search_click", e.Value)],

            "GA01" => [new(Site("days"), "", "days", FirstWord(e.Key)), new(Site("sessions"), "", "sessions", e.Value)],
            "GA03" => [new(Site("sessions") with { Grain = "month" }, e.Key + "-01", "sessions", e.Value)],

            "FI01" => [new(Government("projects"), "", "projects", FirstWord(e.Key)), new(Government("investments"), "", "investments", e.Key.Split(' ')[2]),
                       new(Government("agencies"), "", "agencies", e.Value)],
            "FI03" => [new(Government("within_schedule_share"), "", "within_schedule_share", e.Value, 100)],
            "FI05" => [new(Government("expected_completions"), "", "expected_completions", FirstWord(e.Key)), new(Government("completed_on_plan_share"), "", "completed_on_plan_share", e.Value, 100)],
            "FI07" => [new(Government("schedule_variance_days"), "", "schedule_variance_days", e.Value)],
            _ => throw new ArgumentException($"No question is mapped to the expected value '{e.Id}' ({e.Measure}).", nameof(e)),
        };
    }

    private static CompanyQuestion Ask(string metric) => new("adventureworks") { Metrics = [metric] };
    private static CompanyQuestion Years(string metric) => Ask(metric) with { Grain = "year" };
    private static CompanyQuestion Retail(string metric) => new("online-retail") { Metrics = [metric] };
    private static CompanyQuestion Trader(string metric) => new("northwind") { Metrics = [metric] };
    private static CompanyQuestion Weekly(string metric) => new("robyn_mmm") { Metrics = [metric] };
    private static CompanyQuestion Site(string metric) => new("ga_sessions") { Metrics = [metric] };
    private static CompanyQuestion Government(string metric) => new("federal_it_projects") { Metrics = [metric] };
    private static CompanyQuestion Both(CompanyQuestion question) => question with { Scenarios = ["AC", "PL"] };
    private static string Column(string metric, string scenario) => scenario == "Actual" ? metric : metric + "@PL";
    private static string Year(string year) => year + "-01-01";
    private static string LastWords(string text, int count) => string.Join(' ', text.Split(' ')[^count..]);
    private static string FirstWord(string text) => text.Split(' ')[0];

    // The twelve closings from 29 December 2010 to 29 November 2011 are the rows of these twelve months.
    private static CompanyQuestion SalesAndMarketing { get; } = Both(Ask("ledger_expenditures")) with
    {
        By = ["account"],
        Where = "department_group = 'Sales and Marketing'",
        From = new(2010, 12, 1),
        To = new(2011, 11, 30),
    };

    private static CompanyQuestion Heads { get; } = Ask("current_positions") with
    {
        By = ["employee", "job_title"],
        Where = "employees.status = 'Current' AND employees.job_title IN ('Chief Executive Officer', 'Chief Financial Officer', "
            + "'Human Resources Manager', 'Information Services Manager', 'Marketing Manager', 'Vice President of Engineering', "
            + "'Vice President of Production', 'Vice President of Sales')",
    };
}
