using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading;

/// <summary>Puts targets into the files of a company. It edits the places of the targets and leaves every other byte, comments above all, as it was.</summary>
/// <remarks>
/// A target of points gets one point more. Any other form cannot hold a single period, so points take its place, and a comment above the KPI keeps what was there. A KPI that
/// stands in no file (one of an included pack) is added to the first file that has KPIs. Nothing is written here: the caller does.
/// </remarks>
public static class TargetProposal
{
    /// <summary>The files that change, with their text before and after.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="targets">The targets; of one KPI and period at most one.</param>
    /// <param name="heading">Lines of comment for the head of each file.</param>
    /// <param name="findings">Gets what keeps a file from being read; then nothing is proposed.</param>
    public static IReadOnlyList<UpgradedFile> Write(string folder, IReadOnlyList<ProposedTarget> targets, IReadOnlyList<string> heading, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(heading);
        List<TargetEdits> files = [];
        foreach (string file in CompanyFiles.List(folder, findings))
            if (CompanyFiles.Text(folder, file, findings) is { } text && new YamlTreeReader(file, text, findings).Read() is YamlMap root)
                files.Add(new TargetEdits(file, text, root));
        if (findings.HasErrors || files.Count == 0)
            return [];
        foreach (ProposedTarget target in targets)
            if (!files.Exists(file => file.Put(target)))
                (files.Find(static file => file.HasKpis) ?? files[0]).Add(target);
        return [.. files.Where(static file => file.IsChanged).Select(file => new UpgradedFile(file.File, file.Text, file.After(heading)))];
    }
}
