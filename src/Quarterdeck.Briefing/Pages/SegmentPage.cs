using System.Globalization;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Science.Segments;

namespace Quarterdeck.Briefing.Pages;

/// <summary>A study of segments as a person reads it: added up, without a customer's name; groups of fewer than five are not told.</summary>
public static class SegmentPage
{
    private static readonly string _few = $"<{SmallGroups.Least}";

    /// <summary>The page.</summary>
    /// <param name="study">The study.</param>
    /// <param name="language">The reader's language.</param>
    public static TablePage Of(SegmentStudy study, string language)
    {
        ArgumentNullException.ThrowIfNull(study);
        SegmentWords words = SegmentWords.For(language);
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string share(int count) => (100.0 * count / study.Customers).ToString("0.0", form) + ReaderLanguage.PercentSign(language);
        string shared(int count) => count is > 0 and < SmallGroups.Least ? "" : share(count);
        List<PageTable> tables =
        [
            new(words.ByActivity, [new(words.Class, false, 0), new(words.Customers, true, 0), new(words.Share, true, 1), new(words.Value, true, 0), new(words.Recency, true, 2), new(words.Frequency, true, 2)],
                [.. study.Classes.Select(group => (IReadOnlyList<string>)[group.Name, Count(group.Customers, form), shared(group.Customers), Amount(group.Value, form), group.Recency?.ToString("N0", form) ?? "", group.Frequency?.ToString("N1", form) ?? ""])]),
        ];
        if (study.Risks is { } risks)
            tables.Add(new(words.ByRisk, [new(words.Class, false, 0), new(words.Customers, true, 0), new(words.Share, true, 1), new(words.AtStake, true, 0)],
                [.. risks.Select(group => (IReadOnlyList<string>)[group.Name, Count(group.Customers, form), shared(group.Customers), Amount(group.Value, form)])]));
        if (study.Movement is { } movement)
            tables.Add(new(string.Format(CultureInfo.InvariantCulture, words.Movement, Iso(study.From), Iso(study.To)),
                [new("", false, 0), .. words.Classes.Select(static name => new PageColumn(name, true, 0)), new(words.Total, true, 0)],
                [
                    .. Enumerable.Range(0, ClassMovement.Classes + 1).Select(from => (IReadOnlyList<string>)
                        [from == ClassMovement.Classes ? words.New : words.Classes[from], .. Enumerable.Range(0, ClassMovement.Classes).Select(to => Count(movement.Cells[from, to], form)), Count(movement.From(from), form)]),
                    [words.Total, .. Enumerable.Range(0, ClassMovement.Classes).Select(to => Count(movement.To(to), form)), Count(Enumerable.Range(0, ClassMovement.Classes).Sum(movement.To), form)],
                ]));
        if (study.Contacts.Count > 0)
            tables.Add(new(words.Contacts, [new(words.Action, false, 0), new(words.Customers, true, 0)],
                [.. SegmentContacts.Actions.Select((action, i) => (IReadOnlyList<string>)[words.Actions[i], Count(study.Contacts.Count(contact => contact.Action == action), form)])]));
        return new TablePage(string.Format(CultureInfo.InvariantCulture, words.Title, Iso(study.Question.Until)), "", study.Verdict, tables,
            [study.Question.ContactsFile is { } file ? string.Format(CultureInfo.InvariantCulture, words.Written, file) : words.NotWritten]);
    }

    /// <summary>The classes with all digits, under the names of the JSON document.</summary>
    /// <param name="study">The study.</param>
    public static (IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) Csv(SegmentStudy study)
    {
        ArgumentNullException.ThrowIfNull(study);
        string digits(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
        return (["id", "name", "customers", "value", "mean_recency", "mean_frequency"],
            [.. study.Classes.Concat(study.Risks ?? []).Select(group => (IReadOnlyList<string>)[group.Id, group.Name, group.Customers.ToString(CultureInfo.InvariantCulture), digits(group.Value), digits(group.Recency), digits(group.Frequency)])]);
    }

    private static string Count(int count, NumberFormatInfo form) => count is > 0 and < SmallGroups.Least ? _few : count.ToString("N0", form);

    private static string Amount(double? value, NumberFormatInfo form) => value?.ToString("N0", form) ?? "";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
