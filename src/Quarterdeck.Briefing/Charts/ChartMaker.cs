using Quarterdeck.Metrics.Answers;
using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Offices.Catalogue;
using Quarterdeck.Offices.Resolving;
using Quarterdeck.Offices.Titles;

namespace Quarterdeck.Briefing.Charts;

/// <summary>Makes a company's chart: of what it wrote, its table of people and the catalogue, in this order of weight.</summary>
/// <param name="company">The company.</param>
/// <param name="catalogue">The catalogue.</param>
/// <param name="ask">Answers a question; only asked where the company has a table of people.</param>
public sealed class ChartMaker(CompanyModel company, OfficeCatalogue catalogue, Func<MetricQuery, MetricTable> ask)
{
    private const string Board = "board";

    /// <summary>The chart in a reader's language.</summary>
    /// <param name="language">en, fr, pl, vi or zh.</param>
    /// <param name="asOf">The day that is asked about; null for the latest.</param>
    public CompanyChart Make(string language, DateOnly? asOf)
    {
        FindingList findings = new();
        Language reader = LanguageCode.TryParse(language, out Language known) ? known : Language.English;
        TitleResolver own = new(catalogue, CompanyWords.Of(company)), plain = new(catalogue);
        IReadOnlyList<ChartPerson> people = company.OfficesFrom is { } from
            ? new PeopleTree(from, findings).Make(new PeopleReader(company, ask).Read(from, asOf, findings), own.Resolve)
            : [];
        Dictionary<string, IReadOnlyList<ChartPerson>> holders = Holders(people, findings);
        Dictionary<string, string> officeOf = [];
        foreach ((string office, IReadOnlyList<ChartPerson> held) in holders)
            foreach (ChartPerson person in held)
                officeOf.TryAdd(person.Key, office);
        Dictionary<string, CompanyOffice> written = company.Offices.ToDictionary(office => office.Id, StringComparer.Ordinal);
        string[] ids = [.. company.Offices.Select(office => office.Id), .. holders.Keys.Where(id => !written.ContainsKey(id)).Order(StringComparer.Ordinal)];
        List<ChartOffice> offices = [];
        foreach (string id in ids)
        {
            IReadOnlyList<ChartPerson> held = holders.GetValueOrDefault(id, []);
            CompanyOffice? declared = written.GetValueOrDefault(id);
            string? title = declared?.Title ?? (held.Count > 0 ? held[0].Title : null);
            TitleResult? reading = title is null ? null : plain.Resolve(title);
            (string? to, LineSource line, IReadOnlyList<string> sources) = Line(id, declared, held, people, officeOf, ids);
            offices.Add(new ChartOffice(
                id, catalogue.NameOf(id, reader),
                declared?.Holder is { Length: > 0 } holder ? [holder] : [.. held.Select(person => person.Name)],
                title, reading, declared?.Title is not null && reading is not null && !(reading.Offices.Count == 1 && reading.Offices[0].Id == id && reading.Verdict is Verdict.Certain or Verdict.Likely),
                declared?.Acronyms ?? [], to, line, sources, [.. company.Kpis.Where(kpi => kpi.Office == id).Select(kpi => kpi.Id)],
                held.Count > 0 ? held[0].AllReports : null, Level: 0));
        }
        Heads(offices, written, findings);
        return new CompanyChart(company.Name, language, Ordered(offices), people, findings.Sorted());
    }

