namespace Quarterdeck.Model.Editing;

/// <summary>What a line of a comparison of two texts is.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Same,
    /// <summary>In the later one alone.</summary>
    Added,
    /// <summary>In the earlier one alone.</summary>
    Removed,
    /// <summary>Lines of both that are not shown lie here.</summary>
    Gap,
}
