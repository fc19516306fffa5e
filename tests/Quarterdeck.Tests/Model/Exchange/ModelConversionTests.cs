using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Exchange;
using Quarterdeck.Model.Exchange.Dbt;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Exchange;

/// <summary>What is written in another format is read back into an equal company.</summary>
public sealed class ModelConversionTests
{
    public static TheoryData<string> Manifests =>
        ["simple_manifest", "scd_manifest", "multi_hop_join_manifest", "partitioned_multi_hop_join_manifest", "extended_date_manifest", "non_sm_manifest"];

    [Theory]
    [InlineData("adventureworks")]
    [InlineData("online-retail")]
    [InlineData("one-page")]
    [InlineData("northwind")]
    [InlineData("federal_it_projects")]
    [InlineData("data-tests")]
    [InlineData("cdnow")]
    public void A_company_written_anew_is_the_same_company(string example)
    {
        string folder = Path.Combine(RepositoryFolders.Root, "examples", example);
        ConvertedModel made = ModelConversion.Convert(folder, null, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text));
        CompanyModel expected = CompanyReader.Read(folder).Company!;
        CompanyModel read = Read(written, CompanyReader.Read(written.Path));
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(read with { DataFolder = "" }));
    }

    [Theory]
    [MemberData(nameof(Manifests))]
    public void A_dbt_project_in_the_company_s_own_words_is_the_same_company(string manifest)
    {
        string folder = RepositoryFolders.Shared($"cases/metricflow/manifests/{manifest}");
        CompanyModel expected = DbtReader.Read(folder).Company!;
        ConvertedModel made = ModelConversion.Convert(folder, ModelFormat.Dbt, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text));
        CompanyModel read = Read(written, CompanyReader.Read(written.Path));
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(read with { DataFolder = "" }));
    }

    [Theory]
    [InlineData("adventureworks")]
    [InlineData("online-retail")]
    [InlineData("one-page")]
    [InlineData("northwind")]
    [InlineData("federal_it_projects")]
    [InlineData("data-tests")]
    [InlineData("cdnow")]
    public void A_company_comes_back_from_Ossie_as_it_was(string example)
    {
        string folder = Path.Combine(RepositoryFolders.Root, "examples", example);
        ConvertedModel made = ModelConversion.Convert(folder, null, ModelFormat.Ossie);
        Assert.True(made.IsOk);
        using CompanyFolder written = new((made.File, made.Text));
        // By way of the company's own words once more, since a folder's name is no part of what is compared.
        ConvertedModel back = ModelConversion.Convert(Path.Combine(written.Path, made.File), ModelFormat.Ossie, ModelFormat.Quarterdeck);
        Assert.True(back.IsOk, written.Told(back.Findings.Where(finding => finding.Severity == Severity.Error)));
        using CompanyFolder read = new((back.File, back.Text));
        Assert.Equal(ModelText.Of(CompanyReader.Read(folder).Company! with { DataFolder = "" }), ModelText.Of(Read(read, CompanyReader.Read(read.Path)) with { DataFolder = "" }));
    }

    [Fact]
    public void Every_key_of_the_language_is_written()
    {
        CompanyModel expected = CompanyReader.Read(Path.Combine(RepositoryFolders.Root, "tests", "Quarterdeck.Tests", "Model", "Checking", "design")).Company!;
        ConvertedModel made = ModelConversion.Convert(expected.Folder, null, ModelFormat.Quarterdeck);
        using CompanyFolder written = new((made.File, made.Text));
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(CompanyReader.Read(written.Path).Company! with { DataFolder = "" }));
        Approved.Matches(made.Text, extension: "yaml");
    }

    [Theory]
    [InlineData(ModelFormat.Quarterdeck)]
    [InlineData(ModelFormat.Ossie)]
    public void Currencies_rates_whole_periods_and_names_come_back(ModelFormat format)
    {
        using CompanyFolder folder = new(("company.yaml", """
            format: 1
            company: Shop
            currency: EUR
            include: cmo
            rates:
              actual: {dataset: rates, from: code, to: EUR, average: mean, closing: last, valid: 7 days}
              plan: {dataset: rates, from: EUR, to: code, day: planned, closing: plan_rate, valid: month}
            datasets:
              rates: {source: {table: rates}, key: [code, day], time: day}
              orders: {source: {table: orders}, key: id, time: day, currency: code, fields: {freight: {formula: freight, currency: USD}, net: {formula: amount - freight, currency: code}}}
              quotas: {source: {table: quotas}, key: [person, day], time: day, rows_for: fiscal_quarter}
            metrics:
              takings: {formula: SUM(orders.amount), unit: money, better: target, late_data: 2 weeks}
              parcels: {formula: SUM(orders.parcels), unit: parcels}
            kpis: {takings: {office: cmo, group: money}}
            groups: {money: {en: Money, fr: Argent}, brand: Our brand}
            units: {parcels: Parcels}
            """));
        CompanyModel expected = CompanyReader.Read(folder.Path).Company!;
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, format);
        ConvertedModel back = format == ModelFormat.Quarterdeck ? made : Back(made);
        using CompanyFolder read = new((back.File, back.Text));
        Assert.Equal(ModelText.Of(expected with { DataFolder = "" }), ModelText.Of(Read(read, CompanyReader.Read(read.Path)) with { DataFolder = "" }));
        // What a pack says of its groups is left to the pack; what the company says otherwise is not.
        Assert.Contains("groups:\n  brand: Our brand\n  money: {en: Money, fr: Argent}\n\nunits:\n  parcels: Parcels", back.Text, StringComparison.Ordinal);
        Assert.Equal(format == ModelFormat.Ossie, made.Findings.Any(finding => finding.Code == FindingCodes.OnlyInExtension && finding.Message.Contains("currency of 'orders'", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_data_folder_is_told_from_where_the_file_will_lie()
    {
        string folder = Path.Combine(RepositoryFolders.Root, "examples", "online-retail");
        string there = Path.Combine(RepositoryFolders.Root, "examples", "other", "place");
        Assert.Contains("data: ../../../../shared/data/online_retail\n", ModelConversion.Convert(folder, null, ModelFormat.Quarterdeck, there).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_original_is_told_and_nothing_is_written()
    {
        using CompanyFolder folder = new(("company.yaml", "format: 1\ncompany: A\nmetrics: {a: SUM(b.c)}\n"));
        ConvertedModel made = ModelConversion.Convert(folder.Path, null, ModelFormat.Quarterdeck);
        Assert.False(made.IsOk);
        Assert.Equal("", made.Text);
    }

    private static ConvertedModel Back(ConvertedModel made)
    {
        using CompanyFolder written = new((made.File, made.Text));
        return ModelConversion.Convert(Path.Combine(written.Path, made.File), ModelFormat.Ossie, ModelFormat.Quarterdeck);
    }

    private static CompanyModel Read(CompanyFolder folder, ReadResult read)
    {
        Assert.True(read.Company is not null, folder.Told(read.Findings.Where(finding => finding.Severity == Severity.Error)));
        return read.Company;
    }
}
