using System.Text;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>Folders of other kinds than the samples: other shops, books and desks, other languages; each number is worked out by hand.</summary>
public sealed class InitKindsTests : IDisposable
{
    private readonly InitFolder _folder = new();

    [Fact]   // expected.json: won 250,000, weighted 36,000; opened in March, June and September, closed in October
    public void A_sales_report_of_Salesforce()
    {
        _folder.WithShared("ui/salesforce_opportunity_report.csv").Founded();
        Dictionary<string, decimal?> card = _folder.Card();
        Assert.Equal((250000m, 1m, 0.5m, 36000m, 40000m), (card["won_amount"], card["won_deals"], card["win_rate"], card["weighted_pipeline"], card["open_pipeline"]));
    }

    [Fact]   // expected.json
    public void Payments_of_Stripe()
    {
        _folder.WithShared("ui/stripe_payments_export.csv").Founded();
        Assert.Equal([384m, 214m, 170m, 9.1m, 1m, 0.75m], _folder.Values("gross_receipts,refunded_receipts,net_receipts,payment_fees,paying_customers,payment_success"));
        Assert.Contains("currency: EUR", _folder.Yaml("company.yaml"), StringComparison.Ordinal);
    }

    [Fact]   // the sample: sales 98,765.43; goods 41,200.10; payroll 22,300.00 and advertising 1,784.40
    public void A_trial_balance_of_QuickBooks()
    {
        _folder.WithShared("ledger/quickbooks_online_trial_balance.csv").Founded();
        Assert.Equal([98765.43m, 57565.33m, 33480.93m, 48210.55m, 35640.20m, 15230.75m], _folder.Values("revenue,gross_profit,operating_profit,cash,receivables,payables", "2026-10"));
    }

    [Fact]
    public void Advertising_on_Meta_without_days_is_booked_by_the_month_and_its_reach_is_never_added_up()
    {
        _folder.With("meta.csv", "Reporting starts,Reporting ends,Campaign name,Results,Reach,Amount spent (EUR),Impressions,Link clicks\n2026-09-01,2026-09-30,A,10,500,100.00,900,50\n2026-09-01,2026-09-30,B,5,400,50.00,600,25\n2026-10-01,2026-10-31,A,8,300,80.00,700,40\n").Founded();
        Assert.Contains("rows_for: month", _folder.Yaml("datasets.yaml"), StringComparison.Ordinal);
        Assert.Equal([150m, 15m, 500m, 2m], _folder.Values("marketing_spend,ad_results,reach,cost_per_click", "2026-09"));
    }

    [Fact]   // expected.json: 265 spent and 15 results
    public void Advertising_on_Meta_by_day()
    {
        _folder.WithShared("ui/meta_ads_manager_export_en.csv").Founded();
        Dictionary<string, decimal?> card = _folder.Card("cmo");
        Assert.Equal((265m, 15m), (card["marketing_spend"], card["ad_results"]));
        Assert.Equal(17.666666666666668, (double)card["cost_per_result"]!.Value, 1e-9);
    }

    [Fact]
    public void Advertising_on_two_platforms_is_told_apart_and_added_up()
    {
        _folder.WithShared("ui/google_ads_campaign_report.csv", "ui/meta_ads_manager_export_en.csv").Founded();
        Assert.Equal([364.94m, 265m, 92m], _folder.Values("marketing_spend,meta_marketing_spend,ad_clicks", "2026-10"));
        Assert.Equal(3.6021612967780667, (double)_folder.Values("return_on_ad_spend", "2026-10")[0]!.Value, 1e-9);
    }

    [Fact]
    public void A_shop_and_the_books_do_not_mix_their_revenue()
    {
        QuarterdeckProcess.Result result = _folder.WithShared("ui/shopify_orders_export.csv", "ledger/xero_trial_balance.csv").Founded();
        Assert.Contains("QD6305  note  datasets.yaml:", result.Error, StringComparison.Ordinal);
        Assert.Equal(255.9m, _folder.Values("revenue")[0]);
        Assert.Equal(64230.7m, _folder.Card("ceo")["xero_revenue"]);
    }

