namespace Quarterdeck.Model.Editing;

/// <summary>What a person sets of a KPI of the catalogue, as it was written.</summary>
/// <param name="Kpi">The KPI.</param>
public sealed record KpiSettings(string Kpi)
{
    /// <summary>Packs of the catalogue that the company is to include; those that it does already stay.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>The form of the target: <c>yearly</c>, <c>quarterly</c>, <c>monthly</c>, <c>value</c> or <c>growth</c>; empty, the default, leaves the target as it is.</summary>
    public string TargetForm { get; init; } = "";

    /// <summary>The amount, value or growth, such as <c>15000000</c>, <c>35%</c>; read with <see cref="TargetForm"/> alone.</summary>
    public string TargetValue { get; init; } = "";

    /// <summary>How an amount is spread: <c>linear</c>, <c>step</c> or <c>seasonal</c>; empty leaves it as it is, which is linear where nothing is said.</summary>
    public string TargetShape { get; init; } = "";

    /// <summary>A shortfall above this is at risk, such as <c>2%</c> or <c>2pp</c>; empty leaves it as it is.</summary>
    public string AtRisk { get; init; } = "";

    /// <summary>A shortfall above this is behind; empty leaves it as it is.</summary>
    public string Behind { get; init; } = "";

    /// <summary>The forms of a target that can be set.</summary>
    public static IReadOnlyList<string> TargetForms { get; } = ["yearly", "quarterly", "monthly", "value", "growth"];

    /// <summary>The ways in which an amount is spread.</summary>
    public static IReadOnlyList<string> TargetShapes { get; } = ["linear", "step", "seasonal"];
}
