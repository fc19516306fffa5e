using System.Globalization;
using BenchmarkDotNet.Running;
using Quarterdeck.Bench.Imports;
using Quarterdeck.Bench.Scorecard;
using Quarterdeck.Bench.Studies;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int Rounds() => args is [_, { } rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5;
return args switch
{
    ["scorecard-data", ..] => BenchData.Write(),
    ["scorecard", ..] => Contest.Cold(Rounds()),
    ["kept", ..] => Contest.Kept(Rounds()),
    ["growth", ..] => Contest.Growth(Rounds()),
    ["studies", ..] => StudyReport.Print(),
    ["import", ..] => ImportContest.Run(args is [_, { } rows, ..] ? long.Parse(rows, CultureInfo.InvariantCulture) : 1_000_000, isWide: args is [_, _, "wide"]),
    ["child", { } variant] => Variants.Run(variant),
    _ => BenchmarkSwitcher.FromAssembly(typeof(Contest).Assembly).Run(args).Any() ? 0 : 1,
};
