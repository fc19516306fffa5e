namespace Quarterdeck.Briefing.Charts;

/// <summary>Who says to whom an office reports. The default value is our own assumption.</summary>
public enum LineSource
{
    /// <summary>The catalogue's default, which nobody stated; it must look different from the others.</summary>
    Assumed,
    /// <summary>The company's own files.</summary>
    Company,
    /// <summary>The company's table of people.</summary>
    People,
    /// <summary>A source of the catalogue.</summary>
    Catalogue,
}
