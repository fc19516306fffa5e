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
        LedgerTable.Write(world, store, inventory);
    }
}
