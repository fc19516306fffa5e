namespace Quarterdeck.Science.Attribution;

/// <summary>How touches become journeys. The default takes every touch for a step.</summary>
public sealed record TouchRules
{
    /// <summary>Touches that lie longer before the conversion do not count, in the unit of the touches' times; null, the default, lets all count.</summary>
    public long? LookBack { get; init; }

    /// <summary>A touch of the same channel as the touch before it, at most this long after it, is the same step; null, the default, takes each for a step of its own.</summary>
    public long? Session { get; init; }

    /// <summary>The position of the channel of which touches do not count where the journey met any other; null, the default, for none.</summary>
    public int? Direct { get; init; }
}
