namespace Quarterdeck.Briefing.Studies;

/// <summary>Why a KPI may flatter more than it tells. Each is a warning, and none alone a verdict. The order is that of the words in every language.</summary>
public enum VanityReason
{
    /// <summary>No formula leads to a KPI of the chief executive, and nothing that is believed of it is borne out.</summary>
    NoPath,
    /// <summary>It only grows.</summary>
    OnlyGrows,
    /// <summary>A volume without a ratio beside it.</summary>
    NoDenominator,
    /// <summary>A volume without anything beside it that says how good it is.</summary>
    NoQualityPair,
    /// <summary>No target.</summary>
    NoTarget,
    /// <summary>Nobody holds the office that answers for it.</summary>
    NoOwner,
    /// <summary>It got better while what it is part of got worse.</summary>
    UpWhileParentDown,
    /// <summary>A lead that matters is ruled out.</summary>
    NoMaterialLead,
}
