using System.Text.RegularExpressions;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Exchange;

/// <summary>Tells in whose words a file or folder is written, by its top keys and never by guessing at content.</summary>
public static partial class FormatDetection
{
    /// <summary>A dbt project has hundreds of files; what tells it apart stands early.</summary>
    private const int MostFiles = 2_000, MostLines = 5_000;

    /// <summary>The format of a path.</summary>
    /// <param name="path">A folder, or one YAML file of Ossie.</param>
    /// <returns>The company's own format where nothing speaks for another, so that its reader says what is wrong.</returns>
    public static ModelFormat Of(string path)
    {
        if (File.Exists(path))
            return IsOssie(path) ? ModelFormat.Ossie : ModelFormat.Quarterdeck;
        if (!Directory.Exists(path))
            return ModelFormat.Quarterdeck;
        // A company may hold Ossie files beside its own; then it is a company.
        if (CompanyFiles.IsCompany(path))
            return ModelFormat.Quarterdeck;
        string[] files = [.. YamlFiles.Below(path).Take(MostFiles)];
        return File.Exists(Path.Combine(path, "dbt_project.yml")) || Array.Exists(files, file => !IsOssie(file) && Says(file, SemanticModel())) ? ModelFormat.Dbt
            : Array.Exists(files, IsOssie) ? ModelFormat.Ossie
            : ModelFormat.Quarterdeck;
    }

    /// <summary>True for a file named <c>*.ossie.yaml</c>, or one that has Ossie's two top keys.</summary>
    internal static bool IsOssie(string file) =>
        file.EndsWith(".ossie.yaml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".ossie.yml", StringComparison.OrdinalIgnoreCase)
        || Says(file, Version()) && (Says(file, OssieList()) || Says(file, Ontology()));

    private static bool Says(string file, Regex line)
    {
        try
        {
            return File.ReadLines(file).Take(MostLines).Any(line.IsMatch);
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    /// <summary>dbt: models of its older form at the top, of its newer one below a model.</summary>
    [GeneratedRegex("^(semantic_models?\\s*:|\\s+semantic_model\\s*:)")]
    private static partial Regex SemanticModel();

    [GeneratedRegex("^[\"']?version[\"']?\\s*:\\s*['\"]?[0-9]+\\.[0-9]+\\.")]
    private static partial Regex Version();

    [GeneratedRegex("^[\"']?semantic_model[\"']?\\s*:\\s*(#.*)?$")]
    private static partial Regex OssieList();

    [GeneratedRegex("^ontology\\s*:")]
    private static partial Regex Ontology();
}
