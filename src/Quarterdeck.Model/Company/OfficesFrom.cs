using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>The chart read from a table of people.</summary>
/// <param name="Dataset">The dataset of people.</param>
/// <param name="TitleField">Its field with the title.</param>
/// <param name="ReportsToField">Its field with the key of the person reported to; null where there is none.</param>
/// <param name="HolderField">Its field with the person's name; null: the key is shown.</param>
/// <param name="PersonField">Its field that is the same on all rows of one person; null: found from the model, else each row is a person.</param>
/// <param name="Active">When a row holds; null: found from the model, else every row does.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record OfficesFrom(
    string Dataset, string TitleField, string? ReportsToField, string? HolderField, string? PersonField, Active? Active, SourceSpan Span);
