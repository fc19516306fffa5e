using Quarterdeck.Cli.Commands;

return CommandLine.Run(args, static door =>
[
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
]);
