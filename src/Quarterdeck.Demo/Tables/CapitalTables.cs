using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes the risk register and the investments with their planned cash flows.</summary>
internal static class CapitalTables
{
    private const double YearlyRate = 0.09;
    private static readonly (string Title, string Office)[] Risks =
    [
        ("single supplier of fasteners", "coo"), ("shop outage in season", "cio"), ("data breach", "cio"), ("dealer insolvency", "cfo"), ("price of fabric", "cfo"), ("product recall", "cto"),
        ("loss of key people", "coo"), ("advertising cost", "cmo"), ("bad press", "cco.communications"), ("change of safety norm", "cto"), ("freight strike", "coo"), ("payment fraud", "cfo"),
    ];
    private static readonly string[] Names = ["cutting table", "second packing line", "new shop platform", "test tank", "dealer portal", "solar roof", "flagship store", "battery lab", "customer data platform", "sewing robot"];
    private static readonly string[] Offices = ["coo", "coo", "cio", "cto", "cmo", "coo", "cxo", "cto", "cio", "coo"];

    /// <summary>Writes the tables.</summary>
    public static void Write(World world, ParquetStore store)
    {
        SeededRandom random = new(world.Seed, "capital");
        using (TableRows rows = store.Create("risks", "risk_id BIGINT, title VARCHAR, office VARCHAR, opened_date DATE, closed_date DATE, probability DECIMAL(9,4), impact DECIMAL(18,2)"))
            for (int i = 0; i < Risks.Length * 4; i++)
            {
                // Each risk is judged again once a year: a row a judgement, closed when the next one opens.
                int opened = i / Risks.Length * 365 + 7 * (i % Risks.Length) - 180;
                rows.Whole(i + 1).Text(Risks[i % Risks.Length].Title).Text(Risks[i % Risks.Length].Office).Date(opened).DateIfPast(opened + 365)
                    .TenThousandths(random.Between(2, 30) * 100L).Hundredths(world.Scale * random.Between(5, 60) * 1_000_000L).End();
            }
        Investments(world, store, random);
    }

    private static void Investments(World world, ParquetStore store, SeededRandom random)
    {
        using TableRows investments = store.Create("investments", "investment_id BIGINT, name VARCHAR, office VARCHAR, approved_date DATE, closed_date DATE, outlay DECIMAL(18,2), expected_irr DECIMAL(9,4), payback_years DECIMAL(9,2)");
        using TableRows flows = store.Create("investment_cash_flows", "flow_id BIGINT, investment_id BIGINT, flow_date DATE, year_number BIGINT, amount DECIMAL(18,2), discount_factor DECIMAL(9,4)");
        for (int i = 0; i < 20; i++)
        {
            int approved = i * 52 - 30;
            long outlay = world.Scale * random.Between(8, 45) * 1_000_000L, first = (long)(outlay * random.Uniform(0.22, 0.36));
            long[] amounts = [-outlay, .. Enumerable.Range(0, 5).Select(y => first * (10 + y) / 10)];
            double factor = 1;
            for (int y = 0; y < amounts.Length; y++, factor /= 1 + YearlyRate)
                flows.Whole(flows.Count + 1).Whole(i + 1).Date(approved + 365 * y).Whole(y).Hundredths(amounts[y]).TenThousandths((long)Math.Round(factor * 10_000)).End();
            investments.Whole(i + 1).Text($"{Names[i % Names.Length]} {1 + i / Names.Length}").Text(Offices[i % Offices.Length]).Date(approved).DateIfPast(approved + 5 * 365)
                .Hundredths(outlay).TenThousandths((long)Math.Round(InternalRate(amounts) * 10_000)).Hundredths(Payback(amounts)).End();
        }
    }

    private static double InternalRate(long[] amounts)
    {
        double low = -0.9, high = 2;
        for (int i = 0; i < 60; i++)       // 2.9 / 2^60: far below the four decimals that are kept
        {
            double middle = (low + high) / 2, value = 0, factor = 1;
            foreach (long amount in amounts)
            {
                value += amount * factor;
                factor /= 1 + middle;
            }
            (low, high) = value > 0 ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    private static long Payback(long[] amounts)
    {
        long left = -amounts[0];
        for (int y = 1; y < amounts.Length; y++)
        {
            if (left <= amounts[y])
                return (y - 1) * 100 + left * 100 / amounts[y];
            left -= amounts[y];
        }
        return 100 * amounts.Length;
    }
}
