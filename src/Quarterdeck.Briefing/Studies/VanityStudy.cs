using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The vanity check of an office: its own KPIs, each with its warnings.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Office">The office.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Period">The last period that was looked at; empty where no history was.</param>
/// <param name="Outcome">The KPI of the chief executive that leads were looked for; empty where none were.</param>
/// <param name="Periods">Periods of the history that was looked at; 0 for none.</param>
/// <param name="Rows">The KPIs, in the order of the company's files.</param>
/// <param name="Message">The answer in a sentence or two.</param>
/// <param name="Findings">What is wrong or should be known.</param>
public sealed record VanityStudy(
    string Company, string Office, string Language, string Period, string Outcome, int Periods, IReadOnlyList<VanityRow> Rows, string Message, IReadOnlyList<Finding> Findings)
{
    /// <summary>Names for the reader of what is paired with, by id.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}
