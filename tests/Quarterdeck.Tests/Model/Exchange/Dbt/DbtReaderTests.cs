using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;

namespace Quarterdeck.Tests.Model.Exchange.Dbt;

/// <summary>dbt's own project YAML (lists of models and metrics) in the company's words.</summary>
public sealed class DbtReaderTests
{
    private const string Models = """
        semantic_models:
          - name: orders
            model: ref('fct_orders')
            defaults: {agg_time_dimension: ordered_at}
            entities:
              - {name: order_id, type: primary}
              - {name: customer, type: foreign, expr: customer_id}
            dimensions:
              - {name: ordered_at, type: time, type_params: {time_granularity: day}}
              - {name: is_food, type: categorical, expr: kind = 'food'}
            measures:
              - {name: order_total, agg: sum, create_metric: true}
              - {name: order_count, agg: sum, expr: 1}
              - {name: food_orders, agg: sum_boolean, expr: kind = 'food', create_metric: true}
              - {name: p95, agg: percentile, expr: order_total, agg_params: {percentile: 0.95}, create_metric: true}
              - name: stock_value
                agg: sum
                expr: value
                create_metric: true
                non_additive_dimension: {name: ordered_at, window_choice: max, window_groupings: [customer]}
          - name: customers
            model: ref('dim_customers')
            entities: [{name: customer, type: primary, expr: customer_id}]
            dimensions: [{name: country, type: categorical}]
        metrics:
          - {name: orders, type: simple, type_params: {measure: {name: order_count, fill_nulls_with: 0}}, label: Orders}
          - {name: french_orders, type: simple, type_params: {measure: order_count}, filter: "{{ Dimension('customer__country') }} = 'FR'"}
          - {name: share, type: ratio, type_params: {numerator: french_orders, denominator: orders}}
          - {name: running, type: cumulative, type_params: {measure: order_total}}
          - {name: last_weeks, type: cumulative, type_params: {measure: order_total, cumulative_type_params: {window: 3 weeks, period_agg: average}}}
          - {name: of_month, type: cumulative, type_params: {measure: order_total, cumulative_type_params: {grain_to_date: month}}}
          - name: growth
            type: derived
            type_params:
              expr: (orders - before) / before
              metrics: [{name: orders}, {name: orders, alias: before, offset_window: 1 month}]
        """;

    [Theory]
    [InlineData("orders", "COUNT(orders.*)")]
    [InlineData("order_total", "SUM(orders.order_total)")]
    [InlineData("food_orders", "SUM(orders.food_orders__value)")]
    [InlineData("p95", "PERCENTILE_CONT(0.95, orders.order_total)")]
    [InlineData("french_orders", "COUNT(orders.*) FILTER (WHERE (customer__country = 'FR'))")]
    [InlineData("share", "(french_orders / orders)")]
    [InlineData("running", "CUMULATIVE(SUM(orders.order_total))")]
    [InlineData("last_weeks", "TRAILING(SUM(orders.order_total), 3 WEEK)")]
    [InlineData("of_month", "TO_DATE(SUM(orders.order_total), MONTH)")]
    [InlineData("growth", "((orders - PRIOR(orders, 1 MONTH)) / PRIOR(orders, 1 MONTH))")]
    public void Metrics_become_formulas(string metric, string formula) => Assert.Equal(formula, Read(Models).Metrics[metric].Formula!.Text);

    [Fact]
    public void Entities_become_keys_and_joins_and_dimensions_short_names()
    {
        CompanyModel company = Read(Models);
        Assert.Equal(["customer"], company.Datasets["customers"].Key);
        Join join = company.Datasets["orders"].Joins["customer"];
        Assert.Equal(("customers", "customer", "customer"), (join.Target, join.On[0], join.TargetKey[0]));
        Assert.Equal("customer_id", company.Datasets["orders"].Fields["customer"].Formula.Text);
        Dimension country = company.Dimensions["customer__country"];
        Assert.Equal(("customers.country", "customer"), (country.Field.Dotted, country.Via["orders"]));
        Assert.Equal(new TableSource("shop.fct_orders", null), company.Datasets["orders"].Source);
    }

