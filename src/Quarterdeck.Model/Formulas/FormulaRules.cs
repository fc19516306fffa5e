using System.Globalization;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Formulas;

/// <summary>What every formula must hold to wherever it stands: known functions, their arguments, no aggregate inside an aggregate.</summary>
internal static class FormulaRules
{
    /// <summary>A dataset, up to ten joins, a field; the longest path of a real model seen has three joins.</summary>
    private const int MostParts = 12;

    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["IF"] = "Write CASE WHEN ... THEN ... ELSE ... END.",
        ["IIF"] = "Write CASE WHEN ... THEN ... ELSE ... END.",
        ["IFNULL"] = "Write COALESCE(a, b).",
        ["ISNULL"] = "Write COALESCE(a, b), or a IS NULL.",
        ["NVL"] = "Write COALESCE(a, b).",
        ["NOW"] = "Write PERIOD_END: the clock is never read, so that the same question gives the same answer.",
        ["CURRENT_DATE"] = "Write PERIOD_END: the clock is never read, so that the same question gives the same answer.",
        ["TODAY"] = "Write PERIOD_END: the clock is never read, so that the same question gives the same answer.",
        ["GETDATE"] = "Write PERIOD_END: the clock is never read, so that the same question gives the same answer.",
        ["AVERAGE"] = "Write AVG(x).",
        ["MEAN"] = "Write AVG(x).",
        ["TOTAL"] = "Write SUM(x).",
        ["COUNT_DISTINCT"] = "Write COUNT(DISTINCT x).",
        ["DISTINCT_COUNT"] = "Write COUNT(DISTINCT x).",
        ["COUNTD"] = "Write COUNT(DISTINCT x).",
        ["DIVIDE"] = "Write a / b; division by zero is n/a.",
        ["SAFE_DIVIDE"] = "Write a / b; division by zero is n/a.",
        ["LAG"] = "Write PRIOR(m, 1 MONTH).",
        ["LEAD"] = "Write PRIOR on the later metric.",
        ["YTD"] = "Write TO_DATE(m, YEAR).",
        ["SUBSTR"] = "Write SUBSTRING(text, start, length).",
        ["LEN"] = "Write LENGTH(text).",
        ["CEILING"] = "Write CEIL(x).",
        ["POW"] = "Write POWER(x, y).",
        ["DATEDIFF"] = "Write DATE_DIFF(DAY, a, b).",
        ["DATEADD"] = "Write DATE_ADD(date, INTERVAL '1' DAY), or date + INTERVAL '1' DAY.",
        ["LOG"] = "Write LN(x), or LN(x) / LN(10).",
        ["POSITION"] = "Write STRPOS(text, part).",
        ["ROW_NUMBER"] = "Use a field or a roll-up field; there are no window functions.",
        ["RANK"] = "Use --order and --limit; there are no window functions.",
    };

    /// <summary>True when the formula holds to all rules; each breach is a finding.</summary>
    public static bool Hold(Formula formula, FindingList findings)
    {
        int before = findings.Count;
        Stack<(Formula Node, int Depth, string? Aggregate)> open = new([(formula, 1, null)]);
        while (open.TryPop(out (Formula Node, int Depth, string? Aggregate) at))
        {
            if (at.Depth > FormulaParser.MostDepth)
            {
                findings.Error(FindingCodes.TooLong, at.Node.Span,
                    string.Create(CultureInfo.InvariantCulture, $"More than {FormulaParser.MostDepth} operators are chained or nested here."),
                    "Use IN for long lists of alternatives, or split the formula into metrics or fields of their own.");
                return false;
            }
            string? inside = at.Aggregate;
            if (at.Node is Call call)
            {
                Function(call, at.Aggregate, findings);
                if (FunctionTable.Aggregates.ContainsKey(call.Function))
                    inside = call.Function;
            }
            else if (at.Node is Name { Parts: ["*"] } star)
                findings.Error(FindingCodes.AllRows, star.Span, "A bare * does not say which rows are counted.", "Write COUNT(orders.*) with the dataset's name.");
            else if (at.Node is Name { Parts.Length: > MostParts } path)
                findings.Error(FindingCodes.TooLong, path.Span, string.Create(CultureInfo.InvariantCulture, $"The name has {path.Parts.Length} parts; {MostParts} are the most."),
                    "Declare a shorter path of joins.");
            foreach (Formula child in at.Node.Children)
                open.Push((child, at.Depth + 1, inside));
        }
        return findings.Count == before;
    }

    private static void Function(Call call, string? inside, FindingList findings)
    {
        bool isAggregate = FunctionTable.Aggregates.TryGetValue(call.Function, out (int Least, int Most) size);
        bool isTemporal = !isAggregate && FunctionTable.Temporal.TryGetValue(call.Function, out size);
        if (!isAggregate && !isTemporal)
        {
            if (!FunctionTable.Scalars.TryGetValue(call.Function, out (int Least, int Most, bool BetweenMetrics) scalar))
            {
                Unknown(call, findings);
                return;
            }
            size = (scalar.Least, scalar.Most);
        }
        if (call.Arguments.Length < size.Least || call.Arguments.Length > size.Most)
            findings.Error(FindingCodes.WrongArguments, call.Span,
                string.Create(CultureInfo.InvariantCulture, $"{call.Function} takes {Count(size.Least, size.Most)}, but {call.Arguments.Length} {(call.Arguments.Length == 1 ? "is" : "are")} given."),
                $"Write {Sample(call.Function, size.Least)}.");
        if (inside is not null && isAggregate)
            findings.Error(FindingCodes.NestedAggregate, call.Span, $"{call.Function} stands inside {inside}: an aggregate of an aggregate has no rows to work on.",
                "Make the inner one a roll-up field of the dataset it describes, and aggregate that field.");
        else if (inside is not null && isTemporal)
            findings.Error(FindingCodes.NestedAggregate, call.Span, $"{call.Function} works on a metric, not on the rows inside {inside}.",
                $"Write {call.Function} around the aggregate.");
        if (call.Distinct && call.Function != "COUNT")
            findings.Error(FindingCodes.Distinct, call.Span, $"DISTINCT belongs to COUNT only, not to {call.Function}.",
                call.Function is "MIN" or "MAX" ? "Remove DISTINCT: it changes nothing here." : "Remove DISTINCT, or aggregate a dataset in which each value stands once.");
        foreach (Formula argument in call.Arguments)
            if (argument is Name { IsAllRows: true, Parts.Length: > 1 } rows && (call.Function != "COUNT" || call.Distinct))
                findings.Error(FindingCodes.AllRows, rows.Span, $"'{rows.Dotted}' means whole rows, which only COUNT can take.", "Name the field.");
    }

    private static void Unknown(Call call, FindingList findings)
    {
        IEnumerable<string> known = FunctionTable.Aggregates.Keys.Concat(FunctionTable.Temporal.Keys).Concat(FunctionTable.Scalars.Keys);
        string? near = NearestName.Find(call.Function, known);
        string remedy = Instead.TryGetValue(call.Function, out string? instead) ? instead
            : near is not null ? $"Write {near.ToUpperInvariant()}."
            : $"Use one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
        findings.Error(FindingCodes.UnknownFunction, call.Span with { Length = call.Function.Length },
            $"The function {(call.Function.Length <= 40 ? call.Function : call.Function[..37] + "...")} is not in the formula language.", remedy);
    }

    private static string Count(int least, int most) => least == most
        ? string.Create(CultureInfo.InvariantCulture, $"{least} argument{(least == 1 ? "" : "s")}")
        : most >= 99 ? string.Create(CultureInfo.InvariantCulture, $"at least {least} argument{(least == 1 ? "" : "s")}")
        : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} arguments");

    private static string Sample(string function, int least) => function switch
    {
        "PRIOR" or "TRAILING" => $"{function}(metric, 1 YEAR)",
        "TO_DATE" => "TO_DATE(metric, YEAR)",
        "MATCHED" => "MATCHED(metric / other_metric, MONTH)",
        "RETAINED" => "RETAINED(orders.customer_id)",
        "PERCENTILE_CONT" or "PERCENTILE_DISC" => $"{function}(0.9) WITHIN GROUP (ORDER BY dataset.field)",
        _ => $"{function}({string.Join(", ", Enumerable.Range(0, Math.Max(1, least)).Select(i => (char)('a' + i)))})",
    };
}
