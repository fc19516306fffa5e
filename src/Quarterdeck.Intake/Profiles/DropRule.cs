using System.Text.RegularExpressions;

namespace Quarterdeck.Intake.Profiles;

/// <summary>Rows of an export that are no data.</summary>
/// <param name="Matches">Held against the first filled cell of the row.</param>
/// <param name="Reason">Why they are dropped, for the report.</param>
/// <param name="IsTotal">True where the row states totals of the rows before it; then its amounts are compared with them.</param>
public sealed record DropRule(Regex Matches, string Reason, bool IsTotal);
