using System.CommandLine;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options of <c>query</c>.</summary>
internal sealed class QueryOptions
{
    public Argument<string> Company { get; } = new("COMPANY") { Description = "the company's folder" };
    public Option<string?> Metrics { get; } = new("--metrics") { Description = "metrics or formulas over them, with commas between; name=formula names a column; without: the distinct values of --by", HelpName = "a,b" };
    public Option<string?> Compare { get; } = new("--compare") { Description = "columns m@prior_year, .change and .change_pct beside each number: prior_period, prior_year, prior_month ... or a scenario (PL)", HelpName = "prior_year" };
    public Option<string?> ToDate { get; } = new("--to-date") { Description = "columns m@year_to_date beside each number: year, quarter, month, fiscal_year ...; compared like the number itself", HelpName = "year" };
    public Option<bool> Totals { get; } = new("--totals") { Description = "totals for each period, each leading dimension and the whole, worked out from the data, whatever --limit" };
    public Option<string?> Grain { get; } = new("--grain") { Description = "one row a period: day, week, month, quarter, year, fiscal_quarter, fiscal_year, hour, minute or one of the company's own", HelpName = "GRAIN" };
    public Option<string?> From { get; } = new("--from") { Description = "first day, inside (or a period, whose first day is meant)", HelpName = "D" };
    public Option<string?> To { get; } = new("--to") { Description = "last day, inside (or a period, whose last day is meant)", HelpName = "D" };
    public Option<string?> By { get; } = new("--by") { Description = "dimensions, paths (orders.customer.city) or date parts (month_of_year), with commas between them", HelpName = "f,g" };
    public Option<string?> Where { get; } = new("--where") { Description = "only rows that meet this condition over fields and dimensions count, such as \"country = 'France' AND orders.amount > 100\"", HelpName = "EXPR" };
    public Option<string?> Scenario { get; } = new("--scenario") { Description = "scenarios side by side, such as AC,PL", HelpName = "AC,PL" };
    public Option<string> Empty { get; } = new("--empty") { Description = "show or skip periods and groups without a row", HelpName = "show|skip", DefaultValueFactory = _ => "show" };
    public Option<string?> Order { get; } = new("--order") { Description = "columns to sort by, :asc or :desc, such as revenue@prior_year.change:desc,country; no data comes last", HelpName = "m:desc" };
    public Option<string?> Limit { get; } = new("--limit") { Description = "at most so many rows in the whole answer; totals stay", HelpName = "N" };
    public Option<bool> Sql { get; } = new("--sql") { Description = "prints how every number was made: receipts and SQL" };

    public MoneyOptions Money { get; } = new();

    public void AddTo(Command command)
    {
        Empty.AcceptOnlyFromAmong("show", "skip");
        command.Add(Company);
        Option[] all = [Metrics, Grain, From, To, By, Where, Compare, ToDate, Totals, Scenario, Empty, Order, Limit, Money.Currency, Money.Rates, Sql];
        foreach (Option option in all)
            command.Add(option);
    }
}
