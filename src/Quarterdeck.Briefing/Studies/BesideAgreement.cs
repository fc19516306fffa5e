namespace Quarterdeck.Briefing.Studies;

/// <summary>Where a channel's credit lies, seen from the interval of what the mix says it brought.</summary>
public enum BesideAgreement
{
    /// <summary>There is nothing to hold it against.</summary>
    None,
    /// <summary>Within the interval.</summary>
    Within,
    /// <summary>Above the interval: attribution gives more.</summary>
    Above,
    /// <summary>Below the interval: attribution gives less.</summary>
    Below,
}
