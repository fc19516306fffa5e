using System.Collections.Concurrent;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Web.Serving;

/// <summary>A company as its files were at one moment, with all that was answered from them since: the same for every reader until the files change.</summary>
/// <remarks>Safe for several threads. It is closed when it has been replaced and the last reader has left.</remarks>
public sealed class CompanyEdition : IDisposable
{
    /// <summary>Readers can ask for more addresses than anyone should remember: some 4,000 pages of 20 KB are 80 MB.</summary>
    private const int MostKept = 4_000;

    private readonly ConcurrentDictionary<string, Lazy<object>> _made = new(StringComparer.Ordinal);
    private readonly MetricLayer _layer;
    private int _readers = 1;

    /// <summary>Makes an edition.</summary>
    /// <param name="number">Counts up with every edition of a process.</param>
    /// <param name="layer">The layer over the company; the edition closes it.</param>
    /// <param name="stamp">The state of the files that it was read from.</param>
    /// <param name="opened">The moment of its making.</param>
    /// <param name="findings">What was found when the files were read, none of them an error.</param>
    public CompanyEdition(long number, MetricLayer layer, string stamp, DateTimeOffset opened, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layer = layer;
        Number = number;
        Stamp = stamp;
        Opened = opened;
        Findings = findings;
        Company = layer.Company;
        Calendar = layer.Calendar;
    }

    /// <summary>Counts up with every edition of a process.</summary>
    public long Number { get; }

    /// <summary>The state of the files that it was read from.</summary>
    public string Stamp { get; }

    /// <summary>The moment of its making.</summary>
    public DateTimeOffset Opened { get; }

    /// <summary>The company.</summary>
    public CompanyModel Company { get; }

    /// <summary>Its calendar.</summary>
    public Model.Values.CompanyCalendar Calendar { get; }

    /// <summary>What was found when its files were read, none of them an error.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The layer, for what is asked beside questions.</summary>
    public MetricLayer Layer => _layer;

    /// <summary>How many answers and pages it remembers.</summary>
    public int Kept => _made.Count;

    /// <summary>Answers questions.</summary>
    public IReadOnlyList<MetricTable> Answer(IReadOnlyList<MetricQuery> questions) => _layer.Answer(questions);

    /// <summary>Makes something once for all readers of this edition; several who ask at once wait for one making.</summary>
    /// <param name="key">Everything that the making depends on.</param>
    /// <param name="make">Makes it; where it fails, the next reader tries again.</param>
    public T Once<T>(string key, Func<T> make)
        where T : notnull
    {
        if (_made.Count >= MostKept)
            _made.Clear();
        Lazy<object> made = _made.GetOrAdd(key, _ => new Lazy<object>(() => make()));
        try
        {
            return (T)made.Value;
        }
        catch
        {
            _made.TryRemove(new KeyValuePair<string, Lazy<object>>(key, made));
            throw;
        }
    }

    /// <summary>A reader comes; false where the edition is already closed.</summary>
    internal bool TryEnter()
    {
        int readers = Volatile.Read(ref _readers);
        while (readers > 0)
        {
            int seen = Interlocked.CompareExchange(ref _readers, readers + 1, readers);
            if (seen == readers)
                return true;
            readers = seen;
        }
        return false;
    }

    /// <summary>A reader leaves, or the edition is replaced: whoever is last closes it.</summary>
    public void Dispose()
    {
        if (Interlocked.Decrement(ref _readers) == 0)
            _layer.Dispose();
    }
}
