namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of the message of a scorecard, a bridge and a KPI in one language: clauses, without a capital and without a stop.</summary>
public sealed record StandingWords
{
    /// <summary>It rose; {0} KPI, {1} amount, {2} share in brackets or nothing, {3} the earlier period.</summary>
    public required string Rose { get; init; }
    /// <summary>It fell, likewise.</summary>
    public required string Fell { get; init; }
    /// <summary>It did not change, likewise.</summary>
    public required string Same { get; init; }
    /// <summary>The largest driver; {0} its name, {1} its office in brackets or nothing, {2} its part.</summary>
    public required string Largest { get; init; }
    /// <summary>Behind a part: how much of the change it is; {0} the share.</summary>
    public required string ShareOf { get; init; }
    /// <summary>Rises and falls nearly offset each other; {0} rises, {1} falls.</summary>
    public required string Offset { get; init; }
    /// <summary>Limits rest on fewer than twelve periods.</summary>
    public required string Provisional { get; init; }
    /// <summary>What target and signal say together, in the order of the standings.</summary>
    public required IReadOnlyList<string> Standings { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static StandingWords For(string language) => language switch
    {
        "fr" => StandingWordsTable.French,
        "pl" => StandingWordsTable.Polish,
        "vi" => StandingWordsTable.Vietnamese,
        "zh" => StandingWordsTable.Chinese,
        _ => StandingWordsTable.English,
    };
}
