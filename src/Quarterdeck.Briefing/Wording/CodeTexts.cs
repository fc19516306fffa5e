using System.Collections.Concurrent;
using System.Collections.Frozen;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Wording;

/// <summary>What the codes of findings mean and what one does about them, in the reader's language.</summary>
/// <remarks>
/// English is the one table of codes (<see cref="FindingCodes"/>); the others stand in the folder Codes, a file a language and a line a code:
/// <c>QD1001 :: meaning :: remedy</c>. A file is read when its language is first asked for, so that a command without findings never pays for it.
/// Safe for several threads.
/// </remarks>
public static class CodeTexts
{
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, FindingCode>> _read = new(StringComparer.Ordinal);

    /// <summary>Every code of a language.</summary>
    /// <param name="language">One of <see cref="ReaderLanguage.All"/>; English for any other.</param>
    public static IReadOnlyDictionary<string, FindingCode> All(string language) =>
        _read.GetOrAdd(ReaderLanguage.All.Contains(language) ? language : "en", static known => (known == "en" ? FindingCodes.All : Read(known)).ToFrozenDictionary(static text => text.Code, StringComparer.Ordinal));

    /// <summary>Meaning and remedy of a code; null for one that is not in the table.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">The reader's language.</param>
    public static FindingCode? Find(string code, string language) => All(language).GetValueOrDefault(code);

    private static IEnumerable<FindingCode> Read(string language)
    {
        string file = $"codes/{language}.txt";
        using Stream stream = typeof(CodeTexts).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The texts '{file}' are not in the program.");
        using StreamReader lines = new(stream);
        while (lines.ReadLine() is { } line)
            yield return line.Split(" :: ") is [var code, var meaning, var remedy]
                ? new FindingCode(code, meaning, remedy)
                : throw new InvalidOperationException($"A line of '{file}' is not 'code :: meaning :: remedy': {line}");
    }
}
