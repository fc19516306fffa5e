namespace Quarterdeck.Model.Findings;

public static partial class FindingCodes
{
    private static IEnumerable<FindingCode> Model =>
    [
    ];
}
