using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Writes production, projects with earned value, processes and policies.</summary>
internal static class OperationsTables
{
    private static readonly (string Name, string Office, bool Shop)[] ProcessNames =
    [
        ("order entry", "coo", true), ("picking", "coo", true), ("invoicing", "cfo", false), ("dunning", "cfo", false), ("month-end close", "cfo", false),
        ("returns handling", "cco.customer", true), ("ticket triage", "cco.customer", true), ("lead routing", "cmo", false), ("campaign approval", "cmo", false),
        ("access requests", "cio", false), ("release", "cto", false), ("recruiting", "coo", false),
    ];

    private static readonly string[] Subjects = ["fabric trial", "warehouse racks", "web shop search", "beacon firmware", "dealer portal", "size guide", "battery pack", "returns portal", "planning board", "brand site"];
    private static readonly string[] Offices = ["cto", "coo", "cio", "cto", "cmo", "cxo", "cto", "cco.customer", "cfo", "cco.communications"];

    /// <summary>Writes the tables.</summary>
    public static void Write(World world, ParquetStore store)
    {
        Production(world, store, new SeededRandom(world.Seed, "production"));
        Projects(world, store, new SeededRandom(world.Seed, "projects"));
        Processes(world, store, new SeededRandom(world.Seed, "processes"));
    }

    // What Tidewell makes itself is made at the pace of the last four weeks' sales; without zips and buckles a third is left.
    private static void Production(World world, ParquetStore store, SeededRandom random)
    {
        using TableRows rows = store.Create("production", "batch_id BIGINT, finished_date DATE, product_id BIGINT, line VARCHAR, planned_units BIGINT, produced_units BIGINT, first_pass_units BIGINT, scrapped_units BIGINT, capacity_units BIGINT, hours DECIMAL(9,2), cycle_hours DECIMAL(9,2)");
        for (int w = 1; w < Timeline.Weeks; w++)
            foreach (Product p in world.Assortment.All)
            {
                int day = w * 7 - 2, sold = 0;      // Friday
                for (int back = Math.Max(0, w - 4); back < w; back++)
                    sold += world.Totals.Units[back, p.Id - 1];
                long planned = sold / Math.Min(4, w) + world.Scale;
                if (!p.OwnBrand || p.LaunchDay > day || day >= Timeline.Days)
                    continue;
                bool starved = PlantedEvents.SupplierFails(day) && p.Supplier == "Norrvik Fasteners";
                long made = (long)(planned * (starved ? random.Uniform(0.25, 0.42) : random.Uniform(0.92, 1.06)));
                long scrapped = (long)(made * random.Uniform(0.008, 0.030) + random.Uniform()), first = Math.Max(0, made - scrapped - (long)(made * random.Uniform(0.015, 0.05)));
                rows.Whole(rows.Count + 1).Date(day).Whole(p.Id).Text(p.Category).Whole(planned).Whole(made).Whole(first).Whole(Math.Min(scrapped, made))
                    .Whole(planned * 100 / 82).Hundredths(100 * made / 4 + 200).Hundredths((long)(100 * random.Uniform(26, 40) * (starved ? 1.7 : 1))).End();
            }
    }

    private static void Projects(World world, ParquetStore store, SeededRandom random)
    {
        using TableRows projects = store.Create("projects", "project_id BIGINT, name VARCHAR, office VARCHAR, kind VARCHAR, started_date DATE, due_date DATE, finished_date DATE, budget DECIMAL(18,2), on_time BOOLEAN, on_budget BOOLEAN");
        using TableRows progress = store.Create("project_progress", "progress_id BIGINT, project_id BIGINT, office VARCHAR, kind VARCHAR, month DATE, planned_value DECIMAL(18,2), earned_value DECIMAL(18,2), actual_cost DECIMAL(18,2)");
        for (int i = 0; i < 72; i++)
        {
            int startMonth = i / 2, months = random.Between(3, 9), slip = random.Chance(0.34) ? random.Between(1, 3) : 0;
            long budget = world.Scale * random.Between(20, 120) * 100_000L;
            double overrun = random.Uniform(0.90, 1.10) + (slip > 0 ? 0.06 : 0);
            int start = Timeline.MonthStart(startMonth), due = startMonth + months, end = due + slip;
            bool finished = end < Timeline.Months;
            string office = Offices[i % Offices.Length], kind = office is "cto" ? "product" : office is "cio" ? "it" : "process";
            projects.Whole(i + 1).Text($"{Subjects[i % Subjects.Length]} {1 + i / Subjects.Length}").Text(office).Text(kind).Date(start)
                .Date(due <= Timeline.Months ? Timeline.MonthStart(due) - 1 : Timeline.MonthStart(Timeline.Months) + 30 * (due - Timeline.Months));
            if (finished)
                projects.Date(Timeline.MonthStart(end) - 1).Hundredths(budget).Flag(slip == 0).Flag(overrun <= 1.02).End();
            else
                projects.Null().Hundredths(budget).Null().Null().End();
            for (int m = startMonth; m < Math.Min(Timeline.Months, end); m++)
                progress.Whole(progress.Count + 1).Whole(i + 1).Text(office).Text(kind).Date(Timeline.MonthStart(m)).Hundredths(m < due ? budget / months : 0)
                    .Hundredths(budget / (end - startMonth)).Hundredths((long)(budget / (end - startMonth) * overrun * random.Uniform(0.93, 1.07))).End();
        }
    }

    private static void Processes(World world, ParquetStore store, SeededRandom random)
    {
        using (TableRows rows = store.Create("processes", "process_id BIGINT, name VARCHAR, office VARCHAR"))
            for (int i = 0; i < ProcessNames.Length; i++)
                rows.Whole(i + 1).Text(ProcessNames[i].Name).Text(ProcessNames[i].Office).End();
        using (TableRows rows = store.Create("process_runs", "run_id BIGINT, process_id BIGINT, month DATE, runs BIGINT, automated_runs BIGINT, hours DECIMAL(18,2)"))
            for (int m = 0; m < Timeline.Months; m++)
                for (int i = 0; i < ProcessNames.Length; i++)
                {
                    long runs = ProcessNames[i].Shop ? world.Totals.Orders[m] : world.Scale * (long)random.Between(40, 260);
                    double machine = Math.Clamp(0.22 + 0.012 * m + 0.03 * i + random.Uniform(-0.03, 0.03), 0, 0.95);
                    long automated = (long)(runs * machine);
                    rows.Whole(rows.Count + 1).Whole(i + 1).Date(Timeline.MonthStart(m)).Whole(runs).Whole(automated).Hundredths((runs - automated) * 35 + automated * 2).End();
                }
        using (TableRows rows = store.Create("policies", "policy_id BIGINT, name VARCHAR, office VARCHAR, due_date DATE, reviewed_date DATE"))
            for (int i = 0; i < ProcessNames.Length; i++)
                for (int due = 40 + 29 * i; due < Timeline.Days; due += 182)
                    rows.Whole(rows.Count + 1).Text($"policy for {ProcessNames[i].Name}").Text(ProcessNames[i].Office).Date(due)
                        .DateIfPast(random.Chance(0.7) ? due - random.Below(20) : due + 5 + random.Below(70)).End();
    }
}
