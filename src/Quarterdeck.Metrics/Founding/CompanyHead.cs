namespace Quarterdeck.Metrics.Founding;

/// <summary>Writes company.yaml.</summary>
internal static class CompanyHead
{
    /// <summary>The lines of company.yaml.</summary>
    public static List<string> Write(string company, string currency, string reason, string language, IEnumerable<string> packs, IEnumerable<string> offices, IReadOnlyList<(string Id, string Office, string Lacks)> off)
    {
        List<string> lines =
        [
            "# Written by quarterdeck init; it is yours to edit. Each guess has its evidence beside it.",
            "# Then: quarterdeck check, quarterdeck scorecard.",
            "format: 1",
            $"company: \"{company.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            $"currency: {currency}   # {reason}",
            $"languages: [{(language == "en" ? "en" : language + ", en")}]",
            "# time_zone: Europe/Paris      # under calendar:, where moments bear an offset and days should be the company's own",
        ];
        if (packs.ToArray() is { Length: > 0 } included)
            lines.Add($"include: [{string.Join(", ", included)}]   # packs of the KPI catalogue of which the data feed something");
        lines.Add("offices:");
        foreach (string office in offices.OrderBy(static office => office == "ceo" ? 0 : 1))
            lines.Add(office == "ceo" ? "  ceo: {}   # write names here, such as ceo: Ada Smith" : $"  {office}: {{reports_to: ceo}}");
        if (off.Count > 0)
        {
            lines.Add("# KPIs of the catalogue that the data do not feed yet, and what each lacks:");
            lines.AddRange(off.Select(static one => $"#   {one.Office} {one.Id}: {one.Lacks}"));
        }
        return lines;
    }
}
