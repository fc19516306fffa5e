using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

public sealed partial class MetricLayer
{
    private DuckDbEngine? _engine;

    /// <summary>The engine, opened when the first statement needs it: an answer that is kept needs none.</summary>
    private DuckDbEngine Engine => _engine ??= new DuckDbEngine(_options, NamedLoads());

    private IReadOnlyList<Cell[]> Ask(Select select, IEnumerable<string> read) => _answers.Ask(select, read);
}
