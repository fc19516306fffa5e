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
    /// <summary>More columns than a person can read are no help, and a table of a million would be none at all.</summary>
    private const int MostRowColumns = 40;

    /// <summary>The source rows behind a number: for each aggregate that it is made of, the rows that count, with their files and places.</summary>
    /// <param name="formula">A metric, or a formula over metrics.</param>
    /// <param name="where">A further condition; null for none.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">Rows after this day are hidden; null hides nothing.</param>
    /// <param name="most">At most so many rows for each aggregate; from 1.</param>
    /// <param name="findings">Takes what is wrong; rows of people who were promised not to be known are refused.</param>
    public IReadOnlyList<SourceRows> Rows(Formula formula, Formula? where, Period period, DateOnly? asOf, int most, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(formula);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        List<SourceRows> found = [];
        lock (_gate)
        {
            PlanContext context = Context(asOf);
            ScanPlanner planner = new(context);
            MetricQuery question = new() { Columns = [new MetricColumn("value", formula)], Grain = period.Grain, From = period.FirstDay, To = period.LastDay, AsOf = asOf, Where = where };
            BoundQuestion bound = new QuestionBinder(context, atom => FactsOf(planner, atom), _facts.OwnDates).Bind(question);
            findings.AddRange(bound.Findings.Sorted());
            if (findings.HasErrors)
                return [];
            IReadOnlyDictionary<string, int> guarded = GuardedRows.Of(Company);
            foreach (Atom atom in bound.Atoms().Select(node => node.Atom))
            {
                if (guarded.ContainsKey(atom.Home))
                {
                    findings.Warning(FindingCodes.KeptBack, Company.Datasets[atom.Home].Span, $"The rows of '{atom.Home}' are of people who must not be known, so they are not shown.", "Ask for the number by groups that are large enough.");
                    continue;
                }
                try
                {
                    string[] columns = Company.Datasets[atom.Home].Source is DistinctSource ? [] : [.. _columns.Of(atom.Home).Take(MostRowColumns).Select(column => column.Column)];
                    (Select rows, Select count, IEnumerable<string> read) = planner.RowsOf(atom, where, new TimeRange(period.Start, period.Next), columns, most);
                    string[] datasets = [.. read];
                    foreach (string dataset in datasets)
                        NeedLoad(dataset);
                    long all = (long)Engine.Query(_dialect.Write(count))[0][0].AsDecimal();
                    ImmutableArray<string> heads = ["file", "row", "value", .. columns];
                    found.Add(new SourceRows(atom.Aggregate.Text, atom.Home, heads, [.. Engine.Query(_dialect.Write(rows)).Select(row => (IReadOnlyList<Cell>)[FileOf(row[0]), .. row.Skip(1)])], all));
                }
                catch (QuestionFault fault)
                {
                    findings.Add(fault.Finding);
                }
            }
        }
        return found;
    }

    /// <summary>A file as the company names it: where the data lie on this machine is nobody's concern.</summary>
    private Cell FileOf(Cell path) => Cell.Of(path.AsText() is { Length: > 0 } file ? Path.GetRelativePath(Company.DataFolder, file).Replace('\\', '/') : "");
}
