namespace Quarterdeck.Offices.Resolving;

/// <summary>How many of several answers were resolved, and what came of the others.</summary>
/// <param name="Resolved">Certain or likely.</param>
/// <param name="Ambiguous">Several readings are left.</param>
/// <param name="None">Understood, and no office or sense of ours.</param>
/// <param name="Unknown">Not understood.</param>
public readonly record struct VerdictCounts(int Resolved, int Ambiguous, int None, int Unknown)
{
    /// <summary>Counts verdicts.</summary>
    public static VerdictCounts Of(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        int resolved = 0, ambiguous = 0, none = 0, unknown = 0;
        foreach (Verdict verdict in verdicts)
            switch (verdict)
            {
                case Verdict.Certain or Verdict.Likely: resolved++; break;
                case Verdict.Ambiguous: ambiguous++; break;
                case Verdict.None: none++; break;
                default: unknown++; break;
            }
        return new VerdictCounts(resolved, ambiguous, none, unknown);
    }
}
