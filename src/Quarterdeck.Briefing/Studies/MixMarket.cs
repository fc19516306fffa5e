using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A market as a study reads it from a file.</summary>
/// <param name="Data">Outcome, spends and controls.</param>
/// <param name="Labels">The periods, in the order of time.</param>
/// <param name="Outcome">The outcome's name.</param>
public sealed record MixMarket(MixData Data, IReadOnlyList<string> Labels, string Outcome)
{
    /// <summary>The outcome's name for people, in the reader's language. Default <see cref="Outcome"/>.</summary>
    public string Label { get; init; } = Outcome;

    /// <summary>The first period from a date on; -1 where there is none.</summary>
    public int From(double place) => Labels.Index().Where(label => StudyDates.Place(label.Item) >= place - 0.001).Select(static label => label.Index).DefaultIfEmpty(-1).First();

    /// <summary>The last period up to a date; -1 where there is none.</summary>
    public int To(double place) => Labels.Index().Where(label => StudyDates.Place(label.Item) <= place + 0.001).Select(static label => label.Index).DefaultIfEmpty(-1).Last();
}
