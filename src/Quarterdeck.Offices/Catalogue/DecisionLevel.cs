namespace Quarterdeck.Offices.Catalogue;

/// <summary>How far an office decides. The default value is the domain alone.</summary>
public enum DecisionLevel
{
    /// <summary>Decides within its own field.</summary>
    Domain,
    /// <summary>Decides on operations and processes.</summary>
    Operational,
    /// <summary>Shares in decisions about strategy.</summary>
    StrategicShared,
    /// <summary>Has the final say on strategy, budgets and investments.</summary>
    StrategicFinal,
    /// <summary>Advises those who decide.</summary>
    Advisory,
    /// <summary>Decides nothing in the company.</summary>
    Nothing,
}
