using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Tests.Metrics.Running;

/// <summary>What customers are expected to bring, as a metric: the study's own numbers at every period's end, and sums that hold however they are cut.</summary>
public sealed class CustomerValueTests : IDisposable
{
    private const string Yaml = """
        datasets:
          purchases:
            source: {table: purchases}
            key: id
            time: day
            covers: {from: 2023-01-01, to: 2024-12-31}
            joins: {buyer: {to: customers, on: customer}}
          customers: {source: {table: customers}, key: customer}
        dimensions: {segment: customers.segment, country: customers.country}
        metrics:
          total: {customer_value: {purchases: purchases, customer: customer, amount: amount, discount: 1%, of: all, answer: total}, unit: money, better: up}
          fresh: {customer_value: {purchases: purchases, customer: customer, amount: purchases.amount, discount: 1%, answer: total}, unit: money, better: up}
          value: {customer_value: {purchases: purchases, customer: customer, amount: amount, discount: 1%}, unit: money, better: up}
          kept: {customer_value: {purchases: purchases, customer: customer, amount: amount, discount: 1%, margin: 40%}, unit: money, better: up}
          earned: {customer_value: {purchases: purchases, customer: customer, amount: amount, discount: 1%, margin: share}, unit: money, better: up}
          buys: {customer_value: {purchases: purchases, customer: customer, of: all, horizon: 39 weeks, answer: purchases}, unit: count, better: up}
          alive: {customer_value: {purchases: purchases, customer: customer, of: all, answer: alive, model: mbg-nbd}, unit: count, better: up}
          unsocial: {customer_value: {purchases: others, customer: customer, amount: amount, of: all, answer: total}, unit: money, better: up}
          others: COUNT(purchases.*) FILTER (WHERE purchases.channel <> 'social')
          share: {formula: SUM(purchases.amount) / SUM(2 * purchases.amount), unit: percent}
          new_customers: COUNT(DISTINCT purchases.customer)
          spend: {formula: 100 * COUNT(DISTINCT purchases.customer), unit: number}
          value_to_spend: value / (spend / new_customers)
        """;

    private static readonly IReadOnlyList<PurchaseSample.Row> _rows = PurchaseSample.Rows();

    private readonly MetricCompany _company = new(Yaml, PurchaseSample.Table(_rows), PurchaseSample.CustomerTable);

    /// <summary>The science itself on the same rows, without the metrics layer.</summary>
    private static (PurchaseLog Log, CustomerFit Fit, SpendFit Spend) Fitted(DateOnly until, CustomerModel model = CustomerModel.BgNbd)
    {
        PurchaseLog log = PurchaseLog.Of([.. _rows.Select(row => row.Customer)], [.. _rows.Select(row => row.Day.DayNumber)], [.. _rows.Select(row => (double)row.Amount)], until.DayNumber, 7, 0);
        return (log, CustomerFitter.Fit(model, log.Histories), SpendFit.Fit([.. log.Histories.Select(history => history.Repeats)], log.MeanAmounts)!);
    }

    private static double[] Values(DateOnly until)
    {
        (PurchaseLog log, CustomerFit fit, SpendFit spend) = Fitted(until);
        CustomerForecast forecast = new(fit);
        return [.. log.Histories.Select((history, i) => spend.ExpectedSpend(history.Repeats, log.MeanAmounts[i])!.Value * LifetimeValue.DiscountedPurchases(forecast, history, 12, 0.01, LifetimeValue.WeeksAMonth))];
    }

    private double Number(string words) => _company.Answered(words).Rows[0][^1].AsDouble();

    [Fact]
    public void Total_of_all_customers_is_that_of_the_model_on_the_same_rows_at_each_periods_end()
    {
        IReadOnlyList<IReadOnlyList<Cell>> rows = _company.Answered("--metrics total --grain quarter --from 2024-01-01").Rows;
        Assert.Equal(4, rows.Count);
        foreach (IReadOnlyList<Cell> row in rows)
            Assert.Equal(Values(DateOnly.FromDateTime(row[0].AsMoment()!.Value).AddMonths(3).AddDays(-1)).Sum(), row[1].AsDouble(), 1e-4);
    }

    [Fact]
    public void Value_is_the_mean_over_the_customers_who_first_bought_in_the_period()
    {
        DateOnly until = new(2024, 6, 30);
        PurchaseLog log = Fitted(until).Log;
        double[] values = Values(until);
        double[] fresh = [.. values.Where((_, i) => _rows.Where(row => row.Customer == log.Customers[i]).Min(row => row.Day) >= new DateOnly(2024, 6, 1))];
        Assert.True(fresh.Length > 10);
        Assert.Equal(fresh.Average(), Number("--metrics value --grain month --from 2024-06-01 --to 2024-06-30"), 1e-6);
        Assert.Equal(fresh.Sum(), Number("--metrics fresh --grain month --from 2024-06-01 --to 2024-06-30"), 1e-5);
    }

