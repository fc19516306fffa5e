using System.Globalization;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of charts of KPIs in one language; {0} and the like are filled in.</summary>
public sealed record DrawingWords
{
    /// <summary>The months in short, January first.</summary>
    public required IReadOnlyList<string> Months { get; init; }
    /// <summary>A thousand millions, as it follows a currency.</summary>
    public required string Billion { get; init; }
    /// <summary>Head of the column of periods.</summary>
    public required string Period { get; init; }
    /// <summary>What was planned.</summary>
    public required string Plan { get; init; }
    /// <summary>What is expected.</summary>
    public required string Forecast { get; init; }
    /// <summary>A natural limit, at the end of its line.</summary>
    public required string Limit { get; init; }
    /// <summary>Head of the lower limits.</summary>
    public required string Lower { get; init; }
    /// <summary>Head of the upper limits.</summary>
    public required string Upper { get; init; }
    /// <summary>Head of the centre.</summary>
    public required string Center { get; init; }
    /// <summary>Head of the signals.</summary>
    public required string Signal { get; init; }
    /// <summary>Head of events.</summary>
    public required string Event { get; init; }
    /// <summary>Says that a chart of lines leaves zero out.</summary>
    public required string NotFromZero { get; init; }
    /// <summary>A period whose data are not all there.</summary>
    public required string Open { get; init; }
    /// <summary>How much a value differs from the one before.</summary>
    public required string MovingRange { get; init; }
    /// <summary>A run of values; {0} how many, {1} the first period, {2} the last.</summary>
    public required string Run { get; init; }
    /// <summary>The last value; {0} its period, {1} the value.</summary>
    public required string Last { get; init; }
    /// <summary>From the least to the greatest; {0}, {1}.</summary>
    public required string Range { get; init; }
    /// <summary>Centre and limits; {0} the centre, {1} the lower, {2} the upper limit.</summary>
    public required string Limits { get; init; }
    /// <summary>There are too few values for limits; {0} how many there are.</summary>
    public required string NoLimits { get; init; }
    /// <summary>No point is a signal.</summary>
    public required string NoSignal { get; init; }
    /// <summary>Points that are signals; {0} the periods.</summary>
    public required string SignalsAt { get; init; }
    /// <summary>A comparison; {0} the difference, {1} with what, {2} the share.</summary>
    public required string Against { get; init; }
    /// <summary>What a chart with natural limits shows; {0} the measure.</summary>
    public required string ControlTitle { get; init; }
    /// <summary>What columns with variances show; {0} the measure, {1} what it is compared with.</summary>
    public required string ColumnsTitle { get; init; }
    /// <summary>What a waterfall shows; {0} the measure, {1} and {2} its ends.</summary>
    public required string BridgeTitle { get; init; }
    /// <summary>What is left out of a chart put together; {0} how many.</summary>
    public required string Others { get; init; }

    /// <summary>A text with its places filled in.</summary>
    public static string With(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>The words of a language; those of English for any other.</summary>
    public static DrawingWords For(string language) => language switch
    {
        "fr" => DrawingWordsTable.French,
        "pl" => DrawingWordsTable.Polish,
        "vi" => DrawingWordsTable.Vietnamese,
        "zh" => DrawingWordsTable.Chinese,
        _ => DrawingWordsTable.English,
    };
}
