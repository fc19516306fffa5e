using Quarterdeck.Intake.Cells;

namespace Quarterdeck.Intake.Landing;

/// <summary>Cells of a CSV file that a spreadsheet may open.</summary>
public static class CsvText
{
    /// <summary>The cell in quotes where it needs them, and with an apostrophe before it where it would be run as a formula.</summary>
    /// <remarks>A formula begins with =, +, -, @, a tab or a carriage return; a number may begin with a sign and stays as it is.</remarks>
    public static string Cell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string cell = IsFormula(text) ? "'" + text : text;
        return cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    /// <summary>True where a spreadsheet would take the text for a formula.</summary>
    public static bool IsFormula(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> begin = text.AsSpan().TrimStart(' ');
        return begin.Length > 0 && begin[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D'
            && !(begin[0] is '+' or '-' && (NumberText.TryRead(begin, '.', out _, out _) || NumberText.TryRead(begin, ',', out _, out _) || begin.TrimStart('-').IsWhiteSpace()));
    }
}
