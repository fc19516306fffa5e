using System.Text.Json;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Tests.Model.Reading;

public sealed class SchemaWriterTests
{
    [Fact]
    public void The_schema_is_the_approved_one() => Approved.Matches(SchemaWriter.Write(), extension: "json");

    [Fact]
    public void Every_key_says_what_it_means_and_no_other_is_allowed()
    {
        using JsonDocument schema = JsonDocument.Parse(SchemaWriter.Write());
        JsonElement root = schema.RootElement;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
        Assert.False(root.GetProperty("additionalProperties").GetBoolean());
        Assert.All(root.GetProperty("properties").EnumerateObject(), key => Assert.False(string.IsNullOrEmpty(key.Value.GetProperty("description").GetString())));
    }
}
