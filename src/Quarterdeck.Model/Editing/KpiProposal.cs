using System.Text.RegularExpressions;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Editing;

/// <summary>Puts a KPI of the catalogue, its target and its tolerance into a company's files. Nothing is written: the caller does.</summary>
public static partial class KpiProposal
{
    /// <summary>The files that change, with their text before and after.</summary>
    /// <remarks>What a person wrote is taken as it is: whether it can be read is for the reader of the company to say, over the texts that come out of this.</remarks>
    /// <param name="folder">The company's folder.</param>
    /// <param name="settings">What is set.</param>
    /// <param name="findings">Gets what keeps a file from being changed; then nothing is proposed.</param>
    public static IReadOnlyList<UpgradedFile> Write(string folder, KpiSettings settings, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(findings);
        if (CompanyEdits.Open(folder, findings) is not { } edits)
            return [];
        edits.AddToList("include", settings.Packs);
        OutMap set = OutMap.Of(("target", Target(settings)), ("tolerance", Tolerance(settings)));
        if (set.Entries.Count > 0)
            Put(edits, settings.Kpi, set);
        return edits.Files();
    }

    private static void Put(CompanyEdits edits, string kpi, OutMap set)
    {
        if (edits.Find("kpis", kpi) is not var (key, value, text))
            edits.Add("kpis", kpi, set);
        else if (value is YamlMap { Entries.Count: > 0 } map && text.IndexOf(map) > text.IndexOf(key))
            foreach ((string name, OutNode inner) in set.Entries)
                edits.Set(text, map, name, inner, isMerged: name == "tolerance");
        else if (value is YamlText { IsNothing: true, Span.Length: 0 })
            text.Put(text.IndexOf(key) + key.Span.Length + 1, 0, " " + YamlWriter.InBraces(set));
        else
            edits.Replace(text, key, value, YamlWriter.InBraces(value is YamlText { IsNothing: false } office ? new OutMap([("office", new OutText(office.Value)), .. set.Entries]) : set));
    }

    private static OutMap? Target(KpiSettings settings)
    {
        if (settings.TargetForm.Length == 0)
            return null;
        bool isAmount = settings.TargetForm is "yearly" or "quarterly" or "monthly";
        return OutMap.Of((settings.TargetForm, Scalar(settings.TargetValue)), ("shape", isAmount && settings.TargetShape.Length > 0 ? new OutText(settings.TargetShape) : null));
    }

    private static OutMap? Tolerance(KpiSettings settings) => OutMap.Of(
        ("at_risk", settings.AtRisk.Length == 0 ? null : Scalar(settings.AtRisk)),
        ("behind", settings.Behind.Length == 0 ? null : Scalar(settings.Behind))).OrNothing;

    private static OutText Scalar(string text) => new(text, IsPlain: Number().IsMatch(text));

    [GeneratedRegex(@"^-?[0-9]{1,28}(\.[0-9]{1,28})?%?$")]
    private static partial Regex Number();
}
