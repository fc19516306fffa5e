namespace Quarterdeck.Model.Company;

/// <summary>Which of a key's versions a slowly changing target row is: from &lt;= at &lt; to, or no end.</summary>
/// <param name="At">The field of this dataset that holds the moment.</param>
/// <param name="From">The target's field with the first valid moment, inside.</param>
/// <param name="To">The target's field with the end of validity; a missing end is open.</param>
/// <param name="ToIsLast">True when <paramref name="To"/> holds the last valid day (inside) instead of the first invalid one.</param>
public sealed record AsOf(string At, string From, string To, bool ToIsLast);
