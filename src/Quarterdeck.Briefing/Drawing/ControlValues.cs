using Quarterdeck.Science.Signals;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>The numbers of a chart with limits, period by period; NaN where there is none.</summary>
internal sealed class ControlValues
{
    /// <summary>A chart of lines starts at zero where it loses little by it.</summary>
    private const double MostUnderLowest = 0.5;

    private readonly bool[] _isOpen;

    /// <summary>Reads a series.</summary>
    public ControlValues(ControlSeries control)
    {
        IReadOnlyList<ChartPoint> points = control.Series.Points;
        SignalPoint? at(int i) => control.Report is { } report && i < report.Points.Count ? report.Points[i] : null;
        _isOpen = [.. points.Select(static point => point.IsOpen)];
        Actual = [.. points.Select(static point => Finite(point.Actual))];
        Plan = [.. points.Select(static point => Finite(point.Plan))];
        Forecast = [.. points.Select(static point => point.Actual is null ? Finite(point.Forecast) : double.NaN)];
        Lower = [.. points.Select((_, i) => Finite(at(i)?.Lower))];
        Upper = [.. points.Select((_, i) => Finite(at(i)?.Upper))];
        Residual = [.. points.Select((_, i) => Finite(at(i)?.Residual))];
        double[] of = control.Report is null ? Actual : Residual;
        MovingRanges = [.. of.Select((value, i) => i == 0 || points[i].IsOpen ? double.NaN : Math.Abs(value - of[i - 1]))];
        bool isPlain = control.Report is { Season: null, Trend: false };
        // With season or trend put back the centre lies half-way between the limits, since both move alike.
        // So it does before limits started anew: the report's own centre is that of the last stretch.
        Center = [.. points.Select((_, i) => at(i) is not { } point ? double.NaN : isPlain && point.Index >= control.Report!.Since ? Finite(control.Report.Center) : (Lower[i] + Upper[i]) / 2)];
        Signals = [.. points.Select((point, i) => point.IsOpen ? SignalKind.None : at(i)?.Signals ?? SignalKind.None)];
    }

    /// <summary>The values.</summary>
    public double[] Actual { get; }
    /// <summary>The targets.</summary>
    public double[] Plan { get; }
    /// <summary>The forecasts of periods without a value.</summary>
    public double[] Forecast { get; }
    /// <summary>The lower limits.</summary>
    public double[] Lower { get; }
    /// <summary>The upper limits.</summary>
    public double[] Upper { get; }
    /// <summary>The centres.</summary>
    public double[] Center { get; }
    /// <summary>The values without season and trend.</summary>
    public double[] Residual { get; }
    /// <summary>How much each differs from the one before, without season and trend where they were taken out.</summary>
    public double[] MovingRanges { get; }
    /// <summary>All numbers of an X chart.</summary>
    public IReadOnlyList<double> All => [.. Actual, .. Upper, .. Lower, .. Plan, .. Forecast];
    /// <summary>Why each is a signal.</summary>
    public SignalKind[] Signals { get; }

    /// <summary>True where zero lies so far below the values that drawing it would flatten them.</summary>
    public bool LeavesZeroOut
    {
        get
        {
            double[] all = [.. new[] { [.. Actual.Where((_, i) => !_isOpen[i])], Plan, Forecast, Lower, Upper }.SelectMany(static line => line).Where(double.IsFinite)];
            if (all.Length == 0)
                return false;
            double low = all.Min(), high = all.Max();
            return low > MostUnderLowest * high || high < MostUnderLowest * low;
        }
    }

    private static double Finite(double? value) => value is { } number && double.IsFinite(number) ? number : double.NaN;
}
