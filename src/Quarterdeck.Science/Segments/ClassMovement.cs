namespace Quarterdeck.Science.Segments;

/// <summary>How customers moved between classes from one day to a later one, each measured by the customers of its own day.</summary>
/// <param name="Cells">For each class of the earlier day, and last for those who came in between, how many are in each class of the later day.</param>
public sealed record ClassMovement(int[,] Cells)
{
    /// <summary>Classes; the row of this number holds those who came in between.</summary>
    public const int Classes = 9;

    /// <summary>Counts.</summary>
    /// <param name="earlier">The customers of the earlier day, at least one.</param>
    /// <param name="later">Those of the later day: all of the earlier ones, and those who came in between.</param>
    public static ClassMovement Of(IReadOnlyList<CustomerStanding> earlier, IReadOnlyList<CustomerStanding> later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ActivityScale first = new(earlier), second = new(later);
        Dictionary<int, int> before = earlier.ToDictionary(static customer => customer.Customer, customer => (int)first.Score(customer).Class);
        int[,] cells = new int[Classes + 1, Classes];
        foreach (CustomerStanding customer in later)
            cells[before.TryGetValue(customer.Customer, out int from) ? from : Classes, (int)second.Score(customer).Class]++;
        return new ClassMovement(cells);
    }

    /// <summary>Customers of a class on the earlier day, or those who came in between.</summary>
    /// <param name="from">The class, or <see cref="Classes"/>.</param>
    public int From(int from) => Enumerable.Range(0, Classes).Sum(to => Cells[from, to]);

    /// <summary>Customers of a class on the later day.</summary>
    /// <param name="to">The class.</param>
    public int To(int to) => Enumerable.Range(0, Classes + 1).Sum(from => Cells[from, to]);
}
