using System.CommandLine;

namespace Quarterdeck.Cli.Commands;

/// <summary>The verbs that the native program of an archive answers itself; every other one it hands to the managed program beside it.</summary>
/// <remarks>
/// A verb stands here only where <c>build/compare-programs</c> has seen the same bytes and exit codes of both programs. None of them may need the web app,
/// a database's driver or another library that the native compiler warns of: it would refuse to compile.
/// </remarks>
public static class NativeVerbs
{
    private static readonly Dictionary<string, Func<Door, Command>> _verbs = new(StringComparer.Ordinal)
    {
        ["acronym"] = AcronymCommand.Create,
        ["bridge"] = BridgeCommand.Create,
        ["cascade"] = CascadeCommand.Create,
        ["check"] = CheckCommand.Create,
        ["offices"] = OfficesCommand.Create,
        ["query"] = QueryCommand.Create,
        ["schema"] = SchemaCommand.Create,
        ["scorecard"] = ScorecardCommand.Create,
        ["study"] = StudyCommand.Create,
        ["title"] = TitleCommand.Create,
        ["version"] = VersionCommand.Create,
        ["whatif"] = WhatIfCommand.Create,
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Names => _verbs.Keys;

    /// <summary>Makes the command that a command line begins with; null where it is none of these verbs, or where an option comes first.</summary>
    /// <param name="arguments">The command line.</param>
    public static Func<Door, Command>? Of(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Count > 0 ? _verbs.GetValueOrDefault(arguments[0]) : null;
    }
}
