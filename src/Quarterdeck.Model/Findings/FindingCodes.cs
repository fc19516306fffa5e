namespace Quarterdeck.Model.Findings;

/// <summary>The one table of codes; <c>docs/messages.md</c> is checked against it.</summary>
/// <remarks>QD1xxx reading, QD2xxx model, QD3xxx question, QD4xxx engine, QD5xxx intake, QD60xx imports, QD61xx data tests, QD62xx refresh. A code is never given a second meaning.</remarks>
public static partial class FindingCodes
{
    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
        [.. new[] { Reading, Model, Data, Catalogue, Currency, Exchange, Question, Briefing, Engine, Intake,
            Imports,
            DataTests,
            Bridges,
            Init,
            Cases,
            Refresh,
            Studies,
            Marketing,
            Vanity,
            Mix,
            Forecast,
            Impact,
            CustomerValues,
            Touches,
            Setup,
            Actions,
            Events,
        }.SelectMany(codes => codes).OrderBy(code => code.Code, StringComparer.Ordinal)];
}
