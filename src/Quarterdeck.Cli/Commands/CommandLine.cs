using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Cli.Commands;

/// <summary>Runs a command line and says how the process ends; the same for every program that is made of the commands.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments; without any the help is shown.</param>
    /// <param name="verbs">Makes the commands that the program knows.</param>
    /// <returns>The code that the process ends with: one of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, Func<Door, IEnumerable<Command>> verbs)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(verbs);
        // Whatever the machine is set to, a number is written the same; people's text names its language itself.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        Screen screen = Screen.OfProcess();
        CommonOptions options = new();
        Door door = new(screen, options);
        RootCommand root = new("Quarterdeck: who answers for what, how are we doing, why did it change, what should we do, and did it work.");
        foreach (Command verb in verbs(door))
            root.Add(verb);
        options.AddTo(root);

        string language = "en";
        try
        {
            ParseResult parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
            language = options.Language(parsed);
            IReadOnlyList<Finding> faults = CommandLineFaults.Of(parsed);
            return faults.Count > 0
                ? door.Refuse(parsed, faults)
                : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Out, Error = screen.Error });
        }
        catch (EngineException world)
        {
            screen.ClearProgress();
            screen.Error.Write(FindingText.Write(world, language));
            return ExitCode.World;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            screen.ClearProgress();
            FindingWords words = FindingWords.For(language);
            screen.Error.WriteLine($"{world.Message}\n{words.Do}{words.Colon}{words.SeeFile}");
            return ExitCode.World;
        }
        catch (Exception fault)
        {
            screen.ClearProgress();
            FindingWords words = FindingWords.For(language);
            string? report = FaultReport.Write(fault, arguments);
            screen.Error.WriteLine($"{string.Format(CultureInfo.InvariantCulture, words.OurFault, fault.Message)}\n{(report is null ? words.NoReport : string.Format(CultureInfo.InvariantCulture, words.SendReport, report))}");
            return ExitCode.OurFault;
        }
        finally
        {
            screen.Out.Flush();
        }
    }
}
