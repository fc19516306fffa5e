using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Exchange.Dbt;

/// <summary>Semantic models to datasets: expressions to fields, entities to keys and joins, validity and partitions to joins as of a day.</summary>
internal sealed class DbtDatasets
{
    /// <summary>The field of an as-of join that stands for the date of the row that is looked at.</summary>
    private const string OwnTime = "time";

    private readonly DbtProject _project;
    private readonly FindingList _findings;
    private readonly SortedSet<string> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Field>> _fields = new(StringComparer.Ordinal);

    public DbtDatasets(DbtProject project, FindingList findings)
    {
        _project = project;
        _findings = findings;
        foreach (DbtSemanticModel model in project.Models)
        {
            foreach (DbtEntity entity in model.Entities)
                AddExpression(model, entity.Name, entity.Expr, entity.Span);
            foreach (DbtDimension dimension in model.Dimensions)
                AddExpression(model, dimension.Name, dimension.Expr, dimension.Span);
        }
    }

    /// <summary>Adds a field to a dataset; one of that name stays.</summary>
    public void Add(string dataset, string name, Formula formula, SourceSpan span)
    {
        if (!_fields.TryGetValue(dataset, out Dictionary<string, Field>? fields))
            _fields.Add(dataset, fields = new Dictionary<string, Field>(StringComparer.Ordinal));
        fields.TryAdd(name, new Field(name, formula, formula.SelfAndDescendants().Any(node => node is Call call && FunctionTable.Aggregates.ContainsKey(call.Function)), null, span));
    }

    /// <summary>Adds a roll-up field to an entity: to a dataset with one row for each of its keys, which every model that has the entity reaches.</summary>
    public void AddToEntity(string entity, string name, Formula formula, SourceSpan span)
    {
        _entities.Add(entity);
        Add(OfEntity(entity), name, formula, span);
    }

    /// <summary>The dataset of an entity's keys.</summary>
    public static string OfEntity(string entity) => $"each_{entity}";

    /// <summary>Reads an expression of the project, with findings where our language does not say it.</summary>
    public Formula? Parse(DbtText text) => FormulaParser.Parse(text.Value, text.Span, _findings);

    /// <summary>The models that have an entity by which another is found.</summary>
    public static IEnumerable<DbtSemanticModel> Sources(DbtProject project, DbtSemanticModel owner, string key) => project.Models
        .Where(model => model != owner && owner.Entities.Any(entity => entity.Name == key && entity.IsKey) && model.Entities.Any(entity => entity.Name == key));

    /// <summary>The join over an entity: its name, and the target's too where the entity leads to several models.</summary>
    public static string JoinName(DbtProject project, DbtSemanticModel from, string entity, DbtSemanticModel to) =>
        project.Models.Count(model => model != from && model.Entities.Any(one => one.Name == entity && one.IsKey)) > 1 ? $"{entity}__{to.Name}" : entity;

    /// <summary>Makes the datasets, the time spines among them.</summary>
    public FrozenDictionary<string, Dataset> Make() => _project.Models.Select(Make)
        .Concat(_project.TimeSpines.Select(spine => new Dataset
        {
            Name = spine.Name,
            Source = new TableSource(spine.Table, null),
            Key = [spine.Column],
            Fields = FrozenDictionary<string, Field>.Empty,
            Joins = FrozenDictionary<string, Join>.Empty,
        }))
        .Concat(_entities.Select(entity => new Dataset
        {
            Name = OfEntity(entity),
            Source = new DistinctSource(_project.Models.First(model => model.Entities.Any(one => one.Name == entity)).Name),
            Key = [entity],
            Fields = FieldsOf(OfEntity(entity)),
            Joins = FrozenDictionary<string, Join>.Empty,
        }))
        .DistinctBy(dataset => dataset.Name).ToFrozenDictionary(dataset => dataset.Name, StringComparer.OrdinalIgnoreCase);

    private Dataset Make(DbtSemanticModel model) => new()
    {
        Name = model.Name,
        Source = new TableSource(model.Table, null),
        Key = Key(model),
        Time = model.DefaultTime,
        Fields = FieldsOf(model.Name),
        Joins = Joins(model).DistinctBy(join => join.Name).ToFrozenDictionary(join => join.Name, StringComparer.OrdinalIgnoreCase),
        Description = model.Description,
        Span = model.Span,
    };

    private FrozenDictionary<string, Field> FieldsOf(string dataset) => _fields.TryGetValue(dataset, out Dictionary<string, Field>? fields)
        ? fields.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) : FrozenDictionary<string, Field>.Empty;

    private static string[] Key(DbtSemanticModel model)
    {
        DbtEntity? key = model.Entities.FirstOrDefault(entity => entity.Type == "primary") ?? model.Entities.FirstOrDefault(entity => entity.IsKey);
        if (key is null)
            return [];
        string? version = model.ValidFrom?.Name ?? model.Partition?.Name;
        return version is null ? [key.Name] : [key.Name, version];
    }

    private IEnumerable<Join> Joins(DbtSemanticModel from)
    {
        foreach (DbtEntity entity in from.Entities.Where(entity => _entities.Contains(entity.Name)))
            yield return new Join(OfEntity(entity.Name), OfEntity(entity.Name), [entity.Name], [entity.Name], null, entity.Span);
        foreach (DbtEntity entity in from.Entities)
            foreach (DbtSemanticModel to in _project.Models.Where(to => to != from))
                if (to.Entities.FirstOrDefault(one => one.Name == entity.Name && one.IsKey) is { } target && !(entity.Type == "natural" && target.Type == "natural") && ChoosesRow(from, to))
                    yield return new Join(JoinName(_project, from, entity.Name, to), to.Name, [entity.Name], [target.Name], AsOfOf(to), entity.Span);
    }

    /// <summary>A partition's row is chosen by a day of that name, which the model has itself or brings along from one that leads to it.</summary>
    private bool ChoosesRow(DbtSemanticModel from, DbtSemanticModel to)
    {
        if (to.ValidFrom is not null || to.Partition is not { } day)
            return true;
        HashSet<DbtSemanticModel> seen = [from];
        Queue<DbtSemanticModel> open = new([from]);
        while (open.TryDequeue(out DbtSemanticModel? here))
        {
            if (here.Dimensions.Any(dimension => dimension.Name == day.Name))
                return true;
            foreach (string key in here.Keys)
                foreach (DbtSemanticModel source in Sources(_project, here, key).Where(seen.Add))
                    open.Enqueue(source);
        }
        return false;
    }

    /// <summary>
    /// A slowly changing row holds from its start until its end; a partition's row on its own day. Both are met at the date of the row that is
    /// looked at, which for a join further on is the first row's, not the one between.
    /// </summary>
    private static AsOf? AsOfOf(DbtSemanticModel to) =>
        to.ValidFrom is { } start && to.ValidTo is { } end ? new AsOf(OwnTime, start.Name, end.Name, ToIsLast: false)
        : to.Partition is { } day ? new AsOf(day.Name, day.Name, day.Name, ToIsLast: true)
        : null;

    private void AddExpression(DbtSemanticModel model, string name, DbtText? expr, SourceSpan span)
    {
        if (expr is null || string.Equals(expr.Value.Trim(), name, StringComparison.OrdinalIgnoreCase))
            return;
        if (Parse(expr) is { } formula)
            Add(model.Name, name, formula, span);
    }
}
