using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A short name for a field by which metrics are cut and filtered.</summary>
/// <param name="Name">Unique among dimensions, lower case.</param>
/// <param name="Field"><c>dataset.field</c>.</param>
/// <param name="Via">Which join leads there from a dataset that has several paths: dataset to join name, or join names with dots.</param>
/// <param name="Labels">Names for people by language; may be empty.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Dimension(
    string Name, Name Field, IReadOnlyDictionary<string, string> Via, IReadOnlyDictionary<string, string> Labels, SourceSpan Span);
