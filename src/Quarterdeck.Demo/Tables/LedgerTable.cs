using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes the ledger: a month's income and expense by account and department, balances at its end; Actual, Budget, Forecast.</summary>
/// <remarks>
/// Amounts are positive in their account's own sense (a cost of 5 is 5); the account group says which way it counts.
/// Sales and cost of goods sold are, to the cent, those of the orders; marketing is that of the spend table.
/// Wages of production are part of the unit costs and so of the goods sold, not of salaries.
/// </remarks>
internal sealed class LedgerTable
{
    // Sales that the board planned for the year, euro at scale 1; each month has its share of the season.
    private static readonly long[] PlannedOnline = [5_200_000, 6_600_000, 7_800_000];
    private static readonly long[] PlannedBusiness = [11_900_000, 12_800_000, 14_200_000];
    private const long RentAndAdministration = 2_600_000, Depreciation = 2_100_000, Interest = 620_000;

    private readonly World _world;
    private readonly TableRows _rows;
    private readonly SeededRandom _random;
    private readonly long[] _inventory;
    private readonly long[] _technology = new long[Timeline.Months];
    private long _cash, _fixedAssets, _loan, _receivables, _payables, _stock;

    private LedgerTable(World world, TableRows rows, long[] inventory)
    {
        (_world, _rows, _inventory) = (world, rows, inventory);
        _random = new SeededRandom(world.Seed, "ledger");
        int n = world.Scale;
        (_cash, _fixedAssets, _loan, _receivables, _payables, _stock) = (185_000_000L * n, 310_000_000L * n, 160_000_000L * n, 88_000_000L * n, 61_000_000L * n, inventory[0]);
    }

    /// <summary>Writes the table.</summary>
    /// <param name="world">The story, with the totals of all parts.</param>
    /// <param name="store">Where it goes.</param>
    /// <param name="inventory">Value of the stock at the end of each month, cents.</param>
    /// <returns>Cost of information technology by month, cents.</returns>
    public static long[] Write(World world, ParquetStore store, long[] inventory)
    {
        using TableRows rows = store.Create("ledger", "entry_id BIGINT, entry_date DATE, scenario VARCHAR, statement VARCHAR, account VARCHAR, account_name VARCHAR, account_group VARCHAR, department VARCHAR, amount DECIMAL(18,2)");
        LedgerTable ledger = new(world, rows, inventory);
        for (int m = 0; m < Timeline.Months; m++)
            ledger.Month(m);
        return ledger._technology;
    }

    private void Month(int m)
    {
        MonthlyTotals t = _world.Totals;
        long online = t.OnlineRevenue[m], business = t.BusinessRevenue[m], cost = t.CostOfSales[m];
        long payroll = 0;
        Income(m, "Actual", "4000", online);
        Income(m, "Actual", "4010", business);
        Income(m, "Actual", "4090", t.Refunds[m]);
        Income(m, "Actual", "5000", cost);
        Income(m, "Actual", "5200", t.Freight[m], "logistics");
        for (int d = 0; d < People.Departments.Length; d++)
            if (People.Departments[d].Department != "production")
            {
                payroll += t.Payroll[m, d];
                Income(m, "Actual", "6000", t.Payroll[m, d], People.Departments[d].Department);
            }
        long marketing = MarketingTables.Spend(_world, m), sales = online + business;
        long research = Around(2_300_000 + 20_000L * m), technology = Around(2_100_000 + 15_000L * m), rent = Around(RentAndAdministration + 12_000L * m);
        _technology[m] = technology;
        Income(m, "Actual", "6100", marketing, "marketing");
        Income(m, "Actual", "6200", research, "technology");
        Income(m, "Actual", "6300", technology, "it");
        Income(m, "Actual", "6400", rent, "finance");
        Income(m, "Actual", "6500", Depreciation * _world.Scale, "finance");
        Income(m, "Actual", "7000", Interest * _world.Scale, "finance");
        long before = sales - t.Refunds[m] - cost - t.Freight[m] - payroll - marketing - research - technology - rent - Depreciation * _world.Scale - Interest * _world.Scale;
        long tax = Math.Max(0, before / 4);
        Income(m, "Actual", "8000", tax);
        Balance(m, before - tax, business, cost);
        Planned(m, "Budget", Share(m, PlannedOnline), Share(m, PlannedBusiness), 0);
        Planned(m, "Forecast", online, business, 0.028);
    }

