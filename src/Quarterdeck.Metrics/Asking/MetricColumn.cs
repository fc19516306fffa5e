using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Asking;

/// <summary>One number that a question asks for: a metric by its id, or any formula over metrics.</summary>
/// <param name="Name">The column's name in the answer.</param>
/// <param name="Formula">A <see cref="Model.Formulas.Name"/> of a metric, or e.g. <c>PRIOR(TO_DATE(revenue, YEAR), 1 YEAR)</c>.</param>
public sealed record MetricColumn(string Name, Formula Formula)
{
    /// <summary>Asks for a metric under its own id.</summary>
    public static MetricColumn Of(string metric) => new(metric, new Name([metric]));
}
