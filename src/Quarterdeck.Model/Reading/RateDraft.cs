using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Reading;

/// <summary>A table of exchange rates as written.</summary>
internal sealed record RateDraft(Word Name)
{
    public Word? Dataset { get; init; }
    public Word? From { get; init; }
    public Word? To { get; init; }
    public Word? Day { get; init; }
    public Word? Average { get; init; }
    public Word? Closing { get; init; }
    public Word? Valid { get; init; }
    /// <summary>What <see cref="Valid"/> says; null where it says nothing that can be read.</summary>
    public RateValidity? Validity { get; init; }
}
