using System.Collections.Frozen;

namespace Quarterdeck.Model.Formulas;

/// <summary>The functions of the formula language by kind; what is not here is not in the language.</summary>
public static class FunctionTable
{
    /// <summary>Aggregates over the rows of a dataset, with the number of arguments they take.</summary>
    public static FrozenDictionary<string, (int Least, int Most)> Aggregates { get; } = new Dictionary<string, (int, int)>
    {
        ["SUM"] = (1, 1),
        ["COUNT"] = (1, 1),
        ["AVG"] = (1, 1),
        ["MIN"] = (1, 1),
        ["MAX"] = (1, 1),
        ["MEDIAN"] = (1, 1),
        ["PERCENTILE_CONT"] = (2, 2),
        ["PERCENTILE_DISC"] = (2, 2),
        ["STDDEV"] = (1, 1),
    }.ToFrozenDictionary();

    /// <summary>Functions over a metric and time.</summary>
    public static FrozenDictionary<string, (int Least, int Most)> Temporal { get; } = new Dictionary<string, (int, int)>
    {
        ["PRIOR"] = (1, 2),
        ["TRAILING"] = (2, 2),
        ["TO_DATE"] = (2, 2),
        ["CUMULATIVE"] = (1, 1),
        ["RETAINED"] = (1, 2),
        ["MATCHED"] = (2, 2),
        ["PLAN"] = (1, 1),
        ["FORECAST"] = (1, 1),
    }.ToFrozenDictionary();

    /// <summary>Words without brackets that stand for a moment of the question.</summary>
    public static FrozenSet<string> Moments { get; } = new[] { "PERIOD_START", "PERIOD_END" }.ToFrozenSet();

    /// <summary>Functions over the values of one row; those marked true may also stand between metrics.</summary>
    public static FrozenDictionary<string, (int Least, int Most, bool BetweenMetrics)> Scalars { get; } = new Dictionary<string, (int, int, bool)>
    {
        ["COALESCE"] = (1, 99, true),
        ["NULLIF"] = (2, 2, true),
        ["LEAST"] = (1, 99, true),
        ["GREATEST"] = (1, 99, true),
        ["ABS"] = (1, 1, true),
        ["ROUND"] = (1, 2, true),
        ["FLOOR"] = (1, 1, true),
        ["CEIL"] = (1, 1, true),
        ["SQRT"] = (1, 1, true),
        ["LN"] = (1, 1, true),
        ["EXP"] = (1, 1, true),
        ["POWER"] = (2, 2, true),
        ["SIGN"] = (1, 1, true),
        ["MOD"] = (2, 2, true),
        ["UPPER"] = (1, 1, false),
        ["LOWER"] = (1, 1, false),
        ["TRIM"] = (1, 1, false),
        ["LENGTH"] = (1, 1, false),
        ["SUBSTRING"] = (2, 3, false),
        ["LEFT"] = (2, 2, false),
        ["RIGHT"] = (2, 2, false),
        ["CONCAT"] = (1, 99, false),
        ["REPLACE"] = (3, 3, false),
        ["STARTS_WITH"] = (2, 2, false),
        ["LPAD"] = (3, 3, false),
        ["STRPOS"] = (2, 2, false),
        ["EXTRACT"] = (2, 2, false),
        ["DATE_TRUNC"] = (2, 2, false),
        ["DATE_DIFF"] = (3, 3, false),
        ["DATE_ADD"] = (2, 2, false),
        ["YEAR"] = (1, 1, false),
        ["QUARTER"] = (1, 1, false),
        ["MONTH"] = (1, 1, false),
        ["WEEK"] = (1, 1, false),
        ["DAY"] = (1, 1, false),
        ["DAY_OF_WEEK"] = (1, 1, false),
        ["DAY_OF_YEAR"] = (1, 1, false),
        ["HOUR"] = (1, 1, false),
        ["MINUTE"] = (1, 1, false),
        ["MAKE_DATE"] = (3, 3, false),
        ["LAST_DAY"] = (1, 1, false),
    }.ToFrozenDictionary();

    /// <summary>True when the word names any function of the language.</summary>
    public static bool IsKnown(string function) =>
        Aggregates.ContainsKey(function) || Temporal.ContainsKey(function) || Scalars.ContainsKey(function);
}
