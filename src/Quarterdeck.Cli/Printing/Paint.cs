using Quarterdeck.Briefing.Scorecards;

namespace Quarterdeck.Cli.Printing;

/// <summary>Colours for terminals that have them; the text says the same without.</summary>
/// <param name="hasColor">False: every text comes back as it is.</param>
public sealed class Paint(bool hasColor)
{
    /// <summary>Bold.</summary>
    public string Strong(string text) => Wrap("1", text);

    /// <summary>Dim.</summary>
    public string Faint(string text) => Wrap("2", text);

    /// <summary>The colour of a status: red, yellow, green, blue.</summary>
    public string Status(KpiStatus status, string text) => status switch
    {
        KpiStatus.Behind => Wrap("31", text),
        KpiStatus.AtRisk => Wrap("33", text),
        KpiStatus.OnTrack => Wrap("32", text),
        KpiStatus.Ahead => Wrap("34", text),
        _ => Wrap("2", text),
    };

    private string Wrap(string code, string text) => hasColor && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
