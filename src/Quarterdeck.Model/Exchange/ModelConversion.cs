using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Exchange.Ossie;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Model.Exchange;

/// <summary>Writes a model in another format, and says what that format does not carry.</summary>
public static class ModelConversion
{
    /// <summary>Reads a model and writes it anew; nothing is put into a file.</summary>
    /// <param name="path">The company's folder, a dbt project's folder, or an Ossie file.</param>
    /// <param name="from">In whose words it is written; null: found out.</param>
    /// <param name="to">In whose words it is to be written.</param>
    /// <param name="folder">The folder in which the text will lie, which paths in it are relative to; null: the original's.</param>
    /// <param name="dataFolder">The data folder from --data or QUARTERDECK_DATA; null: as the files say.</param>
    public static ConvertedModel Convert(string path, ModelFormat? from, ModelFormat to, string? folder = null, string? dataFolder = null)
    {
        ReadResult read = CompanyLoader.ReadModel(path, from ?? FormatDetection.Of(path), dataFolder);
        FindingList findings = new();
        // Whether the data are there, and what the catalogue could do with more, is no matter of words.
        findings.AddRange(read.Findings.Where(finding => finding.Code is not (FindingCodes.DataMissing or FindingCodes.PackNeeds)));
        if (read.Company is not { } company || findings.HasErrors)
            return new ConvertedModel("", "", findings.Sorted());
        ConvertedModel made = Write(company, to, folder);
        findings.AddRange(made.Findings);
        return made with { Findings = findings.Sorted() };
    }

    /// <summary>Writes a company in a format.</summary>
    /// <param name="company">The company.</param>
    /// <param name="to">In whose words.</param>
    /// <param name="folder">The folder in which the text will lie, which paths in it are relative to; null: the company's own.</param>
    public static ConvertedModel Write(CompanyModel company, ModelFormat to, string? folder = null)
    {
        FindingList findings = new();
        string home = Path.GetFullPath(folder ?? company.Folder);
        TargetFiles(company, home, findings);
        string? data = Data(company, home);
        (string file, string text) = to switch
        {
            ModelFormat.Ossie => ($"{OssieWriter.NameOf(company)}.ossie.yaml", YamlWriter.Write(OssieWriter.Write(company, data, findings))),
            ModelFormat.Dbt => ("semantic_models.yml", YamlWriter.Write(DbtWriter.Write(company, findings))),
            _ => ("company.yaml", YamlWriter.Write(CompanyTree.Of(company, data))),
        };
        return new ConvertedModel(file, text, findings.Sorted());
    }

    /// <summary>The data folder as it is to be written; null where nothing hangs on it.</summary>
    private static string? Data(CompanyModel company, string home)
    {
        bool isNamed = company.DataFolder != company.Folder || company.Datasets.Values.Any(dataset => dataset.Source is FileSource);
        string relative = Path.GetRelativePath(home, company.DataFolder).Replace('\\', '/');
        return isNamed && relative != "." ? relative : null;
    }

    private static void TargetFiles(CompanyModel company, string home, FindingList findings)
    {
        foreach (Kpi kpi in company.Kpis)
            if (kpi.Target is FileTarget file && home != Path.GetFullPath(company.Folder))
                findings.Note(FindingCodes.LostInExport, file.Span, $"The target of '{kpi.Id}' stands in the file '{file.Path}', which is not copied.", $"Copy '{file.Path}' beside the new file.");
    }
}
