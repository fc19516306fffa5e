namespace Quarterdeck.Science.Customers;

/// <summary>A model of how customers buy and when they leave.</summary>
public enum CustomerModel
{
    /// <summary>Purchases are Poisson, rates vary by a gamma law, after each repeat purchase a customer leaves with a probability that varies by a beta law. Fader, Hardie and Lee 2005.</summary>
    BgNbd,
    /// <summary>The same, but a customer may leave after the first purchase too. Batislam, Denizel and Filiztekin 2007.</summary>
    MbgNbd,
    /// <summary>A customer may leave at any time, at a rate that varies by a gamma law. Schmittlein, Morrison and Colombo 1987.</summary>
    ParetoNbd,
    /// <summary>Nobody leaves. Ehrenberg 1959; what the others are held against.</summary>
    Nbd,
}
