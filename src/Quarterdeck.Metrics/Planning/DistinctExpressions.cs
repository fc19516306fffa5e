namespace Quarterdeck.Metrics.Planning;

/// <summary>Expressions in the order in which they came, each once; they are told apart by their text.</summary>
/// <typeparam name="T">The kind of expression.</typeparam>
internal sealed class DistinctExpressions<T> where T : Expression
{
    private readonly OrderedDictionary<string, T> _items = new(StringComparer.Ordinal);

    /// <summary>The expressions.</summary>
    public IReadOnlyList<T> Items => _items.Values;

    /// <summary>The position of an expression, which is added unless it is there.</summary>
    public int PositionOf(T expression)
    {
        _ = _items.TryAdd(PlanText.Of(expression), expression, out int position);
        return position;
    }
}
