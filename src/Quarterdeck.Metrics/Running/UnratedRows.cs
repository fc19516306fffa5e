using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>Rows that count and have no rate.</summary>
/// <param name="Currency">Their currency; null where a row names none, or several fields have one each.</param>
/// <param name="First">The first day on which there is no rate; null where rows have no day.</param>
/// <param name="Rows">How many.</param>
internal sealed record UnratedRows(string? Currency, DateOnly? First, long Rows)
{
    /// <summary>What is missing, in a sentence.</summary>
    /// <param name="atom">The atom that needs it.</param>
    public string Told(Atom atom) => FormattableString.Invariant(
        $"{Rows:N0} {(Rows == 1 ? "row" : "rows")} of '{atom.Home}'{(Currency is null ? "" : $" in {Currency}")} {(Rows == 1 ? "has" : "have")} no {(atom.Money!.IsClosing ? "closing" : "average")} rate of '{atom.Money.Rates?.Name}' to {atom.Money.To}")
        + FormattableString.Invariant($"{(atom.Money!.Constant is { } range ? $" from {range.Start:yyyy-MM-dd} to {range.LastDay:yyyy-MM-dd}" : First is { } day ? $", the first on {day:yyyy-MM-dd}" : "")}.");

    /// <summary>What to do about it.</summary>
    /// <param name="atom">The atom that needs it.</param>
    public string Remedy(Atom atom) => Currency is null
        ? $"See that each row of '{atom.Home}' names its currency, and bring the rates to '{atom.Money!.Rates?.Dataset}'."
        : $"Bring the rates of {Currency} (and of {atom.Money!.To}) to '{atom.Money.Rates?.Dataset}', or let a rate hold longer with valid:.";
}
