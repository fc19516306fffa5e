using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Tables;

namespace Quarterdeck.Demo.Writing;

/// <summary>Writes Tidewell, the demo company: data as Parquet, the company in YAML, and the planted truth.</summary>
public static class DemoCompany
{
    /// <summary>Writes the company. Files of the same names are replaced; others stay.</summary>
    /// <remarks>The same options give the same rows on every machine. One part is in memory at a time.</remarks>
    /// <param name="folder">Where to; made where it is absent.</param>
    /// <param name="options">Scale and seed; nothing for the defaults.</param>
    /// <param name="progress">Told before each step.</param>
    public static DemoResult Write(string folder, DemoOptions? options = null, Action<DemoProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new DemoOptions();
        int steps = options.Scale + 2 + (options.Scale > 1 ? 1 : 0), done = 0;
        string data = Path.Combine(folder, "data");
        Directory.CreateDirectory(data);
        World world = new(options.Seed, options.Scale);
        Dictionary<string, long> rows = [];
        using ParquetStore store = new(data);
        if (options.Scale == 1)
        {
            Tell("part 1 of 1");
            Part.Write(world, 0, store);
        }
        else
            Parts(world, folder, rows, Tell);
        Tell("the company's own tables");
        CompanyTables.Write(world, store);
        Tell("the company's YAML and the planted truth");
        CompanyFiles.Write(folder, options.Scale);
        CompanyFiles.WriteLift(data, LiftExperiment.OnPaidSearch(world));
        TruthFile.Write(folder, world);
        foreach ((string table, long count) in store.Complete())
            rows[table] = count;
        return new DemoResult(folder, rows);

        void Tell(string step) => progress?.Invoke(new DemoProgress(step, done++, steps));
    }

    /// <summary>Writes the parts one after the other, so that only one is in memory, and joins their tables.</summary>
    private static void Parts(World world, string folder, Dictionary<string, long> rows, Action<string> tell)
    {
        string data = Path.Combine(folder, "data"), aside = Path.Combine(folder, ".parts");
        List<string> parts = [];
        for (int part = 0; part < world.Scale; part++)
        {
            tell($"part {part + 1} of {world.Scale}");
            parts.Add(Path.Combine(aside, $"{part:0000}"));
            using ParquetStore store = new(parts[^1]);
            Part.Write(world, part, store);
            foreach ((string table, long count) in store.Complete())
                rows[table] = rows.GetValueOrDefault(table) + count;
        }
        tell("joining the parts");
        foreach (string table in rows.Keys)
            ParquetStore.Merge(table, parts, Path.Combine(data, table + ".parquet"));
        Directory.Delete(aside, recursive: true);
    }
}
