using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Cli.Commands;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;

// Whatever the machine is set to, a number is written the same; people's text names its language itself.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

Screen screen = Screen.OfProcess();
CommonOptions options = new();
Door door = new(screen, options);

RootCommand root = new("Quarterdeck: who answers for what, how are we doing, why did it change, what should we do, and did it work.")
{
    DemoCommand.Create(door),
    CheckCommand.Create(door),
    RefreshCommand.Create(door),
    ServeCommand.Create(door),
    McpCommand.Create(door),
    QueryCommand.Create(door),
    ScorecardCommand.Create(door),
    OfficesCommand.Create(door),
    TitleCommand.Create(door),
    AcronymCommand.Create(door),
    BridgeCommand.Create(door),
    WhatIfCommand.Create(door),
    CascadeCommand.Create(door),
    StudyCommand.Create(door),
    SchemaCommand.Create(door),
    UpgradeCommand.Create(door),
    ConvertCommand.Create(door),
    ImportCommand.Create(door),
    InitCommand.Create(door),
    VersionCommand.Create(door),
};
options.AddTo(root);

string language = "en";
try
{
    ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
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
    string? report = FaultReport.Write(fault, args);
    screen.Error.WriteLine($"{string.Format(CultureInfo.InvariantCulture, words.OurFault, fault.Message)}\n{(report is null ? words.NoReport : string.Format(CultureInfo.InvariantCulture, words.SendReport, report))}");
    return ExitCode.OurFault;
}
finally
{
    screen.Out.Flush();
}
