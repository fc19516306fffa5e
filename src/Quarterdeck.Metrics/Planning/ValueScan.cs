namespace Quarterdeck.Metrics.Planning;

/// <summary>What a scan of purchases needs beside its statement, to become values of customers.</summary>
/// <remarks>
/// The statement's columns are: the customer; the day's number; the day's amount; rows of the day without a usable amount; rows without a rate; whether the customer is among those asked;
/// the dimensions. Rows come by customer and day. The last two kinds stand in the row of the customer's first day only.
/// </remarks>
/// <param name="Plan">What is asked.</param>
/// <param name="All">The same statement without dimensions and conditions on customers: what a fit depends on.</param>
internal sealed record ValueScan(CustomerValuePlan Plan, Select All)
{
    /// <summary>Columns before the dimensions.</summary>
    public const int Fixed = 6;
}
