using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Model.Checking;

/// <summary>Formulas over one row: fields, arguments of aggregates, conditions.</summary>
internal static class RowFormulaRule
{
    /// <summary>A field: its bare names are fields or columns of its dataset, aggregates in it make it a roll-up over child rows.</summary>
    public static void CheckField(CheckScope scope, Dataset dataset, Field field)
    {
        Open(field.Formula);

        void Open(Formula node)
        {
            switch (node)
            {
                case Name { Parts.Length: > 1, IsAllRows: false } name:
                    if (scope.Resolve(name) is { } path)
                        scope.Reaches(dataset.Name, path, name.Span);
                    break;
                case Name { IsAllRows: true } rows:
                    scope.Findings.Error(FindingCodes.AllRows, rows.Span, $"'{rows.Dotted}' means whole rows, but a field has one value.", "Name a field, or COUNT the rows of a child dataset.");
                    break;
                case Name name when FunctionTable.Moments.Contains(name.Parts[0]):
                    scope.Findings.Error(FindingCodes.MomentInField, name.Span, $"{name.Parts[0]} belongs to a question, but a field has one value whatever is asked.", "Use it in a metric's FILTER.");
                    break;
                case Call call when FunctionTable.Aggregates.ContainsKey(call.Function):
                    RollUp(scope, dataset, field, call);
                    break;
                case Call call when FunctionTable.Temporal.ContainsKey(call.Function):
                    scope.Findings.Error(FindingCodes.WrongPlace, call.Span, $"{call.Function} works on metrics over periods, but a field has one value for each row.", "Make a metric of it.");
                    break;
                case Filtered filtered:
                    scope.Findings.Error(FindingCodes.WrongPlace, filtered.Span, "FILTER belongs behind an aggregate.", "Write CASE WHEN condition THEN value END.");
                    break;
                default:
                    foreach (Formula child in node.Children)
                        Open(child);
                    break;
            }
        }
    }

    private static void RollUp(CheckScope scope, Dataset dataset, Field field, Call call)
    {
        if (Arguments(scope, call) is not { } home)
            return;
        if (home == dataset.Name)
        {
            scope.Findings.Error(FindingCodes.RollUpOfItself, call.Span, $"The field '{dataset.Name}.{field.Name}' aggregates its own dataset.", "Aggregate a child dataset that joins to this one, or make a metric of it.");
            return;
        }
        JoinPathResult up = JoinPaths.Find(scope.Datasets, home, dataset.Name);
        if (up.IsAmbiguous)
            scope.Findings.Error(FindingCodes.AmbiguousPath, call.Span,
                $"From '{home}' several joins lead to '{dataset.Name}': {string.Join(", ", up.Candidates.Select(path => path.ToString()))}; the roll-up cannot choose.",
                "Reach the parent over one join only, for example through a dataset of its own for the second one.");
        else if (!up.IsFound)
            scope.Findings.Error(FindingCodes.NoPath, call.Span,
                $"'{dataset.Name}.{field.Name}' cannot roll up '{home}': no join leads from there to '{dataset.Name}'. Known from '{home}': {scope.Known(home)}.",
                $"Declare a join from '{home}' to '{dataset.Name}'.");
        if (call.Filter is not null)
            CheckCondition(scope, call.Filter, home);
    }

    /// <summary>The arguments of an aggregate: names of datasets that one of them reaches to-one.</summary>
    /// <returns>The dataset at which the aggregate lives; null when there is none, which is then a finding.</returns>
    public static string? Arguments(CheckScope scope, Call aggregate)
    {
        bool clean = true;
        List<(FieldPath Path, Name Name)> paths = [];
        foreach (Formula node in aggregate.Arguments.SelectMany(argument => argument.SelfAndDescendants()))
        {
            if (node is Name { Parts.Length: 1 } bare && !FunctionTable.Moments.Contains(bare.Parts[0]))
            {
                clean = false;
                string name = bare.Parts[0];
                string[] owners = [.. scope.Datasets.Values.Where(dataset => dataset.Fields.ContainsKey(name)).Select(dataset => dataset.Name).Order(StringComparer.Ordinal)];
                scope.Findings.Error(FindingCodes.BareField, bare.Span,
                    scope.Company.Metrics.ContainsKey(name) ? $"'{name}' is a metric, but {aggregate.Function} works on rows." : $"'{CheckScope.Short(name)}' does not say of which dataset it is.",
                    owners.Length > 0 ? $"Write {owners[0]}.{name}." : scope.Company.Metrics.ContainsKey(name) ? $"Write the metric without {aggregate.Function}." : "Write dataset.field.");
            }
            else if (node is Name { Parts.Length: > 1 } dotted)
            {
                if (scope.Resolve(dotted) is { } path)
                    paths.Add((path, dotted));
                else
                    clean = false;
            }
            else if (node is Filtered filtered)
            {
                clean = false;
                scope.Findings.Error(FindingCodes.WrongPlace, filtered.Span, "FILTER belongs behind the aggregate's bracket.", "Write SUM(x) FILTER (WHERE condition).");
            }
        }
        if (!clean)
            return null;
        AtomHome home = AtomHome.Find(scope.Datasets, aggregate);
        if (home.Home is null)
        {
            NoHome(scope, aggregate, home);
            return null;
        }
        foreach ((FieldPath path, Name name) in paths)
            clean &= scope.Reaches(home.Home, path, name.Span);
        return clean ? home.Home : null;
    }

