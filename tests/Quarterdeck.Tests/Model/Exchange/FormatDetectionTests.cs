using Quarterdeck.Model.Exchange;

namespace Quarterdeck.Tests.Model.Exchange;

/// <summary>In whose words a folder is written.</summary>
public sealed class FormatDetectionTests
{
    [Theory]
    [InlineData("company.yaml", "format: 1\ncompany: A\n", ModelFormat.Quarterdeck)]
    [InlineData("models/orders.yml", "semantic_models:\n  - name: orders\n", ModelFormat.Dbt)]
    [InlineData("orders.yaml", "---\nsemantic_model:\n  name: orders\n", ModelFormat.Dbt)]
    [InlineData("models/schema.yml", "version: 2\nmodels:\n  - name: orders\n    semantic_model: true\n", ModelFormat.Dbt)]
    [InlineData("dbt_project.yml", "name: shop\nversion: '1.0.0'\n", ModelFormat.Dbt)]
    [InlineData("shop.ossie.yaml", "version: 0.2.0.dev0\nsemantic_model:\n- name: shop\n", ModelFormat.Ossie)]
    [InlineData("shop.yaml", "version: \"0.1.1\"\nsemantic_model:\n- name: shop\n", ModelFormat.Ossie)]
    [InlineData("notes.yaml", "orders: 1\n", ModelFormat.Quarterdeck)]
    public void Is_told_by_the_top_keys(string file, string text, ModelFormat format)
    {
        using CompanyFolder folder = new((file, text));
        Assert.Equal(format, FormatDetection.Of(folder.Path));
    }

    [Fact]
    public void A_company_with_an_ossie_file_beside_it_is_a_company()
    {
        using CompanyFolder folder = new(("company.yaml", "company: A\n"), ("shop.ossie.yaml", "version: 0.2.0.dev0\nsemantic_model:\n- name: shop\n"));
        Assert.Equal(ModelFormat.Quarterdeck, FormatDetection.Of(folder.Path));
        Assert.Equal(ModelFormat.Ossie, FormatDetection.Of(Path.Combine(folder.Path, "shop.ossie.yaml")));
    }

    [Fact]
    public void A_company_below_a_dbt_project_does_not_hide_it()
    {
        using CompanyFolder folder = new(("dbt_project.yml", "name: shop\n"), ("company/company.yaml", "company: A\n"));
        Assert.Equal(ModelFormat.Dbt, FormatDetection.Of(folder.Path));
    }
}
