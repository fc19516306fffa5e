using System.Globalization;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Tests.Model.Formulas;

public sealed class FormulaParserTests
{
    private static readonly SourceSpan Origin = new("metrics.yaml", 3, 10);

    [Theory]
    [InlineData("a + b * c", "(a + (b * c))")]
    [InlineData("a - b - c", "((a - b) - c)")]
    [InlineData("-a * b", "((-a) * b)")]
    [InlineData("NOT a = 1 AND b OR c", "(((NOT (a = 1)) AND b) OR c)")]
    [InlineData("a <> 1 OR a != 2", "((a <> 1) OR (a <> 2))")]
    [InlineData("x.a BETWEEN 1 AND 2 AND b", "(((x.a >= 1) AND (x.a <= 2)) AND b)")]
    [InlineData("a NOT BETWEEN 1 AND 2", "(NOT ((a >= 1) AND (a <= 2)))")]
    [InlineData("a NOT IN ('x', 'it''s')", "(a NOT IN ('x', 'it''s'))")]
    [InlineData("a LIKE 'x%' AND b not ilike '_y'", "((a LIKE 'x%') AND (b NOT ILIKE '_y'))")]
    [InlineData("a IS NOT NULL or b is null", "((a IS NOT NULL) OR (b IS NULL))")]
    [InlineData("sum(Orders.Amount) filter (where orders.kind = 'A')", "SUM(orders.amount) FILTER (WHERE (orders.kind = 'A'))")]
    [InlineData("(SUM(o.a) + SUM(o.b)) FILTER (WHERE o.c)", "(SUM(o.a) + SUM(o.b)) FILTER (WHERE o.c)")]
    [InlineData("revenue FILTER (WHERE time >= PERIOD_END - INTERVAL '18' MONTH)", "revenue FILTER (WHERE (time >= (PERIOD_END - 18 MONTH)))")]
    [InlineData("INTERVAL '18 months' + interval 2 days", "(18 MONTH + 2 DAY)")]
    [InlineData("PRIOR(m, 1 YEAR) / PRIOR(m, start of fiscal_year)", "(PRIOR(m, 1 YEAR) / PRIOR(m, START OF FISCAL_YEAR))")]
    [InlineData("TO_DATE(m, YEAR) + TRAILING(m, 3 MONTHS) + MATCHED(a / b, quarter)", "((TO_DATE(m, YEAR) + TRAILING(m, 3 MONTH)) + MATCHED((a / b), QUARTER))")]
    [InlineData("COUNT(DISTINCT o.id) - COUNT(o.*)", "(COUNT(DISTINCT o.id) - COUNT(o.*))")]
    [InlineData("EXTRACT(YEAR FROM o.date) = 2013", "(EXTRACT(YEAR, o.date) = 2013)")]
    [InlineData("PERCENTILE_CONT(0.90) WITHIN GROUP (ORDER BY o.days) FILTER (WHERE o.late)", "PERCENTILE_CONT(0.9, o.days) FILTER (WHERE o.late)")]
    [InlineData("CAST(SalesAmount AS DECIMAL(19,4))", "CAST(salesamount AS DECIMAL(19,4))")]
    [InlineData("CAST(\"Sales Amount\" AS numeric(19))", "CAST(\"Sales Amount\" AS DECIMAL(19,0))")]
    [InlineData("case kind when 1 then 'a' else 'b' end", "CASE WHEN (kind = 1) THEN 'a' ELSE 'b' END")]
    [InlineData("CASE WHEN a THEN 1 WHEN b THEN 2 END", "CASE WHEN a THEN 1 WHEN b THEN 2 END")]
    [InlineData("territories.group || territories.end", "(territories.group || territories.end)")]
    [InlineData("DATE '2013-01-31' <= date", "(DATE '2013-01-31' <= date)")]
    [InlineData("TIMESTAMP '2013-01-31 10:30:00'", "TIMESTAMP '2013-01-31 10:30:00'")]
    [InlineData("DATE_TRUNC('month', o.date)", "DATE_TRUNC(MONTH, o.date)")]
    [InlineData("orders.customer.city", "orders.customer.city")]
    [InlineData("1e3 + 2.50", "(1000 + 2.5)")]
    public void Reads_into_one_canonical_text_that_reads_back_as_itself(string written, string canonical)
    {
        Formula formula = Parsed(written);
        Assert.Equal(canonical, formula.Text);
        Formula again = Parsed(formula.Text);
        Assert.Equal(canonical, again.Text);
        Assert.Equal(again, Parsed(canonical));
    }

