using System.Globalization;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>What a KPI means, how it is made and where it is written, as lines of a name and a text.</summary>
internal static class KpiFacts
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<(string Name, string Value)> Of(Kpi kpi, Metric? metric, ScorecardKpi? row, CompanyModel company, string unit, string language)
    {
        List<(string Name, string Value)> facts = [];
        void add(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text))
                facts.Add((name, text));
        }
        add(Words.Definition[language], row?.Definition);
        add(ScorecardWords.For(language).Mind, row?.Pitfalls);
        add(Words.Formula[language], row?.Receipt?.Formula);
        add(Words.Unit[language], unit);
        add(Words.Better[language], (metric?.Better switch { Direction.Up => Words.Up, Direction.Down => Words.Down, _ => Words.Unsaid })[language]);
        add(Words.Owner[language], string.Join(", ", kpi.SharedWith.Prepend(kpi.Office).Select(static office => office.ToUpperInvariant())));
        add(Words.Aliases[language], metric is null ? "" : string.Join(", ", metric.Aliases));
        if (row?.Receipt is { } receipt)
        {
            add(Words.SourceColumns[language], string.Join(", ", Columns(receipt, company)));
            add(Words.Sources[language], string.Join("; ", receipt.Sources.Select(source => company.Datasets.TryGetValue(source.Dataset, out Dataset? set) && set.Time is { } time
                ? $"{source.Dataset} ({source.Source}, {Words.DatedBy.Fill(language, time)})" : $"{source.Dataset} ({source.Source})")));
            add(Words.Tests[language], string.Join(", ", receipt.Sources.Select(source => company.Datasets.GetValueOrDefault(source.Dataset)).OfType<Dataset>()
                .SelectMany(static set => set.Expectations).Select(static test => string.Create(CultureInfo.InvariantCulture, $"{test.Span.File}:{test.Span.Line}"))));
        }
        add(Words.Place[language], string.Create(CultureInfo.InvariantCulture, $"{kpi.Span.File}:{kpi.Span.Line}:{kpi.Span.Column}"));
        return facts;
    }

    /// <summary>The columns of the sources that the formula names, each as the source calls it.</summary>
    private static IEnumerable<string> Columns(Receipt receipt, CompanyModel company)
    {
        if (FormulaParser.Parse(receipt.Formula, SourceSpan.None, new FindingList()) is not { } formula)
            yield break;
        foreach (string name in formula.SelfAndDescendants().OfType<Name>().Where(static name => name.Parts.Length == 2 && !name.IsAllRows).Select(static name => name.Dotted.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string[] parts = name.Split('.');
            string? own = company.Datasets.TryGetValue(parts[0], out Dataset? set) && set.Fields.TryGetValue(parts[1], out Field? field) ? field.Formula.Text : null;
            yield return own is null || string.Equals(own, parts[1], StringComparison.OrdinalIgnoreCase) ? name : $"{name} = {own}";
        }
    }
}
