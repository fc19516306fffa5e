namespace Quarterdeck.Science.Segments;

/// <summary>Where a customer stands by recency, frequency and value.</summary>
/// <param name="Recency">1 to 5; 5 for who bought last.</param>
/// <param name="Frequency">1 to 5; 5 for who buys most often.</param>
/// <param name="Value">1 to 5; 5 for who spent most.</param>
/// <param name="Class">The class that follows from the three.</param>
public readonly record struct ActivityScore(int Recency, int Frequency, int Value, ActivityClass Class);
