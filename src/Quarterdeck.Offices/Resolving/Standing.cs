namespace Quarterdeck.Offices.Resolving;

/// <summary>How the person stands to the office that a title mentions. The default value is that it is held.</summary>
internal enum Standing
{
    /// <summary>Held now.</summary>
    Held,
    /// <summary>The person is the deputy.</summary>
    Deputy,
    /// <summary>The person works for the holder.</summary>
    Assistant,
    /// <summary>Held once.</summary>
    Former,
    /// <summary>Will be held.</summary>
    Elect,
    /// <summary>Something is named after the office, or an organisation bears its name.</summary>
    Argument,
    /// <summary>The head of a part of the office's field, below it.</summary>
    Near,
    /// <summary>The letters stand for something else here.</summary>
    Collision,
    /// <summary>A stronger post stands beside it.</summary>
    Beside,
}
