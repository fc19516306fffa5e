namespace Quarterdeck.Model.Company;

/// <summary>What a period or group without rows means for a metric.</summary>
public enum EmptyPolicy
{
    /// <summary>Zero for COUNT, and for SUM inside the span that the data covers; missing elsewhere. The default.</summary>
    ByAggregate,
    /// <summary>Zero.</summary>
    Zero,
    /// <summary>Missing.</summary>
    Missing,
}
