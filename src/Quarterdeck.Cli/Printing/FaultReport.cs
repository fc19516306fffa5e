using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quarterdeck.Cli.Printing;

/// <summary>Writes what we need in order to mend a fault of our own; the person sees where it lies, and no stack trace.</summary>
public static class FaultReport
{
    /// <summary>Writes the report into the folder for temporary files and says where it lies; null where even that fails.</summary>
    /// <param name="fault">What happened.</param>
    /// <param name="arguments">The command line.</param>
    public static string? Write(Exception fault, IReadOnlyList<string> arguments)
    {
        string report = string.Create(CultureInfo.InvariantCulture,
            $"quarterdeck {typeof(FaultReport).Assembly.GetName().Version}\ncommand: {string.Join(' ', arguments)}\nsystem: {Environment.OSVersion}, .NET {Environment.Version}\n\n{fault}\n");
        // Named by its content: the same fault again is the same file, and no clock is needed.
        string name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report)))[..12];
        string path = Path.Combine(Path.GetTempPath(), $"quarterdeck-fault-{name}.txt");
        try
        {
            File.WriteAllText(path, report);
            return path;
        }
        catch (Exception inner) when (inner is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
