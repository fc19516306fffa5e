using System.Globalization;
using System.Text.Json;

namespace Quarterdeck.Tests.Science.Signals;

/// <summary>The open series and reference values beside the repository.</summary>
internal static class SignalCases
{
    /// <summary>A part of the reference values.</summary>
    public static JsonElement Reference(string part) =>
        JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/signals/reference_values.json"))).RootElement.GetProperty(part);

    /// <summary>The numbers of a JSON array.</summary>
    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetDouble())];

    /// <summary>A column of a series' file.</summary>
    public static double[] Column(string file, int column) =>
        [.. Cells(file, column).Select(static cell => double.Parse(cell, CultureInfo.InvariantCulture))];

    /// <summary>A column of a series' file as text.</summary>
    public static string[] Cells(string file, int column) =>
        [.. File.ReadLines(RepositoryFolders.Shared("cases/signals/" + file)).Skip(1).Where(static line => line.Length > 0).Select(line => line.Split(',')[column])];
}
