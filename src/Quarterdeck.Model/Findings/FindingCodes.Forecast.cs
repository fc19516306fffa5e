namespace Quarterdeck.Model.Findings;

/// <content>QD59xx forecasts.</content>
public static partial class FindingCodes
{
    /// <summary>Missing values were filled in.</summary>
    public const string ForecastGaps = "QD5901";
    /// <summary>There are fewer values than two seasons.</summary>
    public const string ForecastSeason = "QD5902";
    /// <summary>The values never vary.</summary>
    public const string ForecastConstant = "QD5903";
    /// <summary>Many values are 0.</summary>
    public const string ForecastIntermittent = "QD5904";
    /// <summary>A simpler method was used.</summary>
    public const string ForecastFellBack = "QD5905";
    /// <summary>A forecast ends at 0.</summary>
    public const string ForecastFloored = "QD5906";
    /// <summary>A search ended at its limit.</summary>
    public const string ForecastNotConverged = "QD5907";
    /// <summary>There are no intervals.</summary>
    public const string ForecastNoWidth = "QD5908";
    /// <summary>A value in a cell of values is no number.</summary>
    public const string ForecastValues = "QD5909";
    /// <summary>A series has no value.</summary>
    public const string ForecastEmpty = "QD5910";
    /// <summary>The last periods have no value.</summary>
    public const string ForecastTrailing = "QD5911";
    /// <summary>A file holds several series.</summary>
    public const string ForecastSeries = "QD5912";
    /// <summary>How a total and its segments add up.</summary>
    public const string ForecastTotal = "QD5913";
    /// <summary>A level of an interval cannot be used.</summary>
    public const string ForecastLevel = "QD5914";
    /// <summary>A KPI of a scorecard is not forecast, or in a way to know of.</summary>
    public const string ForecastKpi = "QD5915";
    /// <summary>Only the last values of a long series were used.</summary>
    public const string ForecastShortened = "QD5916";

    private static IEnumerable<FindingCode> Forecast =>
    [
        new(ForecastGaps, "Missing values were filled in for a forecast.", "Give the values where they are known."),
        new(ForecastSeason, "A series is shorter than two seasons, so that no season is forecast.", "Give at least two seasons, three to be sure of one."),
        new(ForecastConstant, "The values of a series never vary.", "Check whether the values are real."),
        new(ForecastIntermittent, "Many values are 0 and no season orders them; the level is forecast.", "Forecast a longer period where single periods are not needed."),
        new(ForecastFellBack, "The values do not carry the method; a simpler one was used.", "Give more values, or ask for the simpler method."),
        new(ForecastFloored, "A forecast of what was never negative ends at 0.", "Look at the trend: does it go on?"),
        new(ForecastNotConverged, "The search for the parameters of a forecast ended at its limit.", "Compare with another --method."),
        new(ForecastNoWidth, "A single value tells nothing of how sure a forecast is.", "Give more values."),
        new(ForecastValues, "A value in a cell of values is no number.", "Write plain numbers separated by blanks, and NA for one that is missing."),
        new(ForecastEmpty, "A series has no value.", "Give at least one value."),
        new(ForecastTrailing, "The last periods of a series have no value; the forecast begins after the last value.", "Give the values, or leave the rows out."),
        new(ForecastSeries, "A file seems to hold several series.", "Name the column that tells them apart with --series."),
        new(ForecastTotal, "How forecasts of segments add up to their total, or why they do not.", "See what the message says; docs/science/forecast.md tells how it is done."),
        new(ForecastLevel, "A level of an interval cannot be used.", "Give numbers between 0 and 100, such as --level 80,95."),
        new(ForecastShortened, "Only the last values of a very long series were used.", "Ask for a coarser grain where older values should count."),
        new(ForecastKpi, "A KPI of the scorecard is not forecast, or in a way to know of.", "See what the message says."),
    ];
}
