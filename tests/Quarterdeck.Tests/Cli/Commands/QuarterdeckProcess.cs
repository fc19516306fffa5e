using System.Diagnostics;
using System.Text;

namespace Quarterdeck.Tests.Cli.Commands;

/// <summary>The program as a user runs it: a process with arguments, two outputs and an exit code.</summary>
internal static class QuarterdeckProcess
{
    /// <summary>The program as it is built for people, in its own folder: beside the tests stand other versions of what it carries.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Quarterdeck.Cli", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "quarterdeck.dll"));

    /// <summary>Another program to be tried in its place, such as that of an archive, so that all tests of the command line say whether it answers the same; null for our own build.</summary>
    private static string? Tried { get; } = Environment.GetEnvironmentVariable("QUARTERDECK_TEST_PROGRAM") is { Length: > 0 } path ? path : null;

    /// <summary>What came of a run.</summary>
    internal sealed record Result(int ExitCode, string Output, string Error);

    /// <summary>Runs the program in a folder.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">The arguments.</param>
    public static Result RunIn(string folder, params string[] arguments) => RunIn(folder, 150, arguments);

    /// <summary>Runs the program in a folder, for a reader whose screen has so many columns.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="columns">The screen's columns.</param>
    /// <param name="arguments">The arguments.</param>
    public static Result RunIn(string folder, int columns, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = StartOf(folder, arguments);
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        // A machine in Turkey must give the same bytes.
        start.Environment["LANG"] = "tr_TR.UTF-8";
        start.Environment["COLUMNS"] = columns.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Begins to run the program in a folder with further variables of the environment; what it prints is thrown away.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        ProcessStartInfo start = StartOf(folder, arguments);
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static ProcessStartInfo StartOf(string folder, IEnumerable<string> arguments) =>
        new(Tried ?? "dotnet", Tried is null ? [Program, .. arguments] : arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>Runs the program at the repository's root.</summary>
    public static Result Run(params string[] arguments) => RunIn(RepositoryFolders.Root, arguments);
}
