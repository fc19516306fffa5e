using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>What questions must share to be answered by one scan: how rows are grouped and which rows count.</summary>
/// <param name="By">Dimensions in order.</param>
/// <param name="Where">The condition; null for all rows.</param>
internal sealed record Frame(IReadOnlyList<Name> By, Formula? Where)
{
    private string? _key;

    /// <summary>A copy to be changed by <c>with</c>: the remembered text may not hold for it.</summary>
    private Frame(Frame original)
    {
        By = original.By;
        Where = original.Where;
    }

    /// <summary>The same grouping over the rows that the condition leaves out; null where there is no condition.</summary>
    public Frame? Others => Where is null ? null : this with { Where = new Case([(Where, new TruthLiteral(false))], new TruthLiteral(true)) };

    /// <summary>The text that tells frames apart.</summary>
    public string Key => _key ??= $"{string.Join(',', By.Select(name => name.Dotted))}|{Where?.Text}";
}
