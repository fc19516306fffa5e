namespace Quarterdeck.Tests.Metrics.Planning;

/// <summary>Five orders in three currencies and their rates to EUR, small enough to be worked out by hand.</summary>
internal static class MoneyTables
{
    /// <summary>The rates, average and closing, and plan rates that hold for a month.</summary>
    public const string Rates = """
        CREATE TABLE rates AS SELECT * FROM (VALUES
            (DATE '2023-01-10', 'USD', 1.00, 1.00),
            (DATE '2024-01-10', 'USD', 0.90, 0.91), (DATE '2024-01-20', 'USD', 0.92, 0.93), (DATE '2024-01-31', 'USD', 0.94, 0.95), (DATE '2024-02-10', 'USD', 0.80, 0.85),
            (DATE '2024-01-10', 'PLN', 0.25, 0.24), (DATE '2024-01-20', 'PLN', 0.23, 0.22), (DATE '2024-02-10', 'PLN', 0.20, 0.21)) v(day, code, mean, last);
        CREATE TABLE plan_rates AS SELECT * FROM (VALUES (DATE '2024-01-31', 'USD', 1.0), (DATE '2024-01-31', 'PLN', 0.3), (DATE '2024-02-29', 'USD', 1.0), (DATE '2024-02-29', 'PLN', 0.3)) v(day, code, rate)
        """;

    /// <summary>At the rates of their days: 90 + 184 + 50 in January, 200 + 8 in February.</summary>
    public const string Orders = """
        CREATE TABLE orders AS SELECT * FROM (VALUES
            (1, DATE '2024-01-10', 'USD', 100.00, 10.00, 'A'), (2, DATE '2024-01-20', 'USD', 200.00, 50.00, 'B'), (3, DATE '2024-01-10', 'EUR', 50.00, 5.00, 'A'),
            (4, DATE '2024-02-10', 'PLN', 1000.00, 100.00, 'B'), (5, DATE '2024-02-10', 'USD', 10.00, 1.00, 'B')) v(id, day, code, amount, profit, customer)
        """;

    /// <summary>The datasets and tables of rates, without a currency anywhere.</summary>
    public const string RatesYaml = """
        rates:
          actual: {dataset: rates, from: code, to: EUR, average: mean, closing: last}
          plan: {dataset: plan_rates, from: code, to: EUR, average: rate, valid: month}
        """;

    /// <summary>Statements that make all tables.</summary>
    public static readonly string[] All = [Rates, Orders];
}
