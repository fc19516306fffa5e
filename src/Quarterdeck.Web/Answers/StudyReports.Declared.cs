using System.Globalization;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Attribution;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Web.Answers;

/// <content>Studies of the whole company: of its customers, and those that it declares.</content>
internal static partial class StudyReports
{
    /// <summary>What customers are worth.</summary>
    public static StudyReport? Customers(StudyAsk ask)
    {
        if (ask.Purchases() is not var (rows, source) || source.LastDay is not { } day)
            return null;
        CustomerQuestion question = CustomerQuestion.Of(source);
        return CustomerLog.Histories(rows, source.Dataset, day, question, ask.Findings) is { } data && !ask.Findings.HasErrors
            ? CustomersReport.Of(CustomerStudy.Make(data, question, ask.Language, ask.Findings), ask.Frame("customers")) : null;
    }

    /// <summary>Which classes customers are in.</summary>
    public static StudyReport? Segments(StudyAsk ask)
    {
        if (ask.Purchases() is not var (rows, source) || source.LastDay is not { } day || rows.Amounts is null)
            return null;
        return SegmentStudy.Make(rows, source.Dataset, SegmentQuestion.Of(day), ask.Language, ask.Findings) is { } study ? SegmentsReport.Of(study, ask.Frame("segments")) : null;
    }

    /// <summary>Which channels conversions lie on.</summary>
    public static StudyReport? Attribution(StudyAsk ask)
    {
        PlannedStudies studies = ask.Planned(ask.Findings);
        return studies.Plans.Attribution is { } plan && studies.Attribution(plan, new AttributionOptions(), ask.Planned, ask.Language) is { } study ? AttributionReport.Of(study, ask.Frame("attribution")) : null;
    }

    /// <summary>What channels brought.</summary>
    public static StudyReport? Mix(StudyAsk ask) => MixOf(ask) is { } study ? MixReport.Of(study, ask.Frame("mix")) : null;

    /// <summary>How a total is best spent; without one, what is spent today.</summary>
    public static StudyReport? Budget(StudyAsk ask)
    {
        string? written = ask.Value("total");
        double total = 0;
        if (written is not null && (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out total) || !double.IsFinite(total) || total < 0))
        {
            ask.Findings.Error(FindingCodes.OptionValue, new SourceSpan("total", 1, 1, Math.Max(1, written.Length)), $"'{written}' is no amount from 0.", "Write a plain number, such as 50000.");
            return null;
        }
        if (MixOf(ask) is not { } mix)
            return null;
        BudgetQuestion question = new(written is null ? BudgetStudy.Today(mix).Sum() : total, null, null, [], []);
        return BudgetStudy.Bounded(BudgetStudy.ChannelsOf(mix), question, ask.Findings) is { } channels && BudgetStudy.Make(channels, question, mix, ask.Language, ask.Findings) is { } study
            ? BudgetReport.Of(study, ask.Frame("budget", ("--total", question.Total!.Value.ToString(CultureInfo.InvariantCulture)))) : null;
    }

    /// <summary>What a declared action did.</summary>
    private static StudyReport? Impact(StudyAsk ask, string name)
    {
        PlannedStudies studies = ask.Planned(ask.Findings);
        return studies.ImpactOf(name) is { } plan && studies.Impact(plan, ImpactMethod.Structural, new ImpactOptions(), ask.Language) is { } study
            ? ImpactReport.Of(study, ask.Frame("impact", ("--study", plan.Name))) : null;
    }

    /// <summary>What customers say.</summary>
    public static StudyReport? Experience(StudyAsk ask)
    {
        PlannedStudies studies = ask.Planned(ask.Findings);
        return studies.Plans.Experience is { } plan && studies.Experience(plan, ask.Language) is { } study ? ExperienceReport.Of(study, ask.Frame("experience")) : null;
    }

    private static MixStudy? MixOf(StudyAsk ask)
    {
        PlannedStudies studies = ask.Planned(ask.Findings);
        return studies.Plans.Mix is { } plan && studies.Mix(plan, new MixOptions(), ask.Language) is var (market, options) ? MixStudy.Make(market, options, ask.Language, ask.Findings) : null;
    }
}
