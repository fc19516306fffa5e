using Quarterdeck.Cli.Commands;
using Quarterdeck.Native.Handover;

// Decided before anything else is begun: what is handed over costs some milliseconds and nothing more.
return NativeVerbs.Of(args) is { } verb ? CommandLine.Run(args, door => [verb(door)]) : ManagedProgram.Become(args);
