using System.Globalization;
using System.Text;
using Quarterdeck.Intake.Rows;

namespace Quarterdeck.Intake.Landing;

/// <summary>Rows that were set aside, in a CSV file of their own: line, reason, cells.</summary>
/// <remarks>
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that opening the file runs nothing. The file is only made
/// where there is such a row, and bears a temporary name until <see cref="Complete"/>.
/// </remarks>
/// <param name="target">The file.</param>
/// <param name="header">The header of the table.</param>
public sealed class QuarantineFile(string target, IReadOnlyList<string> header) : IDisposable
{
    private StreamWriter? _writer;

    private string Temporary => target + ".part";

    /// <summary>Takes a row.</summary>
    public void Add(IRowReader row, string reason)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (_writer is null)
        {
            _writer = new StreamWriter(Temporary, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
            _writer.WriteLine(string.Join(',', header.Select(static name => CsvText.Cell(name)).Prepend("reason").Prepend("line")));
        }
        StringBuilder line = new();
        line.Append(CultureInfo.InvariantCulture, $"{row.Line},{CsvText.Cell(reason)}");
        for (int i = 0; i < row.Count; i++)
            line.Append(',').Append(CsvText.Cell(row.Cell(i).ToString()));
        _writer.WriteLine(line);
    }

    /// <summary>Gives the file its name; null where no row was set aside, and then an older file of that name is removed.</summary>
    public string? Complete()
    {
        if (_writer is null)
        {
            File.Delete(target);
            return null;
        }
        _writer.Dispose();
        _writer = null;
        File.Move(Temporary, target, overwrite: true);
        return target;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_writer is null)
            return;
        _writer.Dispose();
        File.Delete(Temporary);
    }
}
