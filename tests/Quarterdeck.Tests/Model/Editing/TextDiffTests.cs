using CsCheck;
using Quarterdeck.Model.Editing;

namespace Quarterdeck.Tests.Model.Editing;

public sealed class TextDiffTests
{
    [Fact]
    public void What_goes_what_comes_and_three_lines_around_are_shown()
    {
        string before = string.Join('\n', Enumerable.Range(1, 20).Select(line => $"line {line}")), after = before.Replace("line 10", "line ten", StringComparison.Ordinal) + "\nline 21";
        Assert.Equal(
        [
            "Gap 7 ", "Same 7 line 7", "Same 8 line 8", "Same 9 line 9", "Removed 10 line 10", "Added 10 line ten", "Same 11 line 11", "Same 12 line 12", "Same 13 line 13",
            "Gap 18 ", "Same 18 line 18", "Same 19 line 19", "Same 20 line 20", "Added 21 line 21",
        ], TextDiff.Of(before, after).Select(line => $"{line.Kind} {line.Line} {line.Text}"));
    }

    [Fact]
    public void Equal_texts_show_nothing_and_a_new_file_shows_all_of_it()
    {
        Assert.Empty(TextDiff.Of("a\nb\n", "a\nb\n"));
        Assert.Equal(["Added a", "Added b"], TextDiff.Of("", "a\nb\n").Select(line => $"{line.Kind} {line.Text}"));
    }

    [Fact]
    public void Lines_that_go_and_lines_that_come_are_those_of_the_two_texts()
    {
        Gen<string> text = Gen.Int[0, 4].Select(line => $"line {line}").List[0, 12].Select(lines => string.Join('\n', lines));
        Gen.Select(text, text).Sample(drawn =>
        {
            (string before, string after) = drawn;
            IReadOnlyList<DiffLine> lines = TextDiff.Of(before, after);
            string[] old = Lines(before), now = Lines(after);
            // What stays is in both; so the numbers of lines that go and come tell the difference of the lengths.
            Assert.Equal(now.Length - old.Length, lines.Count(line => line.Kind == DiffKind.Added) - lines.Count(line => line.Kind == DiffKind.Removed));
            Assert.All(lines, line => Assert.Equal(line.Kind == DiffKind.Gap ? "" : line.Kind == DiffKind.Removed ? old[line.Line - 1] : now[line.Line - 1], line.Text));
            Assert.Equal(before == after, lines.Count == 0);
        }, iter: 300, threads: 1);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');
}
