using System.CommandLine;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>In which currency money is wanted, and at which rates.</summary>
internal sealed class MoneyOptions
{
    public Option<string?> Currency { get; } = new("--currency") { Description = "money in this currency, such as EUR; without: in the company's", HelpName = "CODE" };
    public Option<string?> Rates { get; } = new("--rates") { Description = "actual (default), plan or another table of rates; constant:2012 takes those of one period for all amounts, constant those of the year before", HelpName = "NAME[:P]" };

    /// <summary>The code, in capitals.</summary>
    public string? CurrencyOf(ParseResult parsed) => parsed.GetValue(Currency)?.Trim().ToUpperInvariant();

    /// <summary>The rates.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="company">The company.</param>
    /// <param name="calendar">Reads the period.</param>
    /// <param name="last">The last day that is asked, from which the year before is counted; null where nobody said.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public RateChoice RatesOf(ParseResult parsed, CompanyModel company, CompanyCalendar calendar, DateOnly? last, FindingList findings) =>
        new QuestionReader(company, calendar, findings, "--").Rates(parsed.GetValue(Rates), last);
}
