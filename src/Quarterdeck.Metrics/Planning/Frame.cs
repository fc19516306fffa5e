using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>What questions must share to be answered by one scan: how rows are grouped and which rows count.</summary>
/// <param name="By">Dimensions in order.</param>
/// <param name="Where">The condition; null for all rows.</param>
internal sealed record Frame(IReadOnlyList<Name> By, Formula? Where)
{
    /// <summary>The same grouping over the rows that the condition leaves out; null where there is no condition.</summary>
    public Frame? Others => Where is null ? null : this with { Where = new Case([(Where, new TruthLiteral(false))], new TruthLiteral(true)) };

    /// <summary>The text that tells frames apart.</summary>
    public string Key => $"{string.Join(',', By.Select(name => name.Dotted))}|{Where?.Text}";
}
