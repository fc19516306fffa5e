using System.CommandLine;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Takes a question from a command line.</summary>
/// <param name="company">Knows which names are taken.</param>
/// <param name="calendar">Reads days, periods and grains.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class QueryReader(CompanyModel company, CompanyCalendar calendar, FindingList findings)
{
    private readonly QuestionReader _reader = new(company, calendar, findings, "--");

    /// <summary>The question; what could not be read is left out of it and is among the findings.</summary>
    public MetricQuery Read(ParseResult parsed, QueryOptions options, CommonOptions common) => _reader.Read(new WrittenQuestion
    {
        Metrics = parsed.GetValue(options.Metrics), Grain = parsed.GetValue(options.Grain), From = parsed.GetValue(options.From), To = parsed.GetValue(options.To),
        By = parsed.GetValue(options.By), Where = parsed.GetValue(options.Where), Scenario = parsed.GetValue(options.Scenario), Compare = parsed.GetValue(options.Compare),
        ToDate = parsed.GetValue(options.ToDate), Order = parsed.GetValue(options.Order), Limit = parsed.GetValue(options.Limit), AsOf = parsed.GetValue(common.AsOfOption),
        Currency = parsed.GetValue(options.Money.Currency), Rates = parsed.GetValue(options.Money.Rates), WithTotals = parsed.GetValue(options.Totals), SkipsEmpty = parsed.GetValue(options.Empty) == "skip",
    });

    /// <summary>The as-of day of any command.</summary>
    public DateOnly? AsOf(ParseResult parsed, CommonOptions common) => _reader.AsOf(parsed.GetValue(common.AsOfOption));
}
