namespace Quarterdeck.Model.Company;

/// <summary>What a customer value answers.</summary>
public enum CustomerValueAnswer
{
    /// <summary>The mean discounted value of a customer over the horizon.</summary>
    Value,
    /// <summary>The discounted value of all of them.</summary>
    Total,
    /// <summary>Expected purchases of all of them within the horizon.</summary>
    Purchases,
    /// <summary>How many of them are expected to be still there.</summary>
    Alive,
}
