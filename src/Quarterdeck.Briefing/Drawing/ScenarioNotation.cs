using Quarterdeck.Briefing.Scenes;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drawing;

/// <summary>How scenarios and differences are drawn, in one place.</summary>
internal static class ScenarioNotation
{
    /// <summary>The code beside a series.</summary>
    public static string Code(ChartScenario scenario) => scenario switch
    {
        ChartScenario.PriorYear => "PY",
        ChartScenario.PriorPeriod => "PP",
        ChartScenario.Plan => "PL",
        ChartScenario.Forecast => "FC",
        _ => "AC",
    };

    /// <summary>Colour and fill of a scenario's bars.</summary>
    public static (ThemeRole Role, Fill Fill) Of(ChartScenario scenario) => scenario switch
    {
        ChartScenario.PriorYear or ChartScenario.PriorPeriod => (ThemeRole.PriorYear, Fill.Solid),
        ChartScenario.Plan => (ThemeRole.Plan, Fill.Outline),
        ChartScenario.Forecast => (ThemeRole.Forecast, Fill.Hatch),
        _ => (ThemeRole.Actual, Fill.Solid),
    };

    /// <summary>Whether a difference is good, bad or neither.</summary>
    /// <param name="change">The difference.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="reference">What it is compared with: what is best at its target is worse on either side of it.</param>
    public static ThemeRole Effect(double change, Direction better, ChartScenario reference) => better switch
    {
        _ when change == 0 => ThemeRole.Neutral,
        Direction.Up => change > 0 ? ThemeRole.Good : ThemeRole.Bad,
        Direction.Down => change < 0 ? ThemeRole.Good : ThemeRole.Bad,
        Direction.Target when reference == ChartScenario.Plan => ThemeRole.Bad,
        _ => ThemeRole.Neutral,
    };

    /// <summary>An axis that stands for what is compared with: one thick light line for the prior year, two thin ones for the plan.</summary>
    public static void Axis(SceneDraft draft, ChartScenario reference, Point from, Point to)
    {
        if (reference is ChartScenario.PriorYear or ChartScenario.PriorPeriod)
        {
            draft.Straight(ThemeRole.PriorYear, DataRole.Frame, from.X, from.Y, to.X, to.Y, 3);
            return;
        }
        if (reference != ChartScenario.Plan || draft.Look.IsTerminal)
        {
            draft.Straight(ThemeRole.Axis, DataRole.Frame, from.X, from.Y, to.X, to.Y);
            return;
        }
        (double dx, double dy) = from.X == to.X ? (1.5, 0.0) : (0.0, 1.5);
        draft.Straight(ThemeRole.Plan, DataRole.Frame, from.X - dx, from.Y - dy, to.X - dx, to.Y - dy);
        draft.Straight(ThemeRole.Plan, DataRole.Frame, from.X + dx, from.Y + dy, to.X + dx, to.Y + dy);
    }

    /// <summary>A difference as a share of what is compared with; NaN where that is zero or below, since it would mislead.</summary>
    public static double Share(double actual, double reference) => reference > 0 ? (actual - reference) / reference : double.NaN;
}
