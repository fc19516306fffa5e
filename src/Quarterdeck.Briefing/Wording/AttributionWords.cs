using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of attribution in one language; {0} and the like are filled in.</summary>
public sealed record AttributionWords
{
    /// <summary>Of {0} conversions on {1} paths {2} gets most by {3}, {4}.</summary>
    public required string Verdict { get; init; }
    /// <summary>Where models differ most: {0}, from {1} to {2}.</summary>
    public required string Disagree { get; init; }
    /// <summary>What attribution does not say.</summary>
    public required string Caution { get; init; }
    /// <summary>Head of the channels.</summary>
    public required string Channel { get; init; }
    /// <summary>Head of the removal effects.</summary>
    public required string Removal { get; init; }
    /// <summary>What a removal effect means.</summary>
    public required string RemovalMeaning { get; init; }
    /// <summary>The last line.</summary>
    public required string Total { get; init; }
    /// <summary>Names of the models, in their order.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static AttributionWords For(string language) => _all.TryGetValue(language, out AttributionWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, AttributionWords> _all = new Dictionary<string, AttributionWords>
    {
        ["en"] = new()
        {
            Verdict = "{0} conversions on {1} different paths: {2} gets most by {3}, {4}.",
            Disagree = "The models differ most on {0}: {1} to {2}.",
            Caution = "Attribution is not incrementality: it shares what happened among channels and does not say what would have happened without one.",
            Channel = "Channel", Removal = "Removal effect", Total = "Total",
            RemovalMeaning = "Removal effect: the share of conversions that is lost when every journey through the channel ends without one.",
            Models = ["First", "Last", "Linear", "Position", "Time decay", "Markov", "Shapley"],
        },
        ["fr"] = new()
        {
            Verdict = "{0} conversions sur {1} parcours différents : {2} en reçoit le plus selon {3}, {4}.",
            Disagree = "Les modèles divergent le plus sur {0} : de {1} à {2}.",
            Caution = "L'attribution n'est pas l'incrémentalité : elle répartit ce qui s'est passé et ne dit pas ce qui se serait passé sans un canal.",
            Channel = "Canal", Removal = "Effet de retrait", Total = "Total",
            RemovalMeaning = "Effet de retrait : la part des conversions perdue quand tout parcours passant par le canal s'arrête sans conversion.",
            Models = ["Premier", "Dernier", "Linéaire", "Position", "Décroissance", "Markov", "Shapley"],
        },
        ["pl"] = new()
        {
            Verdict = "{0} konwersji na {1} różnych ścieżkach: najwięcej ma {2} według {3}, {4}.",
            Disagree = "Modele różnią się najbardziej dla {0}: od {1} do {2}.",
            Caution = "Atrybucja to nie efekt przyrostowy: dzieli to, co się stało, i nie mówi, co stałoby się bez kanału.",
            Channel = "Kanał", Removal = "Efekt usunięcia", Total = "Razem",
            RemovalMeaning = "Efekt usunięcia: część konwersji utracona, gdy każda ścieżka przez kanał kończy się bez konwersji.",
            Models = ["Pierwszy", "Ostatni", "Liniowy", "Pozycja", "Spadek w czasie", "Markow", "Shapley"],
        },
        ["vi"] = new()
        {
            Verdict = "{0} chuyển đổi trên {1} hành trình khác nhau: {2} được nhiều nhất theo {3}, {4}.",
            Disagree = "Các mô hình khác nhau nhiều nhất ở {0}: từ {1} đến {2}.",
            Caution = "Phân bổ không phải là tác động tăng thêm: nó chia những gì đã xảy ra và không nói điều gì sẽ xảy ra nếu thiếu một kênh.",
            Channel = "Kênh", Removal = "Mức mất khi bỏ kênh", Total = "Tổng",
            RemovalMeaning = "Mức mất khi bỏ kênh: phần chuyển đổi mất đi khi mọi hành trình qua kênh kết thúc mà không chuyển đổi.",
            Models = ["Đầu tiên", "Cuối cùng", "Đều", "Vị trí", "Giảm theo thời gian", "Markov", "Shapley"],
        },
        ["zh"] = new()
        {
            Verdict = "{1} 条不同路径上共 {0} 次转化：按{3}，{2} 最多，为 {4}。",
            Disagree = "各模型对 {0} 分歧最大：{1} 至 {2}。",
            Caution = "归因不等于增量：它分配已发生的结果，并不说明没有某渠道时会怎样。",
            Channel = "渠道", Removal = "移除效应", Total = "合计",
            RemovalMeaning = "移除效应：若经过该渠道的每条路径都以未转化结束，将失去的转化占比。",
            Models = ["首次", "末次", "线性", "位置", "时间衰减", "马尔可夫", "沙普利"],
        },
    }.ToFrozenDictionary();
}
