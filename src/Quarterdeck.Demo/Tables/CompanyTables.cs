using Quarterdeck.Demo.Parquet;

namespace Quarterdeck.Demo.Tables;

/// <summary>The tables of the company as a whole, written once all parts are known.</summary>
internal static class CompanyTables
{
    /// <summary>Writes them all.</summary>
    public static void Write(World world, ParquetStore store)
    {
        long[] inventory = ProductTables.Write(world, store);
        MarketingTables.Write(world, store);
        long[] technology = LedgerTable.Write(world, store, inventory);
        OperationsTables.Write(world, store);
        CapitalTables.Write(world, store);
        TechnologyTables.Write(world, store, technology);
        OutsideTables.Write(world, store);
    }
}
