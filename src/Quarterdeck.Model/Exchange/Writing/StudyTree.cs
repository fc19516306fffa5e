using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>Declared studies as the tree of their own YAML.</summary>
internal static class StudyTree
{
    /// <summary>The studies; empty where there are none.</summary>
    public static OutMap Of(StudyPlans studies) => OutMap.Of(
        ("attribution", studies.Attribution is { } attribution ? Of(attribution) : null),
        ("mix", studies.Mix is { } mix ? Of(mix) : null),
        ("experience", studies.Experience is { } experience ? Of(experience) : null),
        ("impact", OutMap.Of([.. studies.Impacts.Select(static plan => (plan.Name, (OutNode?)Of(plan)))]).OrNothing));

    private static OutMap Of(AttributionPlan plan) => OutMap.Of(
        ("touchpoints", CompanyTree.Text(plan.Touchpoints)), ("entity", Row(plan.Entity)), ("channel", Row(plan.Channel)), ("time", Row(plan.Time)),
        ("conversion", plan.Conversions is { } rows
            ? OutMap.Of(("dataset", CompanyTree.Text(rows.Dataset)), ("entity", Row(rows.Entity)), ("time", Row(rows.Time)), ("value", Row(rows.Value)), ("where", Row(rows.Where)))
            : Row(plan.Conversion)),
        ("value", Row(plan.Value)), ("where", Row(plan.Where)), ("look_back", Length(plan.LookBack)), ("session", Length(plan.Session)), ("direct", CompanyTree.Text(plan.Direct)));

    private static OutMap Of(MixPlan plan) => OutMap.Of(
        ("outcome", CompanyTree.Text(plan.Outcome)), ("spend", OutList.Of(plan.Spend)), ("by", Row(plan.By)), ("controls", OutList.Of(plan.Controls)),
        ("grain", plan.Grain == Grain.Week ? null : CompanyTree.Text(plan.Grain.Name)), ("where", Row(plan.Where)), ("lift", CompanyTree.Text(plan.Lift)));

    private static OutMap Of(ExperiencePlan plan) => OutMap.Of(
        ("dataset", CompanyTree.Text(plan.Dataset)), ("score", Row(plan.Score)), ("kind", CompanyTree.Text(plan.Kind)), ("stage", Row(plan.Stage)), ("channel", Row(plan.Channel)),
        ("comment", Row(plan.Comment)), ("drivers", OutList.Of(plan.Drivers.Select(CompanyTree.Written))), ("asked", CompanyTree.Text(plan.Asked)), ("where", Row(plan.Where)));

    private static OutMap Of(ImpactPlan plan) => OutMap.Of(
        ("kpi", CompanyTree.Text(plan.Kpi)), ("action", plan.Actions is [var only] ? Of(only) : new OutList([.. plan.Actions.Select(Of)])), ("controls", OutList.Of(plan.Controls)),
        ("grain", plan.Grain == Grain.Week ? null : CompanyTree.Text(plan.Grain.Name)),
        ("season", plan.Season switch { 0 => null, { } season => CompanyTree.Number(season), null => CompanyTree.Text("auto") }),
        ("trend", plan.Trend ? new OutText("true", IsPlain: true) : null), ("where", Row(plan.Where)), ("channel", CompanyTree.Text(plan.Channel)), ("label", CompanyTree.Labels(plan.Labels)));

    private static OutNode Of(ImpactAction action) => action is { To: null, GapUntil: null } ? Day(action.From)!
        : OutMap.Of(("from", Day(action.From)), ("to", Day(action.To)), ("gap_until", Day(action.GapUntil)));

    private static OutText? Day(DateOnly? day) => day is { } given ? new OutText(given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), IsPlain: true) : null;

    private static OutText? Row(Formula? formula) => formula is null ? null : new OutText(CompanyTree.Written(formula));

    private static OutText? Length(TimeSpan? length) => length is { } given ? new OutText(TimeLength.Text(given)) : null;
}
