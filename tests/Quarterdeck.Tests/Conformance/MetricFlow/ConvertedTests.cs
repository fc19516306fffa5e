using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;
using Quarterdeck.Tests.Model;

namespace Quarterdeck.Tests.Conformance.MetricFlow;

/// <summary>The peer's cases once more, over models that were written in another format and read back.</summary>
public sealed class ConvertedTests
{
    [Theory]
    [InlineData("simple_manifest")]
    [InlineData("scd_manifest")]
    public void Answers_stay_the_same_in_the_company_s_own_words(string manifest) => Same(manifest, "quarterdeck", company =>
    {
        using CompanyFolder folder = new(("company.yaml", ModelConversion.Write(company, ModelFormat.Quarterdeck).Text));
        ReadResult read = CompanyReader.Read(folder.Path);
        Assert.True(read.Company is not null, folder.Told(read.Findings.Where(finding => finding.Severity == Severity.Error)));
        return read.Company;
    });

    [Theory]
    [InlineData("simple_manifest")]
    [InlineData("scd_manifest")]
    [InlineData("extended_date_manifest")]
    [InlineData("multi_hop_join_manifest")]
    public void Answers_stay_the_same_when_dbt_is_written_anew(string manifest) => Same(manifest, "dbt", company =>
    {
        using CompanyFolder folder = new(("semantic_models.yml", ModelConversion.Write(company, ModelFormat.Dbt).Text));
        DbtReadResult read = DbtReader.Read(folder.Path, "mf", SuiteModel.Conditions(manifest));
        Assert.True(read.Company is not null, folder.Told(read.Findings.Where(finding => finding.Severity == Severity.Error)));
        return read.Company;
    });

    private static void Same(string manifest, string way, Func<CompanyModel, CompanyModel> rewritten)
    {
        Assert.SkipUnless(SuiteCase.All.Count > 0, "'../shared/cases/metricflow' is not beside the repository.");
        List<string> different = [];
        foreach ((string id, SuiteCase one) in SuiteCase.All.Where(one => one.Value.Skip is null && one.Value.Manifest == manifest && !DeclinedCases.All.ContainsKey(one.Key)))
            try
            {
                if (SuiteComparison.Difference(one, new SuiteQuestion(SuiteModel.Open(manifest, way, rewritten), one).Answer()) is { } difference)
                    different.Add($"{id}: {difference}");
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                different.Add($"{id}: {fault.GetType().Name}: {fault.Message}");
            }
        Assert.True(different.Count == 0, string.Join('\n', different));
    }
}
