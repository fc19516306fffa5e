using System.CommandLine;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options of <c>query</c>.</summary>
internal sealed class QueryOptions
{
    public Argument<string> Company { get; } = new("COMPANY") { Description = "the company's folder" };
    public Option<string?> Metrics { get; } = new("--metrics") { Description = "metrics or formulas, with commas between them; without: the distinct values of --by", HelpName = "a,b" };
    public Option<string?> Grain { get; } = new("--grain") { Description = "one row a period: day, week, month, quarter, year, fiscal_quarter, fiscal_year, hour, minute or one of the company's own", HelpName = "GRAIN" };
    public Option<string?> From { get; } = new("--from") { Description = "first day, inside (or a period, whose first day is meant)", HelpName = "D" };
    public Option<string?> To { get; } = new("--to") { Description = "last day, inside (or a period, whose last day is meant)", HelpName = "D" };
    public Option<string?> By { get; } = new("--by") { Description = "dimensions, paths or date parts, with commas between them", HelpName = "f,g" };
    public Option<string?> Where { get; } = new("--where") { Description = "only rows that meet this condition count", HelpName = "EXPR" };
    public Option<string?> Scenario { get; } = new("--scenario") { Description = "scenarios side by side, such as AC,PL", HelpName = "AC,PL" };
    public Option<string> Empty { get; } = new("--empty") { Description = "show or skip periods and groups without a row", HelpName = "show|skip", DefaultValueFactory = _ => "show" };
    public Option<string?> Order { get; } = new("--order") { Description = "columns to sort by, such as revenue:desc,country", HelpName = "m:desc" };
    public Option<int?> Limit { get; } = new("--limit") { Description = "at most so many rows", HelpName = "N" };
    public Option<bool> Sql { get; } = new("--sql") { Description = "prints how every number was made: receipts and SQL" };

    public MoneyOptions Money { get; } = new();

    public void AddTo(Command command)
    {
        Empty.AcceptOnlyFromAmong("show", "skip");
        command.Add(Company);
        Option[] all = [Metrics, Grain, From, To, By, Where, Scenario, Empty, Order, Limit, Money.Currency, Money.Rates, Sql];
        foreach (Option option in all)
            command.Add(option);
    }
}
