using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>A row of an answer before it is laid out.</summary>
/// <param name="Asked">The period, or the whole span.</param>
/// <param name="Group">The dimension values.</param>
/// <param name="Values">A value for each column of the question.</param>
/// <param name="Behind">What lies behind each of them, where a metric wants a least number of rows.</param>
/// <param name="HasRow">True when a row lies behind one of the values.</param>
internal sealed record AnswerRow(AskedRow Asked, GroupKey Group, Cell[] Values, Backing[] Behind, bool HasRow);
