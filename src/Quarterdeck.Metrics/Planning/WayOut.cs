using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <summary>Says of a cut that is refused which metrics can be cut so, and by what the metric can be cut.</summary>
/// <param name="context">The company.</param>
/// <param name="metrics">Writes metrics out.</param>
/// <param name="scans">Knows what an atom reaches.</param>
internal sealed class WayOut(PlanContext context, MetricBinder metrics, ScanPlanner scans)
{
    private const int MostMetrics = 8;
    private const int MostCuts = 20;

    /// <summary>The refusal in the words of the question.</summary>
    /// <param name="refusal">Why a field is not reached.</param>
    /// <param name="column">The column that was asked.</param>
    /// <param name="atom">Its aggregate that does not reach the field.</param>
    /// <param name="frame">The dimensions and condition that were asked.</param>
    public Finding Of(Finding refusal, BoundColumn column, Atom atom, Frame frame)
    {
        string[] refused = [.. frame.By.Where(name => !Reaches(atom, new Frame([name], null))).Select(name => name.Dotted)];
        string[] askable = [.. context.Company.Metrics.Values.Where(metric => metric.Id != column.Name && CanBeAsked(metric, frame)).Select(metric => metric.Id).Order(StringComparer.Ordinal).Take(MostMetrics)];
        string cuts = CutsOf(column);
        return refusal with
        {
            Code = FindingCodes.CutRefused,
            Message = $"'{column.Name}' cannot be cut by {(refused.Length > 0 ? string.Join(", ", refused) : "that condition")}: '{atom.Aggregate.Text}' is at home in '{atom.Home}'. {refusal.Message}",
            Remedy = (askable.Length > 0 ? $"Ask one of these, which can: {string.Join(", ", askable)}." : refusal.Remedy) + (cuts.Length > 0 ? $" '{column.Name}' can be cut by {cuts}." : ""),
        };
    }

    private bool Reaches(Atom atom, Frame frame)
    {
        try
        {
            scans.DatedDatasets(atom, frame);
            return true;
        }
        catch (QuestionFault)
        {
            return false;
        }
    }

    private bool CanBeAsked(Metric metric, Frame frame)
    {
        try
        {
            AtomNode[] atoms = [.. metrics.Bind(new Name([metric.Id]), "AC", null).Atoms()];
            return atoms.Length > 0 && atoms.All(atom => Reaches(atom.Atom, frame));
        }
        catch (QuestionFault)
        {
            return false;
        }
    }

    /// <summary>The company's dimensions that all aggregates of a column reach; where there are none, the datasets whose fields they do.</summary>
    private string CutsOf(BoundColumn column)
    {
        Atom[] atoms = [.. column.Node.Atoms().Select(atom => atom.Atom).DistinctBy(atom => atom.Home)];
        string[] dimensions = [.. context.Company.Dimensions.Keys.Order(StringComparer.Ordinal).Where(name => atoms.All(atom => Reaches(atom, new Frame([new Name([name])], null))))];
        if (dimensions.Length > 0)
            return string.Join(", ", dimensions.Take(MostCuts)) + (dimensions.Length > MostCuts ? FormattableString.Invariant($" and {dimensions.Length - MostCuts} more") : "");
        string[] datasets = [.. context.Company.Datasets.Keys.Order(StringComparer.Ordinal).Where(name => atoms.All(atom => atom.Home == name || JoinPaths.Find(context.Company.Datasets, atom.Home, name).Path is not null))];
        return datasets.Length > 0 ? $"the fields of {string.Join(", ", datasets.Take(MostCuts))}" : "";
    }
}
