using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of forecasts in one language; {0} and the like are filled in.</summary>
public sealed partial record ForecastWords
{
    /// <summary>{0} over {1} periods goes from {2} to {3}.</summary>
    public required string Verdict { get; init; }
    /// <summary>In all {0}, with 95 % between {1} and {2}.</summary>
    public required string Sum { get; init; }
    /// <summary>The target {0} is reached with a probability of {1}.</summary>
    public required string Target { get; init; }
    /// <summary>{0} series over {1} periods.</summary>
    public required string Several { get; init; }
    /// <summary>What a series without a name is called.</summary>
    public required string Series { get; init; }
    /// <summary>Head of the series.</summary>
    public required string SeriesHead { get; init; }
    /// <summary>Head of the period.</summary>
    public required string Period { get; init; }
    /// <summary>Head of the forecast.</summary>
    public required string Forecast { get; init; }
    /// <summary>Head of a lower end, before its level.</summary>
    public required string Low { get; init; }
    /// <summary>Head of an upper end, before its level.</summary>
    public required string High { get; init; }
    /// <summary>Head of the first period's forecast.</summary>
    public required string First { get; init; }
    /// <summary>Head of the last period's forecast.</summary>
    public required string Last { get; init; }
    /// <summary>Head of the sum.</summary>
    public required string SumHead { get; init; }
    /// <summary>Head of the method.</summary>
    public required string MethodHead { get; init; }
    /// <summary>The method was {0}.</summary>
    public required string Method { get; init; }
    /// <summary>Head of the full-year landing on a scorecard.</summary>
    public required string Landing { get; init; }
    /// <summary>Head of the probability that the year's target is met.</summary>
    public required string Chance { get; init; }

    /// <summary>A method's name for readers: what is English in it is said in their language, the names of models stay.</summary>
    /// <param name="method">The name as documents have it.</param>
    /// <param name="language">The reader's language.</param>
    public static string MethodName(string method, string language)
    {
        ArgumentNullException.ThrowIfNull(method);
        (string combination, string more)? words = language switch
        {
            "fr" => ("Combinaison", " et $1 autres"),
            "pl" => ("Kombinacja", " i jeszcze $1"),
            "vi" => ("Kết hợp", " và $1 dạng khác"),
            "zh" => ("组合", " 等另 $1 种"),
            _ => null,
        };
        return words is not { } own ? method : MoreForms().Replace(method.Replace("Combination(", own.combination + "(", StringComparison.Ordinal), own.more);
    }

    [GeneratedRegex(" and ([0-9]+) more")]
    private static partial Regex MoreForms();

    /// <summary>The words of a language; those of English for any other.</summary>
    public static ForecastWords For(string language) => _all.TryGetValue(language, out ForecastWords? words) ? words : _all["en"];

    /// <summary>Writes numbers so that the largest of them shows some five digits.</summary>
    /// <param name="values">The numbers that stand together.</param>
    /// <param name="form">The separators of the reader's language.</param>
    public static Func<double, string> Reader(IEnumerable<double> values, NumberFormatInfo form)
    {
        double largest = values.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(1).Max();
        int decimals = largest <= 0 ? 0 : Math.Clamp(4 - (int)Math.Floor(Math.Log10(largest)), 0, 8);
        return value => double.IsFinite(value) ? value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), form) : "";
    }

    private static readonly FrozenDictionary<string, ForecastWords> _all = new Dictionary<string, ForecastWords>
    {
        ["en"] = new()
        {
            Verdict = "{0}: the forecast of {1} periods goes from {2} to {3}.",
            Sum = "In all {0}; 95 % lie between {1} and {2}.",
            Target = "The target of {0} is reached with a probability of {1}.",
            Several = "{0} series are forecast, {1} periods each.",
            Series = "The series", SeriesHead = "Series", Period = "Period", Forecast = "Forecast", Low = "Low", High = "High", First = "First", Last = "Last", SumHead = "Sum", MethodHead = "Method",
            Method = "Method: {0}", Landing = "FC year", Chance = "P(target)",
        },
        ["fr"] = new()
        {
            Verdict = "{0} : la prévision de {1} périodes va de {2} à {3}.",
            Sum = "Au total {0} ; 95 % entre {1} et {2}.",
            Target = "L’objectif de {0} est atteint avec une probabilité de {1}.",
            Several = "{0} séries sont prévues, {1} périodes chacune.",
            Series = "La série", SeriesHead = "Série", Period = "Période", Forecast = "Prévision", Low = "Bas", High = "Haut", First = "Première", Last = "Dernière", SumHead = "Somme", MethodHead = "Méthode",
            Method = "Méthode : {0}", Landing = "Prév. année", Chance = "P(objectif)",
        },
        ["pl"] = new()
        {
            Verdict = "{0}: prognoza na {1} okr. biegnie od {2} do {3}.",
            Sum = "Łącznie {0}; 95 % leży między {1} a {2}.",
            Target = "Cel {0} zostanie osiągnięty z prawdopodobieństwem {1}.",
            Several = "Liczba prognozowanych szeregów: {0}, każdy na {1} okr.",
            Series = "Szereg", SeriesHead = "Szereg", Period = "Okres", Forecast = "Prognoza", Low = "Dół", High = "Góra", First = "Pierwszy", Last = "Ostatni", SumHead = "Suma", MethodHead = "Metoda",
            Method = "Metoda: {0}", Landing = "Prognoza roku", Chance = "P(cel)",
        },
        ["vi"] = new()
        {
            Verdict = "{0}: dự báo {1} kỳ đi từ {2} đến {3}.",
            Sum = "Tổng cộng {0}; 95% nằm giữa {1} và {2}.",
            Target = "Xác suất đạt mục tiêu {0} là {1}.",
            Several = "Dự báo {0} chuỗi, mỗi chuỗi {1} kỳ.",
            Series = "Chuỗi", SeriesHead = "Chuỗi", Period = "Kỳ", Forecast = "Dự báo", Low = "Thấp", High = "Cao", First = "Đầu", Last = "Cuối", SumHead = "Tổng", MethodHead = "Phương pháp",
            Method = "Phương pháp: {0}", Landing = "Dự báo năm", Chance = "P(mục tiêu)",
        },
        ["zh"] = new()
        {
            Verdict = "{0}：{1} 期预测从 {2} 到 {3}。",
            Sum = "合计 {0}；95% 区间为 {1} 至 {2}。",
            Target = "达到目标 {0} 的概率为 {1}。",
            Several = "共预测 {0} 个序列，每个 {1} 期。",
            Series = "该序列", SeriesHead = "序列", Period = "期间", Forecast = "预测", Low = "下限", High = "上限", First = "首期", Last = "末期", SumHead = "合计", MethodHead = "方法",
            Method = "方法：{0}", Landing = "全年预测", Chance = "达标概率",
        },
    }.ToFrozenDictionary();
}
