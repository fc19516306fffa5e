using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Conditions in dbt's Jinja (<c>{{ Dimension('listing__country') }} = 'us'</c>) to formulas.</summary>
/// <param name="names">How dbt's names are said.</param>
/// <param name="findings">Gets what our language does not say.</param>
public sealed partial class DbtFilter(DbtNames names, FindingList findings)
{
    private readonly Dictionary<string, DbtMetricField> _metricFields = new(StringComparer.Ordinal);

    /// <summary>The roll-up fields that conditions with <c>Metric()</c> need.</summary>
    internal IReadOnlyCollection<DbtMetricField> MetricFields => _metricFields.Values;

    /// <summary>Several conditions that all must hold, as one; null for none.</summary>
    public Formula? Read(IEnumerable<DbtText> conditions)
    {
        Formula? all = null;
        foreach (DbtText condition in conditions)
            if (Read(condition) is { } one)
                all = all is null ? one : new Binary("AND", all, one);
        return all;
    }

    /// <summary>One condition; null when it cannot be read, with findings.</summary>
    public Formula? Read(DbtText condition)
    {
        List<Name> calls = [];
        bool failed = false;
        string text = Braces().Replace(condition.Value, match =>
        {
            if (ReadCall(match.Groups[1].Value, condition) is not { } name)
            {
                failed = true;
                return "NULL";
            }
            calls.Add(name);
            return string.Create(CultureInfo.InvariantCulture, $"dbt_{calls.Count - 1}_");
        });
        if (failed || FormulaParser.Parse(text, condition.Span, findings) is not { } formula)
            return null;
        return formula.Replace(name => name.Parts is not [string word] ? null
            : Placeholder().Match(word) is { Success: true } match ? calls[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]
            // Outside braces dbt's own column names may stand.
            : names.Reference(word) with { Span = name.Span });
    }

    /// <summary>One call such as <c>TimeDimension('metric_time', 'month')</c>, as the name it stands for; null when it is none.</summary>
    public Name? ReadCall(string call, DbtText place)
    {
        Match match = Call().Match(call);
        if (!match.Success)
            return Unreadable(call, place);
        string[] arguments = [.. Quoted().Matches(match.Groups[2].Value).Select(one => one.Groups[1].Value)];
        string? grain = Grain().Match(call) is { Success: true } on ? on.Groups[1].Value : null;
        string? part = Part().Match(call) is { Success: true } of ? of.Groups[1].Value : null;
        return match.Groups[1].Value switch
        {
            _ when arguments.Length == 0 => Unreadable(call, place),
            "Dimension" => names.Reference(arguments[0], grain, part),
            "TimeDimension" => names.Reference(arguments[0], arguments.Length > 1 ? arguments[1] : grain, part),
            "Entity" => EntityOf(arguments[0]),
            "Metric" when arguments.Length > 1 => MetricOf(arguments[0], [.. arguments.Skip(1)], place),
            _ => Unreadable(call, place),
        };
    }

    private Name EntityOf(string entity) => names.Reference(entity);

    private Name? MetricOf(string metric, string[] by, DbtText place)
    {
        string entity = by[0].ToLowerInvariant();
        entity = entity[(entity.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and int cut ? cut + 2 : 0)..];
        if (by.Length != 1 || !names.HasEntity(entity))
        {
            findings.Error(FindingCodes.DbtNotSaid, place.Span, $"Metric('{metric}', [{string.Join(", ", by)}]) is not by one entity of the project, into whose rows it could be rolled up.",
                "Name one entity that a semantic model has.");
            return null;
        }
        string dataset = DbtDatasets.OfEntity(entity);
        string field = metric.ToLowerInvariant();
        _metricFields.TryAdd($"{dataset}.{field}", new DbtMetricField(entity, field, place));
        return new Name([dataset, field]);
    }

    private Name? Unreadable(string call, DbtText place)
    {
        findings.Error(FindingCodes.DbtNotSaid, place.Span, $"'{call.Trim()}' is none of the calls that are read from a filter.",
            "Use Dimension('entity__name'), TimeDimension('entity__name', 'grain'), Entity('name') or Metric('name', ['entity']).");
        return null;
    }

    [GeneratedRegex(@"\{\{\s*(.*?)\s*\}\}", RegexOptions.Singleline)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\s*(Dimension|TimeDimension|Entity|Metric)\s*\(([^)]*)\)")]
    private static partial Regex Call();

    [GeneratedRegex(@"['""]([^'""]+)['""]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.grain\(\s*['""]([^'""]+)['""]\s*\)")]
    private static partial Regex Grain();

    [GeneratedRegex(@"\.date_part\(\s*['""]([^'""]+)['""]\s*\)")]
    private static partial Regex Part();

    [GeneratedRegex("^dbt_([0-9]+)_$")]
    private static partial Regex Placeholder();
}

/// <summary>A metric that a condition asks for by entity: a roll-up field of a dataset with one row for each.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Metric">The metric; the field bears its name.</param>
/// <param name="Place">The condition.</param>
internal sealed record DbtMetricField(string Entity, string Metric, DbtText Place);
