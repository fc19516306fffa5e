using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Dimensions: the field's dataset exists, and each <c>via</c> is a way that leads there.</summary>
internal static class DimensionRule
{
    public static void Check(CheckScope scope, DimensionDraft draft)
    {
        if (draft.Field is null || scope.Resolve(draft.Field) is not { } path)
            return;
        foreach ((Word from, Word join) in draft.Via)
        {
            if (!scope.Datasets.TryGetValue(from.Value, out Dataset? dataset))
            {
                scope.Unknown(FindingCodes.UnknownDataset, "dataset", from.Value, from.Span, scope.Datasets.Keys);
                continue;
            }
            if (JoinPaths.Follow(scope.Datasets, from.Value, join.Value.Split('.')) is null)
                scope.Unknown(FindingCodes.UnknownJoin, "join", join.Value, join.Span, dataset.Joins.Keys, of: $" of '{from.Value}'");
            else if (!JoinPaths.Find(scope.Datasets, from.Value, path.Home, join.Value).IsFound)
                scope.Findings.Error(FindingCodes.NoPath, join.Span, $"The join '{join.Value}' of '{from.Value}' does not lead to '{path.Home}'. Joins from '{from.Value}': {Formulas.NearestName.List(dataset.Joins.Keys)}.", $"Name the join that leads to '{path.Home}'.");
        }
    }
}
