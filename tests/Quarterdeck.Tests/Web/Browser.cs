using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Quarterdeck.Tests.Web;

/// <summary>Chromium, driven by Playwright; where the machine has none, tests say why they were left out.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>How long a page is waited for, in milliseconds.</summary>
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the browser is; null for nowhere.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("QUARTERDECK_TEST_BROWSER") is { Length: > 0 } own ? File.Exists(own) ? own : null : _places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
            return;
        // A busy machine is slow, and slow is not wrong.
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A page of its own, in a window of the given size.</summary>
    public async Task<IPage> Open(string address, int width = 1400, int height = 1000, bool hasScript = true, ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine (Debian: apt-get install chromium).");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, JavaScriptEnabled = hasScript, ColorScheme = scheme, ForcedColors = forced, Locale = "en-GB" });
        context.SetDefaultTimeout(Patience);
        IPage page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What axe finds on a page that shuts a reader out, by the rules of WCAG 2.2 at level AA: each serious or critical violation with its first node.</summary>
    /// <param name="page">The page.</param>
    /// <param name="language">Its language. Contrast is measured in English alone: colours are the same in all.</param>
    public static async Task<IEnumerable<string>> Barriers(IPage page, string language)
    {
        AxeResult result = await page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
            Rules = new() { ["color-contrast"] = new RuleOptions { Enabled = language == "en" } },
            // What holds is not told node by node.
            ResultTypes = [ResultType.Violations],
        });
        return result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}");
    }

    /// <summary>Keeps a picture among the artifacts, to be looked at.</summary>
    public static async Task Keep(IPage page, string name)
    {
        string folder = System.IO.Path.Combine(RepositoryFolders.Root, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(folder, name + ".png"), FullPage = true });
    }
}

/// <summary>Tests that share one browser.</summary>
[CollectionDefinition(nameof(SharedBrowser))]
public sealed class SharedBrowser : ICollectionFixture<Browser>;
