namespace Quarterdeck.Demo.Writing;

/// <summary>How large the demo company is, and from which dice.</summary>
public sealed record DemoOptions
{
    /// <summary>How many parts of about 1.2 million rows. From 1 (default) to 1,000.</summary>
    public int Scale
    {
        get;
        init => field = value is >= 1 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(Scale), value, "The scale must lie from 1 to 1000.");
    } = 1;

    /// <summary>The seed; another one is another company under the same story. Default 2023.</summary>
    public ulong Seed { get; init; } = 2023;
}
