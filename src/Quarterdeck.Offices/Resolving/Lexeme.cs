using Quarterdeck.Offices.Catalogue;

namespace Quarterdeck.Offices.Resolving;

/// <summary>A word or phrase that the lexicon knows, with all its roles.</summary>
internal sealed class Lexeme(string phrase)
{
    /// <summary>The phrase as the data file has it.</summary>
    public string Phrase { get; } = phrase;

    /// <summary>All roles.</summary>
    public WordRole Roles { get; set; }

    /// <summary>The offices of a name.</summary>
    public List<Candidate> Names { get; } = [];

    /// <summary>How surely the name means the office; see <see cref="Strength"/>.</summary>
    public Strength NameStrength { get; set; } = Strength.Strong;

    /// <summary>The article that uses the name, for the trace.</summary>
    public string Source { get; set; } = "catalog";

    /// <summary>The fields of work.</summary>
    public List<FunctionName> Functions { get; } = [];

    /// <summary>The senses of an acronym, likeliest first.</summary>
    public List<Candidate> Acronym { get; } = [];

    /// <summary>Whether the acronym means all its senses at once, as CFOO does.</summary>
    public bool IsJoint { get; set; }

    /// <summary>The readings of acronyms for which it speaks softly.</summary>
    public List<string> Hints { get; } = [];

    /// <summary>The language of a director word, the office of a genitive name, the acronym of a credential.</summary>
    public string Argument { get; set; } = "";

    /// <summary>Whether it has one of these roles.</summary>
    public bool Is(WordRole roles) => (Roles & roles) != 0;
}
