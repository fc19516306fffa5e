using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>Reads the words of a command line into a question.</summary>
/// <param name="company">Knows which names are taken.</param>
/// <param name="calendar">Reads days, periods and grains.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed partial class QueryReader(CompanyModel company, CompanyCalendar calendar, FindingList findings)
{
    /// <summary>The question; what could not be read is left out of it and is among the findings.</summary>
    public MetricQuery Read(ParseResult parsed, QueryOptions options, CommonOptions common) => new()
    {
        Columns = [.. Items(parsed.GetValue(options.Metrics), "--metrics").Select(Column).OfType<MetricColumn>()],
        Grain = parsed.GetValue(options.Grain) is { } word ? ReadGrain(word, new SourceSpan("--grain", 1, 1, word.Length)) : null,
        From = Day(parsed.GetValue(options.From), "--from", period => period.FirstDay),
        To = Day(parsed.GetValue(options.To), "--to", period => period.LastDay),
        By = [.. Items(parsed.GetValue(options.By), "--by").Select(item => Path(item.Text, item.Place))],
        Where = parsed.GetValue(options.Where) is { } where ? FormulaParser.Parse(where, new SourceSpan("--where", 1, 1, where.Length), findings) : null,
        Scenarios = parsed.GetValue(options.Scenario) is { } scenarios
            ? [.. Items(scenarios, "--scenario").Select(item => item.Text.ToUpperInvariant())] : ["AC"],
        Comparisons = [.. Items(parsed.GetValue(options.Compare), "--compare").Select(ReadComparison).OfType<Comparison>().Distinct()],
        ToDate = [.. Items(parsed.GetValue(options.ToDate), "--to-date").Select(item => ReadGrain(item.Text, item.Place)).OfType<Grain>().Distinct()],
        WithTotals = parsed.GetValue(options.Totals),
        AsOf = AsOf(parsed, common),
        Currency = options.Money.CurrencyOf(parsed),
        Rates = options.Money.RatesOf(parsed, calendar, Day(parsed.GetValue(options.To), "--to", period => period.LastDay) ?? AsOf(parsed, common), findings),
        SkipEmpty = parsed.GetValue(options.Empty) == "skip",
        Order = [.. Items(parsed.GetValue(options.Order), "--order").Select(Sorting)],
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

    private Comparison? ReadComparison((string Text, SourceSpan Place) item)
    {
        if (Comparison.TryParse(item.Text, calendar) is { } comparison)
            return comparison;
        IReadOnlyList<string> known = Comparison.Known(calendar);
        findings.Error(FindingCodes.OptionValue, item.Place, $"'{item.Text}' is nothing that numbers can be compared with.{NearestName.DidYouMean(item.Text, known)}",
            $"Use one of {string.Join(", ", known)}; any other is a formula: --metrics \"PRIOR(m, 2 YEAR)\".");
        return null;
    }

    private Grain? ReadGrain(string word, SourceSpan place)
    {
        if (calendar.FindGrain(word) is { } grain)
            return grain;
        string[] known = [.. Grain.Known.Select(own => own.Name), .. calendar.Settings.Grains.Select(own => own.Name)];
        findings.Error(FindingCodes.OptionValue, place, $"'{word}' is no grain of this company's calendar.{NearestName.DidYouMean(word, known)}",
            $"Use one of {string.Join(", ", known)}.");
        return null;
    }

    private int? Limit(string? text)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0)
            return limit;
        findings.Error(FindingCodes.LimitAsked, new SourceSpan("--limit", 1, 1, text.Length), $"'{text}' is no number of rows.", "Give --limit a whole number from 1.");
        return null;
    }

    /// <summary>A metric or formula; <c>name = formula</c> calls the column so. A comparison of two metrics goes in brackets.</summary>
    private MetricColumn? Column((string Text, SourceSpan Place) item)
    {
        if (NamedFormula().Match(item.Text) is not { Success: true } named)
            return FormulaParser.Parse(item.Text, item.Place, findings) is { } plain ? new MetricColumn(item.Text, plain) : null;
        string name = named.Groups["name"].Value.ToLowerInvariant();
        int start = named.Length;
        if (company.Metrics.ContainsKey(name))
            findings.Error(FindingCodes.ColumnNamedTwice, item.Place, $"'{name}' is a metric of the company, and a column of that name would be taken for it.",
                "Choose another name; a comparison of two metrics goes in brackets: (a = b).");
        return FormulaParser.Parse(item.Text[start..], item.Place with { Column = item.Place.Column + start, Length = item.Text.Length - start }, findings) is { } formula
            ? new MetricColumn(name, formula) : null;
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*", RegexOptions.CultureInvariant)]
    private static partial Regex NamedFormula();

    private static Name Path(string text, SourceSpan place) =>
        new([.. text.Split('.', StringSplitOptions.TrimEntries).Select(part => part.ToLowerInvariant())]) { Span = place };

    private (string Column, bool Descending) Sorting((string Text, SourceSpan Place) item)
    {
        int colon = item.Text.LastIndexOf(':');
        if (colon < 0)
            return (item.Text, false);
        string way = item.Text[(colon + 1)..].Trim();
        if (!way.Equals("asc", StringComparison.OrdinalIgnoreCase) && !way.Equals("desc", StringComparison.OrdinalIgnoreCase))
            findings.Error(FindingCodes.OptionValue, item.Place, $"'{way}' is no way to sort.{NearestName.DidYouMean(way, ["asc", "desc"])}", "Write :asc or :desc behind the column.");
        return (item.Text[..colon].Trim(), way.Equals("desc", StringComparison.OrdinalIgnoreCase));
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
