using System.Collections.Frozen;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Checking;

/// <summary>Datasets and their joins: drafts to records, with targets, keys and pairs of columns checked.</summary>
internal static class DatasetRule
{
    /// <summary>Makes the datasets; a join whose target is not there is left out after its finding.</summary>
    public static FrozenDictionary<string, Dataset> Make(CompanyDraft draft, FindingList findings)
    {
        Dictionary<string, DatasetDraft> drafts = draft.Datasets.ToDictionary(dataset => Folded(dataset.Name), StringComparer.Ordinal);
        return draft.Datasets.ToFrozenDictionary(dataset => Folded(dataset.Name), dataset => new Dataset
        {
            Name = Folded(dataset.Name),
            Source = dataset.Source ?? new FileSource(string.Empty),
            Load = ConnectionRule.LoadOf(dataset, findings),
            Key = [.. dataset.Key.Select(word => word.Value)],
            Time = dataset.Time?.Value,
            Covers = Covers(dataset, findings),
            LateDays = dataset.LateDays,
            RowsFor = dataset.RowsFor,
            Fields = dataset.Fields.Where(field => field.Formula is not null).GroupBy(field => Folded(field.Name), StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => Field(group.First()), StringComparer.OrdinalIgnoreCase),
            Joins = dataset.Joins.Select(join => Join(dataset, join, drafts, findings)).OfType<Join>().GroupBy(join => join.Name, StringComparer.Ordinal)
                .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase),
            Currency = CurrencyRule.Amounts(dataset.Currency),
            Scenario = dataset.ScenarioField is { } field ? new ScenarioColumn(field.Value, dataset.Scenarios) : null,
            Expectations = dataset.Expectations,
            Description = dataset.Description,
            Span = dataset.Name.Span,
        }, StringComparer.OrdinalIgnoreCase);
    }

    private static string Folded(Word name) => name.Value.ToLowerInvariant();

    private static Field Field(FieldDraft field) => new(Folded(field.Name), field.Formula!,
        field.Formula!.SelfAndDescendants().Any(node => node is Call call && FunctionTable.Aggregates.ContainsKey(call.Function)),
        field.TimeZone?.Value, field.Name.Span)
    { Currency = CurrencyRule.Amounts(field.Currency) };

    private static Covers? Covers(DatasetDraft dataset, FindingList findings)
    {
        if (dataset.Covers is { From: { } from, To: { } to } && to < from)
            findings.Error(FindingCodes.WrongOrder, dataset.Name.Span, $"'covers' of '{dataset.Name.Value}' ends before it starts.", "Exchange from and to.");
        return dataset.Covers;
    }

    private static Join? Join(DatasetDraft dataset, JoinDraft join, Dictionary<string, DatasetDraft> drafts, FindingList findings)
    {
        string what = $"the join '{join.Name.Value}' of '{dataset.Name.Value}'";
        if (!drafts.TryGetValue(join.To.Value, out DatasetDraft? target))
        {
            string? near = NearestName.Find(join.To.Value, drafts.Keys);
            findings.Error(FindingCodes.UnknownDataset, join.To.Span, $"There is no dataset '{CheckScope.Short(join.To.Value)}', to which {what} leads.{NearestName.DidYouMean(join.To.Value, drafts.Keys)} Known: {NearestName.List(drafts.Keys)}.",
                near is null ? "Use one of the known names, or declare the dataset." : $"Write '{near}', or declare the dataset.");
            // What was most likely meant is taken from here on, so that one slip is not told at every formula that walks this join.
            if (near is null)
                return null;
            target = drafts[near];
        }
        string[] key = [.. target.Key.Select(word => word.Value)];
        string[] named = [.. join.Key.Select(word => word.Value)];
        if (key.Length == 0 && named.Length == 0)
            findings.Error(FindingCodes.JoinKey, join.To.Span, $"'{target.Name.Value}' has no key, so nobody can say that {what} meets at most one row of it.", $"Declare key: at '{target.Name.Value}'.");

        // A slowly changing table has a date in its key besides what the join pairs with.
        string[] pairs = named.Length > 0 ? named : join.AsOf is null || key.Length == join.On.Count ? key : [.. key.Where(part => part != join.AsOf.From.Value && part != join.AsOf.To.Value)];
        if (pairs.Length > 0 && join.On.Count > 0 && pairs.Length != join.On.Count)
        {
            findings.Error(FindingCodes.JoinKey, join.Name.Span,
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'on' of {what} names {join.On.Count} field{(join.On.Count == 1 ? "" : "s")} ({string.Join(", ", join.On.Select(word => word.Value))}), but the key of '{target.Name.Value}' {(named.Length > 0 ? "as named here " : "")}has {pairs.Length} ({string.Join(", ", pairs)})."),
                $"Name one field for each of {string.Join(", ", pairs)}, in this order.");
        }
        AsOf? asOf = join.AsOf is { } valid ? new AsOf(valid.At.Value, valid.From.Value, valid.To.Value, valid.ToIsLast) : null;
        return new Join(Folded(join.Name), Folded(target.Name), [.. join.On.Select(word => word.Value)], pairs, asOf, join.Name.Span);
    }
}
