using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Quarterdeck.Demo.Writing;

/// <summary>Copies the company's YAML beside its data; amounts in double angle brackets grow with the scale.</summary>
internal static partial class CompanyFiles
{
    /// <summary>Writes all files.</summary>
    public static void Write(string folder, int scale)
    {
        Assembly assembly = typeof(CompanyFiles).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            string text = Amount().Replace(reader.ReadToEnd(), m => (long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) * scale).ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }

    [GeneratedRegex("<<([0-9]+)>>")]
    private static partial Regex Amount();
}