    [Fact]
    public void Expected_purchases_and_who_is_still_there_are_the_models_too()
    {
        (PurchaseLog log, CustomerFit fit, _) = Fitted(new DateOnly(2024, 12, 31));
        CustomerForecast forecast = new(fit), other = new(Fitted(new DateOnly(2024, 12, 31), CustomerModel.MbgNbd).Fit);
        Assert.Equal(log.Histories.Sum(history => forecast.ExpectedPurchases(history, 39)), Number("--metrics buys --grain year --from 2024-01-01"), 1e-5);
        Assert.Equal(log.Histories.Sum(other.ProbabilityAlive), Number("--metrics alive --grain year --from 2024-01-01"), 1e-5);
    }

    [Theory]
    [InlineData("total", "segment")]
    [InlineData("fresh", "segment,country")]
    [InlineData("total", "country")]
    [InlineData("total", "purchases.channel,segment")]
    [InlineData("fresh", "month_of_year")]
    public void Segments_sum_to_the_whole_to_the_last_digit(string metric, string by)
    {
        foreach ((string grain, string from) in new[] { ("month", "2024-03-01"), ("year", "2023-01-01") })
        {
            MetricTable parts = _company.Answered($"--metrics {metric} --grain {grain} --from {from} --by {by}");
            MetricTable whole = _company.Answered($"--metrics {metric} --grain {grain} --from {from}");
            foreach (IReadOnlyList<Cell> row in whole.Rows)
                Assert.Equal(row[^1].AsDecimal(), parts.Rows.Where(part => part[0] == row[0] && part[^1].IsNumber).Sum(part => part[^1].AsDecimal()));
            Assert.True(parts.Rows.Count > 2 * whole.Rows.Count);
        }
    }

    [Fact]
    public void A_condition_chooses_customers_and_leaves_the_model_as_it_is()
    {
        string asked = _company.Ask("--metrics total --grain year --from 2024-01-01 --where customers.segment = 's2'");
        Assert.Equal(_company.Ask("--metrics total --grain year --from 2024-01-01 --by segment").Split('\n')[2].Replace("s2 | ", "", StringComparison.Ordinal), asked);
        Assert.Equal(asked, _company.Ask("--metrics total FILTER (WHERE customers.segment = 's2') --grain year --from 2024-01-01"));
        // What a purchase itself says is that of the first one: the channel that won the customer.
        Assert.Equal(_company.Answered("--metrics fresh --grain year --from 2024-01-01").Rows[0][1].AsDecimal(),
            new[] { "search", "social", "mail" }.Sum(channel => _company.Answered($"--metrics fresh --grain year --from 2024-01-01 --where purchases.channel = '{channel}'").Rows[0][1].AsDecimal()));
    }

    [Fact]
    public void Margin_stands_in_formulas_and_so_does_the_value()
    {
        double value = Number("--metrics value --grain quarter --from 2024-10-01"), spend = Number("--metrics spend --grain quarter --from 2024-10-01"), count = Number("--metrics new_customers --grain quarter --from 2024-10-01");
        Assert.Equal(0.4 * value, Number("--metrics kept --grain quarter --from 2024-10-01"), 1e-9);
        Assert.Equal(0.5 * value, Number("--metrics earned --grain quarter --from 2024-10-01"), 1e-9);
        Assert.Equal(value / (spend / count), Number("--metrics value_to_spend --grain quarter --from 2024-10-01"), 1e-9);
        Assert.Equal(Number("--metrics value --grain quarter --from 2024-07-01 --to 2024-09-30"), Number("--metrics PRIOR(value, 1 QUARTER) --grain quarter --from 2024-10-01"));
    }

    [Fact]
    public void Purchases_may_be_the_rows_of_a_metric()
    {
        PurchaseSample.Row[] others = [.. _rows.Where(row => row.Channel != "social")];
        PurchaseLog log = PurchaseLog.Of([.. others.Select(row => row.Customer)], [.. others.Select(row => row.Day.DayNumber)], [.. others.Select(row => (double)row.Amount)], new DateOnly(2024, 12, 31).DayNumber, 7, 0);
        CustomerForecast forecast = new(CustomerFitter.Fit(CustomerModel.BgNbd, log.Histories));
        SpendFit spend = SpendFit.Fit([.. log.Histories.Select(history => history.Repeats)], log.MeanAmounts)!;
        Assert.Equal(log.Histories.Select((history, i) => spend.ExpectedSpend(history.Repeats, log.MeanAmounts[i])!.Value * LifetimeValue.DiscountedPurchases(forecast, history, 12, 0, LifetimeValue.WeeksAMonth)).Sum(),
            Number("--metrics unsocial --grain year --from 2024-01-01"), 1e-4);
    }

