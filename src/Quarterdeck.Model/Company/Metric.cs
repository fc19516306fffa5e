using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A number that can be asked for by period and dimension.</summary>
public sealed record Metric
{
    /// <summary>Unique among metrics, lower case.</summary>
    public required string Id { get; init; }
    /// <summary>The formula over aggregates and other metrics; null only for a <see cref="Conversion"/>, a <see cref="CustomerValue"/> and for what is worked out from statuses (<see cref="CompanyModel.Computed"/>).</summary>
    public required Formula? Formula { get; init; }
    /// <summary>The unit; default a plain number.</summary>
    public Unit Unit { get; init; }
    /// <summary>Which way is better.</summary>
    public Direction Better { get; init; }
    /// <summary>Names for people by language; may be empty, then the id is shown.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
    /// <summary>What it means, by language; may be empty.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = new Dictionary<string, string>();
    /// <summary>The field that dates it, <c>dataset.field</c>; null: the time of each atom's own dataset.</summary>
    public Name? Time { get; init; }
    /// <summary>Set for a balance.</summary>
    public Stock? Stock { get; init; }
    /// <summary>Set for a count of what is active at the period's end.</summary>
    public Active? Active { get; init; }
    /// <summary>Set for a conversion.</summary>
    public Conversion? Conversion { get; init; }
    /// <summary>Set for what customers are expected to bring.</summary>
    public CustomerValue? CustomerValue { get; init; }
    /// <summary>What no rows mean.</summary>
    public EmptyPolicy Empty { get; init; }
    /// <summary>Which value a window has when asked coarser than its unit; default last.</summary>
    public StockPosition Regrain { get; init; }
    /// <summary>For how many days after its end a period's value may still change; 0: as long as the datasets' <see cref="Dataset.LateDays"/> say. A <see cref="Conversion"/> with a window waits for that besides.</summary>
    public int LateDays { get; init; }
    /// <summary>A cut with fewer rows than this is neither shown nor left to be told by difference; 0: every cut is shown.</summary>
    public int Least { get; init; }
    /// <summary>What misleads when it is read alone, by language; may be empty.</summary>
    public IReadOnlyDictionary<string, string> Pitfalls { get; init; } = new Dictionary<string, string>();
    /// <summary>Other names under which people know it; may be empty.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
    /// <summary>Ids of the responsibilities that it serves; may be empty.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];
    /// <summary>Where it is named: <c>S0</c> to <c>S4</c>, or <c>catalog</c>; may be empty.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
    /// <summary>The catalogue's pack that it comes from; null for the company's own.</summary>
    public string? Pack { get; init; }
    /// <summary>Where it is declared.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The name for people in a language, else in English, else the id with spaces.</summary>
    public string Label(string language) =>
        Labels.TryGetValue(language, out string? label) || Labels.TryGetValue("en", out label) ? label : Id.Replace('_', ' ');
}
