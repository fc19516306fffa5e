using System.Reflection;
using System.Text;

namespace Quarterdeck.Offices.Files;

/// <summary>The data files that travel inside this assembly.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly _assembly = typeof(EmbeddedText).Assembly;

    /// <summary>The whole text of one embedded file.</summary>
    /// <exception cref="InvalidOperationException">The file was not built into the assembly.</exception>
    public static string Read(string name)
    {
        using Stream stream = _assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The data file '{name}' is not in the assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the embedded files of one folder, in ordinal order, so that every load is the same.</summary>
    public static string[] Names(string folder)
    {
        string[] names = [.. _assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }
}