    [Fact]   // expected.json: one issue done after five days; 4 scored answers, NPS 25; income 1,200 and marketing 300
    public void Issues_answers_and_postings()
    {
        _folder.WithShared("ui/jira_issues_export.csv", "ui/typeform_nps_export.csv", "ledger/hledger_print.csv").Founded();
        Assert.Equal([1m, 5m], _folder.Values("issues_done,issue_cycle_days"));
        Assert.Equal([25m, 4m], _folder.Values("nps,nps_answers"));
        Assert.Equal([1200m, 300m, 900m], _folder.Values("revenue,booked_costs,booked_result"));
    }

    [Fact]   // 100.50 + 49.50 in order A, 200 in order B; profit 30
    public void Lines_with_the_amount_of_each_in_an_older_encoding()
    {
        byte[] text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Row ID,Order ID,Order Date,Customer ID,Customer Name,Category,Sales,Quantity,Discount,Profit\n1,A,1/28/2025,C1,Zoë Müller,Chairs,100.50,2,0.2,10\n2,A,1/28/2025,C1,Zoë Müller,Desks,49.50,1,0,5\n3,B,2/3/2025,C2,Ann,Chairs,200.00,4,0,15\n");
        _folder.With("Superstore.csv", text).Founded();
        Assert.Equal([350m, 2m, 7m, 30m], _folder.Values("revenue,orders,units_sold,profit"));
    }

    [Fact]   // 2 x 1.250,50 + 1 x 19,90 + 3 x 10,00 = 2550.90
    public void A_shop_in_German()
    {
        _folder.With("bestellungen.csv", "Bestellnummer;Bestelldatum;Kundennummer;Warengruppe;Menge;Einzelpreis (EUR)\nB1;31.01.2025;K1;Möbel;2;1.250,50\nB1;31.01.2025;K1;Küche;1;19,90\nB2;14.02.2025;K2;Küche;3;10,00\n").Founded();
        Assert.Equal([2550.90m, 2m, 6m], _folder.Values("revenue,orders,units_sold"));
        Assert.Contains("currency: EUR", _folder.Yaml("company.yaml"), StringComparison.Ordinal);
    }

    [Fact]   // 3 x 20.00 + 2 x 15.50 + 1 x 10.00 = 101.00; one of two orders is late, one has not left
    public void Tables_of_a_database_with_NULL_written_out()
    {
        _folder.With("orders.csv", "orderNumber,orderDate,requiredDate,shippedDate,status,customerNumber\n1,2024-03-01,2024-03-05,2024-03-09,Shipped,7\n2,2024-04-02,2024-04-09,NULL,On Hold,8\n")
            .With("orderdetails.csv", "orderNumber,productCode,quantityOrdered,priceEach\n1,P1,3,20.00\n1,P2,2,15.50\n2,P1,1,10.00\n")
            .With("customers.csv", "customerNumber,customerName,country,creditLimit\n7,Anna's,France,1000.00\n8,Bob's,USA,NULL\n").Founded();
        Assert.Equal([101m, 2m, 1m, 1m, 6m], _folder.Values("revenue,orders,late_orders,undone_orders,units_sold"));
    }

    [Fact]   // 2 x 5.00 + 1 x 7.50 + 3 x 5.00 = 32.50
    public void Transactions_customers_and_products_with_foreign_keys()
    {
        _folder.With("transactions.csv", "transaction_id,transaction_date,customer_id,product_id,quantity,unit_price\n1,2025-01-10 10:00:00,1,1,2,5.00\n2,2025-02-11 11:00:00,2,2,1,7.50\n3,2025-02-12 12:00:00,1,1,3,5.00\n")
            .With("customers.csv", "customer_id,signup_date,country\n1,2024-12-01,FR\n2,2025-01-05,PL\n").With("products.csv", "product_id,category\n1,Tea\n2,Cups\n").Founded();
        Assert.Equal([32.5m, 3m, 6m], _folder.Values("revenue,orders,units_sold"));
        QuarterdeckProcess.Result cut = _folder.Run("query", ".", "--metrics", "revenue", "--by", "category", "--format", "csv");
        Assert.Equal(0, cut.ExitCode);
        Assert.Contains("Tea,25", cut.Output, StringComparison.Ordinal);
    }

