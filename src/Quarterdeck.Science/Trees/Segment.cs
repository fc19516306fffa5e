namespace Quarterdeck.Science.Trees;

/// <summary>A segment of a weighted mean, such as one channel of a conversion rate.</summary>
/// <param name="Key">Its name among the segments of this mean.</param>
/// <param name="Weight">How much of it there is, such as visits.</param>
/// <param name="Rate">Its own rate, such as orders a visit.</param>
public sealed record Segment(string Key, TreeNode Weight, TreeNode Rate);
