using System.Runtime.InteropServices;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Native.Handover;

/// <summary>The managed program beside this one, which knows every command.</summary>
internal static partial class ManagedProgram
{
    private const string FileName = "quarterdeck-managed";

    /// <summary>Becomes the managed program: the same process, arguments, streams and environment, and its exit code. Comes back only where that fails.</summary>
    /// <param name="arguments">The arguments, without the program's own name.</param>
    /// <returns>3, the world's fault, with a finding on the error side.</returns>
    public static int Become(IReadOnlyList<string> arguments)
    {
        string path = Path.Combine(AppContext.BaseDirectory, FileName);
        // The name that was called, then the arguments, then the end of the list. Nothing is freed: the process becomes another, or says a sentence and ends.
        string[] words = [Environment.GetCommandLineArgs()[0], .. arguments];
        Execute(path, [.. words.Select(Marshal.StringToCoTaskMemUTF8), 0]);
        string why = File.Exists(path) ? $"cannot be started: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}" : "is missing";
        Finding finding = new(FindingCodes.ManagedMissing, Severity.Error, new SourceSpan(path, 0, 0), $"The program '{FileName}', which runs this command, {why}.", "Unpack the whole archive again into one folder.");
        // In English: which language the arguments ask for is read by the commands alone.
        Screen.OfProcess().Error.Write(FindingText.Write([finding], "en"));
        return ExitCode.World;
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, nint[] arguments);
}
