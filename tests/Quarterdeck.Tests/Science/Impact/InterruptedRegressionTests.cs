using Quarterdeck.Science.Impact;

namespace Quarterdeck.Tests.Science.Impact;

/// <summary>The second opinion against textbook figures.</summary>
public class InterruptedRegressionTests
{
    // Nile at Aswan, dam of 1899; statsmodels with HAC errors, 4 lags, no small-sample factor.
    [Fact]
    public void Step_of_the_Nile_is_the_published_one()
    {
        InterruptedRegression fit = InterruptedRegression.Fit(ImpactCases.From(28, ImpactCases.Column("forecast/R_Nile.csv", 1)), isSegmented: false)!;
        Assert.Equal(1097.75, fit.Level, 8);
        Assert.Equal(-247.77777777777698, fit.LevelChange, 8);
        Assert.Equal(31.339448718346762, fit.StandardError, 8);
        Assert.Null(fit.SlopeChange);
    }

    [Fact]
    public void Segments_of_the_Nile_are_the_published_ones()
    {
        InterruptedRegression fit = InterruptedRegression.Fit(ImpactCases.From(28, ImpactCases.Column("forecast/R_Nile.csv", 1)), isSegmented: true)!;
        Assert.Equal(1.1595511767925866, fit.Trend!.Value, 8);
        Assert.Equal(-289.1026853663842, fit.LevelChange, 7);
        Assert.Equal(61.775938943311154, fit.StandardError, 7);
        Assert.Equal(-0.46908876763448404, fit.SlopeChange!.Value, 8);
        Assert.Equal(2.701577433029683, fit.SlopeStandardError!.Value, 8);
    }

    // Worked by hand: means 2 and 5; residuals -1, 1 and -1, 1; without lags the variance of the step is 2/4 + 2/4.
    [Fact]
    public void Four_values_by_hand()
    {
        InterruptedRegression fit = InterruptedRegression.Fit(ImpactCases.From(2, [1, 3, 4, 6]), isSegmented: false, lags: 0)!;
        Assert.Equal((2, 3), (Math.Round(fit.Level, 12), Math.Round(fit.LevelChange, 12)));
        Assert.Equal(1, fit.StandardError, 12);
    }

    [Fact]
    public void Control_takes_its_part_of_the_step()
    {
        double[] control = [1, 2, 3, 4, 8, 9, 10, 11];
        double[] y = [.. control.Select((value, t) => 2 * value + (t >= 4 ? 5 : 0))];
        Assert.Equal(5, InterruptedRegression.Fit(ImpactCases.From(4, y, control), isSegmented: false, withControls: true)!.LevelChange, 9);
    }

    [Fact]
    public void Too_few_values_have_no_answer() => Assert.Null(InterruptedRegression.Fit(ImpactCases.From(2, [1, 3, 4]), isSegmented: true));

    // What is measured together has the errors of its parts, and never more than their sum.
    [Fact]
    public void Effects_of_periods_add_up_and_their_errors_go_together()
    {
        InterruptedRegression fit = InterruptedRegression.Fit(ImpactCases.From(28, ImpactCases.Column("forecast/R_Nile.csv", 1)), isSegmented: true)!;
        Assert.Equal((fit.LevelChange, fit.StandardError), fit.Over([0]));
        (double all, double error) = fit.Over([0, 1, 2, 3]);
        Assert.Equal(4 * fit.LevelChange + 6 * fit.SlopeChange!.Value, all, 9);
        Assert.True(error < Enumerable.Range(0, 4).Sum(since => fit.Over([since]).StandardError));
        InterruptedRegression step = InterruptedRegression.Fit(ImpactCases.From(28, ImpactCases.Column("forecast/R_Nile.csv", 1)), isSegmented: false)!;
        Assert.Equal(5 * step.StandardError, step.Over([0, 1, 2, 3, 4]).StandardError, 9);
        Assert.Equal(1097.75, step.Without(70), 8);
    }
}
