using System.Text;
using CsCheck;
using Quarterdeck.Intake.Rows;

namespace Quarterdeck.Tests.Intake.Rows;

/// <summary>Text cut into rows: any table that is written comes back, in any delimiter, quoting and line end.</summary>
public class DelimitedRowsTests
{
    private static List<string[]> Read(string text, char delimiter)
    {
        using DelimitedRows rows = new(new StringReader(text), delimiter);
        List<string[]> all = [];
        while (rows.Read())
            all.Add([.. Enumerable.Range(0, rows.Count).Select(i => rows.Cell(i).ToString())]);
        return all;
    }

    [Fact]
    public void What_is_written_is_read_back_the_same() =>
        Gen.Select(Gen.Char["ab,;\t|\"\n\r é1"].Array[0, 9].Select(chars => new string(chars)).Array[2, 5].Array[1, 6], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Bool).Sample((table, cut, ending, quotesAll) =>
        {
            char delimiter = ",;\t|"[cut];
            string end = ending == 0 ? "\n" : ending == 1 ? "\r\n" : "\r";
            StringBuilder text = new();
            foreach (string[] row in table)
                text.AppendJoin(delimiter, row.Select(cell => quotesAll || cell.AsSpan().IndexOfAny("\"\r\n" + delimiter) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append(end);
            List<string[]> read = Read(text.ToString(), delimiter);
            Assert.Equal(table.Length, read.Count);
            Assert.All(table.Zip(read), pair => Assert.Equal(pair.First, pair.Second));
        }, iter: 2000);

    [Fact]
    public void Rows_across_the_buffers_edge_are_whole()
    {
        string cell = new('x', 50_000);
        List<string[]> read = Read(string.Concat(Enumerable.Range(0, 20).Select(i => $"{i},{cell},\"{cell}\"\"{i}\"\n")), ',');
        Assert.Equal(20, read.Count);
        Assert.All(read, (row, i) => Assert.Equal([i.ToString(System.Globalization.CultureInfo.InvariantCulture), cell, $"{cell}\"{i}"], row));
    }

    [Fact]
    public void Lines_are_those_of_the_file_where_cells_have_several()
    {
        using DelimitedRows rows = new(new StringReader("a,b\n\"1\n2\",x\nc,d\n"), ',');
        List<long> lines = [];
        while (rows.Read())
            lines.Add(rows.Line);
        Assert.Equal([1, 2, 4], lines);
    }
}
