using System.Globalization;
using Quarterdeck.Briefing.Drawing;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Answers;

/// <summary>Something that happened, in the list under a KPI's charts.</summary>
/// <param name="Sign">Its number on the axis; a bar for a divider; empty where it lies outside the chart.</param>
/// <param name="Days">When.</param>
/// <param name="Text">What.</param>
/// <param name="Concerns">Whom it concerns: the company, offices, KPIs; or that limits start anew.</param>
/// <param name="Place">Where it is written; empty where nobody wrote it.</param>
public sealed record KpiEvent(string Sign, string Days, string Text, string Concerns, string Place)
{
    /// <summary>All of a KPI, by day: its events, and the dividers of its limits.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="control">Its X chart; null where it has none.</param>
    /// <param name="answers">The company's answers.</param>
    /// <param name="language">The reader's language.</param>
    public static IReadOnlyList<KpiEvent> Of(Kpi kpi, ControlSeries? control, CompanyAnswers answers, string language)
    {
        CompanyModel company = answers.Edition.Company;
        IReadOnlyList<CompanyEvent> events = EventFlags.Concerning(company, kpi);
        Dictionary<string, string> numbers = control is null ? [] : EventFlags.Of(events, control.Series.Points, answers.Edition.Calendar, language).Index().ToDictionary(static one => one.Item.Event.Id, static one => (one.Index + 1).ToString(CultureInfo.InvariantCulture));
        return
        [
            .. events.Select(happened => (From: Day(happened.Day), Row: new KpiEvent(numbers.GetValueOrDefault(happened.Id, ""), happened.Until is { } last ? $"{Day(happened.Day)} – {Day(last)}" : Day(happened.Day),
                    happened.Text(language), ConcernOf(happened, answers, language), Written(happened.Span))))
                .Concat((control?.Dividers ?? []).Select(divider => (From: control!.Series.Points[divider.Index].Label, Row: new KpiEvent("│", control.Series.Points[divider.Index].Label, divider.Text, Words.LimitsAnew[language], ""))))
                .OrderBy(static one => one.From, StringComparer.Ordinal).Select(static one => one.Row),
        ];
    }

    private static string ConcernOf(CompanyEvent happened, CompanyAnswers answers, string language) => happened.IsOfCompany ? Words.WholeCompany[language]
        : string.Join(", ", happened.Offices.Select(static office => office.ToUpperInvariant()).Concat(happened.Kpis.Select(kpi => answers.Labels(language).GetValueOrDefault(kpi, kpi))));

    private static string Written(SourceSpan place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
