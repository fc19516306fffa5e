using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Reading;

/// <summary>A metric as written, references not yet followed.</summary>
internal sealed record MetricDraft(Word Id)
{
    /// <summary>Null for a conversion or a customer value, and when it could not be read, which is a finding already.</summary>
    public Formula? Formula { get; init; }
    public Word? Unit { get; init; }
    public Direction Better { get; init; }
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Descriptions { get; init; } = new Dictionary<string, string>();
    public Name? Time { get; init; }
    public StockPosition? StockAt { get; init; }
    public IReadOnlyList<Word> StockPer { get; init; } = [];
    public bool Carry { get; init; }
    public ActiveDraft? Active { get; init; }
    public ConversionDraft? Conversion { get; init; }
    public CustomerValueDraft? CustomerValue { get; init; }
    public EmptyPolicy Empty { get; init; }

    /// <summary>For how many days after its end a period's value may still change.</summary>
    public int LateDays { get; init; }
    public StockPosition Regrain { get; init; }
    public Word? Least { get; init; }
    public IReadOnlyDictionary<string, string> Pitfalls { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<string> Serves { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
    /// <summary>The catalogue's pack that it comes from; null for the company's own.</summary>
    public string? Pack { get; init; }
}

/// <summary>The span of activity as written.</summary>
internal sealed record ActiveDraft(Word From, Word To, bool ToIsLast);

/// <summary>A conversion as written.</summary>
internal sealed record ConversionDraft(Word From, Word To, Word Entity, Interval? Within, IReadOnlyList<Word> Same, bool IsRate);

/// <summary>A customer value as written; what is not written is null and has its default. An amount that is written and cannot be read is a finding already.</summary>
internal sealed record CustomerValueDraft(
    Word Purchases, Word Customer, Formula? Amount, bool HasAmount, Formula? Where, PurchaseModel Model, Word? Horizon, Interval? Length, Word? Discount, decimal? Rate, Word? Margin, decimal? Share,
    CustomerValueAnswer Answer, bool OfAll);
