using System.Globalization;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>Where an expected value stands in the answer to a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Row">The row's name, <see cref="CompanyAnswer.NameOf"/>; <c>*</c> for the largest amount of all rows, without its sign.</param>
/// <param name="Column">The metric's column.</param>
/// <param name="Expected">The number as published; null for missing. What the product answers is rounded to its digits.</param>
/// <param name="Scale">100 where a percentage is published and the product answers a fraction.</param>
internal sealed record ExpectedCell(CompanyQuestion Question, string Row, string Column, string? Expected, int Scale = 1)
{
    /// <summary>Fails unless the answer holds the expected value.</summary>
    public void AssertIn(CompanyAnswer answer, string id)
    {
        object? cell = Row == "*"
            ? answer.Rows.Values.Select(r => r[Column]).OfType<decimal>().Max(Math.Abs)
            : Assert.Contains(Row, answer.Rows)[Column];
        object? number = CompanyAnswer.Number(cell);
        if (Expected is null)
        {
            Assert.True(number is null, $"{id}: {Column} of '{Row}' is {number}, expected missing.");
            return;
        }
        decimal expected = decimal.Parse(Expected, NumberStyles.Float, CultureInfo.InvariantCulture);
        Assert.True(number is not null, $"{id}: {Column} of '{Row}' is missing, expected {Expected}.");
        decimal actual = Math.Round(Convert.ToDecimal(number, CultureInfo.InvariantCulture) * Scale, expected.Scale, MidpointRounding.AwayFromZero);
        Assert.True(actual == expected, $"{id}: {Column} of '{Row}' is {actual}, expected {Expected}.");
    }
}
