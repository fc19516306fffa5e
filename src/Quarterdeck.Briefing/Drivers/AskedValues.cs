using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Drivers;

/// <summary>Where a value stands: a period, a scenario, rates of currencies.</summary>
/// <param name="Period">The period.</param>
/// <param name="Scenario">AC, PL or FC.</param>
/// <param name="Rates">At which rates money is converted.</param>
public sealed record Standing(Period Period, string Scenario, RateChoice Rates);

/// <summary>Asks the data for formulas in several standings at once, each under a question of its own so that one that cannot be asked does not take the others with it.</summary>
/// <param name="ask">Answers questions together, in their order.</param>
/// <param name="asOf">Rows after this day are hidden.</param>
/// <param name="currency">The currency in which money is wanted; null for the company's.</param>
/// <param name="where">A condition on all of them; null for none.</param>
public sealed class AskedValues(Func<IReadOnlyList<MetricQuery>, IReadOnlyList<MetricTable>> ask, DateOnly? asOf, string? currency, Formula? where)
{
    private readonly Dictionary<(Standing Standing, string Text), MetricTable> _tables = [];
    private List<(Standing Standing, Formula Formula)> _open = [];

    /// <summary>Asks what was not yet asked.</summary>
    public void Ask(IEnumerable<Formula> formulas, IEnumerable<Standing> standings)
    {
        IReadOnlyList<MetricQuery> questions = Open(formulas, standings);
        if (questions.Count > 0)
            Keep(ask(questions));
    }

    /// <summary>The questions that were not yet asked, for those who ask them together with others and then call <see cref="Keep"/>.</summary>
    public IReadOnlyList<MetricQuery> Open(IEnumerable<Formula> formulas, IEnumerable<Standing> standings)
    {
        Formula[] wanted = [.. formulas.DistinctBy(formula => formula.Text)];
        _open = [.. standings.Distinct().SelectMany(standing => wanted.Select(formula => (standing, formula))).Where(pair => !_tables.ContainsKey((pair.standing, pair.formula.Text)))];
        return [.. _open.Select(pair => Question(pair.Formula, pair.Standing, []))];
    }

    /// <summary>Takes the answers to the questions of the last <see cref="Open"/>, in their order.</summary>
    public void Keep(IReadOnlyList<MetricTable> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        for (int i = 0; i < _open.Count; i++)
            _tables[(_open[i].Standing, _open[i].Formula.Text)] = answers[i];
        _open = [];
    }

    /// <summary>The answer; missing where it was refused.</summary>
    public Cell Value(Formula formula, Standing standing) =>
        _tables.TryGetValue((standing, formula.Text), out MetricTable? table) && table.Rows.Count > 0 ? table.Rows[^1][^1] : Cell.Missing;

    /// <summary>The whole answer to a formula that was asked.</summary>
    public MetricTable Table(Formula formula, Standing standing) => _tables[(standing, formula.Text)];

    /// <summary>The errors of a formula that was asked.</summary>
    public IEnumerable<Finding> Errors(Formula formula, Standing standing) =>
        _tables.TryGetValue((standing, formula.Text), out MetricTable? table) ? table.Findings.Where(finding => finding.Severity == Severity.Error) : [];

    /// <summary>Each group's value of a formula, by the group's name.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="standings">Where it stands.</param>
    /// <param name="by">The dimensions.</param>
    /// <returns>A table for each standing: period, the dimensions, the value.</returns>
    public IReadOnlyList<MetricTable> Groups(Formula formula, IReadOnlyList<Standing> standings, IReadOnlyList<Name> by) =>
        ask([.. standings.Select(standing => Question(formula, standing, by))]);

    private MetricQuery Question(Formula formula, Standing standing, IReadOnlyList<Name> by)
    {
        Formula said = where is null ? formula : new Filtered(formula, where);
        if (standing.Scenario != "AC")
            said = new Call(standing.Scenario == "PL" ? "PLAN" : "FORECAST", [said]);
        return new MetricQuery
        {
            Columns = [new MetricColumn("value", said)], Grain = standing.Period.Grain, From = standing.Period.FirstDay, To = standing.Period.LastDay,
            By = by, AsOf = asOf, Currency = currency, Rates = standing.Rates,
        };
    }
}
