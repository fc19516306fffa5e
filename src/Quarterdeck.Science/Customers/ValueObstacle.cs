namespace Quarterdeck.Science.Customers;

/// <summary>Why the data do not tell what customers will bring.</summary>
public enum ValueObstacle
{
    /// <summary>Nothing stands in the way.</summary>
    None,
    /// <summary>Too few customers, or too few who bought again.</summary>
    FewCustomers,
    /// <summary>The fit did not converge.</summary>
    NotConverged,
    /// <summary>The likelihood of purchases has no top inside.</summary>
    NotIdentified,
    /// <summary>No customer bought again for an amount above 0.</summary>
    NoAmounts,
    /// <summary>The likelihood of amounts has no top inside.</summary>
    SpendNotIdentified,
    /// <summary>Amounts differ so much among customers that there is no mean: q is at most 1.</summary>
    SpendHasNoMean,
    /// <summary>Amounts move with the number of purchases, which the model of amounts takes for independent.</summary>
    SpendCorrelated,
}
