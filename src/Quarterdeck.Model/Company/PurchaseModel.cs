namespace Quarterdeck.Model.Company;

/// <summary>A model of how customers buy and leave, as <c>model:</c> names it.</summary>
public enum PurchaseModel
{
    /// <summary><c>bg-nbd</c>: a customer may leave after each repeat purchase. Fader, Hardie and Lee 2005.</summary>
    BgNbd,
    /// <summary><c>mbg-nbd</c>: after the first purchase too. Batislam, Denizel and Filiztekin 2007.</summary>
    MbgNbd,
    /// <summary><c>pareto-nbd</c>: at any time. Schmittlein, Morrison and Colombo 1987.</summary>
    ParetoNbd,
}
