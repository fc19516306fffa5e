namespace Quarterdeck.Model.Reading;

/// <summary>An event as it was written.</summary>
internal sealed record EventDraft(Word Id, DateOnly Day, Word? Until, DateOnly? UntilDay)
{
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
    public IReadOnlyList<Word> Offices { get; init; } = [];
    public IReadOnlyList<Word> Kpis { get; init; } = [];
}
