using System.Globalization;
using BenchmarkDotNet.Running;
using Quarterdeck.Bench.Forecasts;
using Quarterdeck.Bench.Imports;
using Quarterdeck.Bench.Marketing;
using Quarterdeck.Bench.Scorecard;
using Quarterdeck.Bench.Studies;
using Quarterdeck.Bench.Web;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int Rounds() => args is [_, { } rounds, ..] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5;
return args switch
{
    ["scorecard-data", ..] => BenchData.Write(),
    ["scorecard", ..] => Contest.Cold(Rounds()),
    ["kept", .., "--program", { } program] => Contest.Kept(args.Length > 3 ? Rounds() : 5, program),
    ["kept", ..] => Contest.Kept(Rounds(), program: null),
    ["growth", ..] => Contest.Growth(Rounds()),
    ["studies", ..] => StudyReport.Print(),
    ["mix", ..] => MixReport.Print(),
    ["impact", ..] => ImpactReport.Print(),
    ["forecast", ..] => ForecastContest.Run(args is [_, { } every] ? int.Parse(every, CultureInfo.InvariantCulture) : 15),
    ["import", ..] => ImportContest.Run(args is [_, { } rows, ..] ? long.Parse(rows, CultureInfo.InvariantCulture) : 1_000_000, isWide: args is [_, _, "wide"]),
    ["web", ..] => WebReport.Print(args is [_, { } requests] ? int.Parse(requests, CultureInfo.InvariantCulture) : 100_000).GetAwaiter().GetResult(),
    ["child", "program", { } program] => Variants.RunProgram(program),
    ["child", { } variant] => Variants.Run(variant),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Contest).Assembly).Run(args).Any() ? 0 : 1,
};
