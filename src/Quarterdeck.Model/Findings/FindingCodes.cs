namespace Quarterdeck.Model.Findings;

/// <summary>The one table of codes; <c>docs/messages.md</c> is checked against it.</summary>
/// <remarks>QD1xxx reading, QD2xxx model, QD3xxx question, QD4xxx engine, QD5xxx intake, QD60xx imports, QD61xx data tests, other QD6xxx logbook. A code is never given a second meaning.</remarks>
public static partial class FindingCodes
{
    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
        [.. Reading.Concat(Model).Concat(Data).Concat(Catalogue).Concat(Currency).Concat(Exchange).Concat(Question).Concat(Briefing).Concat(Engine).Concat(Intake).Concat(Imports).Concat(DataTests).Concat(Init).Concat(Cases).OrderBy(code => code.Code, StringComparer.Ordinal)];
}
