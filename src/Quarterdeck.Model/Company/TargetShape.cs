namespace Quarterdeck.Model.Company;

/// <summary>How an amount is spread over the periods inside its year.</summary>
public enum TargetShape
{
    /// <summary>By days, evenly; the default.</summary>
    Linear,
    /// <summary>The same amount in each period of the asked grain; nothing is pro-rated inside a period that is still open.</summary>
    Step,
    /// <summary>As the actual numbers of the years before were spread; linear where there are none.</summary>
    Seasonal,
}
