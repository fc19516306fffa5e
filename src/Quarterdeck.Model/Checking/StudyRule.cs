using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>Studies: their datasets, metrics and dimensions exist, and their formulas look at one row.</summary>
internal static class StudyRule
{
    public static void Check(CheckScope scope, StudyDrafts studies)
    {
        foreach ((StudyWordKind kind, Word word) in studies.Words)
            if (kind == StudyWordKind.Dataset && !scope.Datasets.ContainsKey(word.Value))
                scope.Unknown(FindingCodes.UnknownDataset, "dataset", word.Value, word.Span, scope.Datasets.Keys);
            else if (kind == StudyWordKind.Metric && !scope.Company.Metrics.ContainsKey(word.Value))
                scope.Unknown(FindingCodes.UnknownMetric, "metric", word.Value, word.Span, scope.Company.Metrics.Keys);
            else if (kind == StudyWordKind.Kpi)
                ImpactRule.Exists(scope, word);
        if (studies.Attribution is { } attribution)
            Attribution(scope, attribution);
        if (studies.Mix is { } mix)
            Mix(scope, mix);
        if (studies.Experience is { } experience)
            foreach (Formula? formula in (Formula?[])[experience.Score, experience.Stage, experience.Channel, experience.Comment, experience.Where, .. experience.Drivers])
                OverRow(scope, experience.Dataset, formula);
        foreach (ImpactPlan plan in studies.Impacts)
            ImpactRule.Check(scope, plan);
    }

    /// <summary>Finds what of a formula is no value of one row of a dataset.</summary>
    /// <param name="scope">What there is.</param>
    /// <param name="home">The dataset.</param>
    /// <param name="formula">The formula; null for none.</param>
    public static void OverRow(CheckScope scope, string home, Formula? formula)
    {
        if (formula is not null && scope.Datasets.ContainsKey(home))
            RowFormulaRule.CheckCondition(scope, formula, home);
    }

    private static void Attribution(CheckScope scope, AttributionPlan plan)
    {
        foreach (Formula? formula in (Formula?[])[plan.Entity, plan.Channel, plan.Time, plan.Conversion, plan.Value, plan.Where])
            OverRow(scope, plan.Touchpoints, formula);
        Timed(scope, plan.Touchpoints, plan.Time, plan.Span);
        if (plan.Conversions is not { } rows)
            return;
        foreach (Formula? formula in (Formula?[])[rows.Entity, rows.Time, rows.Value, rows.Where])
            OverRow(scope, rows.Dataset, formula);
        Timed(scope, rows.Dataset, rows.Time, rows.Span);
        if (plan.Value is { } value)
            scope.Findings.Error(FindingCodes.ExcludingKeys, value.Span, $"Conversions are rows of '{rows.Dataset}', so what they were worth stands there too.", "Write value: under conversion:.");
    }

    private static void Timed(CheckScope scope, string dataset, Formula? time, SourceSpan place)
    {
        if (time is null && scope.Datasets.TryGetValue(dataset, out Dataset? rows) && rows.Time is null)
            scope.Findings.Error(FindingCodes.NoTime, place, $"A journey needs to know when rows happen, but '{dataset}' has no 'time:'.", $"Write time: here, or at '{dataset}'.");
    }

    private static void Mix(CheckScope scope, MixPlan plan)
    {
        if (plan.By is { Parts: [var word] } name && !scope.Company.Dimensions.ContainsKey(word))
            scope.Unknown(FindingCodes.UnknownDimension, "dimension", word, name.Span, scope.Company.Dimensions.Keys);
        else if (plan.By is { Parts.Length: > 1 } path)
            scope.Resolve(path);
        if (plan.Where is { } where)
            RowFormulaRule.CheckCondition(scope, where, null, allowsDimensions: true);
    }
}
