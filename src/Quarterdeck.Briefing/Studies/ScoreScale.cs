namespace Quarterdeck.Briefing.Studies;

/// <summary>A scale of answers and how they become a score.</summary>
/// <param name="Kind">How.</param>
/// <param name="Low">The worst answer.</param>
/// <param name="High">The best answer.</param>
public sealed record ScoreScale(ScoreKind Kind, double Low, double High)
{
    /// <summary>What an answer counts: 100, 0 or -100 for NPS; 1 or 0 for satisfaction; itself for a mean.</summary>
    /// <param name="answer">The answer.</param>
    public double Worth(double answer) => Kind switch
    {
        ScoreKind.Nps => answer >= 9 ? 100 : answer <= 6 ? -100 : 0,
        ScoreKind.Csat => answer >= High - 1 ? 1 : 0,
        _ => answer,
    };

    /// <summary>The worst that an answer can count.</summary>
    public double Worst => Kind switch { ScoreKind.Nps => -100, ScoreKind.Csat => 0, _ => Low };

    /// <summary>The best that an answer can count.</summary>
    public double Best => Kind switch { ScoreKind.Nps => 100, ScoreKind.Csat => 1, _ => High };

    /// <summary>The scale that answers look like: whole numbers to 10 are NPS, 1 to 5 satisfaction, all others a mean over what occurs.</summary>
    /// <param name="answers">The answers, at least one.</param>
    public static ScoreScale Of(IReadOnlyList<double> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        double low = answers.Min(), high = answers.Max();
        bool areWhole = answers.All(static answer => answer == Math.Floor(answer));
        return areWhole && low >= 0 && high is > 7 and <= 10 ? new ScoreScale(ScoreKind.Nps, 0, 10)
            : areWhole && low >= 1 && high <= 5 ? new ScoreScale(ScoreKind.Csat, 1, 5)
            : areWhole && low >= 1 && high <= 7 ? new ScoreScale(ScoreKind.Mean, 1, 7) : new ScoreScale(ScoreKind.Mean, low, high);
    }

    /// <summary>The usual ends of a kind's scale; of a mean what occurs.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="answers">The answers, at least one.</param>
    public static ScoreScale Usual(ScoreKind kind, IReadOnlyList<double> answers) =>
        kind == ScoreKind.Nps ? new ScoreScale(kind, 0, 10) : kind == ScoreKind.Csat ? new ScoreScale(kind, 1, 5) : Of(answers) with { Kind = ScoreKind.Mean };
}
