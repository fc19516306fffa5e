namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies in one language; {0} and the like are filled in.</summary>
public sealed partial record StudyWords
{
    /// <summary>Head of the periods.</summary>
    public required string Period { get; init; }
    /// <summary>Head of the values.</summary>
    public required string Value { get; init; }
    /// <summary>Head of the lower limits.</summary>
    public required string Lower { get; init; }
    /// <summary>Head of the upper limits.</summary>
    public required string Upper { get; init; }
    /// <summary>Head of the reasons why a point is a signal.</summary>
    public required string Signal { get; init; }
    /// <summary>Reasons, in the order outside, three of four, run of eight, long step, weighted average, cumulative sum.</summary>
    public required IReadOnlyList<string> SignalNames { get; init; }
    /// <summary>No point is a signal; {0} how many were looked at.</summary>
    public required string NoSignal { get; init; }
    /// <summary>{0} of {1} points are signals, at {2}.</summary>
    public required string Signals { get; init; }
    /// <summary>{0} points show a weak pattern only.</summary>
    public required string WeakSignals { get; init; }
    /// <summary>The level changed at {0}.</summary>
    public required string LevelChanges { get; init; }
    /// <summary>{0} points are too few.</summary>
    public required string TooFewPoints { get; init; }
    /// <summary>There are no limits.</summary>
    public required string NoLimits { get; init; }
    /// <summary>The limits are provisional.</summary>
    public required string Provisional { get; init; }
    /// <summary>Nothing varies.</summary>
    public required string ConstantSeries { get; init; }
    /// <summary>Nothing has varied since limits started anew.</summary>
    public required string ConstantSince { get; init; }
    /// <summary>Limits start at {0}, where the level changed.</summary>
    public required string LimitsSince { get; init; }
    /// <summary>Limits start at {0}, because of {1}.</summary>
    public required string LimitsDivided { get; init; }
    /// <summary>Limits are widened for an autocorrelation of {0}.</summary>
    public required string Widened { get; init; }
    /// <summary>Head of the candidates.</summary>
    public required string Candidate { get; init; }
    /// <summary>Head of the verdicts.</summary>
    public required string Verdict { get; init; }
    /// <summary>Head of the lags.</summary>
    public required string Lag { get; init; }
    /// <summary>Head of the effects.</summary>
    public required string Effect { get; init; }
    /// <summary>Head of the intervals.</summary>
    public required string Interval { get; init; }
    /// <summary>Head of the gains out of sample.</summary>
    public required string Gain { get; init; }
    /// <summary>Verdicts, in the order leads, moves together, follows, no material lead, not enough data.</summary>
    public required IReadOnlyList<string> LinkVerdicts { get; init; }
    /// <summary>{0} of {1} candidates lead {2}: {3}.</summary>
    public required string Leaders { get; init; }
    /// <summary>None of {0} candidates is shown to lead {1} within {2} periods.</summary>
    public required string NoLeader { get; init; }
    /// <summary>For {0} of the candidates there is not enough data.</summary>
    public required string TooShortToTell { get; init; }
    /// <summary>What the study cannot say.</summary>
    public required string Precedence { get; init; }
    /// <summary>Head of the segments.</summary>
    public required string Segment { get; init; }
    /// <summary>Head of the actual values.</summary>
    public required string Actual { get; init; }
    /// <summary>Head of the expected values.</summary>
    public required string Expected { get; init; }
    /// <summary>Head of the contributions.</summary>
    public required string Contribution { get; init; }
    /// <summary>Head of the shares.</summary>
    public required string Share { get; init; }
    /// <summary>Head of the scores.</summary>
    public required string Score { get; init; }
    /// <summary>{0} explain the change of {1}.</summary>
    public required string Causes { get; init; }
    /// <summary>No segment stands out in the change of {0}.</summary>
    public required string NoCause { get; init; }
    /// <summary>{0} of the change stays unexplained.</summary>
    public required string Unexplained { get; init; }
    /// <summary>The line that names how the change was split.</summary>
    public required string Named { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static StudyWords For(string language) => _all.TryGetValue(language, out StudyWords? words) ? words : _all["en"];
}
