using System.Text.Json;
using Quarterdeck.Briefing.Drivers;
using Quarterdeck.Science.Goals;

namespace Quarterdeck.Briefing.Packs;

/// <summary>The probability that all targets are met, as members of a JSON object.</summary>
internal static class ChanceJson
{
    /// <summary>Writes it, or null and the reason; nothing where it was not asked.</summary>
    public static void Write(Utf8JsonWriter writer, TargetsChance? chance)
    {
        if (chance is null)
            return;
        BridgeJson.WriteNumber(writer, "probability_all_targets", chance.Result?.Probability);
        writer.WriteString("probability_reason", chance.Reason);
        writer.WriteNumber("seed", chance.Result?.Seed ?? JointChance.UsualSeed);
        writer.WriteNumber("draws", chance.Result?.Draws ?? JointChance.UsualDraws);
    }
}
