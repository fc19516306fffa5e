using System.CommandLine;
using Quarterdeck.Cli.Commands;
using Quarterdeck.Cli.Printing;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>What the native program of an archive answers itself, and what it hands to the managed one.</summary>
/// <remarks>That both answer the same is seen by <c>build/compare-programs</c>, which <c>./publish</c> runs over what it made.</remarks>
public class NativeVerbsTests
{
    private static readonly Door _door = new(new Screen(TextWriter.Null, TextWriter.Null, 150, false, false), new CommonOptions());

    private static Command Native(string verb) => NativeVerbs.Of([verb])!(_door);

    [Fact]
    public void The_verbs_that_must_be_quick_are_native() =>
        Assert.Superset(new HashSet<string> { "bridge", "check", "query", "schema", "scorecard", "study", "title" }, NativeVerbs.Names.ToHashSet());

    [Fact]
    public void Each_name_is_that_of_its_command() => Assert.All(NativeVerbs.Names, verb => Assert.Equal(verb, Native(verb).Name));

    [Fact]
    public void Each_is_a_verb_of_the_whole_program()
    {
        string help = QuarterdeckProcess.Run("--help").Output;
        Assert.All(NativeVerbs.Names, verb => Assert.Matches($@"(?m)^  {verb}\b", help));
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("--format", "json", "query")]
    [InlineData("[suggest:3]", "query")]
    [InlineData("Query")]
    [InlineData("quer")]
    [InlineData("demo")]
    [InlineData("serve", "query")]
    [InlineData("mcp")]
    [InlineData("import")]
    [InlineData("refresh")]
    [InlineData("init")]
    public void Everything_else_is_handed_over(params string[] arguments) => Assert.Null(NativeVerbs.Of(arguments));

    [Fact]
    public void Every_native_command_and_those_below_it_are_compared_by_publish()
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryFolders.Root, "build", "compared-commands.txt"));
        IEnumerable<string> commands = NativeVerbs.Names.SelectMany(verb => Below(Native(verb), verb));
        Assert.All(commands, command => Assert.Contains(lines, line => line == command || line.StartsWith(command + " ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Below(Command command, string name) => command.Subcommands.SelectMany(sub => Below(sub, $"{name} {sub.Name}")).Prepend(name);
}