    /// <summary>Which people hold which office: those the company names, else those whose title says so.</summary>
    private Dictionary<string, IReadOnlyList<ChartPerson>> Holders(IReadOnlyList<ChartPerson> people, FindingList findings)
    {
        Dictionary<string, IReadOnlyList<ChartPerson>> holders = [];
        if (company.OfficesFrom is not { } from || people.Count == 0)
            return holders;
        List<string> unknown = [];
        foreach (CompanyOffice office in company.Offices.Where(office => office.Holder is { Length: > 0 }))
        {
            ChartPerson[] named = [.. people.Where(person => string.Equals(person.Name, office.Holder, StringComparison.OrdinalIgnoreCase)).Take(1)];
            if (named.Length == 0)
                unknown.Add($"{office.Holder} ({office.Id})");
            else
                holders.Add(office.Id, named);
        }
        if (unknown.Count > 0 && from.HolderField is not null)
            findings.Note(FindingCodes.HolderNotFound, from.Span, $"'{from.Dataset}' knows nobody named {string.Join(", ", unknown)}.", "Write the name as the table has it, or leave it if the person is from outside.");
        HashSet<string> settled = [.. company.Offices.Where(office => office.Holder is { Length: > 0 }).Select(office => office.Id)];
        // A post in a region or unit is not the company's.
        IEnumerable<(string Id, ChartPerson Person, Modifiers Modifiers)> posts = people
            .Where(person => person.Reading.Verdict is Verdict.Certain or Verdict.Likely)
            .SelectMany(person => person.Reading.Offices.Where(office => (office.Modifiers & Modifiers.Scoped) == 0).Select(office => (office.Id, person, office.Modifiers)));
        foreach (IGrouping<string, (string Id, ChartPerson Person, Modifiers Modifiers)> post in posts.GroupBy(post => post.Id))
        {
            if (settled.Contains(post.Key) || catalogue.Find(post.Key) is not { Kind: OfficeKind.Chief })
                continue;
            (string Id, ChartPerson Person, Modifiers Modifiers)[] bearers = [.. post.OrderBy(one => one.Person.Level)];
            bool isJoint = bearers.All(one => (one.Modifiers & Modifiers.Co) != 0);
            holders.Add(post.Key, [.. bearers.Take(isJoint ? bearers.Length : 1).Select(one => one.Person)]);
            if (!isJoint && bearers.Length > 1)
                findings.Note(FindingCodes.SharedOffice, from.Span, $"The titles of {string.Join(", ", bearers.Take(8).Select(one => $"{one.Person.Name} ({one.Person.Title})"))} all name the office '{post.Key}'; {bearers[0].Person.Name} is shown.", "Name the holder under offices:.");
        }
        return holders;
    }

    private (string? To, LineSource Line, IReadOnlyList<string> Sources) Line(
        string id, CompanyOffice? declared, IReadOnlyList<ChartPerson> held, IReadOnlyList<ChartPerson> people, Dictionary<string, string> officeOf, string[] ids)
    {
        if (declared?.ReportsTo is { } said)
            return (said, LineSource.Company, []);
        if (held.Count > 0)
        {
            ChartPerson? at = held[0];
            while (at?.Superior is { } superior)
            {
                at = people.FirstOrDefault(person => person.Key == superior);
                if (at is not null && officeOf.TryGetValue(at.Key, out string? above) && above != id)
                    return (above, LineSource.People, []);
            }
        }
        ReportingLine line = catalogue.Find(id)?.ReportsTo ?? new ReportingLine("ceo", [], Basis.Assumed, ["catalog"]);
        string to = line.To;
        if (to.Length == 0)
            return (null, LineSource.Catalogue, line.Sources);
        if (to == Board || ids.Contains(to))
            return (to, line.Basis == Basis.Stated ? LineSource.Catalogue : LineSource.Assumed, line.Sources);
        // The superior is not in this company: the one above takes the place, which nobody stated.
        while (to != Board && to.Length > 0 && !ids.Contains(to))
            to = catalogue.Find(to)?.ReportsTo.To ?? Board;
        return (to.Length == 0 ? Board : to, LineSource.Assumed, ["catalog"]);
    }

    private void Heads(List<ChartOffice> offices, Dictionary<string, CompanyOffice> written, FindingList findings)
    {
        if (company.OfficesFrom is not { } from)
            return;
        string[] vacant = [.. offices.Where(office => office.Holders.Count == 0).Select(office => office.Id)];
        if (vacant.Length > 0)
            findings.Note(FindingCodes.VacantOffice, written[vacant[0]].Span, $"Nobody of '{from.Dataset}' bears the title of {string.Join(", ", vacant)}, and no holder is named.", "Write holder:, or leave it while they are vacant.");
    }

    /// <summary>Each office after the one it reports to, in the order of writing; the members of a circle come last.</summary>
    private static List<ChartOffice> Ordered(List<ChartOffice> offices)
    {
        ILookup<string, ChartOffice> below = offices.ToLookup(office => office.ReportsTo ?? Board, StringComparer.Ordinal);
        List<ChartOffice> order = [];
        HashSet<string> placed = [];
        void Place(ChartOffice office, int level)
        {
            if (!placed.Add(office.Id))
                return;
            order.Add(office with { Level = level });
            foreach (ChartOffice report in below[office.Id])
                Place(report, level + 1);
        }
        foreach (ChartOffice office in offices.Where(office => office.ReportsTo is null or Board))
            Place(office, 0);
        foreach (ChartOffice office in offices)
            Place(office, 0);
        return order;
    }
}
