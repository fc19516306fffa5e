using System.Globalization;
using System.Text.Json;
using Quarterdeck.Science.Customers;

namespace Quarterdeck.Tests.Science.Customers;

/// <summary>The open customer files beside the repository.</summary>
internal static class CustomerCases
{
    /// <summary>CDNOW, 2,357 customers over 39 weeks, in two decimals.</summary>
    public static PurchaseHistory[] Sample => Read("cases/marketing/clv/cdnow_customers_summary.csv", 1);

    /// <summary>CDNOW, 23,570 customers, with the mean amount of the repeat purchases.</summary>
    public static (PurchaseHistory[] Histories, double[] Means) Master =>
        (Read("cases/marketing/clv/cdnow_master_summary_weeks_cal19970930.csv", 1), Column("cases/marketing/clv/cdnow_master_summary_weeks_cal19970930.csv", 4));

    /// <summary>A reference value.</summary>
    public static JsonElement Reference(string file) => JsonDocument.Parse(File.ReadAllText(RepositoryFolders.Shared("cases/marketing/reference/" + file))).RootElement;

    /// <summary>A column of a file.</summary>
    public static double[] Column(string file, int column) =>
        [.. File.ReadLines(RepositoryFolders.Shared(file)).Skip(1).Where(static line => line.Length > 0).Select(line => double.Parse(line.Split(',')[column], CultureInfo.InvariantCulture))];

    private static PurchaseHistory[] Read(string file, int first) =>
        [.. File.ReadLines(RepositoryFolders.Shared(file)).Skip(1).Where(static line => line.Length > 0).Select(line => line.Split(',')[first..(first + 3)].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
            .Select(cells => new PurchaseHistory((int)cells[0], cells[1], cells[2]))];
}
