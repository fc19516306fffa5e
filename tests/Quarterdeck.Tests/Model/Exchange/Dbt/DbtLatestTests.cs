using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Exchange.Dbt;

/// <summary>The form of dbt 1.12: semantic models at their models, simple metrics instead of measures.</summary>
public sealed class DbtLatestTests
{
    private const string Models = """
        version: 2
        models:
          - name: fct_orders
            description: One row an order.
            semantic_model: {enabled: true, name: orders}
            agg_time_dimension: ordered_at
            columns:
              - {name: order_id, entity: {name: order, type: primary}}
              - {name: customer_id, entity: {name: customer, type: foreign}}
              - {name: ordered_at, granularity: day, dimension: {type: time}}
              - {name: status, dimension: categorical}
            derived_semantics:
              dimensions: [{name: is_large, type: categorical, expr: amount > 100}]
            metrics:
              - {name: order_count, type: simple, agg: count, expr: 1, label: Orders, fill_nulls_with: 0}
              - {name: revenue, type: simple, agg: sum, expr: amount}
              - {name: p95, type: simple, agg: percentile, expr: amount, percentile: 0.95, percentile_type: discrete}
              - {name: paid, type: simple, agg: sum, expr: amount, filter: "{{ Dimension('order__status') }} = 'paid'"}
              - {name: balance, type: simple, agg: sum, expr: amount, non_additive_dimension: {name: ordered_at, window_agg: max, group_by: [customer]}}
              - {name: running_paid, type: cumulative, input_metric: paid}
              - {name: last_weeks, type: cumulative, input_metric: revenue, window: 3 weeks, period_agg: last}
              - {name: share, type: ratio, numerator: paid, denominator: {name: revenue, filter: "{{ Dimension('order__is_large') }}"}}
          - name: dim_customers
            semantic_model: true
            columns:
              - {name: customer_id, entity: {name: customer, type: primary}}
              - {name: country, dimension: {type: categorical, label: Land}}
          - name: dim_products
            semantic_model: false
            columns: [{name: product_id, entity: primary}]
        metrics:
          - {name: growth, type: derived, expr: revenue - before, input_metrics: [{name: revenue}, {name: revenue, alias: before, offset_window: 1 month}]}
          - {name: paid_after, type: conversion, entity: customer, calculation: conversion_rate, base_metric: order_count, conversion_metric: paid, window: 7 days}
        """;

    [Theory]
    [InlineData("order_count", "COUNT(orders.*)")]
    [InlineData("revenue", "SUM(orders.amount)")]
    [InlineData("p95", "PERCENTILE_DISC(0.95, orders.amount)")]
    [InlineData("paid", "SUM(orders.amount) FILTER (WHERE (order__status = 'paid'))")]
    [InlineData("running_paid", "CUMULATIVE(SUM(orders.amount) FILTER (WHERE (order__status = 'paid')))")]
    [InlineData("last_weeks", "TRAILING(SUM(orders.amount), 3 WEEK)")]
    [InlineData("share", "(paid / revenue FILTER (WHERE order__is_large))")]
    [InlineData("growth", "(revenue - PRIOR(revenue, 1 MONTH))")]
    [InlineData("paid__in_paid_after", "SUM(orders.amount) FILTER (WHERE (order__status = 'paid'))")]
    public void Metrics_become_formulas(string metric, string formula) => Assert.Equal(formula, Read().Company!.Metrics[metric].Formula!.Text);

    [Fact]
    public void Columns_become_keys_joins_and_dimensions()
    {
        CompanyModel company = Read().Company!;
        Assert.Equal(["customers", "orders"], company.Datasets.Keys.Select(name => name == "dim_customers" ? "customers" : name).Order());
        Dataset orders = company.Datasets["orders"];
        Assert.Equal((new TableSource("fct_orders", null), "order", "ordered_at", "One row an order."), (orders.Source, Assert.Single(orders.Key), orders.Time, orders.Description));
        Assert.Equal("order_id", orders.Fields["order"].Formula.Text);
        Assert.Equal("dim_customers", orders.Joins["customer"].Target);
        Assert.Equal("dim_customers.country", company.Dimensions["customer__country"].Field.Dotted);
        Assert.Equal((EmptyPolicy.Zero, EmptyPolicy.Missing), (company.Metrics["order_count"].Empty, company.Metrics["revenue"].Empty));
        Assert.Equal(StockPosition.Last, company.Metrics["balance"].Stock!.At);
        Assert.Equal(["customer"], company.Metrics["balance"].Stock!.Per);
    }

    [Fact]
    public void What_is_not_carried_over_is_noted_once_at_its_place()
    {
        using CompanyFolder folder = new(("models/orders.yml", Models));
        Assert.Equal("""
            note QD2602  models/orders.yml:27:56  Not carried over from dbt: 'label' of a dimension.
                    Do: Nothing, where numbers do not hang on it; else say it in the company's own YAML after `quarterdeck convert`.
            note QD2602  models/orders.yml:28:5  Not carried over from dbt: semantic model with enabled: false.
                    Do: Nothing, where numbers do not hang on it; else say it in the company's own YAML after `quarterdeck convert`.

            """, folder.Told(DbtReader.Read(folder.Path).Findings), ignoreLineEndingDifferences: true);
    }

    private static DbtReadResult Read()
    {
        using CompanyFolder folder = new(("models/orders.yml", Models));
        DbtReadResult read = DbtReader.Read(folder.Path);
        Assert.True(read.IsOk, folder.Told(read.Findings.Where(finding => finding.Severity == Severity.Error)));
        return read;
    }
}
