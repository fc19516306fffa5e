using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The two sides of a conversion, resolved to datasets and conditions.</summary>
/// <param name="Spec">The conversion as the company wrote it.</param>
/// <param name="To">The dataset whose rows are credited.</param>
/// <param name="ToFilters">Conditions on them.</param>
/// <param name="ToTime">The field that dates them.</param>
/// <param name="ToCount">What is summed or counted of a credited row; a row counts 1 for COUNT.</param>
internal sealed record ConversionPlan(Conversion Spec, string To, ImmutableArray<Formula> ToFilters, Name ToTime, Call ToCount)
{
    /// <summary>The text that tells conversions apart.</summary>
    public string Key => string.Join('|', To, string.Join(" AND ", ToFilters.Select(filter => filter.Text)), ToTime.Dotted, ToCount.Text,
        Spec.Entity, Spec.WithinCount, Spec.WithinUnit, string.Join(',', Spec.Same));
}
