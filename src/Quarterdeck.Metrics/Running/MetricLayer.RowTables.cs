using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Running;

/// <content>Rows for studies of single events, such as touches and answers; they are read anew each time.</content>
public sealed partial class MetricLayer
{
    /// <summary>Rows of a dataset with a value for each column; rows of people who were promised not to be known are refused.</summary>
    /// <param name="question">What is wanted.</param>
    /// <param name="progress">Told which dataset is being read.</param>
    /// <exception cref="EngineException">The engine fails.</exception>
    public RowTable Rows(RowQuestion question, IProgress<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        string[] names = [.. question.Columns.Select(static column => column.Name)];
        FindingList findings = new();
        lock (_gate)
        {
            try
            {
                PlanContext context = Context(question.AsOf);
                Dataset dataset = context.Dataset(question.Dataset);
                if (GuardedRows.Of(Company).ContainsKey(dataset.Name))
                    throw new QuestionFault(new Finding(FindingCodes.KeptBack, Severity.Error, dataset.Span,
                        $"The rows of '{dataset.Name}' are of people who must not be known, so they are not read one by one.", "Ask for a metric, by groups that are large enough."));
                (Select select, RowScope scope) = Selected(context, question, findings);
                if (findings.HasErrors)
                    return new RowTable(names, [], null, findings.Sorted());
                string[] read = [.. scope.Read];
                foreach (string name in read)
                    NeedLoad(name);
                foreach (string joined in scope.Joined)
                    if (_facts.RepeatedKeys(joined) is > 0 and long repeated)
                        throw new QuestionFault(RepeatedKey(joined, repeated));
                foreach (Join join in read.SelectMany(name => Company.Datasets[name].Joins.Values).Where(join => join.AsOf is null && scope.Joined.Contains(join.Target)))
                    if (_facts.RepeatedKeys(join) is > 0 and long repeated)
                        throw new QuestionFault(RepeatedKey(join, repeated));
                progress?.Report(dataset.Name);
                string sql = _dialect.Write(select);
                IReadOnlyList<Cell[]> rows = Engine.Query(sql);
                foreach (string name in read)
                    findings.AddRange(Failed(name, question.AsOf));
                return new RowTable(names, rows, ReceiptOf(question, read, sql), findings.Sorted());
            }
            catch (QuestionFault fault)
            {
                findings.Add(fault.Finding);
                return new RowTable(names, [], null, findings.Sorted());
            }
        }
    }

    private static (Select Select, RowScope Scope) Selected(PlanContext context, RowQuestion question, FindingList findings)
    {
        RowScope scope = new(context, question.Dataset);
        List<(Expression, string)> columns = [];
        foreach ((MetricColumn column, int i) in question.Columns.Select(static (column, i) => (column, i)))
            try
            {
                columns.Add((scope.Bind(column.Formula), FormattableString.Invariant($"c{i}")));
            }
            catch (QuestionFault fault)
            {
                findings.Add(fault.Finding);
            }
        List<Expression> conditions = [];
        foreach (Formula? condition in (Formula?[])[question.Where, AtomBinder.ActualOnly(scope.Root.Dataset)])
            try
            {
                if (condition is not null)
                    conditions.Add(scope.Bind(condition));
            }
            catch (QuestionFault fault)
            {
                findings.Add(fault.Finding);
            }
        conditions.AddRange(scope.AsOfConditions());
        (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
        return (new Select { Columns = [.. columns], From = from, Joins = joins, Where = [.. conditions], OrderBy = [.. columns.Select(static column => column.Item1)] }, scope);
    }

    private Receipt ReceiptOf(RowQuestion question, string[] read, string sql)
    {
        string formula = string.Join(", ", question.Columns.Select(static column => $"{column.Name} = {column.Formula.Text}")) + (question.Where is { } where ? $" WHERE {where.Text}" : "");
        StringBuilder definition = new(formula);
        foreach (string name in read.Order(StringComparer.Ordinal))
            Append(definition, Company.Datasets[name]);
        CalendarSettingsText(definition);
        return new Receipt($"rows of {question.Dataset}", formula, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.ToString())))[..16],
            [.. read.Order(StringComparer.Ordinal).Where(name => Company.Datasets[name].Source is not DistinctSource).Select(name => new SourceReceipt(name, SourceText(Company.Datasets[name].Source), _files.FingerprintOf(name)))],
            [sql], question.AsOf, "")
        { Stale = StaleOf(read, question.AsOf) };
    }
}
