using System.Runtime.CompilerServices;
using System.Text;

namespace Quarterdeck.Tests;

/// <summary>Holds a text against the approved one that lies beside the test.</summary>
/// <remarks>
/// The approved file is <c>&lt;TestClass&gt;.&lt;name&gt;.approved.txt</c>. On failure the received text is left beside it as <c>.received.txt</c>.
/// With <c>QUARTERDECK_ACCEPT=1</c> in the environment the received text becomes the approved one; the diff in Git is then the review.
/// </remarks>
internal static class Approved
{
    /// <summary>Fails unless the text is the approved one.</summary>
    /// <param name="received">What the code gave; line ends are compared as <c>\n</c>.</param>
    /// <param name="name">The case; by default the test method.</param>
    /// <param name="extension">Ending of the approved file, such as <c>sql</c> or <c>json</c>.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Matches(
        string received, string? name = null, string extension = "txt",
        [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(testFile)!;
        // A name such as Mistakes/tab puts the text into a folder beside the test, which serves where there are many.
        string stem = name is not null && name.Contains('/', StringComparison.Ordinal)
            ? Path.Combine(folder, name)
            : Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{name ?? method}");
        Directory.CreateDirectory(Path.GetDirectoryName(stem)!);
        MatchesFile(received, $"{stem}.approved.{extension}", $"{stem}.received.{extension}");
    }

    /// <summary>Fails unless the file, such as a page of <c>docs</c>, holds the text.</summary>
    /// <param name="received">What the code gave.</param>
    /// <param name="approvedFile">The file that must hold it.</param>
    /// <param name="receivedFile">Where the text is left on failure; by default beside the file, as <c>name.received.md</c>.</param>
    public static void MatchesFile(string received, string approvedFile, string? receivedFile = null)
    {
        receivedFile ??= Path.ChangeExtension(approvedFile, ".received" + Path.GetExtension(approvedFile));
        string text = Normal(received);
        if (Environment.GetEnvironmentVariable("QUARTERDECK_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approvedFile)!);
            File.WriteAllText(approvedFile, text, new UTF8Encoding(false));
            File.Delete(receivedFile);
            return;
        }
        string approved = File.Exists(approvedFile) ? Normal(File.ReadAllText(approvedFile)) : "";
        if (approved == text)
        {
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, text, new UTF8Encoding(false));
        Assert.Fail($"{Path.GetFileName(approvedFile)} differs {FirstDifference(approved, text)}. QUARTERDECK_ACCEPT=1 accepts the received text.");
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    private static string FirstDifference(string approved, string received)
    {
        string[] left = approved.Split('\n'), right = received.Split('\n');
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string was = i < left.Length ? left[i] : "(end)", now = i < right.Length ? right[i] : "(end)";
            if (was != now)
                return $"at line {i + 1}:\n  approved: {was}\n  received: {now}\n";
        }
        return "in nothing that is seen";
    }
}
