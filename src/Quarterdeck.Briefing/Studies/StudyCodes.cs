using Quarterdeck.Science.Links;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The words that JSON and CSV have for what studies find; they are the same in every language.</summary>
public static class StudyCodes
{
    private static readonly (SignalKind Kind, string Word)[] _signals =
    [
        (SignalKind.Outside, "r1"), (SignalKind.ThreeOfFour, "r2"), (SignalKind.RunOfEight, "r3"),
        (SignalKind.MovingRange, "moving_range"), (SignalKind.Ewma, "ewma"), (SignalKind.Cusum, "cusum"),
    ];

    /// <summary>The reasons why a point is a signal.</summary>
    public static IEnumerable<string> Of(SignalKind signals) => _signals.Where(word => (signals & word.Kind) != 0).Select(word => word.Word);

    /// <summary>A verdict on a link.</summary>
    public static string Of(LinkVerdict verdict) => verdict switch
    {
        LinkVerdict.Leads => "leads",
        LinkVerdict.MovesTogether => "moves_together",
        LinkVerdict.Follows => "follows",
        LinkVerdict.NoMaterialLead => "no_material_lead",
        _ => "not_enough_data",
    };
}
