namespace Quarterdeck.Science.Bridges;

/// <summary>What moves on a straight line when rate, mix and volume are told apart; the effects depend on it, so a page says which it was.</summary>
public enum MixCoordinates
{
    /// <summary>Total volume, shares and rates: Kitagawa's and Das Gupta's rate and composition effects. The default of textbooks.</summary>
    Shares,
    /// <summary>Each segment's volume and rate: for volumes that have drivers of their own, such as spend over cost a click.</summary>
    Volumes,
}
