namespace Quarterdeck.Metrics.Founding;

/// <summary>A plain table with what was found out about it.</summary>
/// <param name="Survey">Its rows and columns.</param>
/// <param name="Dataset">The name of its dataset.</param>
/// <param name="Key">The columns that name one row; empty where none do.</param>
internal sealed record PlainTable(SurveyedTable Survey, string Dataset, IReadOnlyList<SurveyedColumn> Key)
{
    /// <summary>The column that dates a row; null where none does.</summary>
    public SurveyedColumn? Time { get; init; }
    /// <summary>Further columns that could date a row as well.</summary>
    public IReadOnlyList<SurveyedColumn> OtherTimes { get; init; } = [];
    /// <summary>The column with the number of units sold; null where the table is none of sold articles.</summary>
    public SurveyedColumn? Quantity { get; init; }
    /// <summary>The column with the price of a unit.</summary>
    public SurveyedColumn? Price { get; init; }
    /// <summary>The column with a discount as a share from 0 to 1.</summary>
    public SurveyedColumn? Discount { get; init; }
    /// <summary>The column that names the order.</summary>
    public SurveyedColumn? Order { get; init; }
    /// <summary>The column that names the customer.</summary>
    public SurveyedColumn? Customer { get; init; }
    /// <summary>Joins: name, target and column.</summary>
    public IReadOnlyList<(string Name, string Target, SurveyedColumn On)> Joins { get; init; } = [];

    /// <summary>The column with what a line came to, in a table of sold articles that states it; null where it is worked out.</summary>
    public SurveyedColumn? LineAmount { get; init; }
    /// <summary>The day on which what began on <see cref="Time"/> ended: resolved, closed, cancelled; null where there is none.</summary>
    public SurveyedColumn? Ended { get; init; }

    /// <summary>The columns with what was debited and credited; null where the table is no ledger.</summary>
    public (SurveyedColumn Debit, SurveyedColumn Credit)? Booked => Find("debit", "debit_amount", "soll") is { IsNumber: true } debit && Find("credit", "credit_amount", "haben") is { IsNumber: true } credit ? (debit, credit) : null;

    /// <summary>True for a table of sold articles.</summary>
    public bool HasLines => Order is not null && ((Quantity is not null && Price is not null) || LineAmount is not null);

    /// <summary>The first column of one of these names.</summary>
    public SurveyedColumn? Find(params string[] fields) => fields.Select(field => Survey.Columns.FirstOrDefault(column => column.Role == field)).FirstOrDefault(static column => column is not null);
}
