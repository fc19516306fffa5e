namespace Quarterdeck.Offices.Catalogue;


/// <summary>A short form and one thing it stands for.</summary>
/// <param name="Text">The letters, in capitals.</param>
/// <param name="SenseId">The office, or the sense that is no office.</param>
/// <param name="Prior">How often it means this, before anything else is known. From 0 to 1; the priors of one acronym need not add up to 1.</param>
/// <param name="Sources">The articles that use it so, or <c>catalog</c>.</param>
public sealed record Acronym(string Text, string SenseId, double Prior, IReadOnlyList<string> Sources);
