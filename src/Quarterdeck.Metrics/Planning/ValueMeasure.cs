namespace Quarterdeck.Metrics.Planning;

/// <summary>What is added up over customers; also the place of it among a scan's values.</summary>
internal enum ValueMeasure
{
    /// <summary>Discounted value.</summary>
    Total,
    /// <summary>Expected purchases.</summary>
    Purchases,
    /// <summary>The probability of being still there.</summary>
    Alive,
    /// <summary>One each.</summary>
    Customers,
}
