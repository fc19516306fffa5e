namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of the vanity check in one language; {0} and the like are filled in.</summary>
public sealed record VanityWords
{
    /// <summary>Heads of the table: KPI, verdict, warnings, what to pair it with.</summary>
    public required IReadOnlyList<string> Heads { get; init; }
    /// <summary>Verdicts, in the order clear, check, vanity.</summary>
    public required IReadOnlyList<string> Verdicts { get; init; }
    /// <summary>Warnings in a few words, in the order of the flags.</summary>
    public required IReadOnlyList<string> Flags { get; init; }
    /// <summary>No path.</summary>
    public required string NoPath { get; init; }
    /// <summary>No path between KPIs of the chief executive.</summary>
    public required string Alone { get; init; }
    /// <summary>It follows instead; {0} what is believed to be moved, {1} periods, {2} what it follows, {3} by how many periods.</summary>
    public required string BeliefFollows { get; init; }
    /// <summary>It is only divided by; {0} the KPI that divides by it.</summary>
    public required string BelowTheLine { get; init; }
    /// <summary>A running total.</summary>
    public required string RunningTotal { get; init; }
    /// <summary>It never fell; {0} periods.</summary>
    public required string NeverFell { get; init; }
    /// <summary>No denominator.</summary>
    public required string NoDenominator { get; init; }
    /// <summary>No quality pair.</summary>
    public required string NoQualityPair { get; init; }
    /// <summary>No target.</summary>
    public required string NoTarget { get; init; }
    /// <summary>No owner.</summary>
    public required string NoOwner { get; init; }
    /// <summary>Better while its parent is worse; {0} the parent.</summary>
    public required string UpWhileParentDown { get; init; }
    /// <summary>No material lead; {0} outcome, {1} periods, {2} lags, {3} materiality, {4} effect, {5} and {6} its interval.</summary>
    public required string NoMaterialLead { get; init; }
    /// <summary>{0} of {1} KPIs of the office {2} have a warning.</summary>
    public required string Summary { get; init; }
    /// <summary>Those of which the word is said; {0} their names.</summary>
    public required string VanityList { get; init; }
    /// <summary>Between names.</summary>
    public required string Comma { get; init; }
    /// <summary>Between sentences.</summary>
    public required string Gap { get; init; }
    /// <summary>Between a name and what is said of it.</summary>
    public required string Colon { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static VanityWords For(string language) => language switch
    {
        "fr" => VanityWordsTable.French,
        "pl" => VanityWordsTable.Polish,
        "vi" => VanityWordsTable.Vietnamese,
        "zh" => VanityWordsTable.Chinese,
        _ => VanityWordsTable.English,
    };
}
