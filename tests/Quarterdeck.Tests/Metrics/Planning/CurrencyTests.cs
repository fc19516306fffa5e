using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Money in several currencies: each row at the rate of its day, at planned rates, and at those of one period; worked out by hand.</summary>
public sealed class CurrencyTests : IDisposable
{
    private readonly MetricCompany _company = new(MoneyTables.RatesYaml + """

        datasets:
          rates: {source: {table: rates}, key: [code, day], time: day}
          plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
          orders:
            source: {table: orders}
            key: id
            time: day
            covers: {from: 2024-01-01, to: 2024-02-29}
            currency: code
            joins: {buyer: {to: customers, on: customer}}
            fields:
              profit: {formula: profit, currency: code}
              listed: {formula: amount, currency: code}
              postage: {formula: 2 * profit, currency: USD}
          customers:
            source: {table: customers}
            key: name
            fields: {spent: SUM(orders.listed), largest: MAX(orders.listed), visits: COUNT(orders.*)}
          balances: {source: {table: balances}, key: [account, day], time: day, currency: USD}
          contracts: {source: {table: contracts}, key: id, currency: USD}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money}
          largest: {formula: MAX(orders.amount), unit: money}
          mean_order: {formula: AVG(orders.amount), unit: money}
          orders: COUNT(orders.*)
          margin: {formula: SUM(orders.profit) / SUM(orders.listed), unit: percent}
          net: {formula: SUM(orders.listed - orders.postage), unit: money}
          large: {formula: SUM(orders.amount) FILTER (WHERE orders.amount >= 200), unit: money}
          spent: {formula: SUM(customers.spent), unit: money}
          good_customers: {formula: COUNT(customers.*) FILTER (WHERE customers.spent >= 300), unit: count}
          growth: {formula: "revenue / PRIOR(revenue, 1 MONTH) - 1", unit: percent}
          cash: {formula: SUM(balances.amount), unit: money, stock: {at: last, per: [account]}}
          fees: {formula: SUM(contracts.fee), unit: money, active: {from: starts, to: ends}}
        """,
        [.. MoneyTables.All,
            "CREATE TABLE customers AS SELECT * FROM (VALUES ('A'), ('B')) v(name)",
            "CREATE TABLE balances AS SELECT * FROM (VALUES ('X', DATE '2024-01-10', 1000), ('X', DATE '2024-01-20', 500), ('Y', DATE '2024-01-10', 100), ('X', DATE '2024-02-10', 700)) v(account, day, amount)",
            "CREATE TABLE contracts AS SELECT * FROM (VALUES (1, DATE '2024-01-05', NULL::DATE, 100), (2, DATE '2024-01-05', DATE '2024-01-25', 40)) v(id, starts, ends, fee)"]);

    [Fact]
    public void Each_row_is_converted_at_the_rate_of_its_day() =>
        Assert.Equal("2024-01-01 | 324 | 184 | 108 | 3\n2024-02-01 | 208 | 200 | 104 | 2", _company.Ask("--metrics revenue,largest,mean_order,orders --grain month"));

    [Fact]
    public void At_planned_rates_it_is_what_was_planned_for_the_month() =>
        Assert.Equal("2024-01-01 | 350\n2024-02-01 | 310", _company.Ask("--metrics revenue --grain month --rates plan"));

    [Fact]
    public void At_constant_rates_all_periods_take_the_mean_of_one() =>
        // USD: (0.90 + 0.92 + 0.94) / 3 = 0.92, PLN: (0.25 + 0.23) / 2 = 0.24.
        Assert.Equal("2024-01-01 | 326\n2024-02-01 | 249.2", _company.Ask("--metrics revenue --grain month --rates constant:2024-01"));

    [Fact]
    public void Another_currency_is_reached_over_that_of_the_rates() =>
        // PLN: 90/0.25 + 184/0.23 + 50/0.25 and 1000 + 8/0.20.
        Assert.Equal("2024-01-01 | 1360\n2024-02-01 | 1040", _company.Ask("--metrics revenue --grain month --currency PLN"));

    [Fact]
    public void The_column_says_its_currency()
    {
        Assert.Equal("EUR", _company.Answered("--metrics revenue").Columns[0].Currency);
        Assert.Equal("PLN", _company.Answered("--metrics revenue --currency PLN").Columns[0].Currency);
        Assert.Null(_company.Answered("--metrics orders --currency PLN").Columns[0].Currency);
    }

