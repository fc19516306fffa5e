namespace Quarterdeck.Offices.Resolving;

/// <summary>Something that was understood in a title and is no office.</summary>
/// <param name="Rule">The rule that understood it.</param>
/// <param name="First">Its first item.</param>
/// <param name="End">One past its last item.</param>
/// <param name="Office">The office to which it is near; empty for none.</param>
internal readonly record struct Remark(Rule Rule, int First, int End, string Office);