    private static void NoHome(CheckScope scope, Call aggregate, AtomHome home)
    {
        if (home.Named.Count == 0)
        {
            scope.Findings.Error(FindingCodes.NoHome, aggregate.Span, $"{aggregate.Function} names no dataset, so nobody knows which rows are meant.", "Write dataset.field inside, or COUNT(dataset.*) for rows.");
            return;
        }
        (string first, string second) = (home.Named[0], home.Named.First(name => !JoinPaths.Reached(scope.Datasets, home.Named[0]).Contains(name)));
        scope.Findings.Error(FindingCodes.NoHome, aggregate.Span,
            $"{aggregate.Function} mixes '{first}' and '{second}', but neither reaches the other to-one. Known from '{first}': {scope.Known(first)}; from '{second}': {scope.Known(second)}.",
            $"Declare a join between them, make one side a roll-up field of the other, or write two metrics and combine them.");
    }

    /// <summary>A condition: of an aggregate's FILTER, of a metric's, of --where, of a KPI.</summary>
    /// <param name="scope">What there is.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="home">The dataset that must reach every field; null when that is asked elsewhere.</param>
    /// <param name="allowsDimensions">True where short names of dimensions may stand: in questions and in metrics.</param>
    /// <param name="allowsKeys">True where the name of a key or of a join's field means that field of whichever dataset is counted: in metrics.</param>
    public static void CheckCondition(CheckScope scope, Formula condition, string? home, bool allowsDimensions = false, bool allowsKeys = false)
    {
        switch (condition)
        {
            case Name { IsAllRows: true } rows:
                scope.Findings.Error(FindingCodes.AllRows, rows.Span, $"'{rows.Dotted}' means whole rows, but a condition asks a field.", "Name the field.");
                break;
            // A time's grain or date part, such as time.month: which there are is for the one who answers to say.
            case Name { Parts: [var head, _] } when allowsKeys && !scope.Datasets.ContainsKey(head) && (head == "time" || scope.Company.Dimensions.ContainsKey(head)):
                break;
            case Name { Parts.Length: > 1 } dotted:
                if (scope.Resolve(dotted) is { } path && home is not null)
                    scope.Reaches(home, path, dotted.Span);
                break;
            case Name { Parts: [var word] } bare:
                Bare(scope, bare, word, allowsDimensions, allowsKeys);
                break;
            case Call call when FunctionTable.Aggregates.ContainsKey(call.Function) || FunctionTable.Temporal.ContainsKey(call.Function):
                scope.Findings.Error(FindingCodes.WrongPlace, call.Span, $"{call.Function} cannot stand in a condition over rows.", "Make a roll-up field of it and ask that field.");
                break;
            default:
                foreach (Formula child in condition.Children)
                    CheckCondition(scope, child, home, allowsDimensions, allowsKeys);
                break;
        }
    }

    private static void Bare(CheckScope scope, Name name, string word, bool allowsDimensions, bool allowsKeys)
    {
        if (allowsKeys && scope.Datasets.Values.Any(dataset => dataset.Key.Contains(word) || dataset.Joins.Values.Any(join => join.On.Contains(word))))
            return;
        if (word == "time" || FunctionTable.Moments.Contains(word))
            return;
        bool isDimension = scope.Company.Dimensions.TryGetValue(word, out Dimension? dimension);
        if (isDimension && allowsDimensions)
            return;
        if (isDimension)
            scope.Findings.Error(FindingCodes.BareField, name.Span, $"'{word}' is a dimension, a short name for questions; a metric names the field itself.", $"Write {dimension!.Field.Dotted}.");
        else if (allowsDimensions && !allowsKeys)
            scope.Unknown(FindingCodes.UnknownDimension, "dimension", word, name.Span, scope.Company.Dimensions.Keys.Append("time"));
        else
            scope.Findings.Error(FindingCodes.BareField, name.Span, $"'{CheckScope.Short(word)}' does not say of which dataset it is.", "Write dataset.field; 'time' is the metric's own date; texts stand in single quotes.");
    }
}