    private void Balance(int m, long profit, long business, long cost)
    {
        long receivables = business * 115 / 100, payables = cost * 85 / 100, stock = _inventory[m];
        long investment = Depreciation * _world.Scale + (m % 6 == 3 ? 9_000_000L * _world.Scale : 0), repaid = 2_000_000L * _world.Scale;
        long dividend = Timeline.MonthOfYear(m) == 5 ? 25_000_000L * _world.Scale : 0;
        if (m == 0)
            (_receivables, _payables) = (receivables, payables);
        _cash += profit + Depreciation * _world.Scale - investment - repaid - dividend - (receivables - _receivables) - (stock - _stock) + (payables - _payables);
        (_receivables, _payables, _stock) = (receivables, payables, stock);
        _fixedAssets += investment - Depreciation * _world.Scale;
        _loan -= repaid;
        long employed = _cash + receivables + stock + _fixedAssets - payables;
        Position(m, "1000", "Cash", "cash", _cash);
        Position(m, "1100", "Receivables", "receivables", receivables);
        Position(m, "1200", "Inventory", "inventory", stock);
        Position(m, "1500", "Fixed assets", "fixed_assets", _fixedAssets);
        Position(m, "2000", "Payables", "payables", payables);
        Position(m, "2500", "Loan", "loan", _loan);
        Position(m, "3000", "Equity", "equity", employed - _loan);
        Income(m, "Actual", "9000", employed * 9 / 1200);      // 9 % a year on the capital employed: what the owners expect
    }

    // The budget knows season and price lists, not the planted events. The forecast is the month's own, made a month before, some 3 % off.
    private void Planned(int m, string scenario, long online, long business, double error)
    {
        (online, business) = (Round(Off(online, error)), Round(Off(business, error)));
        long sales = online + business;
        Income(m, scenario, "4000", online);
        Income(m, scenario, "4010", business);
        long refunds = Round(sales * 28 / 1000), cost = Round(sales * 505 / 1000), freight = Round(sales * 23 / 1000), payroll = 0;
        Income(m, scenario, "4090", refunds);
        Income(m, scenario, "5000", cost);
        Income(m, scenario, "5200", freight, "logistics");
        foreach ((string department, _, int people, int salary, _) in People.Departments)
            if (department != "production")
            {
                long wages = Round((people + 0L) * salary * 140 / 12 * _world.Scale * (100 + 2 * (m / 12)) / 100);
                payroll += wages;
                Income(m, scenario, "6000", wages, department);
            }
        long marketing = Round(13_000_000L * _world.Scale * (100 + 10 * (m / 12)) / 100), research = Round((2_300_000L + 20_000 * m) * _world.Scale);
        long technology = Round((2_100_000L + 15_000 * m) * _world.Scale), rent = Round((RentAndAdministration + 12_000L * m) * _world.Scale);
        Income(m, scenario, "6100", marketing, "marketing");
        Income(m, scenario, "6200", research, "technology");
        Income(m, scenario, "6300", technology, "it");
        Income(m, scenario, "6400", rent, "finance");
        Income(m, scenario, "6500", Depreciation * _world.Scale, "finance");
        Income(m, scenario, "7000", Interest * _world.Scale, "finance");
        long before = sales - refunds - cost - freight - payroll - marketing - research - technology - rent - Depreciation * _world.Scale - Interest * _world.Scale;
        Income(m, scenario, "8000", Round(Math.Max(0, before / 4)));
    }

    private void Income(int m, string scenario, string account, long cents, string? department = null)
    {
        (string name, string group) = account switch
        {
            "4000" => ("Online sales", "revenue"),
            "4010" => ("Business sales", "revenue"),
            "4090" => ("Returns", "returns"),
            "5000" => ("Goods sold", "cost_of_sales"),
            "5200" => ("Freight", "operating"),
            "6000" => ("Salaries", "operating"),
            "6100" => ("Marketing", "operating"),
            "6200" => ("Research materials", "operating"),
            "6300" => ("Information technology", "operating"),
            "6400" => ("Rent and administration", "operating"),
            "6500" => ("Depreciation", "operating"),
            "7000" => ("Interest", "interest"),
            "8000" => ("Income tax", "tax"),
            _ => ("Capital charge", "capital_charge"),
        };
        Entry(m, scenario, account == "9000" ? "memo" : "income", account, name, group, department, cents);
    }

    private void Position(int m, string account, string name, string group, long cents) => Entry(m, "Actual", "balance", account, name, group, null, cents);

    private void Entry(int m, string scenario, string statement, string account, string name, string group, string? department, long cents) =>
        _rows.Whole(_rows.Count + 1).Date(Timeline.MonthStart(m + 1) - 1).Text(scenario).Text(statement).Text(account).Text(name).Text(group).Text(department).Hundredths(cents).End();

    private long Share(int m, long[] planned) => (long)(planned[m / 12] * _world.Scale * 100.0 * (0.35 + 0.65 * Season.Factors[Timeline.MonthOfYear(m)]) / 12);

    private long Around(long cents) => (long)(cents * _world.Scale * _random.Uniform(0.92, 1.08));

    private long Off(long cents, double error) => error == 0 ? cents : (long)(cents * (1 + error * _random.Normal()));

    private static long Round(long cents) => (cents + 5_000) / 10_000 * 10_000;
}
