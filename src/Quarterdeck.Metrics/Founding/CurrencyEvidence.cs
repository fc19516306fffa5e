using System.Text.RegularExpressions;

namespace Quarterdeck.Metrics.Founding;

/// <summary>What the files say about the currency of their amounts.</summary>
/// <param name="Codes">The codes, with the file that names each.</param>
internal sealed partial record CurrencyEvidence(IReadOnlyList<(string Code, string File)> Codes)
{
    /// <summary>The one currency; null where none is named or several are.</summary>
    public string? Code => Codes.Select(static one => one.Code).Distinct().ToArray() is [{ } only] ? only : null;

    /// <summary>Why, in words.</summary>
    public string Reason(FoundingWords words) => Codes.Count == 0 ? words.Of("nocurrency")
        : Code is not null ? words.Of("named", string.Join(", ", Codes.Select(static one => one.File).Distinct().Take(3)))
        : words.Of("several", string.Join(", ", Codes.Select(static one => $"{one.Code} ({one.File})").Distinct().Take(6)));

    /// <summary>Adds what plain tables say: a column of codes, or a code or sign in a header.</summary>
    public CurrencyEvidence With(IReadOnlyList<PlainTable> tables, TableSurvey survey)
    {
        List<(string, string)> codes = [.. Codes];
        foreach (PlainTable table in tables)
            foreach (SurveyedColumn column in table.Survey.Columns)
                if (column.Role is "currency" or "currency_code" or "ccy")
                    codes.AddRange(survey.Values(table.Survey.Relation, column.Name).Where(static value => InHeader().IsMatch($"({value})")).Select(value => (value.ToUpperInvariant(), table.Survey.Path)));
                else if (InHeader().Match(column.Name) is { Success: true } named)
                    codes.Add((named.Groups[1].Value.ToUpperInvariant(), table.Survey.Path));
                else if (column.Name.Contains('€', StringComparison.Ordinal) || column.Name.Contains('£', StringComparison.Ordinal) || column.Name.Contains('$', StringComparison.Ordinal))
                    codes.Add((column.Name.Contains('€', StringComparison.Ordinal) ? "EUR" : column.Name.Contains('£', StringComparison.Ordinal) ? "GBP" : "USD", table.Survey.Path));
        return new CurrencyEvidence(codes);
    }

    [GeneratedRegex(@"(?i)[\(\[_ ](EUR|USD|GBP|PLN|VND|CNY|JPY|CHF|CAD|AUD|SEK|NOK|DKK|CZK|INR|BRL|MXN|ZAR|SGD|HKD)(?:[\)\]]|$)")]
    private static partial Regex InHeader();
}
