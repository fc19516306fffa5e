namespace Quarterdeck.Briefing.Wording;

/// <summary>Why rows were dropped, in the reader's language; the reason itself is a stable word of the report.</summary>
public static class DropReasons
{
    private static readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal)
    {
        ["total row"] = ["ligne de total", "wiersz sumy", "dòng tổng cộng", "合计行"],
        ["grand totals"] = ["totaux généraux", "sumy ogólne", "tổng chung", "总计"],
        ["subtotal"] = ["sous-total", "suma częściowa", "tổng phụ", "小计"],
        ["footer"] = ["pied de page", "stopka", "chân trang", "页脚"],
        ["the header again"] = ["en-tête répété", "powtórzony nagłówek", "tiêu đề lặp lại", "重复的表头"],
        ["the same period in a later filing"] = ["la même période dans une déclaration plus récente", "ten sam okres w późniejszym sprawozdaniu", "cùng kỳ trong báo cáo nộp sau", "同一期间见于较晚的申报"],
        ["an earlier version of the row"] = ["version antérieure de la ligne", "wcześniejsza wersja wiersza", "phiên bản cũ hơn của dòng", "该行的较早版本"],
        ["not data"] = ["pas des données", "to nie są dane", "không phải dữ liệu", "非数据"],
    };

    /// <summary>The words of a language; a reason of a profile of the reader's own stays as it is written there.</summary>
    public static string Of(string reason, string language) =>
        _words.TryGetValue(reason, out string[]? words) && Array.IndexOf(["fr", "pl", "vi", "zh"], language) is >= 0 and int at ? words[at] : reason;
}
