using System.Globalization;
using Quarterdeck.Model.Catalogue;
using Quarterdeck.Model.Exchange.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Reading;

namespace Quarterdeck.Model.Editing;

/// <summary>Puts a dataset into a company's files. Nothing is written: the caller does.</summary>
public static class DatasetProposal
{
    /// <summary>The file that changes, with its text before and after.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="settings">The dataset.</param>
    /// <param name="findings">Gets what stands against it; then nothing is proposed.</param>
    public static IReadOnlyList<UpgradedFile> Write(string folder, DatasetSettings settings, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(findings);
        if (CompanyEdits.Open(folder, findings) is not { } edits)
            return [];
        if (edits.Find("datasets", settings.Name) is var (key, _, _))
        {
            findings.Error(FindingCodes.SetupTaken, key.Span, $"There is a dataset '{settings.Name}' already.", "Give this one another name.");
            return [];
        }
        static OutText? Text(string text) => text.Length == 0 ? null : new OutText(text);
        edits.Add("datasets", settings.Name, OutMap.Of(
            ("source", new OutText(settings.Source)),
            ("key", OutList.Of(settings.Key)),
            ("time", Text(settings.Time)),
            ("covers", OutMap.Of(("from", Day(settings.CoversFrom)), ("to", Day(settings.CoversTo))).OrNothing),
            ("fields", OutMap.Of(settings.Fields.Select(static field => (field.Field, (OutNode?)new OutText(field.Expression)))).OrNothing),
            ("joins", OutMap.Of(settings.Joins.Select(static join => (join.Name, (OutNode?)new OutMap([("to", new OutText(join.Target)), ("on", new OutText(join.On))])))).OrNothing)), mayBeInline: false);
        return edits.Files();
    }

    /// <summary>How a dataset that feeds the catalogue is written, with words to be put in the place of a company's own.</summary>
    /// <param name="name">The dataset, one of <see cref="CanonicalDataset"/>.</param>
    /// <param name="fields">The fields that are wanted.</param>
    /// <param name="isThere">True where the company has the dataset and only fields are missing.</param>
    /// <param name="wantsTime">True where its time is missing too.</param>
    public static string Sketch(string name, IReadOnlyList<string> fields, bool isThere, bool wantsTime)
    {
        CanonicalDataset? canonical = CanonicalDataset.Find(name);
        string[] wanted = [.. (isThere ? fields : (canonical?.Key ?? []).Concat(canonical?.Time is { } time ? [time] : []).Concat(fields)).Except(canonical?.Derived ?? [], StringComparer.Ordinal).Distinct(StringComparer.Ordinal)];
        OutMap dataset = OutMap.Of(
            ("source", isThere ? null : new OutText($"{name}.csv")),
            ("key", isThere ? null : OutList.Of(canonical?.Key ?? [])),
            ("time", (!isThere || wantsTime) && canonical?.Time is { } dated ? new OutText(dated) : null),
            ("fields", OutMap.Of(wanted.Select(static field => (field, (OutNode?)new OutText("your_column")))).OrNothing));
        return "datasets:\n" + YamlWriter.Lines(name, dataset, 2, mayBeInline: false);
    }

    /// <summary>A day stands without quotes where it is one.</summary>
    private static OutText? Day(string text) => text.Length == 0 ? null : new OutText(text, IsPlain: DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
