using System.Globalization;
using System.Text;

namespace Quarterdeck.Cli.Printing;

/// <summary>Where the program writes: results to one side, messages to the other, and what the two can show.</summary>
/// <param name="Out">Takes results.</param>
/// <param name="Error">Takes messages.</param>
/// <param name="Width">Columns of text that a person sees; results that go to a file have no such end.</param>
/// <param name="HasColor">True when results may be coloured.</param>
/// <param name="ShowsProgress">True when messages go to a terminal, where a line can be written over.</param>
public sealed record Screen(TextWriter Out, TextWriter Error, int Width, bool HasColor, bool ShowsProgress)
{
    /// <summary>Where there is no terminal to ask, lines of this length still fit a log and a wide window.</summary>
    private const int WidthWithoutTerminal = 200;

    /// <summary>The screen of this process.</summary>
    public static Screen OfProcess()
    {
        // Written once and whole, so that a long JSON document is one system call and not one a line.
        UTF8Encoding plain = new(encoderShouldEmitUTF8Identifier: false);
        StreamWriter output = new(Console.OpenStandardOutput(), plain, bufferSize: 1 << 16) { AutoFlush = false, NewLine = "\n" };
        StreamWriter error = new(Console.OpenStandardError(), plain) { AutoFlush = true, NewLine = "\n" };
        bool terminal = !Console.IsOutputRedirected;
        bool plainText = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Screen(output, error, WidthOf(terminal), terminal && !plainText, !Console.IsErrorRedirected && !plainText);
    }

    private static int WidthOf(bool terminal)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 20)
            return columns;
        return terminal && Console.WindowWidth > 20 ? Console.WindowWidth : WidthWithoutTerminal;
    }

    /// <summary>Progress for long loads: one line on the error side that is written over; nothing where that is no terminal.</summary>
    public IProgress<string>? Progress() => ShowsProgress ? new ProgressLine(Error) : null;

    /// <summary>Takes the line of progress away.</summary>
    public void ClearProgress()
    {
        if (ShowsProgress)
            Error.Write("\r\u001b[K");
    }
}
