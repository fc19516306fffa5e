using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Charts;

/// <summary>Who reports to whom in a company.</summary>
/// <param name="Company">The company's name.</param>
/// <param name="Language">The reader's language.</param>
/// <param name="Offices">The offices, each after the one that it reports to.</param>
/// <param name="People">The people of its table, each after their superior; empty without one.</param>
/// <param name="Findings">What is wrong with the chart.</param>
public sealed record CompanyChart(
    string Company, string Language, IReadOnlyList<ChartOffice> Offices, IReadOnlyList<ChartPerson> People, IReadOnlyList<Finding> Findings);
