using System.Globalization;
using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Wording;

/// <summary>Says in the reader's language why data are not all there.</summary>
public static class GapWords
{
    /// <summary>The reason; in English for a language that is not known.</summary>
    public static string Write(DataGap gap, string language) => (gap, language) switch
    {
        (HiddenGap hidden, "fr") => $"données vues au {Day(hidden.AsOf)}",
        (HiddenGap hidden, "pl") => $"dane według stanu na {Day(hidden.AsOf)}",
        (HiddenGap hidden, "vi") => $"số liệu tính đến {Day(hidden.AsOf)}",
        (HiddenGap hidden, "zh") => $"数据截至 {Day(hidden.AsOf)}",
        (UncoveredGap open, "fr") => $"« {open.Dataset} » couvre la période du {Day(open.First)} au {Day(open.Last)}",
        (UncoveredGap open, "pl") => $"„{open.Dataset}” obejmuje okres od {Day(open.First)} do {Day(open.Last)}",
        (UncoveredGap open, "vi") => $"“{open.Dataset}” có dữ liệu từ {Day(open.First)} đến {Day(open.Last)}",
        (UncoveredGap open, "zh") => $"“{open.Dataset}”的数据覆盖 {Day(open.First)} 至 {Day(open.Last)}",
        (LateGap late, "fr") => Count($"des lignes de « {late.Dataset} » peuvent encore arriver pendant {late.Days} jours après la fin d’une période"),
        (LateGap late, "pl") => Count($"wiersze „{late.Dataset}” mogą jeszcze napływać przez {late.Days} dni po końcu okresu"),
        (LateGap late, "vi") => Count($"dữ liệu của “{late.Dataset}” còn có thể bổ sung trong {late.Days} ngày sau khi kết thúc kỳ"),
        (LateGap late, "zh") => Count($"期间结束后 {late.Days} 天内，“{late.Dataset}”仍可能有数据补入"),
        (WaitingGap waiting, "fr") => Count($"ce qui compte peut encore se produire pendant {waiting.Days} jours après la fin d’une période"),
        (WaitingGap waiting, "pl") => Count($"to, co się liczy, może jeszcze nastąpić przez {waiting.Days} dni po końcu okresu"),
        (WaitingGap waiting, "vi") => Count($"kết quả còn có thể phát sinh trong {waiting.Days} ngày sau khi kết thúc kỳ"),
        (WaitingGap waiting, "zh") => Count($"期间结束后 {waiting.Days} 天内仍可能计入"),
        (LaterGap later, "fr") => $"la période suivante se termine le {Day(later.LastDay)}, et {Write(later.Later, language)}",
        (LaterGap later, "pl") => $"następny okres kończy się {Day(later.LastDay)}, a {Write(later.Later, language)}",
        (LaterGap later, "vi") => $"kỳ sau kết thúc ngày {Day(later.LastDay)}, mà {Write(later.Later, language)}",
        (LaterGap later, "zh") => $"后一期间于 {Day(later.LastDay)} 结束，而{Write(later.Later, language)}",
        (PartGap part, "fr") => $"une ligne de « {part.Dataset} » vaut pour {Whole(part.Grain, language)}",
        (PartGap part, "pl") => $"wiersz „{part.Dataset}” dotyczy {Whole(part.Grain, language)}",
        (PartGap part, "vi") => $"mỗi dòng của “{part.Dataset}” ứng với {Whole(part.Grain, language)}",
        (PartGap part, "zh") => $"“{part.Dataset}”的每一行对应{Whole(part.Grain, language)}",
        _ => gap.ToString(),
    };

    private static string Whole(Grain grain, string language) => (grain.Kind, language) switch
    {
        (GrainKind.Week, "fr") => "une semaine entière",
        (GrainKind.Month, "fr") => "un mois entier",
        (GrainKind.Quarter, "fr") => "un trimestre entier",
        (GrainKind.Year, "fr") => "une année entière",
        (GrainKind.FiscalQuarter, "fr") => "un trimestre d’exercice entier",
        (GrainKind.FiscalYear, "fr") => "un exercice entier",
        (GrainKind.Week, "pl") => "całego tygodnia",
        (GrainKind.Month, "pl") => "całego miesiąca",
        (GrainKind.Quarter, "pl") => "całego kwartału",
        (GrainKind.Year, "pl") => "całego roku",
        (GrainKind.FiscalQuarter, "pl") => "całego kwartału obrotowego",
        (GrainKind.FiscalYear, "pl") => "całego roku obrotowego",
        (GrainKind.Week, "vi") => "cả một tuần",
        (GrainKind.Month, "vi") => "cả một tháng",
        (GrainKind.Quarter, "vi") => "cả một quý",
        (GrainKind.Year, "vi") => "cả một năm",
        (GrainKind.FiscalQuarter, "vi") => "cả một quý tài chính",
        (GrainKind.FiscalYear, "vi") => "cả một năm tài chính",
        (GrainKind.Week, "zh") => "整个星期",
        (GrainKind.Month, "zh") => "整个月",
        (GrainKind.Quarter, "zh") => "整个季度",
        (GrainKind.Year, "zh") => "整个年度",
        (GrainKind.FiscalQuarter, "zh") => "整个财务季度",
        (GrainKind.FiscalYear, "zh") => "整个财年",
        _ => grain.Name,
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Count(FormattableString text) => FormattableString.Invariant(text);
}
