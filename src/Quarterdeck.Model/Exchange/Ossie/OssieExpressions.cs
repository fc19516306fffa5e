using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>Expressions of an Ossie file to formulas: ANSI_SQL first, then other dialects of SQL as far as they are the same.</summary>
internal sealed partial class OssieExpressions(FindingList findings)
{
    private static readonly string[] _sql = [OssieKeys.Ansi, "SNOWFLAKE", "DATABRICKS", "BIGQUERY"];

    private readonly SortedDictionary<string, (SourceSpan Place, int Count)> _unread = new(StringComparer.Ordinal);

    /// <summary>The formula of a field or metric; null, with a warning, where no dialect can be read.</summary>
    /// <param name="map">The field or metric.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="countAll">The dataset whose rows <c>COUNT(*)</c> counts; null where nobody can say.</param>
    public (Formula Formula, SourceSpan Place)? Read(YamlMap map, string what, string? countAll)
    {
        (string Dialect, YamlText Text)[] all = [.. Items(map.Map("expression")?.Find("dialects")).OfType<YamlMap>()
            .Select(one => (one.Text("dialect")?.Value.ToUpperInvariant() ?? "", one.Text("expression")!)).Where(one => one.Item2 is not null)
            .OrderBy(one => Array.IndexOf(_sql, one.Item1) is >= 0 and int rank ? rank : _sql.Length)];
        (Formula Formula, SourceSpan Place)? read = null;
        Finding? why = null;
        foreach ((string dialect, YamlText text) in all)
        {
            FindingList own = new();
            Formula? formula = _sql.Contains(dialect) ? Parse(text, countAll, own) : null;
            if (formula is not null && read is null)
                read = (formula, text.Span);
            else if (formula is null && dialect != OssieKeys.Ansi)
                _unread[dialect] = _unread.TryGetValue(dialect, out (SourceSpan Place, int Count) known) ? (known.Place, known.Count + 1) : (text.Span, 1);
            why ??= own.Sorted().FirstOrDefault(finding => finding.Severity == Severity.Error);
        }
        if (read is null)
            findings.Warning(FindingCodes.OssieExpression, why?.Place ?? (all.Length > 0 ? all[0].Text.Span : map.Span),
                $"The expression of {what} cannot be read, and it is left out. {(why is null ? $"Its only text is {string.Join(", ", all.Select(one => one.Dialect))}." : why.Message)}",
                why?.Remedy ?? "Add its text in ANSI_SQL.");
        return read;
    }

    /// <summary>Tells which texts of other dialects were not read.</summary>
    public void Tell()
    {
        foreach ((string dialect, (SourceSpan place, int count)) in _unread)
            findings.Note(FindingCodes.OssieLost, place, string.Create(CultureInfo.InvariantCulture, $"Not carried over from Ossie: text in {dialect} ({count} {(count == 1 ? "expression" : "expressions")})."), "Nothing, where ANSI_SQL stands beside it.");
    }

    /// <summary>The formula with its names given by their datasets: bare ones of a metric by who has such a field, else by the dataset that is counted.</summary>
    /// <param name="formula">The formula of a metric.</param>
    /// <param name="owners">Datasets by field name.</param>
    /// <param name="standard">The dataset of columns that nobody declares; null for none.</param>
    public static Formula Qualified(Formula formula, ILookup<string, string> owners, string? standard) => formula.Replace(name =>
        name.Parts is [string word] && (owners[word].Distinct().ToArray() is [string only] ? only : standard) is { } owner ? new Name([owner, word]) { Span = name.Span } : null);

    /// <summary>The formula of a field, in which its own dataset needs no naming.</summary>
    public static Formula Bare(Formula formula, string dataset) =>
        formula.Replace(name => name.Parts is [string owner, string word] && owner == dataset ? new Name([word]) { Span = name.Span } : null);

    private static Formula? Parse(YamlText text, string? countAll, FindingList findings)
    {
        if (!AllRows().IsMatch(text.Value) || countAll is null)
            return FormulaParser.Parse(text.Value, text.Places, findings);
        return FormulaParser.Parse(AllRows().Replace(text.Value, $"COUNT({countAll}.*)"), text.Span, findings);
    }

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node is YamlList list ? list.Items : node is null ? [] : [node];

    [GeneratedRegex(@"\bCOUNT\s*\(\s*\*\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex AllRows();
}
