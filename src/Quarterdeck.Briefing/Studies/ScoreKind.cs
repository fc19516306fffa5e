namespace Quarterdeck.Briefing.Studies;

/// <summary>How answers become a score.</summary>
public enum ScoreKind
{
    /// <summary>Net promoter score: 100 times the share of 9 and 10 less that of 0 to 6.</summary>
    Nps,
    /// <summary>Customer satisfaction: the share of the two best answers of the scale.</summary>
    Csat,
    /// <summary>The mean of the answers.</summary>
    Mean,
}
