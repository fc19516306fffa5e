namespace Quarterdeck.Model.Company;

/// <summary>A dotted name read against the datasets: the path that is walked and the field at its end.</summary>
/// <param name="Path">From the dataset named first, over the joins named between; no steps for <c>orders.amount</c>.</param>
/// <param name="Field">The last word: a declared field, a column, or <c>*</c>.</param>
public sealed record FieldPath(JoinPath Path, string Field)
{
    /// <summary>The dataset at which the name starts.</summary>
    public string Home => Path.From;

    /// <summary>The dataset that owns the field.</summary>
    public string Owner => Path.To;
}
