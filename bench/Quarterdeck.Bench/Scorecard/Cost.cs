namespace Quarterdeck.Bench.Scorecard;

/// <summary>What a contestant cost, whole process.</summary>
/// <param name="Variant">Which.</param>
/// <param name="Cpu">User and system seconds.</param>
/// <param name="Wall">Seconds from start to answer, the runtime's own start not counted.</param>
/// <param name="PeakMegabytes">Largest resident memory.</param>
/// <param name="Cells">Cells in the answer.</param>
/// <param name="Wrong">Cells that differ from the expected answer.</param>
internal sealed record Cost(string Variant, double Cpu, double Wall, double PeakMegabytes, int Cells, int Wrong);
