using System.Text;
using Quarterdeck.Intake.Rows;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Intake.Rows;

public class DelimitedTextTests
{
    private readonly FindingList _findings = new();

    private string Read(string text, char separator) =>
        string.Join('/', DelimitedText.Rows(text, separator, "f", _findings).Select(static row => string.Join('|', row)));

    [Theory]
    [InlineData("a,b\n1,\"x, \"\"y\"\"\"\n", "a|b/1|x, \"y\"")]
    [InlineData("a,b\r\n\"two\nlines\",2", "a|b/two\nlines|2")]
    [InlineData("a,b\r1,2\r", "a|b/1|2")]
    [InlineData("a,,c", "a||c")]
    public void Csv_is_read_by_RFC_4180(string text, string rows) => Assert.Equal(rows, Read(text, ','));

    [Fact]
    public void Tsv_knows_no_quotes() => Assert.Equal("title|lang/\"CEO\", the|en", Read("title\tlang\n\"CEO\", the\ten\n", '\t'));

    [Fact]
    public void A_quote_that_never_closes_is_a_finding()
    {
        FindingList findings = new();
        Assert.Single(DelimitedText.Rows("\"open", ',', "f.csv", findings));
        Assert.Equal("QD5004", Assert.Single(findings.Sorted()).Code);
    }

    [Fact]
    public void The_encodings_of_exports_are_read()
    {
        FindingList findings = new();
        const string Title = "Directrice générale";
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(Title, DelimitedText.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Title)], "f", findings));
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal(Title, DelimitedText.Decode(encoding.GetBytes(Title), "f", findings));
        Assert.Equal(0, findings.Count);
        Assert.Equal(Title, DelimitedText.Decode(Encoding.Latin1.GetBytes(Title), "f", findings));
        Assert.Equal("QD5003", Assert.Single(findings.Sorted()).Code);
    }

    [Theory]
    [InlineData("a;b;c\n", ';')]
    [InlineData("a,b;c,d\n", ',')]
    [InlineData("title\n", ',')]
    public void The_separator_is_the_commonest_of_the_head(string text, char separator) => Assert.Equal(separator, DelimitedText.SeparatorOf(text));
}
