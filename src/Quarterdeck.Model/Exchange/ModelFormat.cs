namespace Quarterdeck.Model.Exchange;

/// <summary>In whose words a model is written.</summary>
public enum ModelFormat
{
    /// <summary>The company's own YAML.</summary>
    Quarterdeck,
    /// <summary>Apache Ossie, core specification.</summary>
    Ossie,
    /// <summary>Semantic models and metrics of a dbt project.</summary>
    Dbt,
}
