using System.Collections.Immutable;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Science.Numbers;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Writes a KPI out as arithmetic over its drivers: by its identity under <c>drivers:</c> where it has one, else by its metric's own formula.</summary>
/// <remarks>
/// A metric whose formula leads back to what it explains is a leaf: <c>revenue: orders * average_order_value</c> ends at the average, though that is revenue over orders.
/// So is everything that is not + - x /, unary minus or a default of 0.
/// </remarks>
/// <param name="company">The company.</param>
/// <param name="language">The reader's language, for labels.</param>
/// <param name="whole">Metrics that are to be leaves, whatever lies behind them.</param>
/// <param name="hasValue">False for a metric or piece of formula that has no value to work with; a metric above it is then a leaf. Null: all have.</param>
public sealed class DriverTreeMaker(CompanyModel company, string language, IReadOnlySet<string>? whole = null, Func<Formula, bool>? hasValue = null)
{
    private readonly Dictionary<string, DriverLeaf> _leaves = new(StringComparer.Ordinal);

    /// <summary>Makes the tree.</summary>
    /// <param name="kpi">The KPI's id, under which the tree is known.</param>
    /// <param name="metric">Its metric.</param>
    public DriverTree Make(string kpi, Metric metric)
    {
        _leaves.Clear();
        TreeNode root = Expand(metric, []);
        // Leaves of branches that were given up are not of the tree.
        List<string> used = [];
        Collect(root, used);
        return new DriverTree(kpi, metric, root, [.. used.Distinct(StringComparer.Ordinal).Select(id => _leaves[id])]);
    }

    /// <summary>What a metric is made of: its identity, or its own formula where that is plain arithmetic; null for neither.</summary>
    public static Formula? MadeOf(CompanyModel company, Metric metric) =>
        company.Drivers.TryGetValue(metric.Id, out Driver? driver) && driver.Identity is { } identity ? identity : PlainFormula.Of(company, metric);

    private TreeNode Expand(Metric metric, ImmutableHashSet<string> open)
    {
        if (whole?.Contains(metric.Id) != true && MadeOf(company, metric) is { } formula && Build(formula, metric, open.Add(metric.Id)) is { } node)
            return Named(node, metric.Id);
        return LeafOf(metric);
    }

    /// <summary>A piece of formula as a tree; null where it leads back to what is being explained, or to what has no value.</summary>
    private TreeNode? Build(Formula formula, Metric metric, ImmutableHashSet<string> open)
    {
        switch (formula)
        {
            case NumberLiteral number:
                return new Constant((DoubleDouble)number.Value);
            case Unary { Operator: "-" } minus:
                return Build(minus.Operand, metric, open) is { } operand ? new Negation(operand) : null;
            case Binary { Operator: "+" or "-" or "*" or "/" } binary:
                return Build(binary.Left, metric, open) is { } left && Build(binary.Right, metric, open) is { } right ? Join(binary.Operator, left, right) : null;
            case Name { Parts: [var word] } when company.Metrics.TryGetValue(word.ToLowerInvariant(), out Metric? named):
                if (open.Contains(named.Id))
                    return null;
                TreeNode below = Expand(named, open);
                return below is Leaf leaf && !HasValue(_leaves[leaf.Name].Formula) ? null : below;
            case var _ when PlainFormula.WithZero(formula) is { } inner:
                return Build(inner, metric, open);
            default:
                return HasValue(formula) ? LeafOf(formula, metric) : null;
        }
    }

    private bool HasValue(Formula formula) => hasValue is null || hasValue(formula);

    private static TreeNode Join(string sign, TreeNode left, TreeNode right) => sign switch
    {
        "+" => new Sum([left, right]),
        "-" => new Difference(left, right),
        "*" => new Product([left, right]),
        _ => new Quotient(left, right),
    };

    private static TreeNode Named(TreeNode node, string id) => node switch
    {
        Sum sum => sum with { Id = id },
        Difference difference => difference with { Id = id },
        Negation negation => negation with { Id = id },
        Product product => product with { Id = id },
        Quotient quotient => quotient with { Id = id },
        // Another metric's name under a new one.
        _ => new Sum([node], id),
    };

    private Leaf LeafOf(Metric metric)
    {
        Kpi? kpi = KpiOwners.KpiOf(company, metric.Id);
        bool isWhole = metric.Formula is { } formula && PlainFormula.Of(company, metric) is null && formula is not Call { Function: "SUM" or "COUNT" or "AVG" or "MIN" or "MAX" };
        return Added(new DriverLeaf(metric.Id, new Name([metric.Id]), KpiOwners.LabelOf(company, metric, language), metric.Unit, kpi?.Office, kpi?.SharedWith ?? [], isWhole));
    }

    private Leaf LeafOf(Formula formula, Metric writtenIn)
    {
        Kpi? kpi = KpiOwners.KpiOf(company, formula, writtenIn);
        string[] named = [.. KpiOwners.MetricsIn(company, formula).Distinct(StringComparer.Ordinal)];
        // A piece of formula that is some metric's whole formula has that metric's name, though nobody wrote the name here.
        string text = formula.Text;
        Metric? same = company.Metrics.Values.Where(one => one.Formula?.Text == text).MinBy(static one => one.Id, StringComparer.Ordinal);
        return Added(new DriverLeaf(text, formula, same is null ? text : KpiOwners.LabelOf(company, same, language), named.Length == 1 ? company.Metrics[named[0]].Unit : null, kpi?.Office, kpi?.SharedWith ?? [], named.Length > 0));
    }

    private Leaf Added(DriverLeaf leaf)
    {
        _leaves.TryAdd(leaf.Id, leaf);
        return new Leaf(leaf.Id);
    }

    private static void Collect(TreeNode node, List<string> leaves)
    {
        if (node is Leaf leaf)
            leaves.Add(leaf.Name);
        foreach (TreeNode part in PartsOf(node))
            Collect(part, leaves);
    }

    /// <summary>The nodes directly below a node, in the order of the formula.</summary>
    public static IReadOnlyList<TreeNode> PartsOf(TreeNode node) => node switch
    {
        Sum sum => sum.Terms,
        Product product => product.Factors,
        Difference difference => [difference.Left, difference.Right],
        Negation negation => [negation.Operand],
        Quotient quotient => [quotient.Numerator, quotient.Denominator],
        _ => [],
    };
}
