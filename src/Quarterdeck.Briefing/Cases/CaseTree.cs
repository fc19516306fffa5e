using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Science.Trees;

namespace Quarterdeck.Briefing.Cases;

/// <summary>Reads the tree of a case.</summary>
/// <param name="findings">Takes what is wrong, at its place.</param>
internal sealed class CaseTree(FindingList findings)
{
    private static readonly string[] _operations = ["leaf", "const", "add", "sub", "neg", "mul", "div", "wmean"];

    /// <summary>Deeper than any formula that a person writes, and shallow enough for every stack.</summary>
    private const int MostLevels = 1_000;

    private readonly List<(string Name, JsonNode Place)> _leaves = [];
    private readonly List<JsonNode> _weights = [];

    /// <summary>Each leaf that the tree names, where it names it.</summary>
    public IReadOnlyList<(string Name, JsonNode Place)> Leaves => _leaves;

    /// <summary>Names of leaves that are the weight of a segment, where they stand.</summary>
    public IEnumerable<(string Name, JsonNode Place)> Weights => _weights.Select(node => (node["id"]!.Text, node));

    /// <summary>The tree; null, with findings, when it has a fault anywhere.</summary>
    public TreeNode? Read(JsonNode? json, JsonNode whole)
    {
        int before = findings.Count;
        if (json is not { IsObject: true })
        {
            findings.Error(FindingCodes.CaseForm, (json ?? whole).Place, "The case has no tree.", "Give 'tree' as an object with 'op' and 'args'.");
            return null;
        }
        TreeNode? tree = Node(json, 1);
        return findings.Count == before ? tree : null;
    }

    private TreeNode? Node(JsonNode json, int level)
    {
        if (level > MostLevels)
            return Fault(json, $"The tree is nested more than {MostLevels:N0} levels deep.", "Write long sums and products with many 'args' in one node.");
        if (!json.IsObject)
            return Fault(json, "A node of the tree is no object.", "Write it as {\"op\": ..., \"args\": [...]}.");
        if (json["op"] is not { IsText: true } operation)
            return Fault(json, "A node of the tree has no 'op'.", $"Give one of {string.Join(", ", _operations)}.");
        string? id = json["id"] is { IsText: true, Text.Length: > 0 } named ? named.Text : null;
        switch (operation.Text)
        {
            case "leaf":
                if (id is null)
                    return Fault(json, "A leaf has no 'id'.", "Give it the name under which its values stand.");
                _leaves.Add((id, json));
                return new Leaf(id);
            case "const":
                return CaseNumbers.Read(json["value"], json, "The constant", findings) is { } value ? new Constant(value, id) : null;
            case "wmean":
                return Mean(json, id, level);
            case var other when !_operations.Contains(other):
                return Fault(operation, $"'{other}' is no operation of a tree.{NearestName.DidYouMean(other, _operations)}", $"Use one of {string.Join(", ", _operations)}.");
        }
        TreeNode?[] parts = [.. Parts(json).Select(part => Node(part, level + 1))];
        (int least, int most) = operation.Text switch { "neg" => (1, 1), "sub" or "div" => (2, 2), _ => (1, int.MaxValue) };
        if (parts.Length < least || parts.Length > most)
            return Fault(json, $"'{operation.Text}' has {parts.Length} parts and needs {(most == int.MaxValue ? "at least one" : least == 1 ? "one" : "two")}.", "Give them as a list 'args'.");
        if (parts.Contains(null))
            return null;
        return operation.Text switch
        {
            "add" => new Sum(parts!, id),
            "mul" => new Product(parts!, id),
            "sub" => new Difference(parts[0]!, parts[1]!, id),
            "div" => new Quotient(parts[0]!, parts[1]!, id),
            _ => new Negation(parts[0]!, id),
        };
    }

    private WeightedMean? Mean(JsonNode json, string? id, int level)
    {
        List<Segment> segments = [];
        IReadOnlyList<JsonNode> parts = Parts(json);
        foreach (JsonNode part in parts)
        {
            if (part is not { IsObject: true } || part["weight"] is not { } weight || part["rate"] is not { } rate)
            {
                Fault(part, "A segment of a mean needs a weight and a rate.", "Write it as {\"key\": ..., \"weight\": ..., \"rate\": ...}.");
                continue;
            }
            (TreeNode? first, TreeNode? second) = (Node(weight, level + 1), Node(rate, level + 1));
            if (first is not null && second is not null)
                segments.Add(new Segment(part["key"] is { IsText: true } key ? key.Text : FormattableString.Invariant($"{segments.Count + 1}"), first, second));
            if (weight["op"]?.Text == "leaf" && weight["id"] is { IsText: true })
                _weights.Add(weight);
        }
        if (parts.Count == 0)
            Fault(json, "A mean has no segments.", "Give at least one as a list 'args'.");
        return segments.Count > 0 ? new WeightedMean(segments, id) : null;
    }

    private static IReadOnlyList<JsonNode> Parts(JsonNode json) => json["args"] is { IsArray: true } list ? list.Items : [];

    private TreeNode? Fault(JsonNode json, FormattableString message, string remedy) => Fault(json, FormattableString.Invariant(message), remedy);

    private TreeNode? Fault(JsonNode json, string message, string remedy)
    {
        findings.Error(FindingCodes.CaseNode, json.Place, message, remedy);
        return null;
    }
}
