using Microsoft.Playwright;

namespace Quarterdeck.Tests.Web;

/// <summary>Setting up with a real browser: without a script from the choice to the KPI's page, on a narrow screen, and with nothing that shuts a person out.</summary>
[Collection(nameof(SharedBrowser))]
public sealed class SetupBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_target_and_a_mapped_file_are_accepted_without_a_script()
    {
        await using SetupCompany company = await SetupCompany.Serve(yaml: SetupCompany.Yaml.Replace("[ceo]", "[ceo, cmo]", StringComparison.Ordinal));
        IPage page = await browser.Open(company.Address + "/catalogue?lang=en", hasScript: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add or change a KPI" }).ClickAsync();
        await page.Locator("main input[name=q]").FillAsync("revenue");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Revenue", Exact = true }).ClickAsync();
        await page.Locator("select[name=target]").SelectOptionAsync("monthly");
        await page.GetByLabel("Value (").FillAsync("130");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        await Assertions.Expect(page.Locator("pre.diff ins")).ToContainTextAsync("monthly: 130");
        await Browser.Keep(page, "setup-kpi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept and write" }).ClickAsync();
        await page.WaitForURLAsync("**/k/revenue**");
        Assert.Contains("130.00", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync(company.Address + "/data?lang=en");
        await page.GetByRole(AriaRole.Link, new() { Name = "Map a file" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "people.csv" }).ClickAsync();
        await page.Locator(".map input[name=dataset]").FillAsync("customers");
        await page.GetByLabel("Field of customer_no").FillAsync("customer_id");
        await page.GetByLabel("Field of since").FillAsync("created_date");
        await page.GetByLabel("Key (").FillAsync("customer_id");
        await page.GetByLabel("Field that dates a row").FillAsync("created_date");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview" }).ClickAsync();
        Assert.Contains("New customers", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Browser.Keep(page, "setup-files");
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept and write" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("customers was written");
        Assert.Contains("monthly: 130", company.Text("company.yaml"), StringComparison.Ordinal);
        Assert.Contains("source: people.csv", company.Text("company.yaml"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/setup/kpi")]
    [InlineData("/setup/kpi?kpi=revenue&go=1&target=monthly&value=130")]
    [InlineData("/setup/kpi?kpi=new_customers")]
    [InlineData("/setup/files")]
    [InlineData("/setup/files?file=people.csv")]
    [InlineData("/data/loads")]
    public async Task The_pages_shut_nobody_out_and_never_scroll_sideways(string path)
    {
        await using SetupCompany company = await SetupCompany.Serve();
        foreach (string language in new[] { "en", "vi" })
        {
            string address = $"{company.Address}{path}{(path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}lang={language}";
            IPage page = await browser.Open(address);
            Assert.Empty(await Browser.Barriers(page, language));
            await page.Context.CloseAsync();
            IPage narrow = await browser.Open(address, width: 320, height: 700);
            Assert.Equal(0, await narrow.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            if (language == "vi" && path.Contains("go=1", StringComparison.Ordinal))
                await Browser.Keep(narrow, "setup-kpi-narrow");
            await narrow.Context.CloseAsync();
        }
    }
}
