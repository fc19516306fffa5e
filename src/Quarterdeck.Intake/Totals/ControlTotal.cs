namespace Quarterdeck.Intake.Totals;

/// <summary>A total that the file states, beside that of its rows.</summary>
/// <param name="Column">The column, or <c>rows</c> for a count.</param>
/// <param name="Stated">What the file says.</param>
/// <param name="Found">What its rows add up to.</param>
public sealed record ControlTotal(string Column, decimal Stated, decimal Found)
{
    /// <summary>True where both are equal, to the last digit.</summary>
    public bool Agrees => Stated == Found;
}
