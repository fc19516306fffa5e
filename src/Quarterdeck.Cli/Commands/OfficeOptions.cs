using System.CommandLine;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options that the three commands about offices share.</summary>
internal static class OfficeOptions
{
    /// <summary>The option <c>--format</c>.</summary>
    public static Option<OutputFormat> Format() => new("--format") { Description = "How to print: table, json, csv or md.", DefaultValueFactory = static _ => OutputFormat.Table };

    /// <summary>The option <c>--lang</c>.</summary>
    public static Option<string> Lang()
    {
        Option<string> option = new("--lang") { Description = "Language of explanations: en, fr, pl, vi or zh.", DefaultValueFactory = static _ => "en" };
        option.AcceptOnlyFromAmong([.. LanguageCode.All]);
        return option;
    }

    /// <summary>The option <c>--bind</c>: a company's own acronyms.</summary>
    public static Option<string[]> Bind() => new("--bind") { Description = "A company's own meaning of an acronym, for example CCO=cco.compliance.", AllowMultipleArgumentsPerToken = true };

    /// <summary>The bindings as pairs; those without an equals sign are left out.</summary>
    public static Dictionary<string, string> Bindings(string[]? bindings)
    {
        Dictionary<string, string> pairs = new(StringComparer.OrdinalIgnoreCase);
        foreach (string binding in bindings ?? [])
            if (binding.IndexOf('=', StringComparison.Ordinal) is > 0 and int equals)
                pairs[binding[..equals].Trim()] = binding[(equals + 1)..].Trim();
        return pairs;
    }

    /// <summary>The language that was asked for.</summary>
    public static Language LanguageOf(ParseResult arguments, Option<string> option) =>
        LanguageCode.TryParse(arguments.GetValue(option), out Language language) ? language : Language.English;
}
