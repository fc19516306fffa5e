using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Editing;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Web.Answers;

/// <summary>What stands in the form of a KPI's target and tolerance.</summary>
/// <param name="Target">The form of the target; empty to leave it.</param>
/// <param name="Value">Its amount.</param>
/// <param name="Shape">How it is spread.</param>
/// <param name="AtRisk">The first tolerance.</param>
/// <param name="Behind">The second.</param>
public sealed record KpiForm(string Target, string Value, string Shape, string AtRisk, string Behind)
{
    /// <summary>The form of a KPI that the company has not.</summary>
    public static KpiForm Empty { get; } = new("", "", "", "", "");

    /// <summary>What the company says now; a target in a form that cannot be set here is left empty.</summary>
    public static KpiForm Of(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        bool isOwn = kpi.Tolerance != Tolerance.Default;
        KpiForm form = new("", "", "", isOwn ? Share(kpi.Tolerance.AtRisk, kpi.Tolerance.InPoints) : "", isOwn ? Share(kpi.Tolerance.Behind, kpi.Tolerance.InPoints) : "");
        return kpi.Target switch
        {
            AmountTarget amount when FormOf(amount.Grain) is { } name => form with { Target = name, Value = Number(amount.Amount), Shape = amount.Shape.ToString().ToLowerInvariant() },
            ValueTarget value => form with { Target = "value", Value = Number(value.Value) },
            GrowthTarget growth => form with { Target = "growth", Value = Share(growth.Rate, inPoints: false) },
            _ => form,
        };
    }

    /// <summary>What is to be written: only what differs from what the company says now.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="packs">Packs to include.</param>
    /// <param name="now">What the company says now.</param>
    public KpiSettings Against(string kpi, IReadOnlyList<string> packs, KpiForm now)
    {
        ArgumentNullException.ThrowIfNull(now);
        bool isAmount = Target is "yearly" or "quarterly" or "monthly";
        bool sameShape = !isAmount || (Shape.Length == 0 ? "linear" : Shape) == (now.Shape.Length == 0 ? "linear" : now.Shape);
        bool isSame = Target == now.Target && Value == now.Value && sameShape;
        return new KpiSettings(kpi)
        {
            Packs = packs, TargetForm = isSame ? "" : Target, TargetValue = Value, TargetShape = isAmount && !sameShape ? (Shape.Length == 0 ? "linear" : Shape) : "",
            AtRisk = AtRisk == now.AtRisk ? "" : AtRisk, Behind = Behind == now.Behind ? "" : Behind,
        };
    }

    private static string? FormOf(Grain grain) => grain == Grain.Year ? "yearly" : grain == Grain.Quarter ? "quarterly" : grain == Grain.Month ? "monthly" : null;

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Share(decimal value, bool inPoints) => Number(value * 100) + (inPoints ? "pp" : "%");
}
