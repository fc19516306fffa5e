using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>Sums of all parts, month by month, in cents, from which the ledger and the warehouse are written.</summary>
internal sealed class MonthlyTotals(int products)
{
    /// <summary>Net sales of the web shop.</summary>
    public long[] OnlineRevenue { get; } = new long[Timeline.Months];

    /// <summary>Net sales to businesses.</summary>
    public long[] BusinessRevenue { get; } = new long[Timeline.Months];

    /// <summary>Cost of what was sold.</summary>
    public long[] CostOfSales { get; } = new long[Timeline.Months];

    /// <summary>Money given back for returns.</summary>
    public long[] Refunds { get; } = new long[Timeline.Months];

    /// <summary>Paid to carriers.</summary>
    public long[] Freight { get; } = new long[Timeline.Months];

    /// <summary>Salaries by department, as ordered in <see cref="People.Departments"/>.</summary>
    public long[,] Payroll { get; } = new long[Timeline.Months, People.Departments.Length];

    /// <summary>Units sold by product and week.</summary>
    public int[,] Units { get; } = new int[Timeline.Weeks, products];

    /// <summary>Orders placed by month.</summary>
    public int[] Orders { get; } = new int[Timeline.Months];
}
