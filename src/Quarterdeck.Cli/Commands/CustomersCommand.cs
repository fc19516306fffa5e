using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Pages;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck study customers</c>: who is still there, how often they will buy, and what that is worth.</summary>
internal static class CustomersCommand
{
    private static readonly string[] _spendNames = ["p", "q", "v"];

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        StudyOptions common = new();
        Option<string?> file = new("--file") { Description = "a CSV file or workbook: one row a purchase, or with --summary one a customer", HelpName = "F" };
        Option<string?> separator = new("--separator") { Description = "the sign between cells; without it, it is found", HelpName = "S" };
        Option<string?> customer = new("--customer") { Description = "the column of the customers", HelpName = "COL" };
        Option<string?> date = new("--date") { Description = "the column of the days of purchase", HelpName = "COL" };
        Option<string?> amount = new("--amount") { Description = "the column of the amounts", HelpName = "COL" };
        Option<string?> until = new("--until") { Description = "the last day of the observation; later rows are held out; of a company, without it, the last day of its data", HelpName = "YYYY-MM-DD" };
        Option<bool> summary = new("--summary") { Description = "the file holds one row a customer with frequency, recency and age" };
        Option<string?> frequency = new("--frequency") { Description = "with --summary: the column of the repeat purchases", HelpName = "COL" };
        Option<string?> recency = new("--recency") { Description = "with --summary: the column of the time from first to last purchase", HelpName = "COL" };
        Option<string?> age = new("--age") { Description = "with --summary: the column of the time from first purchase to the end", HelpName = "COL" };
        Option<string?> monetary = new("--monetary") { Description = "with --summary: the column of the mean amount of the repeat purchases", HelpName = "COL" };
        Option<string> unit = new("--unit") { Description = "the unit of time", HelpName = "week|day", DefaultValueFactory = _ => "week" };
        unit.AcceptOnlyFromAmong("week", "day");
        Option<string> model = new("--model") { Description = "the model", HelpName = "bg-nbd|pareto-nbd|mbg-nbd", DefaultValueFactory = _ => "bg-nbd" };
        model.AcceptOnlyFromAmong("bg-nbd", "pareto-nbd", "mbg-nbd");
        Option<int> horizon = new("--horizon") { Description = "units to look ahead; default 52", HelpName = "N", DefaultValueFactory = _ => 52 };
        Option<int?> months = new("--value-months") { Description = "months of the value; a month is 4.345 weeks", HelpName = "N" };
        Option<double?> discount = new("--discount") { Description = "a month's rate, 0.01 for 1 %; default 0", HelpName = "D" };
        Option<string?> parameters = new("--parameters") { Description = "score with these and do not fit: r=..,alpha=..,a=..,b=.. (Pareto/NBD: r,alpha,s,beta; amounts: p,q,v)", HelpName = "r=..,alpha=.." };
        Command command = new("customers", "Tells who is still there, how often customers will buy, and what that is worth.")
        {
            common.Company, common.Kpi, file, separator, customer, date, amount, until, summary, frequency, recency, age, monetary, unit, model, horizon, months, discount, parameters,
        };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            StudyOptions.InRange(horizon, parsed.GetValue(horizon), 1, 100_000, findings);
            StudyOptions.InRange(months, parsed.GetValue(months), 1, 1200, findings);
            StudyOptions.InRange(discount, parsed.GetValue(discount), 0, 1, findings);
            CustomerModel asked = parsed.GetValue(model) switch { "mbg-nbd" => CustomerModel.MbgNbd, "pareto-nbd" => CustomerModel.ParetoNbd, _ => CustomerModel.BgNbd };
            (double[]? given, double[]? spend) = Given(parsed.GetValue(parameters), asked, findings);
            CustomerQuestion question = new(asked, parsed.GetValue(unit) == "day", Math.Max(1, parsed.GetValue(horizon)), parsed.GetValue(months), parsed.GetValue(discount) ?? 0, given, spend);
            CustomerData? data = null;
            if (!CompanyStudy.IsClear(parsed, common, file, findings))
                return StudyCommand.Print(door, parsed, findings, null, null);
            string? path = parsed.GetValue(file);
            if (path is null)
            {
                DateOnly? day = Day(parsed.GetValue(until), findings);
                if (!findings.HasErrors && CompanyStudy.Purchases(door, parsed, common, findings) is var (rows, source))
                {
                    // What is not said on the command line is as the metric has it.
                    CustomerModel modelled = CompanyStudy.IsWritten(parsed, model) || given is not null ? asked : CustomerQuestion.ModelOf(source);
                    question = question with { Model = modelled, Months = question.Months ?? (source.Amounts is null ? null : source.Spec.Months), Discount = parsed.GetValue(discount) ?? (double)source.Spec.Discount };
                    data = CustomerLog.Histories(rows, source.Dataset, day ?? source.LastDay ?? DateOnly.FromDayNumber(rows.Days.DefaultIfEmpty(1).Max()), question, findings);
                }
            }
            else if (parsed.GetValue(summary))
            {
                string? x = StudyOptions.Needed(parsed, frequency, findings), t = StudyOptions.Needed(parsed, recency, findings), end = StudyOptions.Needed(parsed, age, findings);
                if (x is not null && t is not null && end is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table)
                    data = CustomerLog.ReadSummary(table, path, (x, t, end, parsed.GetValue(monetary), parsed.GetValue(customer)), findings);
            }
            else
            {
                string? who = StudyOptions.Needed(parsed, customer, findings), when = StudyOptions.Needed(parsed, date, findings), last = StudyOptions.Needed(parsed, until, findings);
                DateOnly? day = Day(last, findings);
                if (who is not null && when is not null && StudyFile.Open(path, parsed.GetValue(separator), findings) is { } table && day is { } end)
                    data = CustomerLog.Read(table, path, (who, when, parsed.GetValue(amount)), end, question, findings);
            }
            if (data is null || findings.HasErrors)
                return StudyCommand.Print(door, parsed, findings, null, null);
            string language = door.Options.Language(parsed);
            CustomerStudy study = CustomerStudy.Make(data, question, language, findings);
            return StudyCommand.Print(door, parsed, findings, all => CustomerStudyJson.Write(study, all, common.Receipts), allDigits => StudyPage.Of(study, language, allDigits), frame => CustomersReport.Of(study, frame), common.Receipts);
        });
        return command;
    }

    private static DateOnly? Day(string? text, FindingList findings)
    {
        DateOnly? day = text is null ? null : CustomerLog.Day(text);
        if (text is not null && day is null)
            findings.Error(FindingCodes.OptionValue, new SourceSpan("--until", 1, 1, Math.Max(1, text.Length)), $"'{text}' is no day.", "Write the last day of the observation as 1997-09-30.");
        return day;
    }

    private static (double[]? Model, double[]? Spend) Given(string? text, CustomerModel model, FindingList findings)
    {
        if (text is null)
            return (null, null);
        IReadOnlyList<string> names = CustomerFit.Names(model);
        Dictionary<string, double> known = new(StringComparer.OrdinalIgnoreCase);
        void wrong(string message) => findings.Error(FindingCodes.GivenParameters, new SourceSpan("--parameters", 1, 1, text.Length), message, $"Name each of {string.Join(", ", names)} once, above 0: {string.Join(",", names.Select(name => name + "=1.5"))}.");
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value > 0 && double.IsFinite(value)))
                wrong($"'{part}' gives no parameter a number above 0.");
            else if (!names.Contains(sides[0], StringComparer.OrdinalIgnoreCase) && !_spendNames.Contains(sides[0], StringComparer.OrdinalIgnoreCase))
                wrong($"'{sides[0]}' is no parameter of this model.");
            else if (!known.TryAdd(sides[0], value))
                wrong($"'{sides[0]}' stands twice.");
        }
        string[] missing = [.. names.Where(name => !known.ContainsKey(name))];
        if (missing.Length > 0)
            wrong($"{string.Join(", ", missing)} {(missing.Length == 1 ? "is" : "are")} missing.");
        int amounts = _spendNames.Count(known.ContainsKey);
        if (amounts is 1 or 2)
            wrong("Of p, q and v some are missing.");
        return findings.HasErrors ? (null, null) : ([.. names.Select(name => known[name])], amounts == 3 ? [.. _spendNames.Select(name => known[name])] : null);
    }
}
