using Microsoft.Playwright;

namespace Quarterdeck.Tests.Web;

/// <summary>A page over a bad line: what a reader has begun to read stays where it is.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class LayoutShiftTests(DemoServer server, Browser browser)
{
    /// <summary>Each shift as the browser reports it: how much, and which nodes went from where to where.</summary>
    private const string Watch = """
        window.shifts = [];
        const box = r => [r.x, r.y, r.width, r.height].map(Math.round).join(' ');
        const name = node => node ? (node.nodeType === 1 ? node : node.parentElement).outerHTML.slice(0, 90) : 'a node that is gone';
        window.watcher = new PerformanceObserver(list => note(list.getEntries()));
        const note = window.note = entries => { for (const e of entries) window.shifts.push(`${e.value.toFixed(5)} ` + e.sources.map(s => `${name(s.node)} from ${box(s.previousRect)} to ${box(s.currentRect)}`).join('; ')); };
        window.watcher.observe({ type: 'layout-shift', buffered: true });
        """;

    /// <summary>What was noted once the whole page was drawn.</summary>
    private const string Noted = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { note(watcher.takeRecords()); done(shifts); }))))";

    /// <summary>Pages mostly wait for their next piece, so several are open at once.</summary>
    private const int AtOnce = 5;

    [Fact]
    public async Task Nothing_moves_while_a_page_is_drawn()
    {
        await using PiecemealServer pieces = await PiecemealServer.Before(server.Client);
        List<string> moved = [];
        foreach ((string Name, string Path)[] some in BrowserTests.Kinds.Chunk(AtOnce))
            moved.AddRange((await Task.WhenAll(some.Select(page => Moved(page.Name, pieces.Address + BrowserTests.In(page.Path, "en"))))).SelectMany(static lines => lines));
        Assert.True(moved.Count == 0, string.Join("\n", moved));
    }

    private async Task<IEnumerable<string>> Moved(string name, string address)
    {
        IPage page = await browser.Open("about:blank");
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address);
        string[] shifts = await page.EvaluateAsync<string[]>(Noted);
        await page.Context.CloseAsync();
        return shifts.Select(shift => $"{name}: {shift}");
    }
}
