using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes deployments, incidents, daily uptime, cost and benefit of technology.</summary>
internal static class TechnologyTables
{
    private static readonly string[] Systems = ["shop", "payments", "warehouse", "crm", "erp"];
    private static readonly double[] IncidentShares = [0.34, 0.16, 0.20, 0.14, 0.16];
    private static readonly string[] Causes = ["change", "capacity", "supplier", "hardware"];
    private static readonly string[] Initiatives = ["picking robot", "ticket triage", "lead scoring", "self-service returns"];

    /// <summary>Writes the tables.</summary>
    /// <param name="world">The story.</param>
    /// <param name="store">Where they go.</param>
    /// <param name="costs">Cost of information technology by month, cents, as in the ledger.</param>
    public static void Write(World world, ParquetStore store, long[] costs)
    {
        SeededRandom random = new(world.Seed, "technology");
        long outage = Deployments(store, random);
        Incidents(store, random, outage);
        using (TableRows rows = store.Create("it_costs", "cost_id BIGINT, month DATE, system VARCHAR, amount DECIMAL(18,2)"))
            for (int m = 0; m < Timeline.Months; m++)
            {
                long left = costs[m];
                for (int s = 0; s < Systems.Length; s++)
                {
                    long amount = s == Systems.Length - 1 ? left : costs[m] * (26 - 3 * s) / 100;
                    rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(Systems[s]).Hundredths(amount).End();
                    left -= amount;
                }
            }
        using (TableRows rows = store.Create("technology_benefits", "benefit_id BIGINT, month DATE, initiative VARCHAR, benefit DECIMAL(18,2), cost DECIMAL(18,2)"))
            for (int m = 0; m < Timeline.Months; m++)
                for (int i = 0; i < Initiatives.Length; i++)
                    rows.Whole(rows.Count + 1).Date(Timeline.MonthStart(m)).Text(Initiatives[i])
                        .Hundredths(world.Scale * (long)(random.Uniform(0.8, 1.2) * 12_000 * (m + 6 * i + 3))).Hundredths(world.Scale * 280_000L).End();
    }

    private static long Deployments(ParquetStore store, SeededRandom random)
    {
        using TableRows rows = store.Create("deployments", "deployment_id BIGINT, deployed_date DATE, deployed_at TIMESTAMP, system VARCHAR, lead_hours DECIMAL(9,2), failed BOOLEAN, recovery_hours DECIMAL(9,2), defects_in_test BIGINT, defects_in_production BIGINT");
        long outage = 0;
        for (int day = 0; day < Timeline.Days; day++)
        {
            bool culprit = day == PlantedEvents.OutageFrom / Timeline.DayLength;
            int count = culprit ? 1 : Timeline.Weekend(day) ? 0 : random.Poisson(0.9 + 0.5 * day / Timeline.Days);
            for (int i = 0; i < count; i++)
            {
                bool failed = culprit || random.Chance(0.11 - 0.04 * day / Timeline.Days);
                int second = culprit ? PlantedEvents.OutageFrom : day * Timeline.DayLength + random.Between(8 * 3600, 18 * 3600);
                long lead = (long)(100 * random.Gamma(2, 2 / (62.0 - 22.0 * day / Timeline.Days)));
                rows.Whole(rows.Count + 1).Date(day).Time(second).Text(culprit ? "shop" : Systems[random.Pick(IncidentShares)]).Hundredths(lead).Flag(failed)
                    .HundredthsOrNull(culprit ? 3000 : failed ? 20 + (long)(100 * random.Exponential(2.2)) : -1).Whole(random.Poisson(2.6)).Whole(random.Poisson(failed ? 0.9 : 0.16)).End();
                if (culprit)
                    outage = rows.Count;
            }
        }
        return outage;
    }

    private static void Incidents(ParquetStore store, SeededRandom random, long outageDeployment)
    {
        int[,] down = new int[Timeline.Days + 3, Systems.Length];
        using (TableRows rows = store.Create("incidents", "incident_id BIGINT, started_date DATE, started_at TIMESTAMP, restored_at TIMESTAMP, system VARCHAR, severity VARCHAR, cause VARCHAR, deployment_id BIGINT, restore_hours DECIMAL(9,2), customer_facing BOOLEAN"))
            for (int day = 0; day < Timeline.Days; day++)
            {
                if (day == PlantedEvents.OutageFrom / Timeline.DayLength)
                    Incident(rows, PlantedEvents.OutageFrom, PlantedEvents.OutageTo - PlantedEvents.OutageFrom, 0, "critical", "change", outageDeployment, down);
                for (int n = random.Poisson(0.23); n > 0; n--)
                {
                    int system = random.Pick(IncidentShares), seconds = 300 + (int)random.Exponential(5200);
                    Incident(rows, day * Timeline.DayLength + random.Below(Timeline.DayLength), seconds, system, seconds > 9000 ? "high" : "normal", Causes[random.Below(Causes.Length)], -1, down);
                }
            }
        using TableRows uptime = store.Create("uptime", "uptime_id BIGINT, day DATE, system VARCHAR, minutes_due BIGINT, minutes_down BIGINT");
        for (int day = 0; day < Timeline.Days; day++)
            for (int s = 0; s < Systems.Length; s++)
                uptime.Whole(uptime.Count + 1).Date(day).Text(Systems[s]).Whole(1440).Whole(Math.Min(1440, down[day, s] / 60)).End();
    }

    private static void Incident(TableRows rows, int second, int seconds, int system, string severity, string cause, long deployment, int[,] down)
    {
        rows.Whole(rows.Count + 1).Date(second / Timeline.DayLength).Time(second).TimeIfPast((long)second + seconds).Text(Systems[system]).Text(severity).Text(cause)
            .WholeOrNull(deployment).Hundredths(seconds / 36).Flag(system <= 1).End();
        for (int left = seconds, at = second; left > 0;)
        {
            int today = Math.Min(left, Timeline.DayLength - at % Timeline.DayLength);
            down[at / Timeline.DayLength, system] += today;
            (left, at) = (left - today, at + today);
        }
    }
}