    [Fact]
    public void The_receipt_says_the_rates_and_the_command_asks_them_again()
    {
        Receipt receipt = _company.Answered("--metrics revenue --currency PLN --rates constant:2024-01").Receipts[0];
        Assert.Equal(["SUM(orders.amount) in PLN at average rates of 'actual' of 2024-01-01 to 2024-01-31, from code"], receipt.Rates);
        Assert.EndsWith("--metrics revenue --currency PLN --rates constant:2024-01", receipt.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void The_period_before_has_the_rates_of_its_own_days() =>
        Assert.Equal("2024-02-01 | 324 | -0.358024691", _company.Ask("--metrics PRIOR(revenue, 1 MONTH),growth --grain month --from 2024-02-01 --to 2024-02-29"));

    [Fact]
    public void At_constant_rates_growth_is_without_the_change_of_rates() =>
        Assert.Equal("2024-02-01 | -0.235582822", _company.Ask("--metrics growth --grain month --from 2024-02-01 --to 2024-02-29 --rates constant:2024-01"));

    [Fact]
    public void A_ratio_of_amounts_converts_both_sides() =>
        // (9 + 46 + 5) / 324 and (20 + 0.8) / 208.
        Assert.Equal("2024-01-01 | 0.185185185\n2024-02-01 | 0.1", _company.Ask("--metrics margin --grain month"));

    [Fact]
    public void Each_field_has_its_own_currency() =>
        // Postage in USD: 20, 100, 10 at 0.90, 0.92, 0.90 in January; 200 and 2 at 0.80 in February.
        Assert.Equal($"2024-01-01 | {324 - 18 - 92 - 9}\n2024-02-01 | {208 - 160 - 1.6m}", _company.Ask("--metrics net --grain month"));

    [Fact]
    public void A_condition_looks_at_the_amount_as_it_is_stored() =>
        Assert.Equal("2024-01-01 | 184\n2024-02-01 | 200", _company.Ask("--metrics large --grain month"));

    [Fact]
    public void The_currency_of_the_question_does_not_change_which_rows_count() =>
        Assert.Equal("2024-01-01 | 800\n2024-02-01 | 1000", _company.Ask("--metrics large --grain month --currency PLN"));

    [Fact]
    public void Rolled_up_amounts_are_converted_row_by_row() =>
        Assert.Equal("A | 140\nB | 392", _company.Ask("--metrics spent --by customers.name"));

    [Fact]
    public void A_condition_on_rolled_up_amounts_is_in_the_companys_currency() =>
        Assert.Equal("1", _company.Ask("--metrics good_customers --currency PLN"));

    [Fact]
    public void A_balance_takes_the_closing_rate_of_its_day() =>
        // X 500 at 0.93 and Y 100 at 0.91; then X 700 at 0.85.
        Assert.Equal("2024-01-01 | 556\n2024-02-01 | 595", _company.Ask("--metrics cash --grain month"));

    [Fact]
    public void A_balance_at_constant_rates_takes_the_last_closing_rate_of_the_period() =>
        Assert.Equal("2024-01-01 | 570\n2024-02-01 | 665", _company.Ask("--metrics cash --grain month --rates constant:2024-01"));

    [Fact]
    public void What_is_active_is_worth_what_the_windows_last_day_says()
    {
        Assert.Equal("2024-01-01 | 95", _company.Ask("--metrics fees --grain month --from 2024-01-01 --to 2024-01-31"));
        Assert.Equal("2024-01-01 | 93", _company.Ask("--metrics fees --grain month --from 2024-01-01 --to 2024-01-31 --as-of 2024-01-20"));
    }

    [Theory]
    [InlineData("SUM(orders.amount)", true)]
    [InlineData("SUM(orders.amount) / orders", true)]
    [InlineData("SUM(orders.listed)", false)]
    [InlineData("SUM(orders.id)", false)]
    [InlineData("COUNT(orders.amount)", false)]
    [InlineData("revenue / orders", false)]
    public void A_formula_that_mixes_currencies_is_told(string formula, bool mixes) =>
        Assert.Equal(mixes, _company.Answered($"--metrics {formula}").Findings.Any(finding => finding.Code == FindingCodes.AmountAsStored));

    [Fact]
    public void Two_currencies_of_one_question_set_share_a_scan() =>
        Assert.Single(_company.Explain("--metrics revenue --grain month", "--metrics revenue --grain month --currency PLN"));

    [Fact]
    public void What_is_kept_back_for_its_few_rows_is_kept_back_in_every_currency()
    {
        using MetricCompany company = new(MoneyTables.RatesYaml + """

            datasets:
              rates: {source: {table: rates}, key: [code, day], time: day}
              plan_rates: {source: {table: plan_rates}, key: [code, day], time: day}
              orders: {source: {table: orders}, key: id, time: day, currency: code, fields: {listed: {formula: amount, currency: code}}}
            metrics:
              typical: {formula: AVG(orders.amount), unit: money, least: 3}
              revenue: {formula: SUM(orders.amount), unit: money}
            """, MoneyTables.All);
        // Three orders in January, two in February; the metric with a least number of rows guards the dataset, whichever formula asks.
        Assert.Equal("2024-01-01 | 324 | 108 | 324\n2024-02-01 | - | - | -", company.Ask("--metrics revenue,typical,SUM(orders.listed) --grain month"));
        Assert.Equal("2024-01-01 | 1360\n2024-02-01 | -", company.Ask("--metrics revenue --grain month --currency PLN"));
        Assert.Equal("- | -", company.Totals("--metrics revenue --grain month --currency PLN"));
    }

    public void Dispose() => _company.Dispose();
}
