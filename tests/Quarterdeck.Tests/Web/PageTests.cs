using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Quarterdeck.Briefing.Wording;

namespace Quarterdeck.Tests.Web;

/// <summary>Every page answers in every language without a script, and says what is wrong with an address.</summary>
public sealed class PageTests(DemoServer server)
{
    private static readonly string[] _paths =
    [
        "/", "/o/ceo", "/o/cmo", "/o/cco.customer", "/k/revenue", "/k/targets_met", "/k/revenue/receipt", "/k/revenue/rows", "/bridge", "/bridge?kpi=revenue&by=country", "/whatif", "/whatif?kpi=revenue&set.leads=%2B10%25",
        "/people", "/people?q=CCO", "/people/compare?a=cio&b=cto", "/studies", "/studies/signals?kpi=revenue", "/studies/links?kpi=revenue", "/studies/causes?kpi=revenue", "/studies/priorities?kpi=revenue",
        "/studies/forecast?kpi=revenue", "/studies/forecast?kpi=win_rate", "/studies/impact", "/studies/impact?study=price_change", "/studies/impact?kpi=sessions&from=2025-09", "/studies/customers", "/studies/segments", "/studies/attribution", "/studies/mix", "/studies/budget", "/studies/budget?total=30000", "/studies/experience", "/k/revenue?by=sales_channel", "/k/leads", "/bridge?kpi=return_share&by=family&show=shares", "/?steps=off", "/?forecast=1",
        "/data", "/catalogue", "/settings", "/help", "/search?q=revenue", "/objectives", "/decisions", "/pack", "/?period=2025-06&theme=dark",
    ];

    public static TheoryData<string, string> PagesInLanguages => [.. _paths.SelectMany(path => ReaderLanguage.All.Select(language => (path, language)))];

    [Theory]
    [MemberData(nameof(PagesInLanguages))]
    public async Task A_page_answers_in_its_language(string path, string language)
    {
        using HttpResponseMessage answer = await Get($"{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={language}");
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        // A place that nobody filled, and a word that nobody translated, look like these.
        Assert.DoesNotMatch(@"\{\d\}", Regex.Replace(html, "<code>.*?</code>|<pre.*?</pre>", "", RegexOptions.Singleline));
    }

