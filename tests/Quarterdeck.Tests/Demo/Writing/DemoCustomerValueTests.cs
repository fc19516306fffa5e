using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Demo.Writing;

/// <summary>The chief marketing officer's expected customer value in the demo company, held against what the story really brings.</summary>
[Collection(nameof(DemoData))]
public sealed class DemoCustomerValueTests(DemoData demo)
{
    private static readonly string[] _metrics = ["cltv_expected", "cac", "cltv_expected_to_cac"];

    private MetricTable Ask(MetricQuery query)
    {
        using MetricLayer layer = MetricLayer.Open(CompanyReader.Read(demo.Folder).Company!, new LayerOptions());
        return layer.Answer([query])[0];
    }

    [Fact]
    public void Expected_value_of_the_customers_of_2023_is_near_what_they_brought_in_the_year_after()
    {
        MetricTable table = Ask(new MetricQuery { Columns = [.. _metrics.Select(MetricColumn.Of)], Grain = Grain.Year, From = new DateOnly(2023, 1, 1), To = new DateOnly(2023, 12, 31) });
        Assert.Empty(table.Findings);
        double expected = table.Rows[0][1].AsDouble();
        Assert.Equal(expected / table.Rows[0][2].AsDouble(), table.Rows[0][3].AsDouble(), 1e-9);
        // Discounted as the metric does it: the margin of month m over 1.01^m, months of 4.345 weeks after the year's end.
        double really = Convert.ToDouble(demo.Rows("""
            WITH won AS (SELECT customer_id FROM customers WHERE created_date BETWEEN DATE '2023-01-01' AND DATE '2023-12-31'),
                 bought AS (SELECT customer_id FROM orders JOIN won USING (customer_id) WHERE order_date <= DATE '2023-12-31' GROUP BY 1)
            SELECT SUM((o.net_amount - o.cost_amount) / pow(1.01, ceil(date_diff('day', DATE '2023-12-31', o.order_date) / (7 * 4.345)))) / (SELECT COUNT(*) FROM bought)
            FROM orders o JOIN bought USING (customer_id) WHERE o.order_date > DATE '2023-12-31' AND o.order_date <= DATE '2024-12-30'
            """)[0][0], System.Globalization.CultureInfo.InvariantCulture);
        // Winter sales and growth are no part of the model.
        Assert.InRange(expected / really, 0.75, 1.25);
    }

    [Fact]
    public void Channels_sum_to_the_whole_and_stand_beside_their_cost()
    {
        MetricQuery query = new() { Columns = [new MetricColumn("worth", FormulaParser.Parse("cltv_expected * new_customers", SourceSpan.None, new FindingList())!)], Grain = Grain.Quarter, From = new DateOnly(2025, 10, 1), To = new DateOnly(2025, 12, 31) };
        MetricTable channels = Ask(query with { By = [new Name(["customers", "acquisition_channel"])] }), whole = Ask(query);
        Assert.True(channels.Rows.Count(row => row[2].IsNumber) > 5);
        Assert.InRange(channels.Rows.Where(row => row[2].IsNumber).Sum(row => row[2].AsDouble()) / whole.Rows[0][1].AsDouble(), 0.98, 1.02);
    }

    [Fact]
    public void A_scorecard_shows_it_without_a_signal_and_fits_what_it_shows()
    {
        CompanyModel company = CompanyReader.Read(demo.Folder).Company!;
        using MetricLayer layer = MetricLayer.Open(company, new LayerOptions());
        List<MetricTable> asked = [];
        Scorecard card = new ScorecardMaker(layer.Company, layer.Calendar, questions =>
        {
            IReadOnlyList<MetricTable> tables = layer.Answer(questions);
            asked.AddRange(tables);
            return tables;
        }).Make(new ScorecardRequest("cmo", null, null, "en"));
        ScorecardKpi kpi = card.Kpis.Single(one => one.Id == "cltv_expected");
        Assert.True(kpi.Actual.IsNumber && kpi.PriorYear.IsNumber);
        Assert.Equal(13, kpi.History.Count);
        Assert.Null(kpi.Limits);
        Assert.True(asked.SelectMany(table => table.Receipts).SelectMany(receipt => receipt.Fits).Select(fit => fit.Until).Distinct().Count() <= 13);
    }
}