    [Fact]
    public void What_no_rows_mean_stays_as_dbt_means_it()
    {
        CompanyModel company = Read(Models);
        Assert.Equal(EmptyPolicy.Zero, company.Metrics["orders"].Empty);
        Assert.Equal(EmptyPolicy.Missing, company.Metrics["order_total"].Empty);
        Assert.Equal(StockPosition.Average, company.Metrics["last_weeks"].Regrain);
        Assert.Equal(StockPosition.Last, company.Metrics["stock_value"].Stock!.At);
        Assert.Equal(["customer"], company.Metrics["stock_value"].Stock!.Per);
    }

    [Fact]
    public void A_metric_in_a_condition_is_rolled_up_by_its_entity()
    {
        CompanyModel company = Read(Models + """

              - {name: regulars, type: simple, type_params: {measure: order_count}, filter: "{{ Metric('share', ['customer']) }} > 2"}
            """.Replace("\n      - ", "\n  - ", StringComparison.Ordinal));
        Assert.Equal("(COUNT(orders.*) FILTER (WHERE (customers.country = 'FR')) / COUNT(orders.*))", company.Datasets["each_customer"].Fields["share"].Formula.Text);
        Assert.Equal("COUNT(orders.*) FILTER (WHERE (each_customer.share > 2))", company.Metrics["regulars"].Formula!.Text);
    }

    [Theory]
    [InlineData("- {name: m, type: simple, type_params: {measure: lost}}", "QD2601", "lost")]
    [InlineData("- {name: m, type: ratio, type_params: {numerator: orders, denominator: lost}}", "QD2011", "lost")]
    [InlineData("- {name: m, type: simple, type_params: {measure: order_count}, filter: \"{{ Dim('a') }}\"}", "QD2601", "Dim('a')")]
    [InlineData("- {name: m, type: cumulative, type_params: {measure: order_count, cumulative_type_params: {window: soon}}}", "QD1039", "soon")]
    public void What_cannot_be_said_is_found_with_its_place(string metric, string code, string named)
    {
        using CompanyFolder folder = new(("models/orders.yml", Models + "\n  " + metric));
        DbtReadResult read = DbtReader.Read(folder.Path, "shop");
        Assert.False(read.IsOk);
        Assert.Null(read.Company);
        Assert.Contains(read.Findings, finding => finding.Code == code && finding.Message.Contains(named, StringComparison.Ordinal)
            && finding.Place.File == "models/orders.yml" && finding.Place.Line == Models.Split('\n').Length + 1);
    }

    [Theory]
    [InlineData("metric_time__month", "time.month")]
    [InlineData("metric_time", "time")]
    [InlineData("metric_time__extract_dow", "time.day_of_week")]
    [InlineData("order_id__ordered_at__week", "order_id__ordered_at.week")]
    [InlineData("order_id__ordered_at__day", "order_id__ordered_at")]
    [InlineData("customer__country", "customer__country")]
    [InlineData("customer", "customer")]
    public void Names_are_said_in_the_companys_words(string name, string said)
    {
        using CompanyFolder folder = new(("orders.yml", Models));
        Assert.Equal(said, DbtReader.Read(folder.Path).Names.Reference(name).Dotted);
    }

    [Fact]
    public void A_folder_without_models_is_told()
    {
        using CompanyFolder folder = new(("a.yml", "version: 2"));
        Assert.Contains(DbtReader.Read(folder.Path).Findings, finding => finding.Severity == Quarterdeck.Model.Findings.Severity.Error);
    }

    private static CompanyModel Read(string yaml)
    {
        using CompanyFolder folder = new(("models/orders.yml", yaml));
        DbtReadResult read = DbtReader.Read(folder.Path, "shop");
        Assert.True(read.IsOk, folder.Told(read.Findings));
        return read.Company!;
    }
}
