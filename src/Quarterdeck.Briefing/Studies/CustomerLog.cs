using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads a log of purchases, or a summary of it, into histories.</summary>
public static class CustomerLog
{
    private const int MostSaid = 5;
    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d", "yyyy/MM/dd"];

    /// <summary>Reads a log: one row a purchase. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns of the customer, the day and, if known, the amount.</param>
    /// <param name="until">The last day of the observation.</param>
    /// <param name="question">Unit and horizon.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static CustomerData? Read(StudyFile file, string name, (string Customer, string Date, string? Amount) columns, DateOnly until, CustomerQuestion question, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        return Rows(file, name, columns, findings) is { } rows ? Histories(rows, name, until, question, findings) : null;
    }

    /// <summary>The rows of a log: one a purchase. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns of the customer, the day and, if known, the amount.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static PurchaseRows? Rows(StudyFile file, string name, (string Customer, string Date, string? Amount) columns, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyList<string>? customers = file.Texts(columns.Customer), dates = file.Texts(columns.Date);
        double[]? amounts = columns.Amount is null ? null : file.Numbers(columns.Amount);
        int[]? days = dates is null ? null : Days(dates, columns.Date, name, findings);
        if (amounts is not null)
            NotNegative(amounts, columns.Amount!, name, findings, "A return or a refund is no purchase: leave its row out, or take it from the purchase that it belongs to.");
        if (customers is null || days is null || findings.HasErrors)
            return null;
        int[] named = [.. Enumerable.Range(0, customers.Count).Where(row => customers[row].Trim().Length > 0)];
        if (named.Length < customers.Count)
            findings.Warning(FindingCodes.CustomerRow, new SourceSpan(name, 0, 0), Text($"{customers.Count - named.Length} rows name no customer in '{columns.Customer}' and were left out."), "Nothing, where these purchases cannot be given to anyone; else fill the column.");
        string[] names = Ordered([.. named.Select(row => customers[row].Trim()).Distinct(StringComparer.Ordinal)]);
        Dictionary<string, int> numbers = names.Select((customer, i) => (customer, i)).ToDictionary(pair => pair.customer, pair => pair.i, StringComparer.Ordinal);
        return new PurchaseRows(names, [.. named.Select(row => numbers[customers[row].Trim()])], [.. named.Select(row => days[row])], amounts is null ? null : [.. named.Select(row => amounts[row])]);
    }

    /// <summary>Turns rows into histories; null and an error where no customer is in the observation.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="until">The last day of the observation.</param>
    /// <param name="question">Unit and horizon.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static CustomerData? Histories(PurchaseRows rows, string name, DateOnly until, CustomerQuestion question, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        PurchaseLog log = PurchaseLog.Of(rows.Customers, rows.Days, rows.Amounts, until.DayNumber, question.UnitDays, question.HorizonDays);
        string unit = question.IsDaily ? "days" : "weeks";
        if (log.Histories.Count == 0)
        {
            findings.Error(FindingCodes.CustomerNone, new SourceSpan(name, 0, 0), Text($"No customer made a purchase up to {Iso(until)}."), "Give a later --until.");
            return null;
        }
        findings.Note(FindingCodes.CustomerRules, new SourceSpan(name, 0, 0),
            Text($"All purchases of a customer on one day count as one; the first day starts the clock and does not count; times are in {unit} up to and with {Iso(until)}.") + (log.LeftOut > 0 ? Text($" {log.LeftOut} customers who came later are not in.") : ""),
            "Choose another --unit or --until where that does not fit.");
        bool hasLater = log.LastDay > until.DayNumber;
        if (hasLater && log.LastDay < until.DayNumber + question.HorizonDays)
            findings.Warning(FindingCodes.HoldoutShort, new SourceSpan(name, 0, 0),
                Text($"The last row is of {Iso(DateOnly.FromDayNumber(log.LastDay))}, before the horizon ends on {Iso(until.AddDays(question.HorizonDays))}: what really happened is cut short there."), "Give a shorter --horizon or an earlier --until.");
        return new CustomerData([.. log.Customers.Select(customer => rows.Names[customer])], log.Histories, rows.Amounts is null ? null : log.MeanAmounts, hasLater ? log.Later : null, until) { Log = rows };
    }

    /// <summary>Reads a summary: one row a customer. Null and findings where it cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="columns">The columns of the repeats, recency, age and, if known, mean amount and customer.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public static CustomerData? ReadSummary(StudyFile file, string name, (string Frequency, string Recency, string Age, string? Mean, string? Customer) columns, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        double[]? frequency = file.Numbers(columns.Frequency), recency = file.Numbers(columns.Recency), age = file.Numbers(columns.Age);
        double[]? mean = columns.Mean is null ? null : file.Numbers(columns.Mean);
        IReadOnlyList<string>? customers = columns.Customer is null ? [.. Enumerable.Range(1, file.Rows).Select(row => row.ToString(CultureInfo.InvariantCulture))] : file.Texts(columns.Customer);
        if (frequency is null || recency is null || age is null || customers is null || findings.HasErrors)
            return null;
        List<PurchaseHistory> histories = [];
        int wrong = 0;
        for (int row = 0; row < frequency.Length; row++)
            if (Fault(frequency[row], recency[row], age[row], mean?[row], columns) is { } fault)
            {
                if (wrong++ < MostSaid)
                    findings.Error(FindingCodes.CustomerRow, new SourceSpan(name, row + 2, 0), fault, "Correct the row, or leave it out.");
            }
            else
                histories.Add(new PurchaseHistory((int)frequency[row], Math.Min(recency[row], age[row]), age[row]));
        if (wrong > MostSaid)
            findings.Error(FindingCodes.CustomerRow, new SourceSpan(name, 0, 0), Text($"{wrong} rows in all cannot be used."), "Correct them in the program that made the file.");
        return wrong > 0 ? null : new CustomerData([.. customers.Select(static customer => customer.Trim())], histories, mean is null ? null : [.. mean.Zip(frequency, static (value, x) => x > 0 ? value : double.NaN)], null, null);
    }

    private static string? Fault(double x, double recency, double age, double? mean, (string Frequency, string Recency, string Age, string? Mean, string? Customer) columns)
    {
        if (!(x >= 0 && x <= 1_000_000 && x == Math.Floor(x)))
            return Text($"'{columns.Frequency}' is {Shown(x)}; it is a whole number of repeat purchases, from 0.");
        if (!(age >= 0))
            return Text($"'{columns.Age}' is {Shown(age)}; it is a time from 0.");
        // Two decimals may round the last purchase to after the end.
        if (!(recency >= 0 && recency <= age + 0.011))
            return Text($"'{columns.Recency}' is {Shown(recency)}; it lies from 0 to the age of {age}.");
        if (x == 0 && recency > 0)
            return Text($"'{columns.Recency}' is {recency} for a customer without a repeat purchase; it is 0.");
        return mean is { } value && (value < 0 || (x > 0 && double.IsNaN(value))) ? Text($"'{columns.Mean}' is {Shown(value)}; it is an amount from 0.") : null;
    }

    private static string Shown(double value) => double.IsNaN(value) ? "empty" : value.ToString(CultureInfo.InvariantCulture);

    private static int[]? Days(IReadOnlyList<string> cells, string column, string name, FindingList findings)
    {
        int[] days = new int[cells.Count];
        int wrong = 0;
        for (int row = 0; row < days.Length; row++)
            if (Day(cells[row].Trim()) is { } day)
                days[row] = day.DayNumber;
            else if (wrong++ < MostSaid)
                findings.Error(FindingCodes.StudyDate, new SourceSpan(name, row + 2, 0), $"'{cells[row]}' in the column '{column}' is no day.", "Write days as 2013-01-31.");
        return wrong == 0 ? days : null;
    }

    /// <summary>A day as it may be written: 2013-01-31, with a time of day after it or without, 20130131; null for anything else.</summary>
    public static DateOnly? Day(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int end = text.IndexOfAny(['T', ' ']);
        if (end > 0 && !TimeOnly.TryParse(text[(end + 1)..].TrimEnd('Z'), CultureInfo.InvariantCulture, out _))
            return null;
        // A workbook's dates are handed over in the invariant form.
        return DateOnly.TryParseExact(end > 0 ? text[..end] : text, end > 0 ? [.. _forms, "MM/dd/yyyy"] : _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    private static void NotNegative(double[] amounts, string column, string name, FindingList findings, string remedy)
    {
        int wrong = 0;
        for (int row = 0; row < amounts.Length; row++)
            if (!(amounts[row] >= 0) && wrong++ < MostSaid)
                findings.Error(FindingCodes.CustomerRow, new SourceSpan(name, row + 2, 0), Text($"'{column}' is {Shown(amounts[row])}; it is an amount from 0."), remedy);
        if (wrong > MostSaid)
            findings.Error(FindingCodes.CustomerRow, new SourceSpan(name, 0, 0), Text($"{wrong} rows in all have no amount from 0 in '{column}'."), remedy);
    }

    /// <summary>By number where all are whole numbers, else by letter.</summary>
    internal static string[] Ordered(string[] names) =>
        Array.TrueForAll(names, static name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? [.. names.OrderBy(name => long.Parse(name, CultureInfo.InvariantCulture)).ThenBy(static name => name, StringComparer.Ordinal)] : [.. names.Order(StringComparer.Ordinal)];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
