using System.Globalization;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Science.Segments;

namespace Quarterdeck.Briefing.Studies;

/// <summary>The classes of customers, as they are read.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Classes">Classes by recency, frequency and value, in their order.</param>
/// <param name="Risks">Classes by value and risk; null where no model tells them.</param>
/// <param name="Movement">How customers moved; null where no other day was given.</param>
/// <param name="From">The earlier day of the movement.</param>
/// <param name="To">Its later day.</param>
/// <param name="Contacts">Whom to contact, those first whom a contact may change most.</param>
/// <param name="Verdict">The answer in a sentence or two.</param>
public sealed record SegmentStudy(SegmentQuestion Question, IReadOnlyList<SegmentGroup> Classes, IReadOnlyList<SegmentGroup>? Risks, ClassMovement? Movement, DateOnly? From, DateOnly? To,
    IReadOnlyList<SegmentContact> Contacts, string Verdict)
{
    /// <summary>With fewer customers a fifth is a handful of people.</summary>
    private const int FewCustomers = 25;

    /// <summary>The ids of the classes by recency, frequency and value; they never change.</summary>
    public static IReadOnlyList<string> Ids { get; } = ["champions", "loyal", "at_risk", "promising", "needs_attention", "fading", "recent_small", "occasional", "lost"];

    /// <summary>The id of those who came between the two days of a movement.</summary>
    public const string NewId = "new";

    /// <summary>The ids of the classes by value and risk.</summary>
    public static IReadOnlyList<string> RiskIds { get; } = ["high_safe", "high_doubt", "high_gone", "medium_safe", "medium_doubt", "medium_gone", "low_safe", "low_doubt", "low_gone"];

    /// <summary>All customers.</summary>
    public int Customers => Classes.Sum(static group => group.Customers);

    /// <summary>Classes the customers; null and errors where there are none.</summary>
    /// <param name="rows">The log, with amounts.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="findings">Receives what is wrong and what should be known.</param>
    public static SegmentStudy? Make(PurchaseRows rows, string name, SegmentQuestion question, string language, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(findings);
        double[] amounts = rows.Amounts ?? [.. rows.Days.Select(static _ => 0.0)];
        IReadOnlyList<CustomerStanding> standings = CustomerStanding.Of(rows.Customers, rows.Days, amounts, question.Until.DayNumber);
        IReadOnlyList<CustomerStanding>? others = question.Compare is { } compare ? CustomerStanding.Of(rows.Customers, rows.Days, amounts, compare.DayNumber) : null;
        foreach ((IReadOnlyList<CustomerStanding>? found, DateOnly? day) in ((IReadOnlyList<CustomerStanding>?, DateOnly?)[])[(standings, question.Until), (others, question.Compare)])
            if (found is { Count: 0 })
                findings.Error(FindingCodes.CustomerNone, new SourceSpan(name, 0, 0), $"No customer made a purchase up to {Iso(day!.Value)}.", "Give a later day.");
        if (question.Compare == question.Until)
            findings.Error(FindingCodes.SegmentDays, new SourceSpan("--compare", 1, 1, 1), $"Both days are {Iso(question.Until)}.", "Give another day with --compare.");
        if (findings.HasErrors)
            return null;
        if (standings.Count < FewCustomers)
            findings.Warning(FindingCodes.SegmentFew, new SourceSpan(name, 0, 0), Text($"There are {standings.Count} customers; a fifth of them is a handful of people."), "Give a longer log, or look at the customers one by one.");
        SegmentWords words = SegmentWords.For(language);
        findings.Note(FindingCodes.SegmentRules, new SourceSpan(name, 0, 0), words.Rules, "See docs/science/segments.md for the rules.", language);
        ActivityScale scale = new(standings);
        ActivityScore[] scores = [.. standings.Select(scale.Score)];
        IReadOnlyList<(ValueRisk Class, double Alive, double AtStake)>? risks = RisksOf(rows, name, question, language, findings);
        bool isEarlier = question.Compare < question.Until;
        ClassMovement? movement = others is null ? null : isEarlier ? ClassMovement.Of(others, standings) : ClassMovement.Of(standings, others);
        SegmentStudy study = new(question, ClassesOf(standings, scores, words), risks is null ? null : RiskClassesOf(risks, words), movement,
            movement is null ? null : isEarlier ? question.Compare : question.Until, movement is null ? null : isEarlier ? question.Until : question.Compare,
            SegmentContacts.Of(rows.Names, standings, scores, risks, question.Model.HorizonDays, language), "");
        return study with { Verdict = VerdictOf(study, standings, scores, words, language) };
    }

    private static IReadOnlyList<(ValueRisk, double, double)>? RisksOf(PurchaseRows rows, string name, SegmentQuestion question, string language, FindingList findings)
    {
        int[] seen = [.. Enumerable.Range(0, rows.Days.Length).Where(row => rows.Days[row] <= question.Until.DayNumber)];
        PurchaseRows before = rows with { Customers = [.. seen.Select(row => rows.Customers[row])], Days = [.. seen.Select(row => rows.Days[row])], Amounts = rows.Amounts is null ? null : [.. seen.Select(row => rows.Amounts[row])] };
        FindingList told = new();
        CustomerStudy? study = CustomerLog.Histories(before, name, question.Until, question.Model, told) is { } data ? CustomerStudy.Make(data, question.Model, language, told) : null;
        if (study is not { Tells: true } || !study.Fit.Identified || study.Rows.Any(row => row.Spend is null || !(row.Alive > 0)))
        {
            // What the model says of itself is the reason why there is no risk.
            findings.AddRange(told.Sorted().Where(static finding => finding.Code is FindingCodes.NotIdentified or FindingCodes.SpendMissing));
            findings.Warning(FindingCodes.SegmentNoModel, SourceSpan.None, "The log does not tell who is still there and what they would bring, so that there are no classes by value and risk.", "Give a longer log with repeat purchases, or another --model.");
            return null;
        }
        findings.AddRange(told.Sorted().Where(static finding => finding.Code is FindingCodes.SpendCorrelation or FindingCodes.WeaklyIdentified));
        double[] alive = [.. study.Rows.Select(static row => row.Alive)], stakes = [.. study.Rows.Select(static row => row.Purchases / row.Alive * row.Spend!.Value)];
        return [.. ValueRisk.Of(stakes, alive).Select((risk, i) => (risk, alive[i], stakes[i]))];
    }

    private static SegmentGroup[] ClassesOf(IReadOnlyList<CustomerStanding> standings, ActivityScore[] scores, SegmentWords words)
    {
        CustomerStanding[][] members = [.. Ids.Select((_, id) => standings.Where((_, i) => (int)scores[i].Class == id).ToArray())];
        bool[] hidden = SmallGroups.Hidden([.. members.Select(static group => group.Length)]);
        return [.. members.Select((group, id) => new SegmentGroup(Ids[id], words.Classes[id], group.Length, hidden[id] ? null : group.Sum(static customer => customer.Value),
            hidden[id] || group.Length == 0 ? null : group.Average(static customer => customer.Recency), hidden[id] || group.Length == 0 ? null : group.Average(static customer => customer.Frequency), hidden[id]))];
    }

    private static SegmentGroup[] RiskClassesOf(IReadOnlyList<(ValueRisk Class, double Alive, double AtStake)> risks, SegmentWords words)
    {
        (ValueRisk Class, double Alive, double AtStake)[][] members = [.. RiskIds.Select((_, id) => risks.Where(risk => risk.Class.Index == id).ToArray())];
        bool[] hidden = SmallGroups.Hidden([.. members.Select(static group => group.Length)]);
        return [.. members.Select((group, id) => new SegmentGroup(RiskIds[id], $"{words.Values[id / 3]}, {words.Risks[id % 3]}", group.Length, hidden[id] ? null : group.Sum(static one => one.AtStake), null, null, hidden[id]))];
    }

    private static string VerdictOf(SegmentStudy study, IReadOnlyList<CustomerStanding> standings, ActivityScore[] scores, SegmentWords words, string language)
    {
        NumberFormatInfo form = ReaderLanguage.Numbers(language);
        string percent = ReaderLanguage.PercentSign(language), space = ReaderLanguage.Gap(language);
        string share(double part, double whole) => (whole > 0 ? 100 * part / whole : 0).ToString("0", form) + percent;
        double value = standings.Sum(static customer => customer.Value);
        double worth(ActivityClass one) => standings.Where((_, i) => scores[i].Class == one).Sum(static customer => customer.Value);
        string count(ActivityClass one) => study.Classes[(int)one].Customers is > 0 and < SmallGroups.Least ? $"<{SmallGroups.Least}" : study.Classes[(int)one].Customers.ToString("N0", form);
        string told(ActivityClass one) => study.Classes[(int)one].IsHidden ? "…" : share(worth(one), value);
        string text = string.Format(CultureInfo.InvariantCulture, words.Verdict, study.Customers.ToString("N0", form), Iso(study.Question.Until), count(ActivityClass.Champions), told(ActivityClass.Champions), count(ActivityClass.AtRisk), told(ActivityClass.AtRisk));
        if (study.Movement is { } movement)
        {
            int stayed = Enumerable.Range(0, ClassMovement.Classes).Sum(id => movement.Cells[id, id]), before = Enumerable.Range(0, ClassMovement.Classes).Sum(movement.From);
            text += space + string.Format(CultureInfo.InvariantCulture, words.Moved, Iso(study.From!.Value), Iso(study.To!.Value), stayed.ToString("N0", form), before.ToString("N0", form), movement.From(ClassMovement.Classes).ToString("N0", form));
        }
        return text + space + string.Format(CultureInfo.InvariantCulture, words.ToContact, study.Contacts.Count.ToString("N0", form));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
