using System.Globalization;
using Quarterdeck.Briefing.Reports;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Findings;
using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Customers;
using Quarterdeck.Science.Forecasts;
using Quarterdeck.Science.Impact;
using Quarterdeck.Science.Mix;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Tests.Briefing.Reports;

/// <summary>Small studies of what comes next, of actions, money, customers and answers, for their reports.</summary>
internal static class MarketingSamples
{
    private static readonly string[] _stages = ["Order", "Delivery", "Service"];

    /// <summary>Months from January 2010 on.</summary>
    public static string[] Months(int count) => [.. Enumerable.Range(0, count).Select(static i => FormattableString.Invariant($"{2010 + i / 12}-{i % 12 + 1:00}"))];

    /// <summary>Three regions of three years, or one of them alone.</summary>
    public static ForecastStudy Forecast(string language, ForecastQuestion question, int series = 3)
    {
        SeededRandom dice = new(5);
        ForecastInput[] inputs = [.. Enumerable.Range(0, series).Select(s => new ForecastInput(series == 1 ? null : $"region {s}", [.. Enumerable.Range(0, 36).Select(i => 100.0 * (s + 1) + 2 * i + 10 * Math.Sin(i / 12.0 * 2 * Math.PI) + 3 * dice.Normal())], 12, [.. Months(60)[36..(36 + question.Horizon)]]) { Labels = Months(36), Label = series == 1 ? "sales" : $"region {s}" })];
        return ForecastStudy.Make(inputs, question, language, new FindingList())!;
    }

    /// <summary>A question of a year.</summary>
    public static ForecastQuestion Year() => new(12, null, [("80", 80), ("95", 95)], ForecastMethod.Ets);

    /// <summary>Two actions of five months each, one that lifts sales by 20 and one that does nothing.</summary>
    public static ImpactStudy Impact(string language, ImpactMethod method = ImpactMethod.Structural)
    {
        SeededRandom dice = new(6);
        string[] months = Months(60);
        StudyDates dates = StudyDates.Read(months, "month", "sales.csv", new FindingList())!;
        double[] values = [.. Enumerable.Range(0, 60).Select(t => 100 + 4 * dice.Normal() + (t is >= 30 and < 35 ? 20 : 0))];
        StudySeries outcome = new("sales", months, values, [.. Enumerable.Range(0, 60)], 12);
        ImpactQuestion question = new(method, [months[30], months[50]], [months[34], months[54]], [], 0, new ImpactOptions { Draws = 100 });
        return ImpactStudy.Make(outcome, [], ImpactPeriods.Of(dates, "sales.csv", new FindingList())!, question, language, new FindingList())!;
    }

