namespace Quarterdeck.Metrics.Running;

/// <summary>How the metrics layer runs.</summary>
public sealed record LayerOptions
{
    /// <summary>Threads of the embedded engine, from 1; null: as many as the machine has. Answers do not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Memory that the embedded engine may use before it spills to disk, e.g. <c>4GB</c>; null: the engine's own default.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>The same in bytes; null where there is no limit, or none that can be read.</summary>
    internal long? MemoryBytes
    {
        get
        {
            if (MemoryLimit is null)
                return null;
            string number = MemoryLimit.Trim().TrimEnd('i', 'B', 'b', 'K', 'M', 'G', 'T', 'k', 'm', 'g', 't', ' ');
            long unit = MemoryLimit[number.Length..].Trim().ToUpperInvariant() switch { "KB" or "K" => 1_000L, "MB" or "M" => 1_000_000L, "GB" or "G" => 1_000_000_000L, "TB" or "T" => 1_000_000_000_000L, "KIB" => 1L << 10, "MIB" => 1L << 20, "GIB" => 1L << 30, "TIB" => 1L << 40, _ => 1 };
            return double.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out double value) ? (long)(value * unit) : null;
        }
    }

    /// <summary>How the person named the company's folder, for the command that makes a number again; null: the folder's own name.</summary>
    public string? CompanyPath { get; init; }

    /// <summary>The data folder that the person gave instead of the company's own, for the same command; null: none was given.</summary>
    public string? DataPath { get; init; }

    /// <summary>The folder in which answers are kept for the next time; null: nothing is kept.</summary>
    public string? StoreFolder { get; init; }

    /// <summary>Where a dataset's files have so many bytes together, its answers are kept by file and window, so that new files alone are read; default 4 MB.</summary>
    public long SplitFrom { get; init; } = 4 << 20;

    /// <summary>The moment of the questions, by which loads of databases may be late; null: nothing is said to be stale.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Statements that are run before the first question: how a test makes its tables.</summary>
    public IReadOnlyList<string> Prepare { get; init; } = [];
}
