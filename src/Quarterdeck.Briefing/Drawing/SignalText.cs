using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>Signals in words.</summary>
internal static class SignalText
{
    private static readonly SignalKind[] _kinds = [SignalKind.Outside, SignalKind.ThreeOfFour, SignalKind.RunOfEight, SignalKind.MovingRange, SignalKind.Ewma, SignalKind.Cusum];

    /// <summary>The name of each reason.</summary>
    public static IEnumerable<string> Names(SignalKind signals, StudyWords words) => _kinds.Zip(words.SignalNames).Where(pair => (signals & pair.First) != 0).Select(static pair => pair.Second);
}
