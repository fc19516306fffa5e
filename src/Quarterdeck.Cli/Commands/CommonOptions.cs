using System.CommandLine;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Cli.Printing;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options that every command takes.</summary>
public sealed class CommonOptions
{
    private static readonly string[] _formats = ["table", "json", "csv", "md"];

    /// <summary>In which form the result is printed.</summary>
    public Option<string> FormatOption { get; } = Make("--format", "table, json, csv or md", "table", _formats);

    /// <summary>The reader's language.</summary>
    public Option<string> LanguageOption { get; } = Make("--lang", "the reader's language: en, fr, pl, vi or zh", "en", [.. ReaderLanguage.All]);

    /// <summary>The day after which rows are hidden.</summary>
    public Option<string?> AsOfOption { get; } = new("--as-of") { Description = "a day, or a period whose last day is meant: later rows are hidden", HelpName = "DAY", Recursive = true };

    /// <summary>Another data folder than the company's own.</summary>
    public Option<string?> DataOption { get; } = new("--data") { Description = "the folder of the data, instead of the company's 'data:'", HelpName = "DIR", Recursive = true };

    /// <summary>Adds the options to the root, from where every command has them.</summary>
    public void AddTo(RootCommand root)
    {
        root.Add(FormatOption);
        root.Add(LanguageOption);
        root.Add(AsOfOption);
        root.Add(DataOption);
    }

    /// <summary>The form that was asked for; a table where the word was not understood.</summary>
    public OutputFormat Format(ParseResult parsed) =>
        parsed.GetResult(FormatOption) is { Tokens: [var token] } ? ReadFormat(token.Value) : OutputFormat.Table;

    /// <summary>The language that was asked for; English where the word was not understood.</summary>
    public string Language(ParseResult parsed) =>
        parsed.GetResult(LanguageOption) is { Tokens: [.., var token] } && ReaderLanguage.All.Contains(token.Value) ? token.Value : "en";

    private static OutputFormat ReadFormat(string word) => word switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "md" => OutputFormat.Markdown,
        _ => OutputFormat.Table,
    };

    private static Option<string> Make(string name, string description, string standard, string[] values)
    {
        Option<string> option = new(name) { Description = description, HelpName = string.Join('|', values), Recursive = true, DefaultValueFactory = _ => standard };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
