namespace Quarterdeck.Model.Company;

/// <summary>Says that a metric counts the rows that are active at the period's end: from &lt;= t &lt; to, or no end.</summary>
/// <param name="From">The field with the first active moment, inside.</param>
/// <param name="To">The field with the first moment no longer active; missing is open.</param>
/// <param name="ToIsLast">True when <paramref name="To"/> holds the last active day (inside).</param>
public sealed record Active(string From, string To, bool ToIsLast);
