using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>Conversions that stand in a dataset of their own, one row each.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Entity">Who converted, over one row.</param>
/// <param name="Time">The moment, over one row; null: the dataset's time.</param>
/// <param name="Value">What it was worth, over one row; null where that is not known.</param>
/// <param name="Where">Only these rows are conversions; null for all.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record ConversionRows(string Dataset, Formula Entity, Formula? Time, Formula? Value, Formula? Where, SourceSpan Span);
