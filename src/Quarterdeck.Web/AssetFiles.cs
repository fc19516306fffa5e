using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web;

/// <summary>Style sheet, script and icon: parts of the program, named by their content so that a browser may keep them for ever.</summary>
public static class AssetFiles
{
    private static readonly FrozenDictionary<string, string> _types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (string Path, WrittenPage Page)> _byName = Read();

    private static readonly FrozenDictionary<string, (string Path, WrittenPage Page)> _byPath =
        _byName.Values.ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>The path of a file, with a mark of its content.</summary>
    public static string PathOf(string name) => _byName[name].Path;

    /// <summary>The file at a path; null where there is none.</summary>
    public static WrittenPage? Find(string path) => _byPath.TryGetValue(path, out (string, WrittenPage Page) file) ? file.Page : null;

    private static FrozenDictionary<string, (string Path, WrittenPage Page)> Read()
    {
        Dictionary<string, (string, WrittenPage)> files = [];
        foreach (string resource in typeof(AssetFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using Stream stream = typeof(AssetFiles).Assembly.GetManifestResourceStream(resource)!;
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            // The colours of charts have one place, which reports and files read too.
            if (resource.EndsWith("quarterdeck.css", StringComparison.Ordinal))
                bytes = [.. bytes, .. Encoding.UTF8.GetBytes(SceneSheet.Css)];
            string name = resource["assets/".Length..], ending = Path.GetExtension(name);
            string mark = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
            files.Add(name, ($"/assets/{Path.GetFileNameWithoutExtension(name)}.{mark}{ending}", new WrittenPage(_types[ending], bytes)));
        }
        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
