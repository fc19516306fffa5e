using System.Text.Json;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The words of our enumerations as JSON and tables write them.</summary>
public static class PlainWord
{
    /// <summary>Small letters, words joined by underscores: <c>not_measurable</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
