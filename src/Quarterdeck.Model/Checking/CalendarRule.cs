using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>The calendar: its time zones are known, its own grains have a dataset and do not hide a known grain.</summary>
internal static class CalendarRule
{
    public static void Check(CheckScope scope, CompanyDraft draft)
    {
        if (draft.TimeZone is { } zone)
            Zone(scope, zone);
        foreach (Word field in draft.Datasets.SelectMany(dataset => dataset.Fields).Select(field => field.TimeZone).OfType<Word>())
            Zone(scope, field);
        foreach (CustomGrainTable grain in draft.Calendar.Grains)
        {
            if (Grain.TryParse(grain.Name) is not null)
                scope.Findings.Error(FindingCodes.ReservedName, grain.Span, $"'{grain.Name}' is a period that every company has.", "Give the company's own period another name.");
            if (!scope.Datasets.ContainsKey(grain.Dataset))
                scope.Unknown(FindingCodes.UnknownDataset, "dataset", grain.Dataset, grain.Span, scope.Datasets.Keys);
        }
    }

    private static void Zone(CheckScope scope, Word zone)
    {
        if (zone.Value.Length is > 0 and <= 64 && TimeZoneInfo.TryFindSystemTimeZoneById(zone.Value, out _))
            return;
        string? near = NearestName.Find(zone.Value, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id));
        scope.Findings.Error(FindingCodes.UnknownZone, zone.Span, $"There is no time zone '{CheckScope.Short(zone.Value)}'.{(near is null ? "" : $" Did you mean '{near}'?")}", near is null ? "Write an IANA name such as Europe/Paris." : $"Write {near}.");
    }
}
