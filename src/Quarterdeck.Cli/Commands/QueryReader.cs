using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Reads the words of a command line into a question.</summary>
/// <param name="calendar">Reads days, periods and grains.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class QueryReader(CompanyCalendar calendar, FindingList findings)
{
    /// <summary>The question; what could not be read is left out of it and is among the findings.</summary>
    public MetricQuery Read(ParseResult parsed, QueryOptions options, CommonOptions common) => new()
    {
        Columns = [.. Items(parsed.GetValue(options.Metrics), "--metrics").Select(Column).OfType<MetricColumn>()],
        Grain = parsed.GetValue(options.Grain) is { } word ? ReadGrain(word) : null,
        From = Day(parsed.GetValue(options.From), "--from", period => period.FirstDay),
        To = Day(parsed.GetValue(options.To), "--to", period => period.LastDay),
        By = [.. Items(parsed.GetValue(options.By), "--by").Select(item => Path(item.Text, item.Place))],
        Where = parsed.GetValue(options.Where) is { } where ? FormulaParser.Parse(where, new SourceSpan("--where", 1, 1, where.Length), findings) : null,
        Scenarios = parsed.GetValue(options.Scenario) is { } scenarios
            ? [.. Items(scenarios, "--scenario").Select(item => item.Text.ToUpperInvariant())] : ["AC"],
        AsOf = AsOf(parsed, common),
        Currency = options.Money.CurrencyOf(parsed),
        Rates = options.Money.RatesOf(parsed, calendar, Day(parsed.GetValue(options.To), "--to", period => period.LastDay) ?? AsOf(parsed, common), findings),
        SkipEmpty = parsed.GetValue(options.Empty) == "skip",
        Order = [.. Items(parsed.GetValue(options.Order), "--order").Select(item => Sorting(item.Text))],
        Limit = Limit(parsed.GetValue(options.Limit)),
    };

    /// <summary>The as-of day of any command.</summary>
    public DateOnly? AsOf(ParseResult parsed, CommonOptions common) => Day(parsed.GetValue(common.AsOfOption), "--as-of", period => period.LastDay);

    private DateOnly? Day(string? text, string option, Func<Period, DateOnly> pick)
    {
        if (text is null)
            return null;
        if (calendar.Parse(text) is { } period)
            return pick(period);
        findings.Error(FindingCodes.OptionValue, new SourceSpan(option, 1, 1, text.Length), $"'{text}' is no day and no period of this company's calendar.",
            "Write a day as 2013-06-05, or a period as 2013, 2013-Q2, 2013-06, 2013-W05 or FY2013.");
        return null;
    }

    private Grain? ReadGrain(string word)
    {
        if (calendar.FindGrain(word) is { } grain)
            return grain;
        string[] known = [.. Grain.Known.Select(own => own.Name), .. calendar.Settings.Grains.Select(own => own.Name)];
        findings.Error(FindingCodes.OptionValue, new SourceSpan("--grain", 1, 1, word.Length), $"'{word}' is no grain of this company's calendar.{NearestName.DidYouMean(word, known)}",
            $"Use one of {string.Join(", ", known)}.");
        return null;
    }

    private int? Limit(int? limit)
    {
        if (limit is < 0)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--limit", 1, 1, 1), string.Create(CultureInfo.InvariantCulture, $"{limit} rows cannot be shown."), "Give a number from 0.");
        return limit is < 0 ? null : limit;
    }

    private MetricColumn? Column((string Text, SourceSpan Place) item) =>
        FormulaParser.Parse(item.Text, item.Place, findings) is { } formula ? new MetricColumn(item.Text, formula) : null;

    private static Name Path(string text, SourceSpan place) =>
        new([.. text.Split('.', StringSplitOptions.TrimEntries).Select(part => part.ToLowerInvariant())]) { Span = place };

    private static (string, bool) Sorting(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon < 0 ? (text, false) : (text[..colon].Trim(), text[(colon + 1)..].Trim().Equals("desc", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The items of a list; commas in brackets and quotes belong to a formula.</summary>
    private static ImmutableArray<(string Text, SourceSpan Place)> Items(string? list, string option)
    {
        if (list is null)
            return [];
        ImmutableArray<(string, SourceSpan)>.Builder items = ImmutableArray.CreateBuilder<(string, SourceSpan)>();
        int start = 0, depth = 0;
        bool quoted = false;
        for (int i = 0; i <= list.Length; i++)
        {
            char letter = i < list.Length ? list[i] : ',';
            if (letter == '\'')
                quoted = !quoted;
            depth += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter != ',' || (i < list.Length && (quoted || depth > 0)))
                continue;
            string item = list[start..i];
            int lead = item.Length - item.TrimStart().Length;
            if (item.Trim().Length > 0)
                items.Add((item.Trim(), new SourceSpan(option, 1, start + lead + 1, item.Trim().Length)));
            start = i + 1;
        }
        return items.ToImmutable();
    }
}
