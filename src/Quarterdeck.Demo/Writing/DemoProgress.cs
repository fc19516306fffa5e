namespace Quarterdeck.Demo.Writing;

/// <summary>How far the demo company is written.</summary>
/// <param name="Step">What is done now, in English.</param>
/// <param name="Done">Steps that are done.</param>
/// <param name="Total">All steps.</param>
public readonly record struct DemoProgress(string Step, int Done, int Total);
