using System.Diagnostics;
using System.Globalization;

namespace Quarterdeck.Bench.Web;

/// <summary>How fast the web app answers, and how much memory it takes, as the bars of the web app ask.</summary>
internal static class WebReport
{
    private static readonly string[] Pages = ["/", "/?period=2025-06", "/o/cmo", "/o/coo", "/k/revenue", "/k/gross_margin", "/bridge?kpi=revenue", "/catalogue", "/people?q=CCO", "/?lang=fr"];
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    /// <summary>Measures and prints one row a bar.</summary>
    /// <param name="requests">How many requests the memory is watched over; 100,000 are asked.</param>
    public static async Task<int> Print(int requests)
    {
        string folder = Directory.CreateTempSubdirectory("quarterdeck-web-").FullName;
        try
        {
            Console.WriteLine("| what | bar | measured |");
            Console.WriteLine("|---|---:|---:|");
            await Demo(folder, requests).ConfigureAwait(false);
            await Wide(Path.Combine(folder, "wide")).ConfigureAwait(false);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Demo(string folder, int requests)
    {
        Stopwatch clock = Stopwatch.StartNew();
        using (ServedCompany fresh = ServedCompany.Start(folder, "demo", "--no-browser", "--port", "5600"))
        {
            await Readers.First(fresh.Address, "/").ConfigureAwait(false);
            Row("demo, from an empty folder to numbers: wall", "5 s", $"{clock.Elapsed.TotalSeconds:0.00} s");
            Row("the same: processor", "", $"{fresh.Cpu:0.00} s");
        }
        string demo = Path.Combine(folder, "demo");
        Directory.Delete(Path.Combine(demo, ".quarterdeck"), recursive: true);
        await Start("first page after start, nothing kept", folder, "demo").ConfigureAwait(false);
        await Start("first page after start, answers kept", folder, "demo").ConfigureAwait(false);
        using ServedCompany server = ServedCompany.Start(folder, "serve", "demo", "--port", "5600");
        foreach (string page in Pages)
            await Readers.First(server.Address, page).ConfigureAwait(false);
        await Warm("home page, warm", "50 ms", server, "/").ConfigureAwait(false);
        Row("home page, packed", "60 KB", $"{(await Readers.First(server.Address, "/").ConfigureAwait(false)).Bytes / 1000.0:0.0} KB");
        await Reload(server, demo).ConfigureAwait(false);
        await Memory(server, requests).ConfigureAwait(false);
    }

    private static async Task Start(string what, string folder, string company)
    {
        Stopwatch clock = Stopwatch.StartNew();
        using ServedCompany server = ServedCompany.Start(folder, "serve", company, "--port", "5600");
        await Readers.First(server.Address, "/").ConfigureAwait(false);
        Row(what + ": wall", "3 s", $"{clock.Elapsed.TotalSeconds:0.00} s");
        Row("the same: processor", "", $"{server.Cpu:0.00} s");
    }

    private static async Task Warm(string what, string bar, ServedCompany server, string page)
    {
        IReadOnlyCollection<Readers.Answer> answers = await Readers.Ask(server.Address, 1, [page], 2_000, Long).ConfigureAwait(false);
        Row(what + ", first byte: p50 / p99", bar, $"{Readers.Percentile(answers.Select(answer => answer.FirstByte), 0.5):0.00} / {Readers.Percentile(answers.Select(answer => answer.FirstByte), 0.99):0.00} ms");
    }

    /// <summary>Fifty readers look at ten pages while a file of the company changes four times.</summary>
    private static async Task Reload(ServedCompany server, string demo)
    {
        string file = Directory.EnumerateFiles(demo, "*.yaml").Order(StringComparer.Ordinal).First();
        Task<IReadOnlyCollection<Readers.Answer>> reading = Readers.Ask(server.Address, 50, Pages, int.MaxValue, TimeSpan.FromSeconds(24));
        for (int change = 0; change < 4; change++)
        {
            await Task.Delay(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
            await File.AppendAllTextAsync(file, "# changed\n").ConfigureAwait(false);
        }
        IReadOnlyCollection<Readers.Answer> answers = await reading.ConfigureAwait(false);
        Row("50 readers during four reloads: p50 / p99 / slowest", "200 ms", $"{At(answers, 0.5):0.0} / {At(answers, 0.99):0.0} / {At(answers, 1):0} ms of {answers.Count:N0} answers");
    }

    private static async Task Memory(ServedCompany server, int requests)
    {
        await Readers.Ask(server.Address, 16, Pages, requests / 10, Long).ConfigureAwait(false);
        double early = server.Megabytes;
        IReadOnlyCollection<Readers.Answer> answers = await Readers.Ask(server.Address, 16, Pages, requests - requests / 10, Long).ConfigureAwait(false);
        double late = server.Megabytes;
        Row($"memory after {requests / 10:N0} and {requests:N0} requests", "flat", $"{early:0} MB, {late:0} MB ({late / early:0.00})");
        Row("16 readers meanwhile: p50 / p99", "", $"{At(answers, 0.5):0.0} / {At(answers, 0.99):0.0} ms");
    }

    private static async Task Wide(string folder)
    {
        WideCompany.Write(folder);
        await Start("1,000 KPIs in 45 offices: first page after start, nothing kept", folder, ".").ConfigureAwait(false);
        using ServedCompany server = ServedCompany.Start(folder, "serve", ".", "--port", "5600");
        string office = "/o/" + WideCompany.Offices()[^1];
        await Readers.First(server.Address, "/").ConfigureAwait(false);
        Row("an office's page, asked for the first time", "", $"{(await Readers.First(server.Address, office).ConfigureAwait(false)).FirstByte:0} ms");
        await Warm("home page of 1,000 KPIs in 45 offices, warm", "300 ms", server, "/").ConfigureAwait(false);
        await Warm("an office's page of it, warm", "300 ms", server, office).ConfigureAwait(false);
        Row("its home page, packed", "", $"{(await Readers.First(server.Address, "/").ConfigureAwait(false)).Bytes / 1000.0:0.0} KB");
    }

    private static double At(IEnumerable<Readers.Answer> answers, double share) => Readers.Percentile(answers.Select(answer => answer.Whole), share);

    private static void Row(string what, string bar, FormattableString measured) => Console.WriteLine($"| {what} | {bar} | {measured.ToString(CultureInfo.InvariantCulture)} |");
}
