using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Answers;

/// <summary>A company as it would be with proposed files, which are not written yet.</summary>
/// <param name="Layer">Answers questions about it; null where it does not check. Whoever takes it disposes of it.</param>
/// <param name="Findings">What is wrong with it, and what is noteworthy that was not so before.</param>
internal sealed record Candidate(MetricLayer? Layer, IReadOnlyList<Finding> Findings)
{
    /// <summary>Reads and checks it.</summary>
    public static Candidate Of(CompanyEdition edition, ServeOptions options, IReadOnlyList<UpgradedFile> files)
    {
        ReadResult read = CompanyLoader.Read(edition.Company.Folder, options.Data, files.ToDictionary(static file => file.File, static file => file.After, StringComparer.Ordinal));
        HashSet<(string, string)> known = [.. edition.Findings.Select(static finding => (finding.Code, finding.Message))];
        Finding[] findings = [.. read.Findings.Where(finding => finding.Code != FindingCodes.PackNeeds && !known.Contains((finding.Code, finding.Message)))
            .Select(static finding => finding.Code == FindingCodes.DataMissing ? finding with { Severity = Severity.Warning } : finding)];
        if (read.Company is not { } company || Array.Exists(findings, static finding => finding.Severity == Severity.Error))
            return new Candidate(null, findings);
        try
        {
            return new Candidate(MetricLayer.Open(company, new LayerOptions { Now = options.Clock.GetUtcNow(), CompanyPath = options.Folder, DataPath = options.Data }), findings);
        }
        catch (EngineException world)
        {
            return new Candidate(null, [.. findings, new Finding(world.Code, Severity.Error, SourceSpan.None, world.Message, world.Remedy)]);
        }
    }
}
