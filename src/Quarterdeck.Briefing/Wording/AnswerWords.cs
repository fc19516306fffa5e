namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of an answer's table in one language.</summary>
/// <param name="Total">Stands in the place of the period or dimension that a total sums over.</param>
public sealed record AnswerWords(string Total)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static AnswerWords For(string language) => language switch
    {
        "pl" => new("razem"),
        "vi" => new("tổng cộng"),
        "zh" => new("合计"),
        _ => new("total"),
    };
}
