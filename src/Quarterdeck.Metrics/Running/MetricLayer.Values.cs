using System.Collections.Immutable;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Metrics.Planning;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    /// <summary>A question without metrics: the distinct values of its dimensions, as the nearest dataset that reaches all of them has them.</summary>
    private MetricTable DistinctValues(PlanContext context, BoundQuestion question)
    {
        FindingList findings = new();
        findings.AddRange(question.Findings.Sorted());
        ImmutableArray<AnswerColumn> columns = [.. question.Frame.By.Select(name => new AnswerColumn(name.Dotted, "text", null))];
        if (question.Frame.By.Count == 0)
            findings.Error(FindingCodes.NothingAsked, SourceSpan.None, "The question names neither a metric nor a dimension.", "Give --metrics, or --by for the distinct values of a dimension.");
        if (question.Query is { WithTotals: true } or { Comparisons.Count: > 0 } or { ToDate.Count: > 0 })
            findings.Error(FindingCodes.NoMetricAsked, SourceSpan.None, "Totals, comparisons and values to date are of metrics, and the question names none.", "Name a metric with --metrics, or leave them out.");
        if (question.Query.Grain is not null || question.Query.From is not null || question.Query.To is not null)
            findings.Warning(FindingCodes.NoMetricAsked, SourceSpan.None, "Periods are those of metrics, and the question names none: all values are listed, whatever their date.", "Name a metric with --metrics, or put the days into --where.");
        if (!findings.HasErrors)
        {
            FindingList refusals = new();
            IReadOnlyDictionary<string, int> guarded = GuardedRows.Of(Company);
            foreach (string dataset in HomesOf(question.Frame))
            {
                try
                {
                    // A list of values has no counts, so nobody could see how few lie behind one of them.
                    if (guarded.ContainsKey(dataset))
                        throw new QuestionFault(new Finding(FindingCodes.KeptBack, Severity.Error, question.Frame.By[0].Span,
                            $"The rows of '{dataset}' are of people who must not be known, so their values are not listed.", "Ask for a metric, by groups that are large enough."));
                    RowScope scope = new(context, dataset);
                    ImmutableArray<Expression> values = [.. question.Frame.By.Select(scope.BindName)];
                    Expression? where = question.Frame.Where is null ? null : scope.Bind(question.Frame.Where);
                    (Relation from, ImmutableArray<JoinedRelation> joins) = scope.Relations();
                    Select distinct = new()
                    {
                        Columns = [.. values.Select((value, i) => (value, FormattableString.Invariant($"d{i}")))],
                        From = from,
                        Joins = joins,
                        Where = [.. new[] { where }.OfType<Expression>(), .. scope.AsOfConditions()],
                        Distinct = true,
                    };
                    IEnumerable<GroupKey> rows = Ordered(Ask(distinct, scope.Read).Select(row => new GroupKey([.. row])), question.Query, columns, findings);
                    if (question.Query.Limit is { } limit)
                        rows = rows.Take(limit);
                    return new MetricTable(columns, [.. rows.Select(row => row.Values)], context.AsOf, [], [], findings.Sorted());
                }
                catch (QuestionFault fault)
                {
                    refusals.Add(fault.Finding);
                }
            }
            findings.AddRange(refusals.Sorted().Take(1));
        }
        return new MetricTable(columns, [], context.AsOf, [], [], findings.Sorted());
    }

    private static IEnumerable<GroupKey> Ordered(IEnumerable<GroupKey> rows, MetricQuery query, ImmutableArray<AnswerColumn> columns, FindingList findings)
    {
        IOrderedEnumerable<GroupKey> sorted = rows.OrderBy(_ => 0);
        foreach ((string column, bool descending) in query.Order)
        {
            int position = columns.IndexOf(columns.FirstOrDefault(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase))!);
            if (position < 0)
                findings.Error(FindingCodes.OrderAsked, SourceSpan.None, $"The answer has no column '{column}' to sort by.{NearestName.DidYouMean(column, columns.Select(one => one.Name))}", $"Sort by one of: {string.Join(", ", columns.Select(one => one.Name))}.");
            else
                sorted = descending ? sorted.ThenByDescending(row => new GroupKey([row.Values[position]])) : sorted.ThenBy(row => new GroupKey([row.Values[position]]));
        }
        return findings.HasErrors ? [] : sorted.ThenBy(row => row);
    }

    private IEnumerable<string> HomesOf(Frame frame)
    {
        IEnumerable<string> named = frame.By.Select(name => Company.Dimensions.TryGetValue(name.Parts[0], out Dimension? dimension) ? dimension.Field.Parts[0] : name.Parts[0]);
        return named.Concat(Company.Datasets.Keys.Order(StringComparer.Ordinal)).Distinct().Where(Company.Datasets.ContainsKey);
    }
}
