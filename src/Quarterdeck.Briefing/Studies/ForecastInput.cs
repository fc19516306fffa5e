using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <summary>A series to forecast.</summary>
/// <param name="Name">Its name; null where a file holds one without a name.</param>
/// <param name="Values">In the order of time; NaN where there is none.</param>
/// <param name="UsualSeason">Periods a season, as the dates tell it; null where they do not.</param>
/// <param name="Next">The names of the periods that follow the last value, as many as are forecast; null where periods have none.</param>
public sealed record ForecastInput(string? Name, double[] Values, int? UsualSeason, IReadOnlyList<string?> Next)
{
    /// <summary>False where periods do not sum to a longer one, as those of a rate; default true.</summary>
    public bool AddsUp { get; init; } = true;

    /// <summary>The names of the periods of the values, one each; empty for a period without a row. Default: they have none and are numbered.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What it is called for the reader: a KPI's label, a column; the name where nobody said.</summary>
    public string Label { get; init; } = Name ?? "";

    /// <summary>The unit of the values. Default: plain numbers.</summary>
    public Unit Unit { get; init; }

    /// <summary>Code of the currency of money; empty, the default, when nobody said.</summary>
    public string Currency { get; init; } = "";
}
