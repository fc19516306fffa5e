using System.CommandLine;
using Quarterdeck.Metrics.Asking;
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
    /// <param name="calendar">Reads the period.</param>
    /// <param name="last">The last day that is asked, from which the year before is counted; null where nobody said.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public RateChoice RatesOf(ParseResult parsed, CompanyCalendar calendar, DateOnly? last, FindingList findings)
    {
        if (parsed.GetValue(Rates) is not { } text)
            return RateChoice.Actual;
        SourceSpan place = new("--rates", 1, 1, text.Length);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string word = (colon < 0 ? text : text[..colon]).Trim().ToLowerInvariant();
        string table = word == "constant" ? RateChoice.Actual.Table : word;
        if (colon >= 0)
        {
            if (calendar.Parse(text[(colon + 1)..].Trim()) is { } period)
                return new RateChoice(table, period);
            findings.Error(FindingCodes.OptionValue, place, $"'{text[(colon + 1)..]}' is no period of this company's calendar.", "Write constant: with a period, such as constant:2013 or constant:2013-06.");
            return RateChoice.Actual;
        }
        if (word != "constant")
            return new RateChoice(table, null);
        if (last is { } day && calendar.Containing(Grain.Year, day.ToDateTime(TimeOnly.MinValue)) is { } year && calendar.Move(year, -1) is { } before)
            return new RateChoice(table, before);
        findings.Error(FindingCodes.OptionValue, place, "Constant rates are those of one period, and nothing says which year comes before.", "Name the period, such as constant:2012, or say up to when is asked.");
        return RateChoice.Actual;
    }
}
