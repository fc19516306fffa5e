using System.Collections.Frozen;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Exchange.Ossie;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange;

/// <summary>Reads a company from whatever it is written in: its own YAML, a dbt project, Apache Ossie.</summary>
public static class CompanyLoader
{
    /// <summary>Reads and checks a company; tables that no connection has are looked for as files of the data folder.</summary>
    /// <param name="path">The company's folder, a dbt project's folder, or an Ossie file.</param>
    /// <param name="dataFolder">The data folder from --data or QUARTERDECK_DATA; null: as the files say, else the folder itself.</param>
    /// <param name="proposed">Texts by file name, relative to the folder, that are read in the place of what lies there, as if they were written already; null for none. Only of a company's own YAML.</param>
    public static ReadResult Read(string path, string? dataFolder = null, IReadOnlyDictionary<string, string>? proposed = null)
    {
        ReadResult read = ReadModel(path, FormatDetection.Of(path), dataFolder, proposed);
        if (read.Company is null)
            return read;
        FindingList findings = new();
        findings.AddRange(read.Findings);
        return new ReadResult(TableFiles.Bind(WithoutIdleSpines(read.Company, findings), findings), findings.Sorted());
    }

    /// <summary>Reads and checks a company as it is written; no data folder is looked at for tables.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="format">In whose words it is written.</param>
    /// <param name="dataFolder">The data folder; null: as the files say, else the folder itself.</param>
    /// <param name="proposed">Texts that are read in the place of files; null for none.</param>
    internal static ReadResult ReadModel(string path, ModelFormat format, string? dataFolder, IReadOnlyDictionary<string, string>? proposed = null)
    {
        if (format == ModelFormat.Ossie)
            return ReadOssie(path, dataFolder);
        if (format == ModelFormat.Quarterdeck)
            return Directory.Exists(path) && OssieFiles(path) is { Count: > 0 } beside ? ReadWithOssie(path, beside, dataFolder, proposed) : CompanyReader.Read(path, dataFolder, proposed);
        DbtReadResult dbt = DbtReader.Read(path, dataFolder: dataFolder);
        return new ReadResult(dbt.Company, dbt.Findings);
    }

    private static ReadResult ReadOssie(string path, string? dataFolder)
    {
        string full = Path.GetFullPath(path);
        bool isFile = File.Exists(full);
        string folder = isFile ? Path.GetDirectoryName(full)! : full;
        FindingList findings = new();
        YamlMap[] models = [.. (isFile ? [Path.GetFileName(full)] : YamlFiles.Below(folder).Where(FormatDetection.IsOssie).Select(file => Relative(folder, file)))
            .SelectMany((file, i) => OssieReader.Read(folder, file, isAlone: i == 0, findings))];
        if (models.Length == 0 && !findings.HasErrors)
            findings.Error(FindingCodes.NoCompany, SourceSpan.None, $"'{path}' holds no semantic model of Ossie.", "Give a file with 'version:' and 'semantic_model:'.");
        return CompanyReader.Read(folder, models, isOthersOnly: true, dataFolder, findings);
    }

    private static ReadResult ReadWithOssie(string path, IReadOnlyList<string> files, string? dataFolder, IReadOnlyDictionary<string, string>? proposed)
    {
        string folder = Path.GetFullPath(path);
        FindingList findings = new();
        YamlMap[] models = [.. files.SelectMany(file => OssieReader.Read(folder, file, isAlone: false, findings))];
        return CompanyReader.Read(folder, models, isOthersOnly: false, dataFolder, findings, proposed);
    }

    private static IReadOnlyList<string> OssieFiles(string path)
    {
        string folder = Path.GetFullPath(path);
        return [.. YamlFiles.Below(folder).Where(file => file.EndsWith(".ossie.yaml", StringComparison.OrdinalIgnoreCase)).Select(file => Relative(folder, file))];
    }

    private static string Relative(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    /// <summary>A time spine without a file is left out where only the calendar would be read from it, which the company has itself.</summary>
    private static CompanyModel WithoutIdleSpines(CompanyModel company, FindingList findings)
    {
        HashSet<string> idle = [.. company.Dimensions.Values.Where(dimension => dimension.Name.StartsWith("metric_time", StringComparison.Ordinal)).Select(dimension => dimension.Field.Parts[0])
            .Where(name => company.Calendar.Grains.All(grain => grain.Dataset != name) && company.Datasets.TryGetValue(name, out Dataset? spine)
                && spine is { Time: null, Source: TableSource table } && !TableFiles.HasFile(company.DataFolder, table.Table))];
        foreach (string name in idle.Order(StringComparer.Ordinal))
            findings.Note(FindingCodes.SpineLeftOut, company.Datasets[name].Span, $"The time spine '{name}' has no file in the data folder; it is left out, since periods come from the company's calendar.", $"Bring {name}.parquet where its days are asked for.");
        return idle.Count == 0 ? company : company with
        {
            Datasets = company.Datasets.Where(one => !idle.Contains(one.Key)).ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase),
            Dimensions = company.Dimensions.Where(one => !idle.Contains(one.Value.Field.Parts[0])).ToFrozenDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase),
        };
    }
}
