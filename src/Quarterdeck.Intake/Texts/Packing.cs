namespace Quarterdeck.Intake.Texts;

/// <summary>How content is packed.</summary>
public enum Packing
{
    /// <summary>As it is; workbooks count as that too, since their reader unpacks them.</summary>
    None,
    /// <summary>A gzip file.</summary>
    Gzip,
    /// <summary>An entry of a zip archive.</summary>
    Zip,
}
