namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of a scorecard in one language.</summary>
public sealed record ScorecardWords
{
    /// <summary>Head of the column of KPIs.</summary>
    public required string Kpi { get; init; }
    /// <summary>Head of the actual values.</summary>
    public required string Actual { get; init; }
    /// <summary>Head of the targets.</summary>
    public required string Target { get; init; }
    /// <summary>Head of the difference between actual and target.</summary>
    public required string Variance { get; init; }
    /// <summary>Head of the value one period earlier.</summary>
    public required string Prior { get; init; }
    /// <summary>Head of the value one year earlier.</summary>
    public required string PriorYear { get; init; }
    /// <summary>Head of the change against the prior year.</summary>
    public required string Change { get; init; }
    /// <summary>Head of the value to date.</summary>
    public required string ToDate { get; init; }
    /// <summary>Head of the value to date one year earlier.</summary>
    public required string ToDatePriorYear { get; init; }
    /// <summary>Head of the sparkline.</summary>
    public required string Trend { get; init; }
    /// <summary>Head of the status.</summary>
    public required string Status { get; init; }
    /// <summary>Statuses, in the order no data, no target, behind, at risk, on track, ahead.</summary>
    public required IReadOnlyList<string> Statuses { get; init; }
    /// <summary>Stands where there is no data.</summary>
    public required string NoData { get; init; }
    /// <summary>Stands where a value is not defined.</summary>
    public required string NotDefined { get; init; }
    /// <summary>The unit of a difference of rates.</summary>
    public required string Points { get; init; }
    /// <summary>Units of time: days, hours, seconds.</summary>
    public required IReadOnlyList<string> TimeUnits { get; init; }
    /// <summary>Stands beside a period whose data are not all there.</summary>
    public required string Incomplete { get; init; }
    /// <summary>How many of how many judged KPIs are on track or ahead.</summary>
    public required string OnTrackOrAhead { get; init; }
    /// <summary>No KPI was judged, of so many.</summary>
    public required string NoneJudged { get; init; }
    /// <summary>The KPIs behind.</summary>
    public required string BehindList { get; init; }
    /// <summary>The KPIs at risk.</summary>
    public required string AtRiskList { get; init; }
    /// <summary>How many KPIs have no data.</summary>
    public required string WithoutData { get; init; }
    /// <summary>So many more.</summary>
    public required string AndMore { get; init; }
    /// <summary>Head of the notes.</summary>
    public required string Notes { get; init; }
    /// <summary>Head of the findings.</summary>
    public required string Findings { get; init; }
    /// <summary>The target is what is due by a day.</summary>
    public required string DueBy { get; init; }
    /// <summary>The target was written in another currency.</summary>
    public required string TargetConverted { get; init; }
    /// <summary>A seasonal target that had no complete year to learn from.</summary>
    public required string NoSeason { get; init; }
    /// <summary>A part of a period, which was not judged against the whole target.</summary>
    public required string NotJudged { get; init; }
    /// <summary>Nobody said which way is better.</summary>
    public required string NoDirection { get; init; }
    /// <summary>The KPI's number could not be asked for; see findings.</summary>
    public required string NotAsked { get; init; }
    /// <summary>A data test of a dataset behind the number fails; {0} the datasets.</summary>
    public required string TestFails { get; init; }
    /// <summary>A source should have been loaded anew; {0} since when, {1} the dataset, {2} the moment whose rows are shown.</summary>
    public required string Stale { get; init; }
    /// <summary>The comparison is missing because the earlier period's data are not all there.</summary>
    public required string NoComparison { get; init; }
    /// <summary>Targets met by each office; {0} the offices with met of judged.</summary>
    public required string MetByOffice { get; init; }
    /// <summary>The targets were judged in the company's currency, which is not the one that is shown; {0} is its code.</summary>
    public required string JudgedIn { get; init; }
    /// <summary>Head of the definitions.</summary>
    public required string Definitions { get; init; }
    /// <summary>Stands before what misleads in a KPI.</summary>
    public required string Mind { get; init; }
    /// <summary>Stands between a name and what is said of it.</summary>
    public required string Colon { get; init; }
    /// <summary>Ends one clause of the message before the next.</summary>
    public required string Separator { get; init; }
    /// <summary>Ends the message.</summary>
    public required string Stop { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static ScorecardWords For(string language) => language switch
    {
        "fr" => ScorecardWordsTable.French,
        "pl" => ScorecardWordsTable.Polish,
        "vi" => ScorecardWordsTable.Vietnamese,
        "zh" => ScorecardWordsTable.Chinese,
        _ => ScorecardWordsTable.English,
    };
}
