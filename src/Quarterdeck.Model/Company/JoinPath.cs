namespace Quarterdeck.Model.Company;

/// <summary>A to-one path between two datasets: each row of the first meets at most one row of the last.</summary>
/// <param name="From">The dataset it starts from.</param>
/// <param name="Steps">The joins in order; empty when the path stays where it is.</param>
public sealed record JoinPath(string From, IReadOnlyList<JoinStep> Steps)
{
    /// <summary>The dataset that the path ends at.</summary>
    public string To => Steps.Count == 0 ? From : Steps[^1].Join.Target;

    /// <summary>The join names with dots, as <c>via:</c> takes them; empty for a path without steps.</summary>
    public string Via => string.Join('.', Steps.Select(step => step.Join.Name));

    /// <summary>The path as a formula writes it: <c>orders.customer.city</c> without the field.</summary>
    public override string ToString() => Steps.Count == 0 ? From : $"{From}.{Via}";

    /// <summary>Equal when start and join names are.</summary>
    public bool Equals(JoinPath? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