    /// <summary>Two channels in 60 weeks, one of which is spent a hundred times as much on.</summary>
    public static MixStudy Mix(string language)
    {
        SeededRandom dice = new(7);
        double[] search = [.. Enumerable.Range(0, 60).Select(_ => dice.Uniform())], poster = [.. Enumerable.Range(0, 60).Select(t => t / 4 % 3 == 0 ? 100 * dice.Uniform() : 0)];
        double[] sales = [.. search.Zip(poster, (s, p) => 500 + 200 * Math.Tanh(2 * s) + 100 * Math.Tanh(p / 60) + 10 * dice.Normal())];
        MixMarket market = new(new MixData(["search", "poster"], sales, [search, poster], [], 60, []), [.. Enumerable.Range(0, 60).Select(static t => new DateOnly(2012, 1, 2).AddDays(7 * t).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))], "sales");
        return MixStudy.Make(market, new MixOptions { Draws = 100, Saturation = Saturation.Logistic }, language, new FindingList());
    }

    /// <summary>A budget on that mix, or on known curves.</summary>
    public static BudgetStudy Budget(string language, bool onMix = true)
    {
        MixStudy? mix = onMix ? Mix(language) : null;
        IReadOnlyList<BudgetChannel> channels = mix is null ? [new BudgetChannel("x1", ResponseCurve.Logistic(3, 4)), new BudgetChannel("x2", ResponseCurve.Hill(2, 0.5, 1.8))] : BudgetStudy.ChannelsOf(mix);
        return BudgetStudy.Make(channels, new BudgetQuestion(onMix ? 30 : 1, null, null, [], []), mix, language, new FindingList())!;
    }

    /// <summary>Customers over a year, in classes of which some hold a handful.</summary>
    public static SegmentStudy Segments(string language)
    {
        SeededRandom dice = new(8);
        List<(int Who, int Day, double Amount)> rows = [];
        int first = new DateOnly(2012, 1, 1).DayNumber;
        for (int who = 0; who < 80; who++)
        {
            double pace = 5 + 60 * dice.Uniform(), day = 100 * dice.Uniform(), end = 30 + 330 * dice.Uniform();
            for (rows.Add((who, first + (int)day, 10 + 40 * dice.Uniform())); (day += -pace * Math.Log(1 - dice.Uniform())) < end;)
                rows.Add((who, first + (int)day, 10 + 40 * dice.Uniform()));
        }
        PurchaseRows log = new([.. Enumerable.Range(0, 80).Select(static who => FormattableString.Invariant($"customer-{who}"))], [.. rows.Select(static row => row.Who)], [.. rows.Select(static row => row.Day)], [.. rows.Select(static row => row.Amount)]);
        return SegmentStudy.Make(log, "log.csv", new SegmentQuestion(new DateOnly(2012, 12, 31), new DateOnly(2012, 6, 30), new CustomerQuestion(CustomerModel.MbgNbd, false, 52, null, 0, null, null), null), language, new FindingList())!;
    }

    /// <summary>Answers of 200 people, of whom 160 were heard, before and after an action.</summary>
    public static ExperienceStudy Experience(string language)
    {
        SeededRandom dice = new(9);
        double[] delivery = [.. Enumerable.Range(0, 200).Select(_ => 1.0 + dice.Below(5))], price = [.. Enumerable.Range(0, 200).Select(_ => 1.0 + dice.Below(5))];
        double[] answers = [.. Enumerable.Range(0, 200).Select(i => i % 5 == 0 ? double.NaN : Math.Clamp(Math.Round(1.6 * delivery[i] + 0.4 * price[i] + dice.Normal()), 0, 10))];
        ExperienceAnswers read = new(answers, [.. Enumerable.Range(0, 200).Select(static i => _stages[i % 3])], null, [.. Enumerable.Range(0, 200).Select(static i => new DateOnly(2013, 1, 1).AddDays(i))], ["delivery", "price"], [delivery, price], null);
        return ExperienceStudy.Make(read, "answers.csv", new ExperienceQuestion(ScoreKind.Nps, (0, 10), (1, 5), null, true, new DateOnly(2013, 4, 1), [], 0.95), language, new FindingList())!;
    }

    /// <summary>Three KPIs of which two have warnings.</summary>
    public static VanityStudy Vanity(string language) => new("Shop", "cmo", language, "2013-06", "revenue", 36,
        [
            new VanityRow("followers", "Followers", [new VanityWarning(VanityReason.OnlyGrows, "It never fell.", [], false), new VanityWarning(VanityReason.NoPath, "No path.", ["orders"], false)], VanityVerdict.Vanity),
            new VanityRow("leads", "Leads", [new VanityWarning(VanityReason.NoPath, "No path.", ["orders"], false)], VanityVerdict.Check), new VanityRow("orders", "Orders", [], VanityVerdict.Clear),
        ], "Two of three.", []);

    /// <summary>A report of one of the kinds; null for another.</summary>
    public static StudyReport? Report(string kind, string language, ReportFrame frame) => kind switch
    {
        "forecast" => ForecastReport.Of(Forecast(language, Year() with { Total = ForecastTotal.BottomUp }), frame),
        "impact" => ImpactReport.Of(Impact(language), frame),
        "mix" => MixReport.Of(Mix(language), frame),
        "budget" => BudgetReport.Of(Budget(language), frame),
        "segments" => SegmentsReport.Of(Segments(language), frame),
        "experience" => ExperienceReport.Of(Experience(language), frame),
        "vanity" => VanityReport.Of(Vanity(language), frame),
        _ => null,
    };
}
