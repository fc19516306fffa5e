using Quarterdeck.Science.Budget;

namespace Quarterdeck.Tests.Science.Budget;

/// <summary>Response curves: their values by hand, their slopes by differences.</summary>
public class ResponseCurveTests
{
    public static TheoryData<string> Curves => ["logistic", "hill 0.6", "hill 1", "hill 2.5"];

    private static ResponseCurve Curve(string name) => name switch
    {
        "logistic" => ResponseCurve.Logistic(3, 4),
        "hill 0.6" => ResponseCurve.Hill(3, 0.5, 0.6),
        "hill 1" => ResponseCurve.Hill(3, 0.5, 1),
        _ => ResponseCurve.Hill(3, 0.5, 2.5),
    };

    [Fact]
    public void Values_are_those_worked_out_by_hand()
    {
        Assert.Equal(3 * (1 - Math.Exp(-2)) / (1 + Math.Exp(-2)), Curve("logistic").Response(0.5), 14);
        Assert.Equal(6, Curve("logistic").Marginal(0), 14);                              // β λ / 2
        Assert.Equal(1.5, Curve("hill 2.5").Response(0.5), 14);                           // half of β at h
        Assert.Equal(3 * 4.0 / 5, ResponseCurve.Hill(3, 0.5, 2).Response(1), 14);          // 2² / (2² + 1)
        Assert.Equal([0, 6, double.PositiveInfinity], ((string[])["hill 2.5", "hill 1", "hill 0.6"]).Select(name => Curve(name).Marginal(0)));
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void Slopes_are_those_of_differences(string name)
    {
        ResponseCurve curve = Curve(name);
        foreach (double spend in (double[])[0.01, 0.2, 0.5, 1.3, 6])
        {
            double step = 1e-5 * spend;
            Assert.Equal((curve.Response(spend + step) - curve.Response(spend - step)) / (2 * step), curve.Marginal(spend), 1e-7 * (1 + curve.Marginal(spend)));
            Assert.Equal((curve.Marginal(spend + step) - curve.Marginal(spend - step)) / (2 * step), curve.Curvature(spend), 1e-6 * (1 + Math.Abs(curve.Curvature(spend))));
        }
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void The_spend_at_a_marginal_response_is_the_inverse(string name)
    {
        ResponseCurve curve = Curve(name);
        foreach (double spend in (double[])[0.6, 0.9, 2.2, 7])
            Assert.Equal(spend, curve.SpendAt(curve.Marginal(spend), curve.Inflection, 10), 1e-9 * spend);
        Assert.Equal(10, curve.SpendAt(0, curve.Inflection, 10));
    }

    [Fact]
    public void An_S_bends_where_its_curvature_changes_sign_and_far_out_nothing_overflows()
    {
        ResponseCurve curve = Curve("hill 2.5");
        Assert.True(curve.Curvature(0.999 * curve.Inflection) > 0 && curve.Curvature(1.001 * curve.Inflection) < 0);
        Assert.Equal(0, Curve("hill 1").Inflection);
        foreach (ResponseCurve far in (ResponseCurve[])[curve, Curve("logistic"), ResponseCurve.Hill(3, 1e-200, 9)])
        {
            Assert.Equal(3, far.Response(1e300), 12);
            Assert.Equal(0, far.Marginal(1e300), 12);
        }
    }

    [Theory]
    [InlineData(-1, 1), InlineData(1, 0), InlineData(double.NaN, 1), InlineData(1, double.PositiveInfinity)]
    public void Refuses_what_is_no_curve(double beta, double scale)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Logistic(beta, scale));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Hill(beta, scale, 1));
    }
}
