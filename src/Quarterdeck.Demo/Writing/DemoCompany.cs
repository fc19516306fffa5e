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
        List<string> parts = [];
        for (int part = 0; part < options.Scale; part++)
        {
            Tell($"part {part + 1} of {options.Scale}");
            string target = options.Scale == 1 ? data : Path.Combine(folder, ".parts", $"{part:0000}");
            parts.Add(target);
            using ParquetStore store = new();
            Part.Write(world, part, store);
            foreach ((string table, long count) in store.Export(target))
                rows[table] = rows.GetValueOrDefault(table) + count;
        }
        if (options.Scale > 1)
        {
            Tell("joining the parts");
            using ParquetStore store = new();
            foreach (string table in rows.Keys)
                store.Merge(table, parts, Path.Combine(data, table + ".parquet"));
            Directory.Delete(Path.Combine(folder, ".parts"), recursive: true);
        }
        Tell("the company's own tables");
        using (ParquetStore store = new())
        {
            CompanyTables.Write(world, store);
            foreach ((string table, long count) in store.Export(data))
                rows[table] = count;
        }
        Tell("the company's YAML and the planted truth");
        CompanyFiles.Write(folder, options.Scale);
        TruthFile.Write(folder, world);
        return new DemoResult(folder, rows);

        void Tell(string step) => progress?.Invoke(new DemoProgress(step, done++, steps));
    }
}
