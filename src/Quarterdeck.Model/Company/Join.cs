using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A path from each row of a dataset to at most one row of another.</summary>
/// <param name="Name">The join's name, which tells two joins to one dataset apart.</param>
/// <param name="Target">The dataset that is reached.</param>
/// <param name="On">Fields of this dataset, in the order of the target's key.</param>
/// <param name="TargetKey">The target's fields they meet: its key, unless the join is as-of and the key has a date besides.</param>
/// <param name="AsOf">Which version of a slowly changing target; null for a plain join.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Join(
    string Name, string Target, IReadOnlyList<string> On, IReadOnlyList<string> TargetKey, AsOf? AsOf, SourceSpan Span);