    [Theory]
    [InlineData("/?period=2025-13", "2025-12")]
    [InlineData("/?lang=vn", "vi")]
    [InlineData("/?theme=drak", "dark")]
    [InlineData("/?perod=2025", "period")]
    [InlineData("/?ccy=EURO", "EUR")]
    [InlineData("/bridge?kpi=revenu", "revenue")]
    [InlineData("/bridge?kpi=revenue&against=plann", "plan")]
    [InlineData("/people/compare?a=cmo&b=ctoo", "cto")]
    [InlineData("/studies/budget?total=much", "50000")]
    [InlineData("/k/revenue?by=contry", "country")]
    [InlineData("/bridge?kpi=revenue&by=country&show=share", "shares")]
    public async Task What_cannot_be_meant_is_refused_with_the_nearest_that_can(string path, string nearest)
    {
        using HttpResponseMessage answer = await Get(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(nearest, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/k/revenu")]
    [InlineData("/o/cmoo")]
    [InlineData("/studies/sginals?kpi=revenue")]
    [InlineData("/studies/impact?study=prise_change")]
    public async Task A_page_that_is_not_there_says_so(string path)
    {
        using HttpResponseMessage answer = await Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/bridge?kpi=revenue&by=country'%3B%20DROP%20TABLE%20x%3B--")]
    [InlineData("/k/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/people?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/search?q=%27%20OR%201%3D1")]
    public async Task What_a_visitor_sends_is_text_and_nothing_else(string path)
    {
        using HttpResponseMessage answer = await Get(path);
        Assert.InRange((int)answer.StatusCode, 200, 404);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_without_a_total_is_that_of_today()
    {
        using HttpResponseMessage answer = await Get("/studies/budget?lang=en");
        string total = Regex.Match(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "--total ([0-9.]+)").Groups[1].Value;
        // The demo's mix knows 156 weeks in which its channels spent 3,479,579.
        Assert.Equal(3_479_579 / 156.0, double.Parse(total, System.Globalization.CultureInfo.InvariantCulture), 0.01);
    }

    [Fact]
    public async Task The_language_comes_from_the_address_and_then_from_the_browser()
    {
        using HttpRequestMessage polish = new(HttpMethod.Get, "/help");
        polish.Headers.AcceptLanguage.ParseAdd("de, pl;q=0.8, en;q=0.5");
        using HttpResponseMessage answer = await server.Client.SendAsync(polish, TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"pl\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_a_page_is_told_so()
    {
        using HttpResponseMessage first = await Get("/o/cmo?lang=en");
        using HttpRequestMessage again = new(HttpMethod.Get, "/o/cmo?lang=en");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Nothing_comes_from_elsewhere_and_nothing_of_elsewhere_runs()
    {
        using HttpResponseMessage answer = await Get("/");
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.All(Regex.Matches(html, "(?:src|href)=\"([^\"]*)\"").Select(match => match.Groups[1].Value), address => Assert.Matches("^[/#]", address));
    }

    [Fact]
    public async Task Pages_keep_to_their_budgets()
    {
        using HttpClient plain = new() { BaseAddress = new Uri(server.Address) };
        async Task<int> Packed(string path)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.ParseAdd("gzip");
            using HttpResponseMessage answer = await plain.SendAsync(request, TestContext.Current.CancellationToken);
            return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }
        Assert.InRange(await Packed("/"), 1, 60 << 10);
        string html = await server.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        string script = Regex.Match(html, "src=\"(/assets/[^\"]*[.]js)\"").Groups[1].Value, sheet = Regex.Match(html, "href=\"(/assets/[^\"]*[.]css)\"").Groups[1].Value;
        Assert.InRange(await Packed(script), 1, 15 << 10);
        Assert.InRange((await plain.GetByteArrayAsync(new Uri(sheet, UriKind.Relative), TestContext.Current.CancellationToken)).Length, 1, 20 << 10);
    }

    [Fact]
    public async Task A_number_is_the_same_in_page_and_interface()
    {
        string json = await server.Client.GetStringAsync(new Uri("/api/v1/scorecard/cmo?period=2025-12", UriKind.Relative), TestContext.Current.CancellationToken);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement spend = document.RootElement.GetProperty("kpis").EnumerateArray().Single(kpi => kpi.GetProperty("id").GetString() == "new_customers");
        string html = await server.Client.GetStringAsync(new Uri("/k/new_customers?period=2025-12&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"<dd>{spend.GetProperty("actual").GetDecimal():0}</dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_that_are_pasted_are_read_one_by_one()
    {
        using FormUrlEncodedContent form = new([new("titles", "Chief Marketing Officer\ngiám đốc kinh doanh\nPDG\n")]);
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("/people/titles?lang=en", UriKind.Relative), form, TestContext.Current.CancellationToken);
        string html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("cmo (Chief Marketing Officer)", html, StringComparison.Ordinal);
        Assert.Contains("cco.commercial", html, StringComparison.Ordinal);
        Assert.Contains("ceo (Chief Executive Officer)", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("signals")]
    [InlineData("links")]
    [InlineData("causes")]
    [InlineData("priorities")]
    [InlineData("forecast")]
    public async Task A_study_shows_its_chart_and_hands_on_the_same_report(string kind)
    {
        using HttpResponseMessage page = await Get($"/studies/{kind}?kpi=revenue&lang=en"), file = await Get($"/studies/{kind}.html?kpi=revenue&lang=en");
        string html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), report = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, $"attachment; filename=\"{kind}-revenue.html\""), (page.StatusCode, file.StatusCode, file.Content.Headers.ContentDisposition?.ToString()));
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("<svg", report, StringComparison.Ordinal);
        string answer = Regex.Match(html, "<p class=\"message\">(.*?)</p>").Groups[1].Value;
        Assert.Contains(WebUtility.HtmlDecode(answer), WebUtility.HtmlDecode(report), StringComparison.Ordinal);
        Assert.Contains($"quarterdeck study {kind} ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_that_misses_a_field_asks_for_it_and_has_no_file()
    {
        using HttpResponseMessage page = await Get("/studies/impact?kpi=sessions&lang=en"), file = await Get("/studies/impact.html?kpi=sessions&lang=en");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (page.StatusCode, file.StatusCode));
        Assert.Contains("name=\"from\"", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("First period of the action", await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_KPI_shows_its_segments_on_one_scale_its_parents_and_its_target_over_time()
    {
        string html = await server.Client.GetStringAsync(new Uri("/k/leads?period=2025-12&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (string head in (string[])["By segment", "What it feeds", "How it is made", "Source columns"])
            Assert.True(head == "How it is made" || html.Contains(head, StringComparison.Ordinal), head);
        // 440 was due in August 2025, which only the trajectory says.
        Assert.Matches("<td class=\"n\">440</td>", html);
        Assert.Contains("FC", html, StringComparison.Ordinal);
        Assert.Contains(">Revenue</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bridge_stands_beside_its_tree_and_says_that_nothing_is_left_over()
    {
        string html = await server.Client.GetStringAsync(new Uri("/bridge?kpi=revenue&period=2025-12&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("class=\"tree\"", html, StringComparison.Ordinal);
        Assert.Contains("× product", html, StringComparison.Ordinal);
        Assert.Matches("class=\"sum\">[^<]*residual 0\\.0", html);
    }

    [Fact]
    public async Task A_variance_is_written_at_the_scale_of_its_own_row()
    {
        // Leads are 436 against 480, beside a reach of eleven millions: the bar's number is that of the row, not rounded to nothing.
        string html = await server.Client.GetStringAsync(new Uri("/o/cmo?period=2025-12&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\u221244</text>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_shows_formulas_as_they_are_written()
    {
        string html = await server.Client.GetStringAsync(new Uri("/catalogue?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("SUM(order_lines.net_amount)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Binary {", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_year_is_shown_where_it_is_asked_for()
    {
        string without = await server.Client.GetStringAsync(new Uri("/o/ceo?period=2025-09&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        string with = await server.Client.GetStringAsync(new Uri("/o/ceo?period=2025-09&forecast=1&lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(2, Regex.Count(with, "<th scope=\"col\"") - Regex.Count(without, "<th scope=\"col\""));
        Assert.Contains("href=\"/o/ceo?period=2025-09&amp;lang=en&amp;forecast=1\"", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/o/cmo")]
    [InlineData("/k/revenue")]
    [InlineData("/k/leads")]
    [InlineData("/bridge?kpi=revenue")]
    [InlineData("/studies")]
    [InlineData("/studies/signals?kpi=revenue")]
    [InlineData("/data")]
    [InlineData("/catalogue")]
    public async Task A_page_is_at_most_60_KB_on_its_way(string path)
    {
        using HttpClient packed = new() { BaseAddress = server.Client.BaseAddress };
        packed.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        byte[] bytes = await packed.GetByteArrayAsync(new Uri(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=vi", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.InRange(bytes.Length, 1, 60 * 1024);
    }

    [Theory]
    [InlineData("css", 20, false)]
    [InlineData("js", 15, true)]
    public async Task Style_and_script_are_small(string kind, int most, bool isPacked)
    {
        using HttpClient client = new() { BaseAddress = server.Client.BaseAddress };
        string html = await client.GetStringAsync(new Uri("/?lang=en", UriKind.Relative), TestContext.Current.CancellationToken);
        string path = Regex.Match(html, $"\"(/[^\"]*quarterdeck[^\"]*\\.{kind}[^\"]*)\"").Groups[1].Value;
        if (isPacked)
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        byte[] bytes = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.InRange(bytes.Length, 1, most * 1024);
    }

    private Task<HttpResponseMessage> Get(string path) => server.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
