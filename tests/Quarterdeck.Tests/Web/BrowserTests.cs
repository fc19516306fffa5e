using Microsoft.Playwright;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Tests.Web;

/// <summary>What a reader does with a real browser.</summary>
public sealed class BrowserTests(DemoServer server, Browser browser) : IClassFixture<Browser>
{
    private static readonly (string Name, string Path)[] _pages =
    [
        ("home", "/"), ("office", "/o/cmo"), ("kpi", "/k/revenue"), ("bridge", "/bridge?kpi=revenue"), ("whatif", "/whatif?kpi=revenue&set.leads=%2B10%25"), ("people", "/people?q=CCO"), ("compare", "/people/compare?a=cio&b=cto"),
        ("studies", "/studies"), ("signals", "/studies/signals?kpi=revenue"), ("links", "/studies/links?kpi=revenue"), ("causes", "/studies/causes?kpi=revenue"), ("priorities", "/studies/priorities?kpi=revenue"),
        ("forecast", "/studies/forecast?kpi=revenue"), ("customers", "/studies/customers"), ("segments", "/studies/segments"), ("attribution", "/studies/attribution"), ("budget", "/studies/budget?total=30000"), ("experience", "/studies/experience"), ("impact", "/studies/impact?kpi=sessions&from=2025-09"), ("mix", "/bridge?kpi=return_share&by=family&show=shares"), ("data", "/data"), ("catalogue", "/catalogue"), ("settings", "/settings"), ("help", "/help"), ("receipt", "/k/revenue/receipt"),
    ];

    /// <summary>Pages that everybody reads; the others differ from language to language in words alone.</summary>
    private static readonly string[] _main = ["home", "office", "kpi", "bridge", "studies", "data"];

    /// <summary>Every page in English and in Vietnamese, the longest words and the most marks over letters; the main ones in all languages.</summary>
    public static TheoryData<string, string, string> PagesInLanguages =>
        [.. _pages.SelectMany(page => ReaderLanguage.All.Where(language => language is "en" or "vi" || _main.Contains(page.Name)).Select(language => (page.Name, page.Path, language)))];

    public static TheoryData<string, string> Pages => [.. _pages];

    [Theory]
    [MemberData(nameof(PagesInLanguages))]
    public async Task A_page_has_nothing_that_shuts_a_reader_out(string name, string path, string language)
    {
        IPage page = await browser.Open(At(path, language));
        Assert.Empty((await Browser.Barriers(page, language)).Select(barrier => $"{name} {barrier}"));
        if (language == "en")
            await Browser.Keep(page, name);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_narrow_screen_never_scrolls_sideways(string name, string path)
    {
        IPage page = await browser.Open(At(path, "vi"), width: 320, height: 700);
        int over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (name is "home" or "kpi")
            await Browser.Keep(page, name + "-narrow");
        Assert.Equal(0, over);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("home", "/")]
    [InlineData("kpi", "/k/revenue")]
    [InlineData("bridge", "/bridge?kpi=revenue")]
    public async Task Pages_can_be_seen_in_the_dark_and_in_forced_colours(string name, string path)
    {
        IPage dark = await browser.Open(At(path, "en"), scheme: ColorScheme.Dark);
        await Browser.Keep(dark, name + "-dark");
        Assert.NotEqual("rgb(255, 255, 255)", await dark.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        IPage forced = await browser.Open(At(path, "en"), forced: ForcedColors.Active);
        await Browser.Keep(forced, name + "-forced");
        await dark.Context.CloseAsync();
        await forced.Context.CloseAsync();
    }

    [Fact]
    public async Task The_palette_finds_an_office_by_its_Vietnamese_name_with_the_warning()
    {
        IPage page = await browser.Open(At("/", "vi"));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("giám đốc kinh doanh");
        ILocator first = page.Locator(".palette li").First;
        await Assertions.Expect(first).ToContainTextAsync("CCO");
        await Assertions.Expect(first).ToContainTextAsync("mơ hồ");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_red_variance_is_followed_to_its_source_rows_with_the_keyboard_alone()
    {
        IPage page = await browser.Open(At("/", "en"));
        int rows = await page.Locator("tr[data-row]").CountAsync();
        int red = await page.EvaluateAsync<int>("[...document.querySelectorAll('[data-row]')].findIndex(row => row.querySelector('.s.behind'))");
        Assert.InRange(red, 0, rows - 1);
        for (int i = 0; i <= red; i++)
            await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/k/**");
        Assert.Contains("behind", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("a[href*='/rows']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/rows**");
        Assert.Contains(".parquet", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_bridge_sums_to_the_change_with_nothing_left_over()
    {
        IPage page = await browser.Open(At("/bridge?kpi=revenue", "en"));
        Assert.Contains("residual 0.0", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_key_opens_the_table_behind_each_chart_and_arrows_read_its_points()
    {
        IPage page = await browser.Open(At("/k/revenue", "en"));
        Assert.Equal(0, await page.Locator("details.behind[open]").CountAsync());
        await page.Keyboard.PressAsync("t");
        Assert.True(await page.Locator("details.behind[open]").CountAsync() >= 2);
        await page.Locator("svg [data-label]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.NotEmpty(await page.Locator("#live").InnerTextAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Brackets_turn_to_the_period_before_and_after()
    {
        IPage page = await browser.Open(At("/?period=2025-06", "en"));
        await page.Keyboard.PressAsync("[");
        await page.WaitForURLAsync("**period=2025-05**");
        await page.Keyboard.PressAsync("]");
        await page.WaitForURLAsync("**period=2025-06**");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Everything_is_there_without_a_script()
    {
        IPage page = await browser.Open(At("/", "en"), hasScript: false);
        await page.FillAsync("#search", "revenue");
        await page.Locator("#search").PressAsync("Enter");
        await page.WaitForURLAsync("**/search?**");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Revenue", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/k/revenue**");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content_and_the_next_ones_are_in_reading_order()
    {
        IPage page = await browser.Open(At("/k/revenue", "en"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#content", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("brand", await page.EvaluateAsync<string>("document.activeElement.className"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_on_a_page_breaks_its_own_rules()
    {
        List<string> complaints = [];
        IPage page = await browser.Open(At("/", "en"));
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        foreach ((_, string path) in _pages)
            await page.GotoAsync(At(path, "en"));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    /// <summary>Name and address of a page of each kind.</summary>
    internal static IReadOnlyList<(string Name, string Path)> Kinds => _pages;

    /// <summary>An address with the reader's language in it.</summary>
    internal static string In(string path, string language) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";

    private string At(string path, string language) => server.Address + In(path, language);
}
