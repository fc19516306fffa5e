namespace Quarterdeck.Metrics.Founding;

/// <summary>Writes company.yaml.</summary>
internal static class CompanyHead
{
    /// <summary>The lines of company.yaml.</summary>
    public static List<string> Write(string company, string currency, string reason, string language, FoundingWords words, IEnumerable<string> packs, IEnumerable<string> offices, IReadOnlyList<(string Id, string Office, string Lacks)> off)
    {
        List<string> lines =
        [
            "# " + words.Of("head1"),
            "# " + words.Of("head2"),
            "format: 1",
            $"company: \"{company.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            $"currency: {currency}   # {reason}",
            $"languages: [{(language == "en" ? "en" : language + ", en")}]",
            "# time_zone: Europe/Paris      # " + words.Of("zone"),
        ];
        if (packs.ToArray() is { Length: > 0 } included)
            lines.Add($"include: [{string.Join(", ", included)}]   # {words.Of("packs")}");
        lines.Add("offices:");
        foreach (string office in offices.OrderBy(static office => office == "ceo" ? 0 : 1))
            lines.Add(office == "ceo" ? "  ceo: {}   # " + words.Of("names") : $"  {office}: {{reports_to: ceo}}");
        if (off.Count > 0)
        {
            lines.Add("# " + words.Of("off"));
            lines.AddRange(off.Select(static one => $"#   {one.Office} {one.Id}: {one.Lacks}"));
        }
        return lines;
    }
}
