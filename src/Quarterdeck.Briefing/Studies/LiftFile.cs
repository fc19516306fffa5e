using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Mix;

namespace Quarterdeck.Briefing.Studies;

/// <summary>Reads experiments: one row a test with the columns channel, from, to, effect and standard_error.</summary>
public static class LiftFile
{
    /// <summary>How a market is studied, with its experiments; null and findings where these cannot be used.</summary>
    /// <param name="market">The market that was tested.</param>
    /// <param name="options">How it is studied otherwise.</param>
    /// <param name="path">The file of experiments; null for none.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static MixOptions? Into(MixMarket market, MixOptions options, string? path, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(findings);
        if (path is not null && StudyFile.Open(path, null, findings) is { } tests)
            options = options with { Lifts = Read(tests, path, market, findings) };
        return findings.HasErrors ? null : options;
    }

    /// <summary>Reads the tests. Findings where a row cannot be used.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="market">The market that was tested.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static IReadOnlyList<LiftTest> Read(StudyFile file, string name, MixMarket market, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyList<string>? channels = file.Texts("channel"), from = file.Texts("from"), to = file.Texts("to");
        double[]? effects = file.Numbers("effect"), errors = file.Numbers("standard_error");
        if (channels is null || from is null || to is null || effects is null || errors is null)
            return [];
        List<LiftTest> tests = [];
        for (int row = 0; row < file.Rows; row++)
        {
            int channel = market.Data.Channels.Index().Where(known => string.Equals(known.Item.Trim(), channels[row].Trim(), StringComparison.OrdinalIgnoreCase)).Select(static known => known.Index).DefaultIfEmpty(-1).First();
            double? start = StudyDates.Place(from[row]), end = StudyDates.Place(to[row]);
            int first = start is { } s ? market.From(s) : -1, last = end is { } e ? market.To(e) : -1;
            string? fault = channel < 0 ? $"'{channels[row]}' is no channel; the channels are {string.Join(", ", market.Data.Channels)}"
                : start is null || end is null ? $"'{(start is null ? from[row] : to[row])}' is no date"
                : first < 0 || last < first ? $"from {from[row]} to {to[row]} the file, which runs from {market.Labels[0]} to {market.Labels[^1]}, has no period"
                : !double.IsFinite(effects[row]) ? "the effect is empty"
                : !(errors[row] > 0) ? string.Create(CultureInfo.InvariantCulture, $"the standard error is {errors[row]}; it is above 0")
                : !(market.Data.SpendByPeriod(channel)[first..(last + 1)].Sum() > 0) ? $"nothing was spent on '{channels[row]}' from {from[row]} to {to[row]}, so that there is nothing to test" : null;
            if (fault is null)
                tests.Add(new LiftTest(channel, first, last, effects[row], errors[row]));
            else
                findings.Error(FindingCodes.LiftRow, new SourceSpan(name, row + 2, 0), $"In the lift tests, {fault}.", "Correct the row.");
        }
        return tests;
    }
}