    [Fact]   // at the end of March 2 of 3 run (49 + 99); one ended in March
    public void Subscriptions_are_counted_while_they_run()
    {
        _folder.With("subscriptions.csv", "subscription_id,customer_id,tier,mrr,start_date,end_date\n1,1,basic,49,2025-01-10,\n2,2,pro,99,2025-02-01,\n3,3,basic,49,2025-02-05,2025-03-20\n").Founded();
        Assert.Equal([148m, 2m, 1m], _folder.Values("mrr,active_subscriptions,ended_subscriptions", "2025-03"));
    }

    [Fact]   // sales 1,000 + 500; rent 300; what is moved to the bank is neither
    public void Journal_entries_with_a_chart_of_accounts()
    {
        _folder.With("general_ledger.csv", "journal_id,posting_date,account_code,debit,credit\n1,2025-01-31,1000,1000.00,\n1,2025-01-31,4000,,1000.00\n2,2025-02-28,1000,500.00,\n2,2025-02-28,4000,,500.00\n3,2025-02-28,6000,300.00,\n3,2025-02-28,1000,,300.00\n")
            .With("chart_of_accounts.csv", "account_code,account_name,account_type\n1000,Bank,Asset\n4000,Sales,Revenue\n6000,Rent,Expense\n").Founded();
        Assert.Equal([1500m, 300m, 1200m], _folder.Values("revenue,costs_booked,result_booked"));
        Assert.Equal(0.8m, _folder.Values("margin_booked")[0]);
    }

    [Fact]   // lines of an order are dated by the order, not by the last day of shipping
    public void Items_with_a_price_and_no_quantity()
    {
        _folder.With("orders_dataset.csv", "order_id,customer_id,order_status,order_purchase_timestamp,order_delivered_customer_date,order_estimated_delivery_date\no1,c1,delivered,2018-01-30 10:00:00,2018-02-20 10:00:00,2018-02-10 00:00:00\no2,c2,canceled,2018-02-03 11:00:00,,2018-02-20 00:00:00\n")
            .With("order_items_dataset.csv", "order_id,order_item_id,product_id,shipping_limit_date,price,freight_value\no1,1,p1,2018-02-05 10:00:00,59.90,10.00\no1,2,p2,2018-02-05 10:00:00,20.10,5.00\no2,1,p1,2018-02-08 10:00:00,59.90,10.00\n")
            .With("customers_dataset.csv", "customer_id,customer_city\nc1,sao paulo\nc2,rio\n");
        QuarterdeckProcess.Result result = _folder.Founded();
        Assert.Equal([80m, 1m], _folder.Values("revenue,orders", "2018-01"));
        Assert.Equal([139.9m, 2m, 1m], _folder.Values("revenue,orders,late_orders"));
        Assert.Contains("QD6309  warning  datasets.yaml:", result.Error, StringComparison.Ordinal);
    }

    [Fact]   // stores and weeks: sales are added up, what describes the week or numbers the store is not
    public void Weeks_of_several_stores()
    {
        _folder.With("stores.csv", "Store,Date,Weekly_Sales,Holiday_Flag,Temperature,Fuel_Price,CPI,Unemployment\n1,05-02-2010,100.50,0,42.3,2.5,211.1,8.1\n2,05-02-2010,200.00,0,40.1,2.6,210.9,8.2\n1,19-02-2010,300.00,1,39.9,2.5,211.2,8.1\n2,19-02-2010,50.00,1,38.5,2.6,211.0,8.2\n").Founded();
        Assert.Equal([650.5m], _folder.Values("weekly_sales"));
        Assert.DoesNotContain("SUM(stores.store)", _folder.Yaml("metrics.yaml"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cpi", _folder.Yaml("metrics.yaml"), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Dispose();
}
