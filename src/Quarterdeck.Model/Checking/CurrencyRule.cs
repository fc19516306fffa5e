using System.Collections.Frozen;
using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>Currencies: codes and fields are told apart, a table of rates says enough, and amounts in another currency have one.</summary>
internal static class CurrencyRule
{
    /// <summary>The currency that a word names: three capitals are a code, anything else a field; null for nothing.</summary>
    public static AmountCurrency? Amounts(Word? word) => word is not { } written ? null
        : AmountCurrency.IsCode(written.Value.Trim()) ? AmountCurrency.Of(written.Value.Trim()) : new AmountCurrency(null, written.Value.Trim().ToLowerInvariant());

    /// <summary>Makes the tables of rates; one that lacks something is left out, which <see cref="Check"/> tells.</summary>
    public static FrozenDictionary<string, RateTable> Tables(CompanyDraft draft) =>
        draft.Rates.Select(rates => Table(draft, rates)).OfType<RateTable>().ToFrozenDictionary(rates => rates.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds what does not stand together.</summary>
    public static void Check(CheckScope scope, CompanyDraft draft)
    {
        if ((draft.Rates.Count > 0 || scope.Company.HasOtherCurrencies) && draft.Currency.Length > 0 && !AmountCurrency.IsCode(draft.Currency))
            scope.Findings.Error(FindingCodes.CurrencyWord, draft.CurrencyPlace, $"The reporting currency '{CheckScope.Short(draft.Currency)}' is no code of three letters, so no rate can lead to it.", "Write its ISO 4217 code, such as USD.");
        foreach (RateDraft rates in draft.Rates)
            CheckTable(scope, draft, rates);
        foreach (DatasetDraft dataset in draft.Datasets)
        {
            Written(scope, dataset.Currency);
            foreach (FieldDraft field in dataset.Fields.Where(field => field.Currency is not null))
            {
                Written(scope, field.Currency);
                if (field.Formula?.SelfAndDescendants().Any(node => node is Call call && FunctionTable.Aggregates.ContainsKey(call.Function)) == true)
                    scope.Findings.Error(FindingCodes.CurrencyPlace, field.Currency!.Value.Span, $"'{dataset.Name.Value}.{field.Name.Value}' aggregates rows of another dataset, and each of them has its own day and currency.",
                        "State the currency at the field that is aggregated.");
            }
            CheckRated(scope, draft, dataset);
        }
        CheckStored(scope);
    }

    /// <summary>What one metric aggregates as money, another may not aggregate as a plain number where its rows are in several currencies.</summary>
    private static void CheckStored(CheckScope scope)
    {
        IReadOnlySet<string> amounts = AmountFields.Of(scope.Company.Metrics.Values);
        foreach (Metric metric in scope.Company.Metrics.Values.Where(metric => metric.Formula is not null && metric.Unit.Kind != UnitKind.Money).OrderBy(metric => metric.Id, StringComparer.Ordinal))
            foreach (Call call in Metrics.Atoms(scope.Company, metric.Formula!).Where(atom => atom.Metric is null).Select(atom => atom.Call))
                if (AmountFields.Mixed(scope.Company, amounts, call) is { } field)
                    scope.Findings.Warning(FindingCodes.AmountAsStored, metric.Span, $"'{metric.Id}' is no money and aggregates '{field}', which is money elsewhere: it adds up amounts in different currencies as they are stored.",
                        "Write it over metrics of money, or state the currency at the field: {formula: ..., currency: ...}.");
    }

    /// <summary>Amounts that may be in another currency than the company's need rates; told once a dataset.</summary>
    private static void CheckRated(CheckScope scope, CompanyDraft draft, DatasetDraft dataset)
    {
        Word? other = dataset.Fields.Select(field => field.Currency).Prepend(dataset.Currency).FirstOrDefault(word => word is not null && Amounts(word)!.Code != draft.Currency);
        if (other is not { } word)
            return;
        if (draft.Currency.Length == 0)
            scope.Findings.Error(FindingCodes.NoRates, word.Span, $"'{dataset.Name.Value}' names a currency, and the company does not say in which one it reports.", "Write currency: with a code such as USD beside company:.");
        else if (draft.Rates.TrueForAll(rates => rates.Name.Value != RateTable.Actual))
            scope.Findings.Error(FindingCodes.NoRates, word.Span, $"'{dataset.Name.Value}' may have money in another currency than {draft.Currency}, and the company has no rates called '{RateTable.Actual}'.",
                "Declare them: rates: {actual: {dataset: ..., from: ..., to: ..., average: ...}}.");
    }

    private static void CheckTable(CheckScope scope, CompanyDraft draft, RateDraft rates)
    {
        string name = rates.Name.Value;
        if (rates.Name.Value is "constant" || !name.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            scope.Findings.Error(FindingCodes.RateTableForm, rates.Name.Span, $"A table of rates cannot be called '{CheckScope.Short(name)}'.", name == "constant" ? "Rename it: constant: with a period is what questions ask." : "Name it with lower-case letters, digits and _.");
        if (rates.Dataset is { } dataset && !scope.Datasets.ContainsKey(dataset.Value))
            scope.Unknown(FindingCodes.UnknownDataset, "dataset", dataset.Value, dataset.Span, scope.Datasets.Keys);
        Written(scope, rates.From);
        Written(scope, rates.To);
        if (rates.From is not null && Amounts(rates.From)!.Code is not null && (rates.To is null || Amounts(rates.To)!.Code is not null))
            scope.Findings.Error(FindingCodes.RateTableForm, rates.Name.Span, $"'from' and 'to' of the rates '{name}' are two stated currencies, so no row says which currency it prices.", "Name the field that holds the code at one of them.");
        if (rates.To is null && draft.Currency.Length == 0)
            scope.Findings.Error(FindingCodes.RateTableForm, rates.Name.Span, $"The rates '{name}' do not say in which currency they are.", "Write to: with a code, or currency: beside company:.");
        if (rates.Average is null && rates.Closing is null)
            scope.Findings.Error(FindingCodes.RateTableForm, rates.Name.Span, $"The rates '{name}' name no field with a rate.", "Write average: for flows, closing: for balances, or both.");
        if (rates.Day is null && rates.Dataset is { } dated && scope.Datasets.TryGetValue(dated.Value, out Dataset? found) && found.Time is null)
            scope.Findings.Error(FindingCodes.RateTableForm, rates.Name.Span, $"The rates '{name}' have no day: '{dated.Value}' has no 'time:'.", "Write day: with the field that holds it.");
        if (rates.Valid is { } valid && rates.Validity is null)
            scope.Findings.Error(FindingCodes.RateTableForm, valid.Span, $"'{CheckScope.Short(valid.Value)}' does not say for how long a rate holds.",
                string.Create(CultureInfo.InvariantCulture, $"Write day, week, month, quarter or year, or days up to {RateValidity.MostDays} such as 7 days."));
        else if (rates.Valid is { } period && rates.Validity is { Grain: var grain } && grain != Grain.Day && grain != Grain.Week && draft.Calendar.Pattern != CalendarPattern.Months)
            scope.Findings.Error(FindingCodes.RateTableForm, period.Span, $"A rate that holds for a {grain} needs a calendar of plain months.", "Write valid: day or week, or a number of days.");
    }

    private static void Written(CheckScope scope, Word? word)
    {
        if (word is not { } written)
            return;
        string text = written.Value.Trim();
        if (text.Length == 0 || (!AmountCurrency.IsCode(text) && text.All(letter => char.IsAsciiLetterUpper(letter))))
            scope.Findings.Error(FindingCodes.CurrencyWord, written.Span, $"'{CheckScope.Short(text)}' is no code of a currency, which has three capitals.", "Write a code such as EUR, or the field that holds each row's code, in lower case.");
    }

    private static RateTable? Table(CompanyDraft draft, RateDraft rates)
    {
        string? day = rates.Day?.Value ?? draft.Datasets.Find(dataset => dataset.Name.Value.Equals(rates.Dataset?.Value, StringComparison.OrdinalIgnoreCase))?.Time?.Value;
        if (rates.Dataset is not { } dataset || Amounts(rates.From) is not { } from || day is null || (rates.Average ?? rates.Closing) is not { } rate)
            return null;
        return new RateTable(rates.Name.Value, dataset.Value, from, Amounts(rates.To) ?? AmountCurrency.Of(draft.Currency), day,
            rate.Value, (rates.Closing ?? rate).Value, rates.Validity ?? RateValidity.OneDay, rates.Name.Span);
    }
}