    [Fact]
    public void Every_node_knows_its_place_and_length()
    {
        Binary sum = Assert.IsType<Binary>(Parsed("orders +  SUM(o.amount)"));
        Assert.Equal(new SourceSpan("metrics.yaml", 3, 10, 23), sum.Span);
        Assert.Equal(new SourceSpan("metrics.yaml", 3, 10, 6), sum.Left.Span);
        Assert.Equal(new SourceSpan("metrics.yaml", 3, 20, 13), sum.Right.Span);
        Assert.Equal(new SourceSpan("metrics.yaml", 3, 24, 8), Assert.IsType<Call>(sum.Right).Arguments[0].Span);
    }

    [Fact]
    public void Lines_are_counted_in_a_text_of_several()
    {
        Binary sum = Assert.IsType<Binary>(Parsed("a\n  + b"));
        Assert.Equal((4, 5), (sum.Right.Span.Line, sum.Right.Span.Column));
    }

    [Fact]
    public void What_is_wrong_is_said_with_place_and_remedy()
    {
        string[] wrong =
        [
            "", "a +", "a b", "a + * b", "SUM(a.b", "a)", "'open", "\"open", "a == b", "a ? b", "x::date", "COUNT(*)", "SUM(a.*)", "SUMM(a.b)", "IF(a, 1, 2)",
            "SUM()", "COALESCE()", "PRIOR(m, 1 YEAR, 2)", "SUM(MAX(a.b))", "SUM(PRIOR(m))", "SUM(DISTINCT a.b)", "DATE '2013-02-30'", "CAST(a AS MONEY)",
            "CAST(a AS DECIMAL(99,4))", "CAST(a AS VARCHAR(10))", "1.5 MONTH", "INTERVAL '18'", "INTERVAL 'a lot'", "99999999999999999999999999999999", "a IN ()",
            "a BETWEEN 1 OR 2", "CASE WHEN a THEN 1", "CASE a END", "a NOT 1", "a IS 3", "EXTRACT(YEAR a)", "(SELECT 1)", "a = \"x\" \"y\"", "SUM(a.b) FILTER (a = 1)",
            "a.", "AND", "START OF", "SUM(a.b,)", "NOW()", "SUM(a.b) OVER (x)", "a – b", "zzgrk(1)",
        ];
        System.Text.StringBuilder said = new();
        foreach (string text in wrong)
        {
            FindingList findings = new();
            Assert.Null(FormulaParser.Parse(text, Origin, findings));
            Assert.True(findings.HasErrors);
            said.Append(CultureInfo.InvariantCulture, $"{text}\n");
            foreach (Finding finding in findings.Sorted())
                said.Append(CultureInfo.InvariantCulture, $"    {finding.Code} {finding.Place}  {finding.Message}\n        Do: {finding.Remedy}\n");
        }
        Approved.Matches(said.ToString());
    }

    [Theory]
    [InlineData("(", 30_000)]
    [InlineData("(", 5_000)]
    [InlineData("-", 5_000)]
    [InlineData("NOT ", 4_000)]
    [InlineData("CASE WHEN ", 1_500)]
    [InlineData("CASE ", 1_500)]
    [InlineData("a+", 9_000)]
    [InlineData("a OR ", 3_000)]
    [InlineData("ABS(", 4_000)]
    [InlineData("a,", 9_000)]
    [InlineData("a.", 9_000)]
    [InlineData("a IN (", 3_000)]
    [InlineData("PRIOR(m, 1 YEAR) FILTER (WHERE ", 500)]
    [InlineData("INTERVAL ", 2_000)]
    public void Hostile_text_is_refused_on_a_small_stack(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times)) + "a";
        bool refused = OnSmallStack(() => FormulaParser.Parse(text, Origin, new FindingList()) is null);
        Assert.True(refused);
    }

    [Theory]
    [InlineData("(", ")", 1)]
    [InlineData("ABS(", ")", 3)]
    [InlineData("- ", "", 1)]
    [InlineData("NOT ", "", 1)]
    [InlineData("CASE WHEN ", " THEN 1 END", 5)]
    public void Nesting_up_to_the_limit_is_read_on_a_small_stack(string before, string behind, int weight)
    {
        int depth = (FormulaParser.MostDepth / weight) - 1;
        string text = string.Concat(Enumerable.Repeat(before, depth)) + "a" + string.Concat(Enumerable.Repeat(behind, depth));
        Assert.True(OnSmallStack(() => FormulaParser.Parse(text, Origin, new FindingList())?.Text.Length > 0));
    }

    private static bool OnSmallStack(Func<bool> ask)
    {
        bool answer = false;
        Thread thread = new(() => answer = ask(), 1024 * 1024);
        thread.Start();
        thread.Join();
        return answer;
    }

    private static Formula Parsed(string text)
    {
        FindingList findings = new();
        Formula? formula = FormulaParser.Parse(text, Origin, findings);
        Assert.Empty(findings.Sorted());
        return formula!;
    }
}
