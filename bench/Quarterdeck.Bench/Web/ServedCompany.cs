using System.Diagnostics;
using System.Globalization;
using Quarterdeck.Bench.Scorecard;

namespace Quarterdeck.Bench.Web;

/// <summary>The real server in a process of its own, on loopback.</summary>
internal sealed class ServedCompany : IDisposable
{
    private readonly Process _process;

    private ServedCompany(Process process, Uri address, double started)
    {
        _process = process;
        Address = address;
        Started = started;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Seconds from the start of the process to the line that names the address.</summary>
    public double Started { get; }

    /// <summary>Resident memory in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>User and system seconds so far.</summary>
    public double Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts <c>quarterdeck</c> and waits until it serves.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">Verb and options.</param>
    /// <exception cref="InvalidOperationException">The program is not built, or it did not serve.</exception>
    public static ServedCompany Start(string folder, params IEnumerable<string> arguments)
    {
        string program = Path.Combine(BenchFolders.Root, "artifacts", "bin", "Quarterdeck.Cli", "release", OperatingSystem.IsWindows() ? "quarterdeck.exe" : "quarterdeck");
        if (!File.Exists(program))
            throw new InvalidOperationException("Build first: dotnet build -c Release.");
        Stopwatch clock = Stopwatch.StartNew();
        Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        for (string? line; (line = process.StandardOutput.ReadLine()) is not null;)
            if (line.IndexOf(" at http", StringComparison.Ordinal) is > 0 and var place)
                return new ServedCompany(process, new Uri(line[(place + 4)..].Split(' ')[0]), clock.Elapsed.TotalSeconds);
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The server ended with {process.ExitCode}."));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
