namespace Quarterdeck.Demo.Tables;

/// <summary>One visit to the shop, before it becomes a row.</summary>
/// <param name="Second">When it began.</param>
/// <param name="Visitor">Who, as the browser knows him.</param>
/// <param name="Customer">Draft index of the customer, or -1.</param>
/// <param name="Channel">The channel it came through.</param>
/// <param name="Country">Position of the country.</param>
/// <param name="Step">0 landed, 1 saw a product, 2 filled the cart, 3 began to check out, 4 ordered.</param>
/// <param name="Path">The path it belongs to, or -1.</param>
/// <param name="Position">Its place in the path, from 1.</param>
internal readonly record struct Visit(int Second, int Visitor, int Customer, byte Channel, byte Country, byte Step, int Path, byte Position);
