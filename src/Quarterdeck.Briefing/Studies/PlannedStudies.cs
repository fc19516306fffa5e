using System.Globalization;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Brings a company's rows and metrics to the studies that it declares.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
/// <param name="ask">Answers questions together, in their order: the metrics layer.</param>
/// <param name="read">Reads rows of a dataset: the metrics layer.</param>
/// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
/// <param name="findings">Receives what is wrong.</param>
public sealed partial class PlannedStudies(CompanyModel company, CompanyCalendar calendar, Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, Func<RowQuestion, RowTable> read, DateOnly? asOf, FindingList findings)
{
    /// <summary>What the company declares.</summary>
    public StudyPlans Plans => company.Studies;

    /// <summary>The file of a plan's experiments, absolute; null for none.</summary>
    /// <param name="plan">The plan.</param>
    public string? LiftOf(MixPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Lift is { } lift ? Path.Combine(company.DataFolder, lift) : null;
    }

    /// <summary>The unit of a metric; plain numbers where there is no such metric.</summary>
    /// <param name="metric">The metric.</param>
    public Unit UnitOf(string metric) => company.Metrics.TryGetValue(metric, out Metric? known) ? known.Unit : default;

    /// <summary>Says that a study is not declared.</summary>
    /// <param name="study">The study.</param>
    /// <param name="example">How one declares it.</param>
    public void Undeclared(string study, string example) =>
        findings.Error(FindingCodes.StudyUndeclared, SourceSpan.None, $"The company declares no study of {study}.", $"Write studies: {{{study}: {example}}} in one of its files, or give a file with --file.");

    private IReadOnlyList<Cell[]>? Rows(string dataset, IReadOnlyList<(string Name, Formula Formula)> columns, Formula? where)
    {
        RowTable table = read(new RowQuestion(dataset, [.. columns.Select(static column => new MetricColumn(column.Name, column.Formula))]) { Where = where, AsOf = asOf });
        findings.AddRange(table.Findings);
        if (findings.HasErrors)
            return null;
        if (table.Rows.Count > 0)
            return table.Rows;
        findings.Error(FindingCodes.EmptyFile, new SourceSpan(dataset, 0, 0), $"'{dataset}' has no rows{(where is null ? "" : " that meet the condition")}{(asOf is { } day ? string.Create(CultureInfo.InvariantCulture, $" up to {day:yyyy-MM-dd}") : "")}.", "Bring its rows, or widen the condition.");
        return null;
    }

    /// <summary>Money of single rows is read as it is stored, so it must be in the company's currency.</summary>
    private void InCompanyCurrency(string dataset, Formula? value)
    {
        if (value is null || !company.HasOtherCurrencies)
            return;
        foreach (Name name in value.SelfAndDescendants().OfType<Name>())
            if (JoinPaths.Resolve(company.Datasets, name) is { } path && company.Datasets.TryGetValue(path.Owner, out Dataset? owner)
                && (owner.Fields.GetValueOrDefault(path.Field)?.Currency ?? owner.Currency) is { } currency && currency.Code != company.Currency)
                findings.Error(FindingCodes.StudyCurrency, name.Span, $"'{name.Dotted}' of '{dataset}' is not all in {(company.Currency.Length == 0 ? "one currency" : company.Currency)}, and values of single rows are not converted.", "Name a field that is in the company's currency.");
    }

    /// <summary>Rows as a file that the studies of files read.</summary>
    private StudyFile File(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) => new(new TableFile(name, head, [.. rows]), findings);
}
