namespace Quarterdeck.Briefing.Scenes;

/// <summary>The one place of colours: the style of scenes, for the app's sheet, for reports and for files of their own.</summary>
/// <remarks>
/// A role sets <c>color</c> and marks are filled or drawn with <c>currentColor</c>, so that one line a role is all there is. Good is a blue-green,
/// which those who cannot tell red from green see apart; without colours bad is dark and good is light. <c>light-dark()</c> follows the
/// <c>color-scheme</c> of the page; browsers that do not know it keep the line before it, which is the light one.
/// </remarks>
public static class SceneSheet
{
    private static readonly (ThemeRole Role, string Class, string Light, string Dark, string Grey)[] _roles =
    [
        (ThemeRole.Ink, "ink", "#1a1a1a", "#f0f0f0", "#000"),
        (ThemeRole.Muted, "mut", "#595959", "#b8b8b8", "#333"),
        (ThemeRole.Actual, "ac", "#404040", "#d6d6d6", "#404040"),
        (ThemeRole.PriorYear, "py", "#a6a6a6", "#7a7a7a", "#a6a6a6"),
        (ThemeRole.Plan, "pl", "#404040", "#d6d6d6", "#404040"),
        (ThemeRole.Forecast, "fc", "#404040", "#d6d6d6", "#404040"),
        (ThemeRole.Good, "good", "#00857a", "#35b5a9", "#999"),
        (ThemeRole.Bad, "bad", "#b8202e", "#f0717b", "#333"),
        (ThemeRole.Neutral, "neu", "#767676", "#9a9a9a", "#777"),
        (ThemeRole.Signal, "sig", "#0058b8", "#6fb1ff", "#000"),
        (ThemeRole.Axis, "axis", "#595959", "#a8a8a8", "#333"),
        (ThemeRole.Limit, "lim", "#7a6a00", "#cdb53a", "#555"),
        (ThemeRole.Band, "band", "#dfe6ee", "#33414f", "#ddd"),
    ];

    /// <summary>The style; every rule stands below the class <c>qd</c> of the chart itself.</summary>
    public static string Css { get; } = Make();

    /// <summary>The class of a role.</summary>
    public static string ClassOf(ThemeRole role) => "q-" + _roles[(int)role].Class;

    private static string Make()
    {
        string rules(Func<(ThemeRole Role, string Class, string Light, string Dark, string Grey), string> style) =>
            string.Concat(_roles.Select(role => $".qd .q-{role.Class}{{{style(role)}}}"));
        // High contrast has a few colours of its own: text, highlight for what is bad or news, grey for what is good or past.
        string forced(ThemeRole role) => role switch
        {
            ThemeRole.Bad or ThemeRole.Signal => "Highlight",
            ThemeRole.Good or ThemeRole.PriorYear or ThemeRole.Band => "GrayText",
            _ => "CanvasText",
        };
        return ".qd{--q-paper:#fff;--q-paper:light-dark(#fff,#16191d);max-width:100%;height:auto;fill:currentColor;"
            + "font:12px \"Noto Sans\",\"Segoe UI\",Arial,\"DejaVu Sans\",\"Noto Sans CJK SC\",\"Droid Sans Fallback\",sans-serif;font-variant-numeric:tabular-nums;"
            + "print-color-adjust:exact;-webkit-print-color-adjust:exact;forced-color-adjust:none}\n"
            + ".qd line,.qd polyline{stroke:currentColor;fill:none}.qd line,.qd rect{shape-rendering:crispEdges}.qd .q-o{fill:var(--q-paper);stroke:currentColor}.qd .q-h{stroke:currentColor}"
            + ".qd .q-p{fill:var(--q-paper)}.qd text{paint-order:stroke;stroke:var(--q-paper);stroke-width:3px;stroke-linejoin:round}.qd .q-i text,.qd text.q-i{stroke:none}"
            + ".qd .q-r{fill:none;stroke:currentColor;stroke-width:2}.qd .q-d{stroke-dasharray:4 3}.qd .q-b{font-weight:700}.qd .q-s{font-size:11px}\n"
            + rules(static role => $"color:{role.Light};color:light-dark({role.Light},{role.Dark})") + "\n"
            + "@media print{.qd{color-scheme:light;--q-paper:#fff}" + rules(static role => $"color:{role.Light}") + "}\n"
            + "@media (monochrome){.qd{--q-paper:#fff}" + rules(static role => $"color:{role.Grey}") + "}\n"
            + "@media (forced-colors:active){.qd{--q-paper:Canvas}" + rules(role => $"color:{forced(role.Role)}") + "}\n";
    }
}
