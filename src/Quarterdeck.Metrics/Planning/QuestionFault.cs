using Quarterdeck.Model.Findings;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Carries one finding out of the depth of binding to the place that collects them; never leaves the planner.</summary>
/// <remarks>A formula that cannot be bound has no value to go on with, so its binding stops here and the next column's begins.</remarks>
internal sealed class QuestionFault(Finding finding) : Exception(finding.Message)
{
    /// <summary>The finding.</summary>
    public Finding Finding { get; } = finding;
}
