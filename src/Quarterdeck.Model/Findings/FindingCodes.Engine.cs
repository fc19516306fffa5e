namespace Quarterdeck.Model.Findings;

/// <content>QD40xx the world: a database, a file or the network.</content>
public static partial class FindingCodes
{
    /// <summary>The engine refuses a statement or fails.</summary>
    public const string EngineFailed = "QD4001";
    /// <summary>The managed program of an archive is missing or cannot be started.</summary>
    public const string ManagedMissing = "QD4002";

    private static IEnumerable<FindingCode> Engine =>
    [
        new(EngineFailed, "The engine refuses a statement or fails.", "Run `quarterdeck check`; where a source's own sql: is at fault, mend it there."),
        new(ManagedMissing, "The program beside the native one, which runs the command, is missing or cannot be started.", "Unpack the whole archive again into one folder."),
    ];
}
