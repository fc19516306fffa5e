namespace Quarterdeck.Web.Answers;

/// <summary>What an office's drivers add to the change of a KPI of the chief executive.</summary>
/// <param name="Kpi">The chief executive's KPI.</param>
/// <param name="Label">Its name in the reader's language.</param>
/// <param name="Contribution">What the office adds, written.</param>
/// <param name="Change">The whole change, written.</param>
public sealed record OfficeFeed(string Kpi, string Label, string Contribution, string Change);
