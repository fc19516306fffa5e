using Quarterdeck.Metrics.Answers;

namespace Quarterdeck.Metrics.Storing;

/// <summary>Rows of an answer as bytes, every value with all its digits.</summary>
internal static class RowCodec
{
    /// <summary>Changed whenever the form changes, so that older entries are not misread.</summary>
    private const int Form = 1;

    /// <summary>Writes rows.</summary>
    public static void Write(BinaryWriter writer, IReadOnlyList<Cell[]> rows)
    {
        writer.Write(Form);
        writer.Write(rows.Count);
        writer.Write(rows.Count == 0 ? 0 : rows[0].Length);
        foreach (Cell[] row in rows)
            foreach (Cell cell in row)
                Write(writer, cell);
    }

    /// <summary>Reads rows.</summary>
    /// <exception cref="InvalidDataException">The bytes are of another form.</exception>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public static IReadOnlyList<Cell[]> Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != Form)
            throw new InvalidDataException("The rows are of another form.");
        int count = reader.ReadInt32();
        int width = reader.ReadInt32();
        List<Cell[]> rows = new(count);
        for (int i = 0; i < count; i++)
        {
            Cell[] row = new Cell[width];
            for (int column = 0; column < width; column++)
                row[column] = ReadCell(reader);
            rows.Add(row);
        }
        return rows;
    }

    private static void Write(BinaryWriter writer, Cell cell)
    {
        writer.Write((byte)cell.Kind);
        switch (cell.Kind)
        {
            case CellKind.Exact:
                writer.Write(cell.AsDecimal());
                break;
            case CellKind.Real:
                writer.Write(cell.AsDouble());
                break;
            case CellKind.Text:
                writer.Write(cell.AsText()!);
                break;
            case CellKind.Truth:
                writer.Write(cell.AsTruth()!.Value);
                break;
            case CellKind.Moment:
                writer.Write(cell.AsMoment()!.Value.Ticks);
                break;
            default:
                break;
        }
    }

    private static Cell ReadCell(BinaryReader reader) => (CellKind)reader.ReadByte() switch
    {
        CellKind.Missing => Cell.Missing,
        CellKind.Undefined => Cell.Undefined,
        CellKind.Exact => Cell.Of(reader.ReadDecimal()),
        CellKind.Real => Cell.Of(reader.ReadDouble()),
        CellKind.Text => Cell.Of(reader.ReadString()),
        CellKind.Truth => Cell.Of(reader.ReadBoolean()),
        CellKind.Moment => Cell.Of(new DateTime(reader.ReadInt64())),
        _ => throw new InvalidDataException("The rows hold a value of no known kind."),
    };
}
