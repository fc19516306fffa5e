namespace Quarterdeck.Science.Customers;

/// <summary>A model of customers with its parameters, fitted or given.</summary>
/// <param name="Model">The model.</param>
/// <param name="Parameters">In the order of <see cref="Names"/>; α and β of the Pareto law in the caller's time.</param>
/// <param name="StandardErrors">One a parameter, by the delta method; null where they are not defined or nothing was fitted.</param>
/// <param name="LogLikelihood">At the parameters.</param>
/// <param name="Steepness">The longest slope of the log-likelihood by a parameter's logarithm.</param>
/// <param name="Fitted">True where the parameters were fitted, false where they were given.</param>
/// <param name="Iterations">Steps of the last climb; few, since it begins at the top of a thinning.</param>
/// <param name="Converged">True where the slope is small enough.</param>
/// <param name="Identified">True where the likelihood has a top inside; true for given parameters.</param>
/// <param name="WeakPair">The parameters that the data tell least of, by name; empty where all are told well.</param>
public sealed record CustomerFit(
    CustomerModel Model, double[] Parameters, double[]? StandardErrors, double LogLikelihood, double Steepness, bool Fitted, int Iterations, bool Converged, bool Identified, IReadOnlyList<string> WeakPair)
{
    /// <summary>The names of a model's parameters.</summary>
    public static IReadOnlyList<string> Names(CustomerModel model) => model switch
    {
        CustomerModel.ParetoNbd => ["r", "alpha", "s", "beta"],
        CustomerModel.Nbd => ["r", "alpha"],
        _ => ["r", "alpha", "a", "b"],
    };

    /// <summary>Parameters that are given: nothing is fitted, the log-likelihood is worked out.</summary>
    /// <param name="model">The model.</param>
    /// <param name="parameters">In the order of <see cref="Names"/>, each above 0.</param>
    /// <param name="histories">The customers.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0, or their number is another.</exception>
    public static CustomerFit Given(CustomerModel model, double[] parameters, IReadOnlyList<PurchaseHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length != Names(model).Count || !Array.TrueForAll(parameters, value => value > 0 && double.IsFinite(value)))
            throw new ArgumentOutOfRangeException(nameof(parameters), "Each parameter is a finite number above 0.");
        HistoryGroups groups = HistoryGroups.Of(histories);
        Numbers.SurfacePoint point = CustomerFitter.At(model, groups, CustomerFitter.Rescaled(model, parameters, 1 / groups.Scale));
        return new CustomerFit(model, [.. parameters], null, point.Value - groups.Shift, point.Steepness, Fitted: false, 0, Converged: true, Identified: true, []);
    }
}
