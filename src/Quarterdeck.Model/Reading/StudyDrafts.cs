using Quarterdeck.Model.Company;

namespace Quarterdeck.Model.Reading;

/// <summary>The studies as written, references not yet followed.</summary>
internal sealed class StudyDrafts
{
    public AttributionPlan? Attribution { get; set; }
    public MixPlan? Mix { get; set; }
    public ExperiencePlan? Experience { get; set; }
    public List<ImpactPlan> Impacts { get; } = [];
    /// <summary>Names of datasets, metrics and dimensions in these studies with what they are to be and where they stand.</summary>
    public List<(StudyWordKind Kind, Word Word)> Words { get; } = [];
}

/// <summary>What a word of a study names.</summary>
internal enum StudyWordKind
{
    /// <summary>A dataset.</summary>
    Dataset,
    /// <summary>A metric.</summary>
    Metric,
    /// <summary>A KPI with a metric of its own, or a metric.</summary>
    Kpi,
}
