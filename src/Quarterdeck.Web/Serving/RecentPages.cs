using System.Collections.Concurrent;

namespace Quarterdeck.Web.Serving;

/// <summary>Which pages readers looked at last, so that they can be made before a new edition is shown.</summary>
/// <remarks>Safe for several threads. Only addresses are kept, and of these the latest.</remarks>
public sealed class RecentPages
{
    /// <summary>So many addresses are remembered at most; beyond, all but the latest are forgotten.</summary>
    private const int MostRemembered = 512;

    private readonly ConcurrentDictionary<PageAddress, long> _seen = [];
    private long _clock;

    /// <summary>A page was answered.</summary>
    public void Note(PageAddress page)
    {
        _seen[page] = Interlocked.Increment(ref _clock);
        if (_seen.Count <= MostRemembered)
            return;
        foreach ((PageAddress old, _) in _seen.OrderByDescending(one => one.Value).Skip(MostRemembered / 2))
            _seen.TryRemove(old, out _);
    }

    /// <summary>The pages that were asked last, the latest first.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<PageAddress> Latest(int count) => [.. _seen.OrderByDescending(one => one.Value).Take(count).Select(one => one.Key)];
}
