namespace Quarterdeck.Offices.Resolving;

/// <summary>How sure an answer is. The default value is certain.</summary>
public enum Verdict
{
    /// <summary>The words leave no other reading.</summary>
    Certain,
    /// <summary>One reading is far ahead.</summary>
    Likely,
    /// <summary>Several readings are left; all are listed.</summary>
    Ambiguous,
    /// <summary>Understood: no office.</summary>
    None,
    /// <summary>Not understood.</summary>
    Unknown,
}
