using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Company;

/// <summary>The studies that a company declares: on which of its rows and metrics each works.</summary>
public sealed record StudyPlans
{
    /// <summary>How conversions are shared among channels; null where nobody said.</summary>
    public AttributionPlan? Attribution { get; init; }
    /// <summary>What moves an outcome; null where nobody said.</summary>
    public MixPlan? Mix { get; init; }
    /// <summary>What customers say; null where nobody said.</summary>
    public ExperiencePlan? Experience { get; init; }

    /// <summary>Which actions are to be measured, in the order of writing; may be empty.</summary>
    public IReadOnlyList<ImpactPlan> Impacts { get; init; } = [];

    /// <summary>How many are declared.</summary>
    public int Count => (Attribution is null ? 0 : 1) + (Mix is null ? 0 : 1) + (Experience is null ? 0 : 1) + Impacts.Count;

    /// <summary>Every formula over rows that the studies read.</summary>
    public IEnumerable<Formula> Formulas() => new[]
    {
        Attribution?.Entity, Attribution?.Channel, Attribution?.Time, Attribution?.Conversion, Attribution?.Value, Attribution?.Where,
        Attribution?.Conversions?.Entity, Attribution?.Conversions?.Time, Attribution?.Conversions?.Value, Attribution?.Conversions?.Where,
        Experience?.Score, Experience?.Stage, Experience?.Channel, Experience?.Comment, Experience?.Where,
    }.OfType<Formula>().Concat(Experience?.Drivers ?? []).Concat(Impacts.Select(static plan => plan.Where).OfType<Formula>());
}
