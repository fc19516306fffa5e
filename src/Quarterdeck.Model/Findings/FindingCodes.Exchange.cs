namespace Quarterdeck.Model.Findings;

/// <content>QD26xx models of others.</content>
public static partial class FindingCodes
{
    /// <summary>Something in a dbt project cannot be said in the company's language.</summary>
    public const string DbtNotSaid = "QD2601";

    private static IEnumerable<FindingCode> Exchange =>
    [
        new(DbtNotSaid, "Something in a dbt project cannot be said in the company's language.", "Change it there, or declare it in the company's own YAML."),
        new("QD3041", "A slowly changing table is reached from rows without the date that chooses its version.", "Start from a dataset that has the date."),
        new("QD3042", "A word behind a dot is neither a grain nor a date part.", "Use one of the listed words."),
        new("QD3043", "A condition on days speaks of more than time.", "Put what speaks of rows into --where."),
    ];
}
