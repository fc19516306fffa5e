namespace Quarterdeck.Science.Segments;

/// <summary>Classes by recency and by frequency and value together; their order and meaning never change.</summary>
public enum ActivityClass
{
    /// <summary>Bought lately, often and much.</summary>
    Champions,
    /// <summary>Often and much, and not quite lately.</summary>
    Loyal,
    /// <summary>Often and much, and quiet now.</summary>
    AtRisk,
    /// <summary>Lately, in the middle by frequency and value.</summary>
    Promising,
    /// <summary>In the middle, and not quite lately.</summary>
    NeedsAttention,
    /// <summary>In the middle, and quiet now.</summary>
    Fading,
    /// <summary>Lately, seldom and little.</summary>
    RecentSmall,
    /// <summary>Seldom and little, and not quite lately.</summary>
    Occasional,
    /// <summary>Seldom and little, and quiet now.</summary>
    Lost,
}
