namespace Quarterdeck.Offices.Catalogue;


/// <summary>A word for a field of work and the office that heads it.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="OfficeId">The office.</param>
/// <param name="WithChief">Whether "Chief X Officer" (首席X官) names the office.</param>
/// <param name="WithDirector">Whether "director of X" (总监) names it.</param>
/// <param name="Weight">How often it means this office where several share the word. From 0 to 1.</param>
public sealed record FunctionName(string Phrase, string OfficeId, bool WithChief, bool WithDirector, double Weight);