    [Fact]
    public void As_of_sees_what_a_company_without_the_later_rows_sees()
    {
        DateOnly day = new(2024, 8, 15);
        MetricTable seen = _company.Answered("--metrics total,value --grain month --from 2024-07-01 --as-of 2024-08-15");
        using MetricCompany before = new(Yaml.Replace("to: 2024-12-31", "to: 2024-08-15", StringComparison.Ordinal), PurchaseSample.Table(_rows.Where(row => row.Day <= day)), PurchaseSample.CustomerTable);
        Assert.Equal(before.Ask("--metrics total,value --grain month --from 2024-07-01 --to 2024-08-31"), MetricCompany.Text(seen.Rows));
        // An open period looks ahead from the day to which the data reach, and not over days without data.
        Assert.Equal(Values(day).Sum(), seen.Rows[1][1].AsDouble(), 1e-4);
        Assert.Equal("total 2024-08: the question looks at the data as of 2024-08-15\nvalue 2024-08: the question looks at the data as of 2024-08-15", string.Join('\n', seen.Incomplete.Select(one => $"{one.Metric} {one.Label}: {one.Why}")));
    }

    [Fact]
    public void Too_few_who_bought_again_give_no_number_and_a_reason()
    {
        MetricTable table = _company.Answered("--metrics value,new_customers --grain month --to 2023-01-31");
        Assert.Equal(CellKind.Missing, table.Rows[0][1].Kind);
        Assert.True(table.Rows[0][2].AsDecimal() > 10);
        Finding told = Assert.Single(table.Findings, finding => finding.Code == FindingCodes.CustomerValueUntold);
        Assert.Contains("customers bought again; 30 or more are needed", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_move_with_purchases_give_no_value_but_purchases()
    {
        using MetricCompany company = new(Yaml, PurchaseSample.Table(PurchaseSample.Rows(grows: true)), PurchaseSample.CustomerTable);
        MetricTable table = company.Answered("--metrics total,buys --grain year --from 2024-01-01");
        Assert.Equal(CellKind.Missing, table.Rows[0][1].Kind);
        Assert.True(table.Rows[0][2].AsDouble() > 0);
        Assert.Contains("a correlation of 0.", Assert.Single(table.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_among_the_purchases_is_told_from_its_day_on()
    {
        using MetricCompany company = new(Yaml, PurchaseSample.Table(_rows.Append(new PurchaseSample.Row(3, new DateOnly(2024, 5, 5), -10, "mail"))), PurchaseSample.CustomerTable);
        MetricTable table = company.Answered("--metrics total,buys --grain quarter --from 2024-01-01");
        Assert.Equal([true, false, false, false], table.Rows.Select(row => row[1].IsNumber));
        Assert.All(table.Rows, row => Assert.True(row[2].IsNumber));
        Finding told = Assert.Single(table.Findings);
        Assert.Equal((FindingCodes.CustomerValueAmounts, "'total' is missing as of 2024-12-31 and 2 earlier days: 1 purchase row has no amount from 0, the first on 2024-05-05."), (told.Code, told.Message));
    }

    [Fact]
    public void Nothing_is_told_of_times_without_data()
    {
        Assert.Equal("2022-01-01 | - | -", _company.Ask("--metrics total,value --grain year --from 2022-01-01 --to 2022-12-31"));
        Assert.Equal("2026-01-01 | - | -", _company.Ask("--metrics total,value --grain year --from 2026-01-01 --to 2026-12-31"));
        Assert.Equal(_company.Ask("--metrics total --from 2024-01-01 --to 2024-12-31"), _company.Ask("--metrics total"));
    }

    [Fact]
    public void A_receipt_says_the_model_its_parameters_and_its_day()
    {
        CustomerFit fit = Fitted(new DateOnly(2024, 9, 30)).Fit;
        Receipt receipt = _company.Answered("--metrics value_to_spend --grain quarter --from 2024-07-01").Receipts[0];
        Assert.Equal([new DateOnly(2024, 9, 30), new DateOnly(2024, 12, 31)], receipt.Fits.Select(one => one.Until));
        CustomerValueFit told = receipt.Fits[0];
        Assert.Equal(("bg-nbd", fit.LogLikelihood, (string?)null), (told.ModelName, told.LogLikelihood, told.Why));
        Assert.Equal(fit.Parameters, told.Parameters.Select(one => one.Value));
        Assert.Equal(["p", "q", "v"], told.Spend.Select(one => one.Name));
        Assert.Contains("CUSTOMER_VALUE(value of new customers customer, purchases purchases, amount amount", receipt.Formula, StringComparison.Ordinal);
        Assert.Single(receipt.Sql, sql => sql.Contains("ORDER BY", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_still_to_come_is_in_the_companys_currency_only() =>
        Assert.Contains("error QD3060  'value' is money that is still to come, and there is no rate of those days to USD.", _company.Told("--metrics value --grain year --currency USD"), StringComparison.Ordinal);

    [Fact]
    public void Amounts_in_other_currencies_are_taken_at_the_rate_of_their_day()
    {
        string yaml = "rates:\n  actual: {dataset: rates, from: code, to: EUR, average: mean, valid: year}\n" + Yaml
            .Replace("    time: day\n    covers", "    time: day\n    currency: code\n    covers", StringComparison.Ordinal)
            .Replace("datasets:\n", "datasets:\n  rates: {source: {table: rates}, key: [code, day], time: day}\n", StringComparison.Ordinal);
        string doubled = PurchaseSample.Table(_rows).Replace("CREATE TABLE purchases AS SELECT row_number() OVER () AS id, *", "CREATE TABLE purchases AS SELECT row_number() OVER () AS id, customer, day, 2 * amount AS amount, channel, 'USD' AS code", StringComparison.Ordinal);
        string Rates(int years) => $"CREATE TABLE rates AS SELECT * FROM (VALUES (DATE '2023-01-01', 'USD', 0.5), (DATE '{2022 + years}-01-01', 'PLN', 0.2), (DATE '{(years == 2 ? "2024" : "2022")}-01-01', 'USD', 0.5)) v(day, code, mean)";
        using MetricCompany rated = new(yaml, doubled, PurchaseSample.CustomerTable, Rates(2)), unrated = new(yaml, doubled, PurchaseSample.CustomerTable, Rates(1));
        Assert.Equal(Number("--metrics total --grain year --from 2024-01-01"), rated.Answered("--metrics total --grain year --from 2024-01-01").Rows[0][1].AsDouble(), 1e-3);
        MetricTable table = unrated.Answered("--metrics total --grain year");
        Assert.Equal([true, false], table.Rows.Select(row => row[1].IsNumber));
        Assert.Contains("exchange rate, the first on 2024-01-0", Assert.Single(table.Findings, finding => finding.Code == FindingCodes.MissingRate).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_customers_are_kept_back_where_their_rows_are_guarded()
    {
        using MetricCompany company = new(Yaml.Replace("answer: total}, unit: money, better: up}\n  value", "answer: total}, unit: money, better: up, least: 5}\n  value", StringComparison.Ordinal), PurchaseSample.Table(_rows), PurchaseSample.CustomerTable);
        MetricTable table = company.Answered("--metrics fresh --grain month --from 2024-12-01 --by segment,purchases.channel");
        Assert.Contains(table.Findings, finding => finding.Code == FindingCodes.KeptBack);
        Assert.Contains(table.Rows, row => row[^1].Kind == CellKind.Missing);
    }

    [Fact]
    public void CDNOW_as_a_company_gives_the_published_value_of_twelve_months()
    {
        string log = RepositoryFolders.Shared("cases/marketing/clv/cdnow_sample_log.csv");
        using MetricCompany company = new("""
            datasets:
              log: {source: {table: log}, time: date, covers: {from: 1997-01-01, to: 1998-06-30}}
            metrics:
              worth: {customer_value: {purchases: log, customer: customer_id, amount: dollar_value, discount: 1%, of: all, answer: total}, unit: money, better: up}
              buys: {customer_value: {purchases: log, customer: customer_id, of: all, horizon: 39 weeks, answer: purchases}, unit: count, better: up}
            """, $"CREATE TABLE log AS SELECT * FROM read_csv('{log}')");
        MetricTable table = company.Answered("--metrics worth,buys --grain quarter --from 1997-07-01 --to 1997-09-30");
        // Lifetimes 0.11.3 on times in two decimals of a week; ours are exact days, so the last digits differ.
        Assert.InRange(table.Rows[0][1].AsDouble(), 71_509.90 * 0.9999, 71_509.90 * 1.0001);
        Assert.InRange(table.Rows[0][2].AsDouble(), 1653.35, 1653.45);
        Assert.Equal([.243, 4.414, .793, 2.426], table.Receipts[0].Fits[0].Parameters.Select(one => Math.Round(one.Value, 3)));
        Assert.Equal((2357, 946), (table.Receipts[0].Fits[0].Customers, table.Receipts[0].Fits[0].RepeatCustomers));
        // In January nobody knows who will stay.
        Assert.Equal("1997-01-01 | -", company.Ask("--metrics worth --grain month --to 1997-01-31"));
    }

    public void Dispose() => _company.Dispose();
}
