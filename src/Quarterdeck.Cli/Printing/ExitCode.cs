namespace Quarterdeck.Cli.Printing;

/// <summary>What the process says to its caller when it ends.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;
    /// <summary>At least one finding of severity <c>error</c> in what the person wrote or asked.</summary>
    public const int Findings = 1;
    /// <summary>Our own fault; a report was written to a file.</summary>
    public const int OurFault = 2;
    /// <summary>The world: engine, file system, network.</summary>
    public const int World = 3;
}
