namespace Quarterdeck.Model.Values;

/// <summary>Where a grain of the company's own is read from: a table with one row a day.</summary>
/// <param name="Name">The grain's name.</param>
/// <param name="Dataset">The dataset of days.</param>
/// <param name="DayField">Its field with the day.</param>
/// <param name="LabelField">Its field with the label; days that follow each other with one label are one period.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record CustomGrainTable(string Name, string Dataset, string DayField, string LabelField, SourceSpan Span);
