using System.Globalization;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Exchange.Writing;

/// <summary>Connections and loads as their own YAML has them.</summary>
internal static class LiveTree
{
    /// <summary>A connection.</summary>
    public static OutMap Connection(Connection connection) => OutMap.Of(
        ("engine", Text(connection.Engine)), ("url", Text(connection.Url)), ("file", Text(connection.File)), ("host", Text(connection.Host)), ("port", Text(connection.Port)),
        ("database", Text(connection.Database)), ("user", Text(connection.User)), ("password", Text(connection.Password)),
        ("timeout", Length(connection.Timeout, TimeSpan.FromMinutes(10))));

    /// <summary>The keys of a source that say how it is loaded; what is standard is left out.</summary>
    public static IEnumerable<(string Key, OutNode? Value)> Load(Dataset dataset)
    {
        if (dataset.Load is not { } load)
            return [];
        Load standard = new();
        return
        [
            ("load", load.IsIncremental ? new OutText("incremental") : null), ("cursor", Text(load.Cursor)),
            ("look_back", load.LookBackSteps > 0 ? new OutText(load.LookBackSteps.ToString(CultureInfo.InvariantCulture), IsPlain: true) : Length(load.LookBack, standard.LookBack)),
            ("key", load.IsIncremental ? OutList.Of(load.Key) : null), ("full_compare", Length(load.FullCompare, standard.FullCompare)),
            ("refresh", Text(load.Schedule)), ("late_after", Length(load.LateAfter, standard.LateAfter)),
        ];
    }

    private static OutText? Text(string? text) => string.IsNullOrEmpty(text) ? null : new OutText(text);

    private static OutText? Length(TimeSpan length, TimeSpan standard)
    {
        if (length == standard)
            return null;
        (double count, string unit) = length.TotalDays % 1 == 0 ? (length.TotalDays, "day") : length.TotalHours % 1 == 0 ? (length.TotalHours, "hour") : (length.TotalMinutes, "minute");
        return new OutText(string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}"));
    }
}
