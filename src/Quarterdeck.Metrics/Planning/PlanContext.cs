using Quarterdeck.Model.Company;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>What every part of a plan reads: the company, its sources' columns and dates, the calendar and the as-of day.</summary>
/// <param name="Company">The company.</param>
/// <param name="Columns">Columns of the sources.</param>
/// <param name="Calendar">The calendar, with the company's own grains.</param>
/// <param name="AsOf">Rows after this day are hidden; null hides nothing.</param>
internal sealed record PlanContext(CompanyModel Company, SourceColumns Columns, CompanyCalendar Calendar, DateOnly? AsOf)
{
    /// <summary>Bits that counting by sets of keys may take at once, in all; such sets are not spilled. Default a quarter of a gigabyte.</summary>
    public long MostBits { get; init; } = 8L * 256 * 1024 * 1024;

    /// <summary>A dataset by name.</summary>
    public Dataset Dataset(string name) => Company.Datasets[name];
}
