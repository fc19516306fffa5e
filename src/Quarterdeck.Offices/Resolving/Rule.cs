namespace Quarterdeck.Offices.Resolving;

/// <summary>The rules of the resolvers; each has its sentence in <c>Data/trace.txt</c>. The default value is the whole name.</summary>
public enum Rule
{
    /// <summary>A whole name of the catalogue.</summary>
    Name,
    /// <summary>An acronym.</summary>
    Acronym,
    /// <summary>One acronym that joins two posts.</summary>
    Joint,
    /// <summary>Chief, a field of work, officer.</summary>
    Chief,
    /// <summary>Chief and a field, with the end cut off.</summary>
    Truncated,
    /// <summary>A chief of a field outside the catalogue.</summary>
    OtherChief,
    /// <summary>Director of a field of work.</summary>
    Director,
    /// <summary>A general director's title followed by a field.</summary>
    General,
    /// <summary>A board member who heads a field.</summary>
    BoardFor,
    /// <summary>A word that was mistyped.</summary>
    Typo,
    /// <summary>The company's own words.</summary>
    Company,
    /// <summary>A full form settles the acronym beside it.</summary>
    Settled,
    /// <summary>Other words of the title speak for one reading.</summary>
    Hint,
    /// <summary>Interim, acting, co, scope.</summary>
    Modifier,
    /// <summary>Deputy.</summary>
    Deputy,
    /// <summary>Assistant, adviser, secretary.</summary>
    Assistant,
    /// <summary>Former.</summary>
    Former,
    /// <summary>Elect.</summary>
    Elect,
    /// <summary>An argument and not the head.</summary>
    Argument,
    /// <summary>Head of a function below the office.</summary>
    Near,
    /// <summary>Chief, but of no office.</summary>
    ChiefNotOfficer,
    /// <summary>Director of a place or unit.</summary>
    Place,
    /// <summary>The letters stand for something else.</summary>
    Collision,
    /// <summary>A weak title beside a strong one.</summary>
    Beside,
    /// <summary>An acronym with several readings.</summary>
    Ambiguous,
    /// <summary>A board seat alone.</summary>
    Board,
    /// <summary>A rank that says too little alone.</summary>
    Headless,
    /// <summary>A lower post.</summary>
    LowerPost,
    /// <summary>Nothing in it was understood.</summary>
    Unknown,
    /// <summary>The text had been read with the wrong encoding and was mended.</summary>
    Encoding,
    /// <summary>The text itself defines the acronym.</summary>
    Definition,
    /// <summary>Words around the acronym.</summary>
    Cue,
    /// <summary>The grammar around the acronym.</summary>
    Grammar,
    /// <summary>How often the acronym means this.</summary>
    Prior,
    /// <summary>The sources do not agree; one of their statements.</summary>
    Conflict,
}
