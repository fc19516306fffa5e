using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Quarterdeck.Bench.Scorecard;

/// <summary>The program as people get it, asked the benchmark's question on its command line; Linux only.</summary>
internal static partial class ShippedProgram
{
    private const int Children = -1;

    /// <summary>Asks over the folder of months, and compares with the expected answer. The program must be the first child that this process starts, since costs of all children are summed.</summary>
    /// <param name="program">The program.</param>
    public static Cost Run(string program)
    {
        string columns = string.Join(',', Variants.Formulas().Select(static column => column.Name == column.Formula ? column.Name : $"{column.Name}={column.Formula}"));
        Stopwatch clock = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(program, ["query", MonthlyFolder.Company, "--metrics", columns, "--grain", "month", "--from", "2023-01-01", "--to", "2025-12-31", "--format", "json"])
        {
            RedirectStandardOutput = true,
        })!;
        using JsonDocument answer = JsonDocument.Parse(process.StandardOutput.BaseStream);
        process.WaitForExit();
        double wall = clock.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{program}' ended with {process.ExitCode}.");
        if (ReadUsage(Children, out Usage usage) != 0)
            throw new InvalidOperationException("The system does not tell what the program cost.");
        string[] names = [.. answer.RootElement.GetProperty("columns").EnumerateArray().Select(static column => column.GetProperty("name").GetString()!)];
        Dictionary<(string, string), double?> cells = [];
        foreach (JsonElement row in answer.RootElement.GetProperty("rows").EnumerateArray())
            for (int i = 1; i < names.Length; i++)
                cells.Add((row[0].GetString()!, names[i]), row[i].ValueKind == JsonValueKind.Null ? null : double.Parse(row[i].ToString(), CultureInfo.InvariantCulture));
        return new Cost("shipped", usage.User.Total + usage.System.Total, wall, usage.PeakKilobytes / 1000.0, cells.Count, Expected.Wrong(cells));
    }

    /// <summary>A length of time as the C library has it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Length(nint Seconds, nint Microseconds)
    {
        public double Total => Seconds + (Microseconds / 1e6);
    }

    /// <summary>What processes used: the C library's <c>struct rusage</c>, of which only the first three entries are read.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly record struct Usage(Length User, Length System, nint PeakKilobytes);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int ReadUsage(int who, out Usage usage);
}
