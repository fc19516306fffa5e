using System.Text.Json;
using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The pieces that the JSON documents of studies share.</summary>
public static class StudyJson
{
    /// <summary>A number with all its digits; null where it is not defined.</summary>
    public static void Number(Utf8JsonWriter writer, string name, double? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>A whole number; null where there is none.</summary>
    public static void Whole(Utf8JsonWriter writer, string name, int? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    /// <summary>How the numbers of a company were made, as the array <c>receipts</c>; nothing for a file.</summary>
    public static void Receipts(Utf8JsonWriter writer, IReadOnlyList<Receipt>? receipts)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (receipts is null)
            return;
        writer.WriteStartArray("receipts");
        foreach (Receipt receipt in receipts)
            JsonText.WriteReceipt(writer, receipt, withSql: true);
        writer.WriteEndArray();
    }
}
