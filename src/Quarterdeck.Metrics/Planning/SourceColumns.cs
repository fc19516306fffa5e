using System.Collections.Concurrent;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The columns that each dataset's source has, asked of the engine when a plan first needs them.</summary>
/// <param name="describe">The columns of a dataset in the order of the source: name and engine type.</param>
/// <param name="spanOf">Rows of a dataset, smallest and largest value of one of its whole-number columns; null where there is none.</param>
/// <param name="valuesOf">How many values one of a dataset's columns has; where they are very many, some number that is many too.</param>
public sealed class SourceColumns(
    Func<string, IReadOnlyList<(string Column, string Type)>> describe, Func<string, string, (long Rows, long Low, long High)?> spanOf, Func<string, string, long> valuesOf)
{
    private readonly ConcurrentDictionary<(string, string), long> _values = new();

    private readonly ConcurrentDictionary<(string, string), (long Rows, long Low, long High)?> _spans = new();

    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Column, string Type)>> _known = new(StringComparer.Ordinal);

    /// <summary>The datasets asked for so far, with their columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Column, string Type)>> Known => _known;

    /// <summary>All columns of a dataset.</summary>
    public IReadOnlyList<(string Column, string Type)> Of(string dataset) => _known.GetOrAdd(dataset, describe);

    /// <summary>Rows of a dataset, smallest and largest value of one of its whole-number columns; null where there is none.</summary>
    public (long Rows, long Low, long High)? SpanOf(string dataset, string column) => _spans.GetOrAdd((dataset, column), key => spanOf(key.Item1, key.Item2));

    /// <summary>How many values a column has; where they are very many, some number that is many too.</summary>
    public long ValuesOf(string dataset, string column) => _values.GetOrAdd((dataset, column), key => valuesOf(key.Item1, key.Item2));

    /// <summary>The column of that name, without regard to case, as the source writes it; null when there is none.</summary>
    public (string Column, ValueKind Kind)? Find(string dataset, string column)
    {
        foreach ((string name, string type) in Of(dataset))
            if (string.Equals(name, column, StringComparison.OrdinalIgnoreCase))
                return (name, ValueKinds.OfEngineType(type));
        return null;
    }
}
