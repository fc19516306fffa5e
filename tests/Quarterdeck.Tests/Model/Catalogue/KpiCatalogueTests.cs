using System.Text.RegularExpressions;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Titles;
using Direction = Quarterdeck.Model.Values.Direction;
using Kpi = Quarterdeck.Model.Company.Kpi;

namespace Quarterdeck.Tests.Model.Catalogue;

public sealed partial class KpiCatalogueTests
{
    private static readonly string[] Languages = ["en", "fr", "pl", "vi", "zh"];

    private static readonly string Pages = Path.Combine(RepositoryFolders.Root, "docs", "catalogue");

    private readonly KpiCatalogue _catalogue = KpiCatalogue.Read();

    [Fact]
    public void The_pages_are_those_of_the_packs()
    {
        foreach ((string file, string text) in CataloguePages.Write(_catalogue))
            Approved.MatchesFile(text, Path.Combine(Pages, file));
    }

    [Fact]
    public void Nine_offices_have_a_pack()
    {
        Assert.Equal(["cco.communications", "cco.customer", "ceo", "cfo", "cio", "cmo", "coo", "cto", "cxo"], _catalogue.Packs.Select(pack => pack.Office));
        Assert.All(_catalogue.Packs, pack => Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(pack.Names[language]))));
    }

    // The ids that the list of KPI ids names for each office (offices.md D); a KPI may be shared.
    [Theory]
    [InlineData("ceo", "revenue revenue_growth gross_margin operating_margin net_margin return_on_investment economic_profit market_share nps customer_retention employee_engagement employee_turnover new_product_share research_ratio emissions_intensity targets_met")]
    [InlineData("cfo", "gross_profit operating_profit net_profit budget_variance cash runway_months working_capital_days forecast_accuracy net_present_value internal_rate_of_return expected_loss")]
    [InlineData("coo", "orders on_time_delivery cycle_time lead_time first_pass_yield productivity unit_cost cost_performance_index schedule_performance_index projects_on_time headcount hires leavers time_to_fill training_hours absence_rate output_against_plan scrap_rate capacity_use stock_turns stock_out_rate logistics_cost_share")]
    [InlineData("cmo", "marketing_spend new_customers cac cltv_revenue cltv_margin cltv_discounted cltv_to_cac payback_months sessions conversion_rate leads qualified_leads opportunities won_deals lead_to_customer aided_awareness unaided_awareness share_of_search campaign_return return_on_ad_spend budget_use average_order_value realised_price discount_share win_rate pipeline_coverage quota_attainment lead_acceptance_time")]
    [InlineData("cxo cco.customer", "nps csat customer_effort complaint_rate repeat_purchase_rate loyalty_activity first_reply_time resolution_time sla_attainment reopen_rate feedback_closed_in_time handover_time checkout_completion payment_failure_rate order_notice_on_time self_service_share first_contact_resolution")]
    [InlineData("cco.communications", "media_mentions share_of_voice sentiment press_response_time brand_image reputation")]
    [InlineData("cio", "availability incidents time_to_restore it_cost_ratio technology_benefit automation_share")]
    [InlineData("cto", "deployments lead_time_for_changes change_failure_rate failed_deployment_recovery_time defect_escape_rate development_on_plan")]
    public void Every_listed_KPI_is_in_its_pack(string offices, string ids)
    {
        string[] there = [.. _catalogue.Packs.SelectMany(pack => pack.Kpis.Concat(pack.Computed))
            .Where(kpi => kpi.SharedWith.Append(kpi.Office).Intersect(offices.Split(' ')).Any()).Select(kpi => kpi.Id)];
        Assert.Empty(ids.Split(' ').Except(there));
    }

    [Fact]
    public void Every_KPI_is_documented_in_full()
    {
        foreach (Kpi kpi in _catalogue.Packs.SelectMany(pack => pack.Kpis.Concat(pack.Computed)))
        {
            Metric metric = _catalogue.Metrics[kpi.Metric];
            foreach (IReadOnlyDictionary<string, string> texts in (IReadOnlyDictionary<string, string>[])[metric.Labels, metric.Descriptions, metric.Pitfalls])
                Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(texts.GetValueOrDefault(language)), $"{kpi.Id} has a text that is not in {language}"));
            // A text that was copied and not translated is the same in two languages.
            Assert.Equal((kpi.Id, 5, 5), (kpi.Id, metric.Descriptions.Values.Distinct().Count(), metric.Pitfalls.Values.Distinct().Count()));
            Assert.True(metric.Better != Direction.Unsaid && metric.Unit != default, kpi.Id);
            Assert.True(metric.Serves.Count > 0 && metric.Sources.Count > 0, kpi.Id);
            Assert.All(metric.Sources, source => Assert.Matches("^(S[0-4]|catalog)$", source));
            Assert.All(metric.Serves, duty => Assert.Contains(_catalogue.Packs, pack => duty.StartsWith(pack.Office + ".", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Groups_and_units_have_names_in_five_languages()
    {
        foreach (Kpi kpi in _catalogue.Packs.SelectMany(pack => pack.Kpis.Concat(pack.Computed)))
        {
            Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(_catalogue.Groups[kpi.Group].GetValueOrDefault(language)), kpi.Group));
            if (_catalogue.Metrics[kpi.Metric].Unit is { Kind: UnitKind.Own } unit)
                Assert.All(Languages, language => Assert.False(string.IsNullOrWhiteSpace(_catalogue.Units[unit.Name].GetValueOrDefault(language)), unit.Name));
        }
    }

    [Fact]
    public void The_catalogue_of_offices_says_the_same()
    {
        OfficeCatalogue offices = OfficeCatalogue.Load();
        HashSet<string> duties = [.. offices.Offices.SelectMany(office => office.Duties).Select(duty => duty.Id)];
        Metric[] kpis = [.. _catalogue.Packs.SelectMany(pack => pack.Kpis.Concat(pack.Computed)).Select(kpi => _catalogue.Metrics[kpi.Metric])];
        Assert.All(kpis.SelectMany(metric => metric.Serves), duty => Assert.Contains(duty, duties));
        foreach (Metric metric in kpis)
            if (offices.FindKpi(metric.Id) is { } known)
            {
                Assert.Equal((metric.Id, known.Unit, known.Direction.ToString()), (metric.Id, metric.Unit.Name, metric.Better.ToString()));
                if (known.Formula.Length > 0)
                    Assert.Equal(FormulaParser.Parse(known.Formula, SourceSpan.None, new FindingList())!.Text, metric.Formula!.Text);
                foreach ((string code, Language language) in Languages.Zip(Enum.GetValues<Language>()))
                    Assert.Equal(known.Names[language], metric.Labels[code]);
            }
        Assert.Empty(offices.Kpis.Select(kpi => kpi.Id).Except(kpis.Select(metric => metric.Id)));
    }

    [Fact]
    public void The_page_of_datasets_tells_every_field_that_is_needed()
    {
        Dictionary<string, string> rows = File.ReadLines(Path.Combine(Pages, "datasets.md")).Select(line => Row().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        foreach (string need in _catalogue.Metrics.Values.SelectMany(_catalogue.NeedsOf).Distinct())
        {
            string[] parts = need.Split('.');
            Assert.True(rows.TryGetValue(parts[0], out string? row) && Regex.IsMatch(row, $@"\b{parts[1]}\b"), $"{need} is not in datasets.md");
        }
    }

    [GeneratedRegex("^\\| `([a-z_]+)` \\| (.*)$")]
    private static partial Regex Row();
}
