using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of measured actions beside attribution and mix in one language; {0} and the like are filled in.</summary>
public sealed record MeasuredWords
{
    /// <summary>Head of what was measured.</summary>
    public required string Head { get; init; }
    /// <summary>The study {0}: with a change of spend of {1} on channel {2}, the outcome {3} changed by {4}, from {5} to {6}.</summary>
    public required string Measured { get; init; }
    /// <summary>With what carries over, the model {0} would have expected {1}, the mix {2}, from {3} to {4}.</summary>
    public required string Expected { get; init; }
    /// <summary>The mix would have expected {0}, from {1} to {2}.</summary>
    public required string MixExpected { get; init; }
    /// <summary>The model {0} lies outside, by {1}.</summary>
    public required string CreditOutside { get; init; }
    /// <summary>The mix lies outside, by {0}.</summary>
    public required string MixOutside { get; init; }
    /// <summary>All lie within.</summary>
    public required string Within { get; init; }
    /// <summary>The study {0} on channel {1}: the outcome {2} changed by {3}, from {4} to {5}, and is not compared.</summary>
    public required string Alone { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    /// <param name="language">The reader's language.</param>
    public static MeasuredWords For(string language) => _all.TryGetValue(language, out MeasuredWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, MeasuredWords> _all = new Dictionary<string, MeasuredWords>
    {
        ["en"] = new()
        {
            Head = "Measured",
            Measured = "Measured by {0}: with {1} of spend on {2}, {3} changed by {4} ({5} to {6}).",
            Expected = "What carries over counted, {0} would have expected {1}, the mix {2} ({3} to {4}).",
            MixExpected = "The mix would have expected {0} ({1} to {2}).",
            CreditOutside = "{0} lies outside of what was measured, by {1}.",
            MixOutside = "The mix lies outside of what was measured, by {0}.",
            Within = "What they expect lies within what was measured.",
            Alone = "Measured by {0} on {1}: {2} changed by {3} ({4} to {5}); this is not held against attribution and mix.",
        },
        ["fr"] = new()
        {
            Head = "Mesuré",
            Measured = "Mesuré par {0} : avec {1} de dépense sur {2}, {3} a changé de {4} ({5} à {6}).",
            Expected = "Rémanence comprise, {0} aurait attendu {1}, le mix {2} ({3} à {4}).",
            MixExpected = "Le mix aurait attendu {0} ({1} à {2}).",
            CreditOutside = "{0} sort de ce qui a été mesuré, de {1}.",
            MixOutside = "Le mix sort de ce qui a été mesuré, de {0}.",
            Within = "Ce qu’ils attendent reste dans ce qui a été mesuré.",
            Alone = "Mesuré par {0} sur {1} : {2} a changé de {3} ({4} à {5}) ; non comparé à l’attribution et au mix.",
        },
        ["pl"] = new()
        {
            Head = "Zmierzono",
            Measured = "Zmierzono w „{0}”: przy zmianie wydatków na {2} o {1} wielkość {3} zmieniła się o {4} (od {5} do {6}).",
            Expected = "Z uwzględnieniem przeniesienia {0} oczekiwałby {1}, mix {2} (od {3} do {4}).",
            MixExpected = "Mix oczekiwałby {0} (od {1} do {2}).",
            CreditOutside = "{0} wykracza poza to, co zmierzono, o {1}.",
            MixOutside = "Mix wykracza poza to, co zmierzono, o {0}.",
            Within = "To, czego oczekują, mieści się w tym, co zmierzono.",
            Alone = "Zmierzono w „{0}” dla {1}: wielkość {2} zmieniła się o {3} (od {4} do {5}); nie porównano z atrybucją ani modelem mix.",
        },
        ["vi"] = new()
        {
            Head = "Đo được",
            Measured = "Đo bằng {0}: với {1} chi tiêu cho {2}, {3} thay đổi {4} ({5} đến {6}).",
            Expected = "Tính cả lưu dư, {0} lẽ ra dự kiến {1}, mô hình mix dự kiến {2} ({3} đến {4}).",
            MixExpected = "Mô hình mix lẽ ra dự kiến {0} ({1} đến {2}).",
            CreditOutside = "{0} nằm ngoài kết quả đo, lệch {1}.",
            MixOutside = "Mô hình mix nằm ngoài kết quả đo, lệch {0}.",
            Within = "Những gì chúng dự kiến nằm trong kết quả đo.",
            Alone = "Đo bằng {0} cho {1}: {2} thay đổi {3} ({4} đến {5}); không so với phân bổ và mô hình mix.",
        },
        ["zh"] = new()
        {
            Head = "实测",
            Measured = "“{0}”实测：{2} 支出变化 {1} 时，{3} 变化 {4}（{5} 至 {6}）。",
            Expected = "计入延续效应，{0} 预期为 {1}，组合模型预期为 {2}（{3} 至 {4}）。",
            MixExpected = "组合模型预期为 {0}（{1} 至 {2}）。",
            CreditOutside = "{0} 超出实测范围，相差 {1}。",
            MixOutside = "组合模型超出实测范围，相差 {0}。",
            Within = "两者的预期均在实测范围内。",
            Alone = "“{0}”对 {1} 的实测：{2} 变化 {3}（{4} 至 {5}）；未与归因和组合模型对照。",
        },
    }.ToFrozenDictionary();
}
