namespace Quarterdeck.Model.Findings;

/// <content>QD26xx models of others.</content>
public static partial class FindingCodes
{
    /// <summary>Something in a dbt project cannot be said in the company's language.</summary>
    public const string DbtNotSaid = "QD2601";

    private static IEnumerable<FindingCode> Exchange =>
    [
        new(DbtNotSaid, "Something in a dbt project cannot be said in the company's language.", "Change it there, or declare it in the company's own YAML."),
    ];
}
