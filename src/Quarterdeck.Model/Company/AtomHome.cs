using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Company;

/// <summary>Where an aggregate lives: the one dataset whose rows it works on.</summary>
/// <param name="Home">The dataset from which every other dataset named in the arguments is reached to-one; null when there is none, or none is named.</param>
/// <param name="Named">The datasets named in the arguments, in the order of writing.</param>
/// <remarks>Only the arguments decide; a filter must be reached from there, or it would multiply the rows that are aggregated.</remarks>
public sealed record AtomHome(string? Home, IReadOnlyList<string> Named)
{
    /// <summary>Finds the home of an aggregate (or of RETAINED, whose argument is a field).</summary>
    /// <param name="datasets">All datasets by name.</param>
    /// <param name="aggregate">The call; names without a dataset in it are left aside.</param>
    public static AtomHome Find(IReadOnlyDictionary<string, Dataset> datasets, Call aggregate)
    {
        List<string> named = [];
        foreach (Formula argument in aggregate.Arguments)
            foreach (Formula node in argument.SelfAndDescendants())
                if (node is Name { Parts.Length: > 1 } name && datasets.ContainsKey(name.Parts[0]) && !named.Contains(name.Parts[0]))
                    named.Add(name.Parts[0]);
        foreach (string candidate in named)
        {
            IReadOnlyList<string> reached = JoinPaths.Reached(datasets, candidate);
            if (named.All(reached.Contains))
                return new AtomHome(candidate, named);
        }
        return new AtomHome(null, named);
    }
}
