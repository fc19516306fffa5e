using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>A dataset as written, references not yet followed.</summary>
internal sealed record DatasetDraft(Word Name)
{
    public Source? Source { get; init; }
    /// <summary>Where the source's text stands: path, table, statement or dataset.</summary>
    public Word SourceWord { get; init; }
    public Word? Connection { get; init; }
    /// <summary>What the source says of its load, as written.</summary>
    public LoadDraft? Load { get; init; }
    public IReadOnlyList<Word> Key { get; init; } = [];
    public Word? Time { get; init; }
    public Covers? Covers { get; init; }
    public int LateDays { get; init; }
    public Grain? RowsFor { get; init; }
    public Word? Currency { get; init; }
    public Word? ScenarioField { get; init; }
    public IReadOnlyDictionary<string, string> Scenarios { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<FieldDraft> Fields { get; init; } = [];
    public IReadOnlyList<JoinDraft> Joins { get; init; } = [];
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];
    public string Description { get; init; } = "";
}

/// <summary>A field as written; the formula is null when it could not be read, which is a finding already.</summary>
internal sealed record FieldDraft(Word Name, Formula? Formula, Word? TimeZone, Word? Currency = null);

/// <summary>A join as written.</summary>
internal sealed record JoinDraft(Word Name, Word To, IReadOnlyList<Word> On, IReadOnlyList<Word> Key, AsOfDraft? AsOf);

/// <summary>The validity of a join as written.</summary>
internal sealed record AsOfDraft(Word At, Word From, Word To, bool ToIsLast);

/// <summary>A dimension as written.</summary>
internal sealed record DimensionDraft(
    Word Name, Name? Field, IReadOnlyList<(Word Dataset, Word Join)> Via, IReadOnlyDictionary<string, string> Labels);
