using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Storing;

/// <summary>One value of a scan over the windows for which it is known, each with what its rows depend on.</summary>
/// <remarks>The windows stand in one entry of the store, which is replaced as a whole: of two processes that write at once one wins, and the other's windows are computed again.</remarks>
internal sealed class KeptWindows
{
    /// <summary>Changed whenever the form changes.</summary>
    private const int Form = 1;

    /// <summary>More windows are not kept of one value: the oldest go first.</summary>
    private const int MostWindows = 4000;

    private readonly Dictionary<TimeRange, (string Digest, IReadOnlyList<Cell[]> Rows)> _windows = [];

    /// <summary>The rows of a window, each the group's values and then the value itself; null when they are not known for these data.</summary>
    /// <param name="window">The window.</param>
    /// <param name="digest">The fingerprints of all that the window's rows depend on.</param>
    public IReadOnlyList<Cell[]>? Find(TimeRange window, string digest) =>
        _windows.TryGetValue(window, out (string Digest, IReadOnlyList<Cell[]> Rows) kept) && kept.Digest == digest ? kept.Rows : null;

    /// <summary>Takes in the rows of a window, in place of older ones.</summary>
    public void Add(TimeRange window, string digest, IReadOnlyList<Cell[]> rows) => _windows[window] = (digest, rows);

    /// <summary>What is kept under a key; nothing where there is no such entry.</summary>
    public static KeptWindows Of(AnswerStore store, string key) => store.Find(key, Read) ?? new KeptWindows();

    /// <summary>Keeps all windows under a key.</summary>
    public void Keep(AnswerStore store, string key) => store.Keep(key, writer =>
    {
        KeyValuePair<TimeRange, (string Digest, IReadOnlyList<Cell[]> Rows)>[] latest = [.. _windows.OrderByDescending(window => window.Key.Next).ThenByDescending(window => window.Key.Start).Take(MostWindows)];
        writer.Write(Form);
        writer.Write(latest.Length);
        foreach ((TimeRange window, (string digest, IReadOnlyList<Cell[]> rows)) in latest)
        {
            writer.Write(window.Start.Ticks);
            writer.Write(window.Next.Ticks);
            writer.Write(digest);
            RowCodec.Write(writer, rows);
        }
    });

    private static KeptWindows Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != Form)
            throw new InvalidDataException("The windows are of another form.");
        KeptWindows kept = new();
        for (int left = reader.ReadInt32(); left > 0; left--)
            kept.Add(new TimeRange(new DateTime(reader.ReadInt64()), new DateTime(reader.ReadInt64())), reader.ReadString(), RowCodec.Read(reader));
        return kept;
    }
}
