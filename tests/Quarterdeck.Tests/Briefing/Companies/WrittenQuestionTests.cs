namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The hand-written SQL beside these tests is held against values that others worked out over the same files.</summary>
public class WrittenQuestionTests(OpenTables open) : IClassFixture<OpenTables>
{
    [Theory]
    [MemberData(nameof(ExampleCompanies.Rows), MemberType = typeof(ExampleCompanies))]
    public void Hand_written_sql_gives_every_open_expected_value(string company)
    {
        IReadOnlyList<WrittenQuestion> written = WrittenQuestion.Of(company);
        RawTables tables = open.Of(company);
        Dictionary<string, CompanyAnswer> answers = written.ToDictionary(w => w.Id, tables.Answer);
        foreach (ExpectedValue value in ExpectedValue.Of(company))
            foreach (ExpectedCell cell in ExpectedCells.Of(value))
            {
                WrittenQuestion? question = written.FirstOrDefault(w => w.Question.AsksTheSameRowsAs(cell.Question) && answers[w.Id].Metrics.Contains(cell.Column));
                Assert.True(question is not null, $"{value.Id}: no SQL beside the tests answers {cell.Column} by {cell.Question.Grain} {string.Join(",", cell.Question.By)}.");
                cell.AssertIn(answers[question.Id], value.Id);
            }
    }

    [Theory]
    [MemberData(nameof(ExampleCompanies.Rows), MemberType = typeof(ExampleCompanies))]
    public void Every_hand_written_question_has_rows_and_numbers(string company)
    {
        RawTables tables = open.Of(company);
        foreach (WrittenQuestion written in WrittenQuestion.Of(company))
        {
            CompanyAnswer answer = tables.Answer(written);
            Assert.True(answer.Rows.Count > 0, $"{written.Id} has no row.");
            foreach (string metric in answer.Metrics)
                Assert.True(answer.Rows.Values.Any(r => r[metric] is not null), $"{written.Id} has no number for {metric}.");
        }
    }
}
