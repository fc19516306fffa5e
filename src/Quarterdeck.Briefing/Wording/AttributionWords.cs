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
    /// <summary>Head of what the mix says, with {0} percent.</summary>
    public required string Mix { get; init; }
    /// <summary>Head of the credit as a multiple of it.</summary>
    public required string Ratio { get; init; }
    /// <summary>All channels that the mix has spend of.</summary>
    public required string AllPaid { get; init; }
    /// <summary>Beside it stands what the mix says of {0}, with intervals of {1}.</summary>
    public required string Beside { get; init; }
    /// <summary>{0}: {1} gives {2}, above what the mix says: {3}, {4} to {5}; {6} more.</summary>
    public required string GivesMore { get; init; }
    /// <summary>{0}: {1} gives {2}, below what the mix says: {3}, {4} to {5}; {6} less.</summary>
    public required string GivesLess { get; init; }
    /// <summary>{0}: {1} gives {2}, within what the mix says: {3}, {4} to {5}.</summary>
    public required string GivesAlike { get; init; }
    /// <summary>The mix explains {0}, which cannot be compared.</summary>
    public required string NotCompared { get; init; }
    /// <summary>Channels {0} of which the data tell the mix little.</summary>
    public required string Untold { get; init; }
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
            Mix = "Mix ({0})",
            Ratio = "Ratio",
            AllPaid = "All channels with spend",
            Beside = "Beside it: what the mix says the spend brought of {0}, with intervals of {1}.",
            GivesMore = "{0}: {1} gives {2}, the mix {3} ({4} to {5}): attribution gives {6} more.",
            GivesLess = "{0}: {1} gives {2}, the mix {3} ({4} to {5}): attribution gives {6} less.",
            GivesAlike = "{0}: {1} gives {2}, the mix {3} ({4} to {5}): within what the mix can tell.",
            NotCompared = "The mix explains {0}, which is not what attribution shares: the two are not compared.",
            Untold = "The data tell the mix little of {0}: there the two agree or disagree by what was believed beforehand.",
            Models = ["First", "Last", "Linear", "Position", "Time decay", "Markov", "Shapley"],
        },
        ["fr"] = new()
        {
            Verdict = "{0} conversions sur {1} parcours différents : {2} en reçoit le plus selon {3}, {4}.",
            Disagree = "Les modèles divergent le plus sur {0} : de {1} à {2}.",
            Caution = "L'attribution n'est pas l'incrémentalité : elle répartit ce qui s'est passé et ne dit pas ce qui se serait passé sans un canal.",
            Channel = "Canal", Removal = "Effet de retrait", Total = "Total",
            RemovalMeaning = "Effet de retrait : la part des conversions perdue quand tout parcours passant par le canal s'arrête sans conversion.",
            Mix = "Mix ({0})",
            Ratio = "Rapport",
            AllPaid = "Tous les canaux payants",
            Beside = "À côté : ce que la dépense a apporté de {0} selon le mix, avec des intervalles à {1}.",
            GivesMore = "{0} : {1} attribue {2}, le mix {3} ({4} à {5}) : l’attribution donne {6} de plus.",
            GivesLess = "{0} : {1} attribue {2}, le mix {3} ({4} à {5}) : l’attribution donne {6} de moins.",
            GivesAlike = "{0} : {1} attribue {2}, le mix {3} ({4} à {5}) : dans ce que le mix peut dire.",
            NotCompared = "Le mix explique {0}, ce qui n’est pas ce que l’attribution répartit : les deux ne sont pas comparés.",
            Untold = "Les données disent peu au mix sur {0} : là, accord ou désaccord tiennent à ce qu’on croyait avant.",
            Models = ["Premier", "Dernier", "Linéaire", "Position", "Décroissance", "Markov", "Shapley"],
        },
        ["pl"] = new()
        {
            Verdict = "{0} konwersji na {1} różnych ścieżkach: najwięcej ma {2} według {3}, {4}.",
            Disagree = "Modele różnią się najbardziej dla {0}: od {1} do {2}.",
            Caution = "Atrybucja to nie efekt przyrostowy: dzieli to, co się stało, i nie mówi, co stałoby się bez kanału.",
            Channel = "Kanał", Removal = "Efekt usunięcia", Total = "Razem",
            RemovalMeaning = "Efekt usunięcia: część konwersji utracona, gdy każda ścieżka przez kanał kończy się bez konwersji.",
            Mix = "Mix ({0})",
            Ratio = "Stosunek",
            AllPaid = "Wszystkie kanały z wydatkami",
            Beside = "Obok: co według modelu mix przyniosły wydatki ({0}), z przedziałami {1}.",
            GivesMore = "{0}: {1} przypisuje {2}, mix {3} ({4} do {5}): atrybucja daje o {6} więcej.",
            GivesLess = "{0}: {1} przypisuje {2}, mix {3} ({4} do {5}): atrybucja daje o {6} mniej.",
            GivesAlike = "{0}: {1} przypisuje {2}, mix {3} ({4} do {5}): w granicach tego, co mix może powiedzieć.",
            NotCompared = "Mix objaśnia {0}, a nie to, co dzieli atrybucja: nie porównuje się ich.",
            Untold = "Dane mówią mało o {0}: tam zgodność zależy od wcześniejszych założeń.",
            Models = ["Pierwszy", "Ostatni", "Liniowy", "Pozycja", "Spadek w czasie", "Markow", "Shapley"],
        },
        ["vi"] = new()
        {
            Verdict = "{0} chuyển đổi trên {1} hành trình khác nhau: {2} được nhiều nhất theo {3}, {4}.",
            Disagree = "Các mô hình khác nhau nhiều nhất ở {0}: từ {1} đến {2}.",
            Caution = "Phân bổ không phải là tác động tăng thêm: nó chia những gì đã xảy ra và không nói điều gì sẽ xảy ra nếu thiếu một kênh.",
            Channel = "Kênh", Removal = "Mức mất khi bỏ kênh", Total = "Tổng",
            RemovalMeaning = "Mức mất khi bỏ kênh: phần chuyển đổi mất đi khi mọi hành trình qua kênh kết thúc mà không chuyển đổi.",
            Mix = "Mix ({0})",
            Ratio = "Tỷ lệ",
            AllPaid = "Mọi kênh có chi tiêu",
            Beside = "Bên cạnh: theo mô hình mix, chi tiêu mang lại bao nhiêu {0}, với khoảng {1}.",
            GivesMore = "{0}: {1} ghi {2}, mix {3} ({4} đến {5}): phân bổ cho nhiều hơn {6}.",
            GivesLess = "{0}: {1} ghi {2}, mix {3} ({4} đến {5}): phân bổ cho ít hơn {6}.",
            GivesAlike = "{0}: {1} ghi {2}, mix {3} ({4} đến {5}): nằm trong khoảng mà mix có thể nói.",
            NotCompared = "Mix giải thích {0}, không phải điều mà phân bổ chia: không so sánh hai bên.",
            Untold = "Dữ liệu nói ít với mix về {0}: ở đó hai bên hợp hay lệch là do niềm tin ban đầu.",
            Models = ["Đầu tiên", "Cuối cùng", "Đều", "Vị trí", "Giảm theo thời gian", "Markov", "Shapley"],
        },
        ["zh"] = new()
        {
            Verdict = "{1} 条不同路径上共 {0} 次转化：按{3}，{2} 最多，为 {4}。",
            Disagree = "各模型对 {0} 分歧最大：{1} 至 {2}。",
            Caution = "归因不等于增量：它分配已发生的结果，并不说明没有某渠道时会怎样。",
            Channel = "渠道", Removal = "移除效应", Total = "合计",
            RemovalMeaning = "移除效应：若经过该渠道的每条路径都以未转化结束，将失去的转化占比。",
            Mix = "组合模型（{0}）",
            Ratio = "比值",
            AllPaid = "所有有支出的渠道",
            Beside = "旁列组合模型所述支出带来的 {0}，区间为 {1}。",
            GivesMore = "{0}：{1}给出 {2}，组合模型为 {3}（{4} 至 {5}）：归因多 {6}。",
            GivesLess = "{0}：{1}给出 {2}，组合模型为 {3}（{4} 至 {5}）：归因少 {6}。",
            GivesAlike = "{0}：{1}给出 {2}，组合模型为 {3}（{4} 至 {5}）：在组合模型可判断的范围内。",
            NotCompared = "组合模型解释的是 {0}，与归因所分配的不同，两者不作比较。",
            Untold = "数据对 {0} 告诉组合模型的很少：那里的一致或分歧取决于事先的设想。",
            Models = ["首次", "末次", "线性", "位置", "时间衰减", "马尔可夫", "沙普利"],
        },
    }.ToFrozenDictionary();
}
