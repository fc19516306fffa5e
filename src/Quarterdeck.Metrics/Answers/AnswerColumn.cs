using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Answers;

/// <summary>A column of an answer.</summary>
/// <param name="Name"><c>period</c>, a dimension's name, or a metric's.</param>
/// <param name="Type"><c>period</c>, <c>text</c>, <c>number</c>, <c>date</c> or <c>truth</c>.</param>
/// <param name="Unit">The metric's unit; null for periods and dimensions.</param>
public sealed record AnswerColumn(string Name, string Type, Unit? Unit)
{
    /// <summary>Whether it says how much a metric changed.</summary>
    public ChangeKind Change { get; init; }

    /// <summary>ISO 4217 code of a money column where the company or the question names currencies; null elsewhere.</summary>
    public string? Currency { get; init; }
}
