using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Briefing.Comments;

/// <summary>The themes that this program knows, from its own word lists.</summary>
public static class CommentThemes
{
    /// <summary>The themes of every language, in the order of the lists.</summary>
    public static IReadOnlyList<CommentTheme> All { get; } = [.. ReaderLanguage.All.SelectMany(Read)];

    /// <summary>The ids of the themes, in their order.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. All.Select(static theme => theme.Id).Distinct()];

    /// <summary>A theme's name in a reader's language.</summary>
    /// <param name="id">The theme.</param>
    /// <param name="language">The language; English for one that there is no list for.</param>
    public static string Name(string id, string language) =>
        (All.FirstOrDefault(theme => theme.Id == id && theme.Language == language) ?? All.First(theme => theme.Id == id)).Name;

    private static IEnumerable<CommentTheme> Read(string language)
    {
        string file = $"comments/{language}.yaml";
        using Stream stream = typeof(CommentThemes).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The word list '{file}' is not in the program.");
        using StreamReader text = new(stream);
        FindingList findings = new();
        if (new YamlTreeReader(file, text.ReadToEnd(), findings).Read() is not YamlMap root || findings.HasErrors)
            throw new InvalidOperationException($"The word list '{file}' cannot be read.");
        foreach ((YamlText id, YamlNode node) in root.Entries)
            yield return node is YamlMap theme && theme.Text("name") is { } name && theme.Find("words") is YamlList words
                ? new CommentTheme(id.Value, language, name.Value, [.. words.Items.OfType<YamlText>().Select(static word => word.Value)])
                : throw new InvalidOperationException($"The theme '{id.Value}' in '{file}' has no name or no words.");
    }
}
