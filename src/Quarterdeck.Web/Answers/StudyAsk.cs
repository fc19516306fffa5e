using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Web.Addresses;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>A study that a reader asked for: the company, what stands in the address, and what was found on the way.</summary>
/// <remarks>It notes how each number was made, so that the report can say it.</remarks>
public sealed class StudyAsk
{
    /// <summary>The name in the address under which a declared study is asked for.</summary>
    public const string DeclaredName = "study";

    private readonly List<Receipt> _receipts = [];

    /// <summary>Begins a study.</summary>
    /// <param name="answers">The company's answers.</param>
    /// <param name="state">What the reader looks at.</param>
    /// <param name="kpi">The KPI that is studied; null for a study of the whole company.</param>
    /// <param name="value">What stands in the address under a name of the study's own; null where it is absent.</param>
    public StudyAsk(CompanyAnswers answers, PageState state, Kpi? kpi, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(state);
        (Answers, State, Kpi, Value) = (answers, state, kpi, value);
        Kpis = new KpiStudy(answers.Edition.Company, answers.Edition.Calendar, Answer, answers.AsOf(state), Findings) { Language = state.Language };
    }

    /// <summary>The company's answers.</summary>
    public CompanyAnswers Answers { get; }

    /// <summary>What the reader looks at.</summary>
    public PageState State { get; }

    /// <summary>The KPI that is studied; null for a study of the whole company.</summary>
    public Kpi? Kpi { get; }

    /// <summary>What stands in the address under a name of the study's own.</summary>
    public Func<string, string?> Value { get; }

    /// <summary>What should be known.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Brings the company's KPIs to a study.</summary>
    public KpiStudy Kpis { get; }

    /// <summary>The reader's language.</summary>
    public string Language => State.Language;

    /// <summary>The last period: the reader's own, else the last one of the KPI's scorecard.</summary>
    public string? Period => State.Period ?? (Kpi is null ? null : Answers.Card(Kpi.Office, State).Period?.Label);

    /// <summary>Answers questions, and notes how.</summary>
    public IReadOnlyList<MetricTable> Answer(IReadOnlyList<MetricQuery> questions)
    {
        IReadOnlyList<MetricTable> tables = Answers.Edition.Answer(questions);
        _receipts.AddRange(tables.SelectMany(static table => table.Receipts));
        return tables;
    }

    /// <summary>Brings what the company declares to a study.</summary>
    /// <param name="findings">Receives what is wrong.</param>
    public PlannedStudies Planned(FindingList findings) => new(Answers.Edition.Company, Answers.Edition.Calendar, Answer, Rows, Answers.AsOf(State), findings);

    /// <summary>The company's purchases, by its metrics of the kind customer_value; null and findings where there are none.</summary>
    public (PurchaseRows Rows, CustomerPurchases Source)? Purchases()
    {
        (PurchaseRows, CustomerPurchases Source)? found = new CompanyPurchases(Answers.Edition.Company, formula => Answers.Edition.Layer.Purchases(formula, Answers.AsOf(State), Findings), Findings).Of(null);
        if (found is { } purchases)
            _receipts.Add(purchases.Source.Receipt);
        return found;
    }

    private RowTable Rows(RowQuestion question)
    {
        RowTable table = Answers.Edition.Layer.Rows(question);
        if (table.Receipt is { } receipt)
            _receipts.Add(receipt);
        return table;
    }

    /// <summary>What the report says of every study alike; asked for when the study is made.</summary>
    /// <param name="kind">The study's word on the command line.</param>
    /// <param name="options">Its further options with their values; null values are left out.</param>
    public ReportFrame Frame(string kind, params IReadOnlyList<(string Name, string? Value)> options)
    {
        (string, string?)[] all = [("--kpi", Kpi?.Id), .. options, ("--as-of", State.AsOf), ("--lang", Language)];
        string command = $"quarterdeck study {kind} {Quoted(Answers.Edition.Layer.Options.CompanyPath ?? Answers.Edition.Company.Folder)}"
            + string.Concat(all.Where(static one => !string.IsNullOrEmpty(one.Item2)).Select(static one => $" {one.Item1} {Quoted(one.Item2!)}"));
        return new ReportFrame(Language, Answers.Edition.Company.Name,
            [.. _receipts.SelectMany(static receipt => receipt.Sources).Distinct().Select(static source => new ReportSource($"{source.Dataset}: {source.Source}", null, source.Fingerprint))],
            command, About.Version, string.Join(' ', _receipts.Select(static receipt => receipt.DefinitionHash).Distinct()), Findings.Sorted());
    }

    private static string Quoted(string word) =>
        word.All(static sign => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '.' or '/' or '\\' or ':' or '=' or ',') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
