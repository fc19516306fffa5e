using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Asking;

/// <summary>Reads a question that somebody wrote: the words of a command line, of an address, of an agent.</summary>
/// <param name="company">Knows which names are taken.</param>
/// <param name="calendar">Reads days, periods and grains.</param>
/// <param name="findings">Takes what is wrong; its place is the name of the word and the column in it.</param>
/// <param name="mark">What stands before a name where it was written, such as <c>--</c> on a command line.</param>
public sealed partial class QuestionReader(CompanyModel company, CompanyCalendar calendar, FindingList findings, string mark)
{
    /// <summary>The question; what could not be read is left out of it and is among the findings.</summary>
    public MetricQuery Read(WrittenQuestion written)
    {
        ArgumentNullException.ThrowIfNull(written);
        DateOnly? to = Day(written.To, "to", period => period.LastDay), asOf = AsOf(written.AsOf);
        return new MetricQuery
        {
            Columns = [.. Items(written.Metrics, "metrics").Select(Column).OfType<MetricColumn>()],
            Grain = written.Grain is { } word ? ReadGrain(word, Place("grain", word)) : null,
            From = Day(written.From, "from", period => period.FirstDay),
            To = to,
            By = [.. Items(written.By, "by").Select(item => Path(item.Text, item.Place))],
            Where = written.Where is { } where ? FormulaParser.Parse(where, Place("where", where), findings) : null,
            Scenarios = written.Scenario is { } scenarios ? [.. Items(scenarios, "scenario").Select(item => item.Text.ToUpperInvariant())] : ["AC"],
            Comparisons = [.. Items(written.Compare, "compare").Select(ReadComparison).OfType<Comparison>().Distinct()],
            ToDate = [.. Items(written.ToDate, "to-date").Select(item => ReadGrain(item.Text, item.Place)).OfType<Grain>().Distinct()],
            WithTotals = written.WithTotals,
            AsOf = asOf,
            Currency = written.Currency?.Trim().ToUpperInvariant(),
            Rates = Rates(written.Rates, to ?? asOf),
            SkipEmpty = written.SkipsEmpty,
            Order = [.. Items(written.Order, "order").Select(Sorting)],
            Limit = Limit(written.Limit),
        };
    }

    /// <summary>A day, or the last day of a period; null, with a finding, where it is neither.</summary>
    public DateOnly? AsOf(string? text) => Day(text, "as-of", period => period.LastDay);

    /// <summary>At which rates money is converted.</summary>
    /// <param name="text">The name of a table, <c>constant</c>, or either with a colon and a period; null for the actual rates.</param>
    /// <param name="last">The last day that is asked, from which the year before is counted; null where nobody said.</param>
    public RateChoice Rates(string? text, DateOnly? last)
    {
        if (text is null)
            return RateChoice.Actual;
        SourceSpan place = Place("rates", text);
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

    private SourceSpan Place(string name, string text) => new(mark + name, 1, 1, text.Length);

    private DateOnly? Day(string? text, string name, Func<Period, DateOnly> pick)
    {
        if (text is null)
            return null;
        if (calendar.Parse(text) is { } period)
            return pick(period);
        findings.Error(FindingCodes.OptionValue, Place(name, text), $"'{text}' is no day and no period of this company's calendar.",
            "Write a day as 2013-06-05, or a period as 2013, 2013-Q2, 2013-06, 2013-W05 or FY2013.");
        return null;
    }

    private Comparison? ReadComparison((string Text, SourceSpan Place) item)
    {
        if (Comparison.TryParse(item.Text, calendar) is { } comparison)
            return comparison;
        IReadOnlyList<string> known = Comparison.Known(calendar);
        findings.Error(FindingCodes.OptionValue, item.Place, $"'{item.Text}' is nothing that numbers can be compared with.{NearestName.DidYouMean(item.Text, known)}",
            $"Use one of {string.Join(", ", known)}; any other is a formula: {mark}metrics \"PRIOR(m, 2 YEAR)\".");
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
        findings.Error(FindingCodes.LimitAsked, Place("limit", text), $"'{text}' is no number of rows.", $"Give {mark}limit a whole number from 1.");
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
    private ImmutableArray<(string Text, SourceSpan Place)> Items(string? list, string name)
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
                items.Add((item.Trim(), new SourceSpan(mark + name, 1, start + lead + 1, item.Trim().Length)));
            start = i + 1;
        }
        return items.ToImmutable();
    }
}
