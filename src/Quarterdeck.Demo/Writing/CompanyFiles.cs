using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Quarterdeck.Demo.Story;
using Quarterdeck.Demo.Tables;

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

    /// <summary>Writes what the experiment found, for the mix, beside the data.</summary>
    public static void WriteLift(string data, LiftExperiment test) => File.WriteAllText(Path.Combine(data, "lift_tests.csv"), string.Create(CultureInfo.InvariantCulture,
        $"channel,from,to,effect,standard_error\n{Channel.All[test.Channel].Name},{Timeline.Date(test.First):yyyy-MM-dd},{Timeline.Date(test.Last):yyyy-MM-dd},{test.Measured:0.0},{test.StandardError:0.0}\n"));

    [GeneratedRegex("<<([0-9]+)>>")]
    private static partial Regex Amount();
}
