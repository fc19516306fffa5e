using System.Text;
using CsCheck;
using Quarterdeck.Model.Checking;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model.Checking;

/// <summary>Deliberate mistakes, each in a company that is right but for it; the approved text is what a person reads.</summary>
public sealed class MistakeTests
{
    private const string Right = """
        format: 1
        company: Acme
        offices: {ceo: Ann, cmo: {holder: Bob, reports_to: ceo}}
        datasets:
          orders:
            source: {table: orders}
            key: id
            time: date
            fields: {amount: total}
            joins:
              customer: {to: customers, on: customer_id}
              bill_territory: {to: territories, on: bill_territory_id}
              ship_territory: {to: territories, on: ship_territory_id}
          customers:
            source: {table: customers}
            key: customer_id
            fields: {first_order: MIN(orders.date)}
          territories: {source: {table: territories}, key: territory_id}
          invoices: {source: {table: invoices}, key: id, time: date}
        metrics:
          revenue: {formula: SUM(orders.amount), unit: money, better: up}
          order_count: {formula: COUNT(orders.*), unit: count, better: up}
          average_order: revenue / order_count
        kpis:
          revenue: {office: ceo, target: {yearly: 1000}}
        drivers:
          revenue: order_count * average_order

        """;

    [Fact]
    public void The_company_without_mistakes_has_no_finding()
    {
        using CompanyFolder folder = new(("company.yaml", Right));
        Assert.Equal("", folder.Told(CompanyReader.Read(folder.Path).Findings));
    }

