namespace Quarterdeck.Model.Formulas;

/// <summary>Formulas over one row whose bare names are fields of a dataset.</summary>
public static class RowNames
{
    /// <summary>The formula with the dataset written before every name without a dot.</summary>
    /// <param name="formula">A formula over one row.</param>
    /// <param name="dataset">The dataset of the row.</param>
    public static Formula OverRowsOf(this Formula formula, string dataset) =>
        formula.Replace(name => name is { Parts: [var field], IsAllRows: false } ? new Name([dataset, field]) { Span = name.Span } : null);
}
