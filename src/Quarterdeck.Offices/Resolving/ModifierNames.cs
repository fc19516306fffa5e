namespace Quarterdeck.Offices.Resolving;

/// <summary>The words for modifiers in answers; they are the same in every language, as ids are.</summary>
public static class ModifierNames
{
    private static readonly (Modifiers Flag, string Name)[] _names =
    [
        (Modifiers.Interim, "interim"), (Modifiers.Acting, "acting"), (Modifiers.Co, "co"), (Modifiers.Group, "group"),
        (Modifiers.Scoped, "scoped"), (Modifiers.External, "external"),
    ];

    /// <summary>The names of the flags that are set.</summary>
    public static IEnumerable<string> List(this Modifiers modifiers) =>
        _names.Where(pair => (modifiers & pair.Flag) != 0).Select(static pair => pair.Name);

    /// <summary>The names with commas between.</summary>
    public static string Text(Modifiers modifiers) => string.Join(", ", modifiers.List());
}
