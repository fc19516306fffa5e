namespace Quarterdeck.Intake.Rows;

/// <summary>Rows of cells, one after the other, as they stand in a file.</summary>
/// <remarks>Two bodies: text that is cut while it streams, and rows that another reader (workbook, JSON, journal) has taken apart.</remarks>
public interface IRowReader : IDisposable
{
    /// <summary>Moves to the next row; false behind the last.</summary>
    bool Read();

    /// <summary>How many cells the row has; 1 empty one on an empty line.</summary>
    int Count { get; }

    /// <summary>A cell, from 0; valid until the next <see cref="Read"/>.</summary>
    ReadOnlySpan<char> Cell(int index);

    /// <summary>The line (of a text) or row (of a workbook) on which the row starts, from 1.</summary>
    long Line { get; }

    /// <summary>What is wrong with the row itself.</summary>
    RowFault Fault { get; }
}
