using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Employees with their comings and goings, recruitments, trainings, absences and staff surveys.</summary>
internal static class StaffTables
{
    private const double YearlyLeaving = 0.115, YearlyGrowth = 0.035;
    private static readonly string[] Courses = ["safety", "language", "tools", "leadership", "data", "customer care"];

    private readonly record struct Employee(long Id, string Name, int Department, string Job, int Hired, int Left, int Salary);

    /// <summary>Writes the staff of one part.</summary>
    public static void Write(World world, int part, ParquetStore store)
    {
        SeededRandom random = new(world.Seed, "staff", part);
        List<Employee> staff = [];
        using (TableRows recruitments = store.Create("recruitments", "recruitment_id BIGINT, department VARCHAR, office VARCHAR, opened_date DATE, filled_date DATE, days_to_fill BIGINT, applicants BIGINT"))
            for (int d = 0; d < People.Departments.Length; d++)
                Department(d, part, random, staff, recruitments);
        WriteEmployees(store, staff);
        Pay(world, staff);
        WriteTrainings(store, part, random, staff);
        WriteAbsences(store, part, random, staff);
        WriteSurveys(world, store, part, random, staff);
    }

    private static void Department(int index, int part, SeededRandom random, List<Employee> staff, TableRows recruitments)
    {
        var (department, office, people, salary, job) = People.Departments[index];
        long ids = part * World.IdsPerPart;
        List<int> posts = [.. Enumerable.Repeat(int.MinValue, people)];        // a post is free from this day on
        for (int y = 1; y < 3; y++)
            for (int n = (int)(people * YearlyGrowth * y + 0.5) - (int)(people * YearlyGrowth * (y - 1) + 0.5); n > 0; n--)
                posts.Add(Timeline.Day(2022 + y, 2, 1) + random.Below(300));
        foreach ((string holderOffice, string home, string name, string title) in People.Holders)
            if (part == 0 && home == department)
            {
                posts.RemoveAt(0);
                staff.Add(new Employee(ids + staff.Count + 1, name, index, title, -random.Between(300, 2500), Timeline.Days, holderOffice == "ceo" ? 120000 : 82000));
            }
        foreach (int opens in posts)
            for (int free = opens; free < Timeline.Days;)
            {
                int hired = free == int.MinValue ? -random.Between(30, 2400) : free + (int)(22 + random.Gamma(4, 4 / 26.0));
                if (free != int.MinValue)
                    recruitments.Whole(ids + recruitments.Count + 1).Text(department).Text(office).Date(Math.Max(0, free)).DateIfPast(hired)
                        .WholeOrNull(hired < Timeline.Days ? hired - free : -1).Whole(6 + random.Poisson(18)).End();
                if (hired >= Timeline.Days)
                    break;
                int left = Math.Max(hired, 0) + 20 + (int)random.Exponential(365 / YearlyLeaving);
                staff.Add(new Employee(ids + staff.Count + 1, People.Name(random), index, job, hired, left, salary * random.Between(80, 125) / 100));
                free = left;
            }
    }

    private static void WriteEmployees(ParquetStore store, List<Employee> staff)
    {
        using TableRows rows = store.Create("employees", "employee_id BIGINT, name VARCHAR, department VARCHAR, office VARCHAR, job VARCHAR, hired_date DATE, left_date DATE, salary DECIMAL(18,2)");
        foreach (Employee e in staff)
            rows.Whole(e.Id).Text(e.Name).Text(People.Departments[e.Department].Department).Text(People.Departments[e.Department].Office).Text(e.Job)
                .Date(e.Hired).DateIfPast(e.Left).Hundredths(e.Salary * 100L).End();
    }

    // A month is paid by its days of employment, a twelfth of the year for all of them, and 28 % on top for social charges.
    private static void Pay(World world, List<Employee> staff)
    {
        foreach (Employee e in staff)
            for (int m = 0; m < Timeline.Months; m++)
            {
                int from = Math.Max(e.Hired, Timeline.MonthStart(m)), to = Math.Min(e.Left, Timeline.MonthStart(m + 1));
                if (to > from)
                    world.Totals.Payroll[m, e.Department] += e.Salary * 128L * (to - from) / (12 * Timeline.MonthLength(m));
            }
    }

    private static void WriteTrainings(ParquetStore store, int part, SeededRandom random, List<Employee> staff)
    {
        using TableRows rows = store.Create("trainings", "training_id BIGINT, employee_id BIGINT, office VARCHAR, training_date DATE, topic VARCHAR, hours DECIMAL(9,2)");
        foreach (Employee e in staff)
            for (int m = 0; m < Timeline.Months; m++)
            {
                // Courses are held in the quiet months: some two months before the season, so they look as if they led revenue. They do not.
                double quiet = Season.Factors[Timeline.MonthOfYear((m + 2) % 12)];
                int day = Timeline.MonthStart(m) + random.Below(28);
                if (random.Chance(0.22 * quiet * quiet) && day >= e.Hired && day < e.Left)
                    rows.Whole(part * World.IdsPerPart + rows.Count + 1).Whole(e.Id).Text(People.Departments[e.Department].Office).Date(day)
                        .Text(Courses[random.Below(Courses.Length)]).Hundredths(50 * random.Between(4, 28)).End();
            }
    }

    private static void WriteAbsences(ParquetStore store, int part, SeededRandom random, List<Employee> staff)
    {
        using TableRows rows = store.Create("absences", "absence_id BIGINT, employee_id BIGINT, office VARCHAR, month DATE, days_absent BIGINT, days_due BIGINT");
        foreach (Employee e in staff)
            for (int m = 0; m < Timeline.Months; m++)
            {
                int from = Math.Max(e.Hired, Timeline.MonthStart(m)), to = Math.Min(e.Left, Timeline.MonthStart(m + 1)), due = 0;
                for (int day = from; day < to; day++)
                    due += Timeline.Weekend(day) ? 0 : 1;
                if (due == 0)
                    continue;
                double winter = Timeline.MonthOfYear(m) is 0 or 1 or 10 or 11 ? 0.22 : 0.13;
                int absent = random.Chance(winter) ? Math.Min(due, 1 + (int)random.Exponential(4)) : 0;
                rows.Whole(part * World.IdsPerPart + rows.Count + 1).Whole(e.Id).Text(People.Departments[e.Department].Office).Date(Timeline.MonthStart(m)).Whole(absent).Whole(due).End();
            }
    }

    // Anonymous: an answer carries the office, never the person.
    private static void WriteSurveys(World world, ParquetStore store, int part, SeededRandom random, List<Employee> staff)
    {
        using TableRows rows = store.Create("staff_surveys", "answer_id BIGINT, survey_date DATE, office VARCHAR, engagement BIGINT, would_recommend BIGINT, satisfied BOOLEAN");
        for (int m = 0; m < Timeline.Months; m++)
            foreach (Employee e in staff)
            {
                int day = Timeline.MonthStart(m) + 14;
                if (day < e.Hired || day >= e.Left || !random.Chance(0.72))
                    continue;
                string office = People.Departments[e.Department].Office;
                double mean = world.Climate.Mood(m) - (office == "cco.customer" && PlantedEvents.SupportShort(day) ? 1.4 : 0);
                int score = (int)Math.Clamp(Math.Floor(mean + 1.5 * random.Normal() + 0.5), 0, 10);
                rows.Whole(part * World.IdsPerPart + rows.Count + 1).Date(day).Text(office).Whole(score)
                    .Whole((int)Math.Clamp(score + random.Below(3) - 1, 0, 10)).Flag(score >= 7).End();
            }
    }
}
