namespace Quarterdeck.Offices.Catalogue;


/// <summary>Words beside an acronym that speak for one of its senses.</summary>
/// <param name="SenseId">The sense.</param>
/// <param name="Phrase">The words; a last word that ends with <c>*</c> stands for all words that begin so.</param>
/// <param name="Weight">Points in favour; below 0 they speak against it.</param>
public sealed record Cue(string SenseId, string Phrase, int Weight);