    [Theory]
    [InlineData("unknown_key", "office: ceo", "offce: ceo")]
    [InlineData("unknown_key_at_the_top", "metrics:", "metric:")]
    [InlineData("wrong_kind", "key: id\n    time: date\n    fields", "key: {a: b}\n    time: date\n    fields")]
    [InlineData("no_value", "formula: COUNT(orders.*), ", "formula: , ")]
    [InlineData("missing_key", "{to: territories, on: ship_territory_id}", "{to: territories}")]
    [InlineData("unknown_choice", "better: up}\n  average", "better: upwards}\n  average")]
    [InlineData("not_a_number", "yearly: 1000", "yearly: lots")]
    [InlineData("not_a_date", "time: date\n    fields", "time: date\n    covers: {from: 2013-02-30}\n    fields")]
    [InlineData("two_targets", "{yearly: 1000}", "{yearly: 1000, growth: 5%}")]
    [InlineData("no_target", "{yearly: 1000}", "{shape: step}")]
    [InlineData("unknown_metric", "revenue / order_count", "revenue / order_cuont")]
    [InlineData("unknown_dataset", "SUM(orders.amount)", "SUM(ordres.amount)")]
    [InlineData("dataset_as_metric", "revenue / order_count", "revenue / orders")]
    [InlineData("unknown_join", "SUM(orders.amount)", "SUM(orders.custommer.credit)")]
    [InlineData("unknown_join_target", "{to: customers, on", "{to: custmers, on")]
    [InlineData("unknown_office", "office: ceo", "office: cfo")]
    [InlineData("unknown_reports_to", "reports_to: ceo", "reports_to: coe")]
    [InlineData("unknown_connection", "{table: invoices}", "{table: invoices, connection: warehuose}")]
    [InlineData("unknown_kpi_metric", "kpis:\n  revenue:", "kpis:\n  revenues:")]
    [InlineData("join_pairs", "on: customer_id", "on: [customer_id, region]")]
    [InlineData("target_without_key", "{source: {table: territories}, key: territory_id}", "{source: {table: territories}}")]
    [InlineData("ambiguous_path", "COUNT(orders.*)", "COUNT(orders.*) FILTER (WHERE territories.name = 'EU')")]
    [InlineData("to_many_field", "{first_order: MIN(orders.date)}", "{first_order: orders.date}")]
    [InlineData("to_many_filter", "SUM(orders.amount)", "SUM(customers.credit) FILTER (WHERE orders.date > DATE '2013-01-01')")]
    [InlineData("no_path", "COUNT(orders.*)", "COUNT(invoices.*) FILTER (WHERE customers.country = 'FR')")]
    [InlineData("no_home", "SUM(orders.amount)", "SUM(orders.amount * invoices.rate)")]
    [InlineData("no_dataset_in_aggregate", "SUM(orders.amount)", "SUM(amount)")]
    [InlineData("aggregate_of_a_metric", "revenue / order_count", "SUM(revenue)")]
    [InlineData("count_of_nothing", "COUNT(orders.*)", "COUNT(1)")]
    [InlineData("field_outside_aggregate", "revenue / order_count", "orders.amount / order_count")]
    [InlineData("metric_cycle", "SUM(orders.amount)", "average_order * order_count")]
    [InlineData("metric_names_itself", "revenue / order_count", "average_order / order_count")]
    [InlineData("field_cycle", "fields: {amount: total}", "fields: {amount: b + 1, b: c, c: amount}")]
    [InlineData("roll_up_cycle", "fields: {amount: total}", "fields: {amount: total, date: customers.first_order}")]
    [InlineData("office_cycle", "ceo: Ann", "ceo: {holder: Ann, reports_to: cmo}")]
    [InlineData("keyword_as_name", "  average_order: revenue", "  end: 1\n  average_order: revenue")]
    [InlineData("function_as_name", "  average_order: revenue", "  year: revenue\n  average_order: revenue")]
    [InlineData("capital_name", "  average_order: revenue", "  Average Order: revenue\n  average_order: revenue")]
    [InlineData("dotted_dataset", "  customers:\n", "  cus.tomers:\n")]
    [InlineData("duplicate_key", "  average_order: revenue", "  revenue: order_count\n  average_order: revenue")]
    [InlineData("prior_without_period", "revenue / order_count", "PRIOR(revenue, 'x')")]
    [InlineData("unknown_period", "revenue / order_count", "\"PRIOR(revenue, 1 SAESON)\"")]
    [InlineData("plan_without_scenario", "revenue / order_count", "revenue / PLAN(revenue)")]
    [InlineData("retained_of_a_metric", "revenue / order_count", "RETAINED(revenue)")]
    [InlineData("scenario_target", "{yearly: 1000}", "{scenario: PL}")]
    [InlineData("target_metric", "{yearly: 1000}", "{metric: quota}")]
    [InlineData("target_points", "{yearly: 1000}", "{points: {2013-13: 5}}")]
    [InlineData("divider_label", "{yearly: 1000}", "{yearly: 1000}, divider: {last spring: the shop moved}")]
    [InlineData("target_file", "{yearly: 1000}", "{file: targets.csv}")]
    [InlineData("tolerance_order", "{yearly: 1000}", "{yearly: 1000}, tolerance: {at_risk: 5%, behind: 2%}")]
    [InlineData("tolerance_mixed", "{yearly: 1000}", "{yearly: 1000}, tolerance: {at_risk: 5%, behind: 2pp}")]
    [InlineData("kpi_without_unit_and_direction", "revenue: {office: ceo, target", "average_order: {office: ceo, target")]
    [InlineData("kpi_without_time", "key: id\n    time: date\n    fields", "key: id\n    fields")]
    [InlineData("kpi_where", "{yearly: 1000}", "{yearly: 1000}, where: country = 'FR'")]
    [InlineData("driver_with_aggregate", "order_count * average_order\n", "SUM(orders.amount)\n")]
    [InlineData("driver_of_itself", "order_count * average_order\n", "revenue * 1\n")]
    [InlineData("unit_slip", "unit: money", "unit: mony")]
    [InlineData("time_zone", "company: Acme", "company: Acme\ncalendar: {time_zone: Europe/Pariss}")]
    [InlineData("secret_outside", "company: Acme", "company: ${COMPANY}")]
    [InlineData("moment_in_field", "fields: {amount: total}", "fields: {amount: total, open: date > PERIOD_END}")]
    [InlineData("syntax_in_formula", "SUM(orders.amount)", "SUM(orders.amount")]
    [InlineData("formula_with_a_comma", "COUNT(orders.*)", "COALESCE(COUNT(orders.*), 0)")]
    [InlineData("missing_file", "{table: invoices}", "invoices.csv")]
    [InlineData("missing_glob", "{table: invoices}", "invoices/*.csv")]
    [InlineData("no_select", "{table: invoices}", "{sql: DROP TABLE invoices}")]
    [InlineData("format_unknown", "format: 1", "format: 2")]
    [InlineData("format_missing", "format: 1\n", "")]
    [InlineData("expect_unknown_key", "key: id\n    time: date\n    fields", "key: id\n    time: date\n    expect: {uniqe: id}\n    fields")]
    [InlineData("expect_unknown_metric", "key: id\n    time: date\n    fields", "key: id\n    time: date\n    expect: {ties_to: {sum: amount, metric: revenu}}\n    fields")]
    [InlineData("expect_without_time", "{source: {table: territories}, key: territory_id}", "{source: {table: territories}, key: territory_id, expect: {freshness: 2 days, volume: usual, ties_to: {metric: order_count}}}")]
    [InlineData("expect_lengths_and_words", "key: id\n    time: date\n    fields", "key: id\n    time: date\n    expect: {freshness: {within: 2 months}, volume: normal, severity: grave, accepted: {kind: []}, ties_to: {metric: revenue, tolerance: -1}}\n    fields")]
    [InlineData("tab", "  orders:\n    source", "  orders:\n\tsource")]
    [InlineData("broken_yaml", "company: Acme", "company: Acme: the company")]
    [InlineData("open_brace", "{formula: COUNT(orders.*), unit: count, better: up}", "{formula: COUNT(orders.*), unit: count, better: up")]
    public void Says_where_what_and_what_to_do(string mistake, string right, string wrong)
    {
        right = right.ReplaceLineEndings("\n");
        Assert.Contains(right, Right.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        using CompanyFolder folder = new(("company.yaml", Right.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(folder.Path, "invoice.csv"), "id\n");
        IReadOnlyList<Finding> findings = CompanyReader.Read(folder.Path).Findings;
        Assert.NotEmpty(findings);
        // Look for: the place is that of the mistake, the nearest name is offered, and one mistake is not told ten times.
        Approved.Matches(folder.Told(findings), "Mistakes/" + mistake);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_over_all_files()
    {
        using CompanyFolder folder = new(
            ("company.yaml", Right.Replace("office: ceo", "office: cfo", StringComparison.Ordinal)),
            ("more.yaml", "metrics:\n  revenue: COUNT(orders.*)\n  x: SUMM(orders.amount)\n  y: nothing + z\ncurrency: EUR\ncompany: Other\n"),
            ("old.yml", "metrics: {}"),
            ("sales.ossie.yaml", "version: 1"));
        Approved.Matches(folder.Told(CompanyReader.Read(folder.Path).Findings));
    }

    [Fact]
    public void Files_that_are_no_company_are_refused_with_a_reason()
    {
        StringBuilder told = new();
        Tell("nothing", new CompanyFolder());
        Tell("empty", new CompanyFolder(("a.yaml", "")));
        Tell("a list", new CompanyFolder(("a.yaml", "- a\n- b\n")));
        Tell("binary", new CompanyFolder(("a.yaml", "format: 1\n\0\u0001")));
        Tell("latin 1", new CompanyFolder(("b.txt", "latin")).Write("a.yaml", [.. "company: Caf"u8, 0xE9, .. "\n"u8]));
        Tell("utf-16", new CompanyFolder(("c.txt", "wide")).Write("a.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("company: A")]));
        Tell("huge", new CompanyFolder(("d.txt", "huge")).Write("a.yaml", new byte[5 * 1024 * 1024]));
        Tell("bombs", new CompanyFolder(("a.yaml", Bomb())));
        Tell("deep", new CompanyFolder(("a.yaml", "a: " + new string('[', 3000))));
        Tell("deep blocks", new CompanyFolder(("a.yaml", string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i) + "a:\n")))));
        Tell("unknown alias", new CompanyFolder(("a.yaml", "a: *b\n")));
        Tell("two documents", new CompanyFolder(("a.yaml", "company: A\n---\ncompany: B\n")));
        Tell("companies below", new CompanyFolder(("one/company.yaml", "company: A\n"), ("two/company.yaml", "company: A\n")));
        Tell("a map as key", new CompanyFolder(("a.yaml", "{a: b}: c\n")));
        Approved.Matches(told.ToString());

        void Tell(string what, CompanyFolder folder)
        {
            using (folder)
                told.Append(what).Append('\n').Append(folder.Told(CompanyReader.Read(folder.Path).Findings));
        }
    }

    [Fact]
    public void Any_damage_to_the_files_gives_findings_and_no_exception()
    {
        string whole = Right.ReplaceLineEndings("\n");
        Gen.Int[0, whole.Length - 1].Array[1, 6].SelectMany(places => CsCheck.Gen.Char[" \n\t:{}[]()'\"*&#-|>%,.$0azA\u00e9"].Array[places.Length].Select(signs => (places, signs)))
            .Sample(damage =>
            {
                char[] text = whole.ToCharArray();
                for (int i = 0; i < damage.places.Length; i++)
                    text[damage.places[i]] = damage.signs[i];
                using CompanyFolder folder = new(("company.yaml", new string(text)));
                ReadResult result = CompanyReader.Read(folder.Path);
                return result.Company is not null || result.Findings.Count > 0;
            }, iter: 300, threads: 1);
    }

    private static string Bomb()
    {
        StringBuilder text = new("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(",", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }
}
