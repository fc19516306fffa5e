using Quarterdeck.Science.Budget;
using Quarterdeck.Science.Numbers;

namespace Quarterdeck.Science.Mix;

/// <summary>The curve of a form that lies nearest to given responses: so that a budget is spent on what is shown.</summary>
internal static class NearestCurve
{
    /// <summary>Finds it by least squares.</summary>
    /// <param name="form">The form.</param>
    /// <param name="spends">Spends from 0.</param>
    /// <param name="responses">The response at each.</param>
    /// <param name="start">A curve to begin with.</param>
    public static ResponseCurve To(Saturation form, double[] spends, double[] responses, ResponseCurve start)
    {
        double largest = responses.Max();
        if (!(largest > 0) || !(start.Beta > 0))
            return start;
        double[] begin = [Math.Log(start.Beta), Math.Log(start.Scale), .. form == Saturation.Hill ? [Math.Log(start.Power)] : (double[])[]];
        double misfit(double[] at, double[] slope)
        {
            Array.Clear(slope);
            if (!Array.TrueForAll(at, value => Math.Abs(value) < 600) || (at.Length > 2 && Math.Abs(at[2]) > 3))
                return double.NaN;
            ResponseCurve curve = Curve(form, at);
            double sum = 0;
            for (int i = 0; i < spends.Length; i++)
            {
                if (spends[i] <= 0)
                    continue;
                double response = curve.Response(spends[i]), miss = (responses[i] - response) / largest, stretch = spends[i] * curve.Marginal(spends[i]);
                sum -= miss * miss / 2;
                slope[0] += miss * response / largest;
                slope[1] += miss * (form == Saturation.Logistic ? stretch : -stretch) / largest;
                if (at.Length > 2)
                    slope[2] += miss * stretch * Math.Log(spends[i] / curve.Scale) / largest;
            }
            return sum;
        }
        return Curve(form, QuasiNewton.Maximum(misfit, begin, 1e-10, 500).At);
    }

    private static ResponseCurve Curve(Saturation form, double[] at) =>
        form == Saturation.Logistic ? ResponseCurve.Logistic(Math.Exp(at[0]), Math.Exp(at[1])) : ResponseCurve.Hill(Math.Exp(at[0]), Math.Exp(at[1]), Math.Exp(at[2]));
}
