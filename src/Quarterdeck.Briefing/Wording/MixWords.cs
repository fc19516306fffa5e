using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of a marketing mix and of a budget in one language; {0} and the like are filled in.</summary>
public sealed record MixWords
{
    /// <summary>All channels brought {0} of {1} ({2} to {3}); {4} brought most, {5}.</summary>
    public required string Verdict { get; init; }
    /// <summary>A further unit of spend brings most on {0}, {1}.</summary>
    public required string Next { get; init; }
    /// <summary>A total {0} brings {1} a period, against {2} {4} ({3} more); {4} is how the start is spent.</summary>
    public required string Plan { get; init; }
    /// <summary>The least total for {1} a period is {0}; {4} it brings {2} ({3} more by the plan).</summary>
    public required string Target { get; init; }
    /// <summary>How the start is spent: as today, evenly.</summary>
    public required IReadOnlyList<string> Starts { get; init; }
    /// <summary>Head of a start that is even.</summary>
    public required string Even { get; init; }
    /// <summary>A further {0} brings {1}; most of it goes to {2}, {3}.</summary>
    public required string Further { get; init; }
    /// <summary>What a mix model does not say.</summary>
    public required string Caution { get; init; }
    /// <summary>Heads: channel, spend, contribution, share, return, marginal return, carry-over, told by the data.</summary>
    public required IReadOnlyList<string> MixHeads { get; init; }
    /// <summary>Heads: channel, today, plan, change, response, marginal response, bound, further spend.</summary>
    public required IReadOnlyList<string> BudgetHeads { get; init; }
    /// <summary>The data tell it.</summary>
    public required string Yes { get; init; }
    /// <summary>The data do not tell it.</summary>
    public required string No { get; init; }
    /// <summary>The line without any channel.</summary>
    public required string Base { get; init; }
    /// <summary>The last line.</summary>
    public required string Total { get; init; }
    /// <summary>How it was fitted: form {0}, R² {1}, {2} periods, {3} draws.</summary>
    public required string Fit { get; init; }
    /// <summary>The plan is proven to be the best one within its bounds; the conditions are missed by {0}.</summary>
    public required string Proven { get; init; }
    /// <summary>Another plan may bring up to {0} more.</summary>
    public required string Unproven { get; init; }
    /// <summary>With {0} the plan brings {1} to {2} a period, and {3} to {4} more than today's.</summary>
    public required string Range { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static MixWords For(string language) => _all.TryGetValue(language, out MixWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, MixWords> _all = new Dictionary<string, MixWords>
    {
        ["en"] = new()
        {
            Verdict = "All channels together brought {0} of '{1}' ({2} to {3}); {4} brought most, {5}.",
            Next = "A further unit of spend brings most on {0}: {1}.",
            Plan = "A total of {0} a period brings {1}, against {2} {4} ({3} more).",
            Starts = ["spent as today", "spread evenly"], Even = "Even",
            Target = "{1} a period costs {0} at least; {4} it would bring {2} ({3} more by the plan).",
            Further = "A further {0} brings {1}; most of it goes to {2}: {3}.",
            Caution = "A mix model tells what moved together, period by period; what drives spend and outcome alike it takes for an effect of the spend.",
            MixHeads = ["Channel", "Spend", "Contribution", "Share", "Return", "Marginal return", "Carry-over", "Told by the data"],
            BudgetHeads = ["Channel", "Today", "Plan", "Change", "Response", "Marginal", "Bound", "Next {0}"],
            Yes = "yes", No = "no", Base = "without channels", Total = "Total",
            Fit = "Curves: {0}. R² {1}, {2} periods, {3} draws.",
            Proven = "Proven: no plan within the bounds brings more (conditions missed by {0}).",
            Unproven = "Not proven: another plan may bring up to {0} more.",
            Range = "With {0} probability the plan brings {1} to {2} a period, and {3} to {4} more than today's.",
        },
        ["fr"] = new()
        {
            Verdict = "Tous les canaux ensemble ont apporté {0} de « {1} » ({2} à {3}) ; {4} a apporté le plus, {5}.",
            Next = "Une unité de dépense de plus rapporte le plus sur {0} : {1}.",
            Plan = "Un total de {0} par période rapporte {1}, contre {2} {4} ({3} de plus).",
            Starts = ["dépensé comme aujourd'hui", "réparti également"], Even = "Égal",
            Target = "{1} par période coûte au moins {0} ; {4}, cela rapporterait {2} ({3} de plus avec le plan).",
            Further = "{0} de plus rapportent {1} ; la plus grande part va à {2} : {3}.",
            Caution = "Un modèle de mix dit ce qui a bougé ensemble, période par période ; ce qui entraîne à la fois dépense et résultat, il le prend pour un effet de la dépense.",
            MixHeads = ["Canal", "Dépense", "Contribution", "Part", "Rendement", "Rendement marginal", "Rémanence", "Dit par les données"],
            BudgetHeads = ["Canal", "Aujourd'hui", "Plan", "Écart", "Réponse", "Marginal", "Borne", "{0} de plus"],
            Yes = "oui", No = "non", Base = "sans canaux", Total = "Total",
            Fit = "Courbes : {0}. R² {1}, {2} périodes, {3} tirages.",
            Proven = "Prouvé : aucun plan dans les bornes ne rapporte plus (conditions manquées de {0}).",
            Unproven = "Non prouvé : un autre plan peut rapporter jusqu'à {0} de plus.",
            Range = "Avec une probabilité de {0}, le plan rapporte {1} à {2} par période, et {3} à {4} de plus qu'aujourd'hui.",
        },
        ["pl"] = new()
        {
            Verdict = "Wszystkie kanały razem przyniosły {0} wartości „{1}” ({2} do {3}); najwięcej {4}, {5}.",
            Next = "Kolejna jednostka wydatków przynosi najwięcej w {0}: {1}.",
            Plan = "Suma {0} na okres przynosi {1}, wobec {2} {4} (o {3} więcej).",
            Starts = ["przy dzisiejszym podziale", "przy równym podziale"], Even = "Równo",
            Target = "{1} na okres kosztuje co najmniej {0}; {4} przyniosłoby {2} (plan o {3} więcej).",
            Further = "Kolejne {0} przynosi {1}; najwięcej trafia do {2}: {3}.",
            Caution = "Model miksu mówi, co poruszało się razem, okres po okresie; to, co napędza zarazem wydatki i wynik, bierze za skutek wydatków.",
            MixHeads = ["Kanał", "Wydatki", "Wkład", "Udział", "Zwrot", "Zwrot krańcowy", "Przeniesienie", "Wynika z danych"],
            BudgetHeads = ["Kanał", "Dziś", "Plan", "Zmiana", "Odpowiedź", "Krańcowa", "Granica", "Kolejne {0}"],
            Yes = "tak", No = "nie", Base = "bez kanałów", Total = "Razem",
            Fit = "Krzywe: {0}. R² {1}, okresy: {2}, losowania: {3}.",
            Proven = "Udowodniono: żaden plan w granicach nie przynosi więcej (warunki chybione o {0}).",
            Unproven = "Nie udowodniono: inny plan może przynieść do {0} więcej.",
            Range = "Z prawdopodobieństwem {0} plan przynosi od {1} do {2} na okres i od {3} do {4} więcej niż dziś.",
        },
        ["vi"] = new()
        {
            Verdict = "Tất cả các kênh cùng mang lại {0} của “{1}” ({2} đến {3}); {4} mang lại nhiều nhất, {5}.",
            Next = "Thêm một đơn vị chi tiêu mang lại nhiều nhất ở {0}: {1}.",
            Plan = "Tổng {0} mỗi kỳ mang lại {1}, so với {2} {4} (thêm {3}).",
            Starts = ["nếu chi như hiện nay", "nếu chia đều"], Even = "Chia đều",
            Target = "{1} mỗi kỳ tốn ít nhất {0}; {4} sẽ mang lại {2} (kế hoạch thêm {3}).",
            Further = "Thêm {0} mang lại {1}; phần lớn dành cho {2}: {3}.",
            Caution = "Mô hình phối hợp cho biết những gì biến động cùng nhau qua từng kỳ; điều thúc đẩy cả chi tiêu lẫn kết quả bị nó xem là tác động của chi tiêu.",
            MixHeads = ["Kênh", "Chi tiêu", "Đóng góp", "Tỷ trọng", "Hiệu suất", "Hiệu suất biên", "Lưu dư", "Do dữ liệu cho biết"],
            BudgetHeads = ["Kênh", "Hiện nay", "Kế hoạch", "Thay đổi", "Đáp ứng", "Cận biên", "Giới hạn", "Thêm {0}"],
            Yes = "có", No = "không", Base = "không có kênh", Total = "Tổng",
            Fit = "Đường cong: {0}. R² {1}, {2} kỳ, {3} lần rút.",
            Proven = "Đã chứng minh: không kế hoạch nào trong giới hạn mang lại nhiều hơn (điều kiện lệch {0}).",
            Unproven = "Chưa chứng minh: kế hoạch khác có thể mang lại thêm tới {0}.",
            Range = "Với xác suất {0}, kế hoạch mang lại {1} đến {2} mỗi kỳ, và hơn hiện nay {3} đến {4}.",
        },
        ["zh"] = new()
        {
            Verdict = "全部渠道共带来“{1}”的 {0}（{2} 至 {3}）；{4} 最多，为 {5}。",
            Next = "再投入一个单位，{0} 带来最多：{1}。",
            Plan = "每期总额 {0} 带来 {1}，{4}为 {2}（多 {3}）。",
            Starts = ["按现有分配", "平均分配"], Even = "平均",
            Target = "每期 {1} 至少需花费 {0}；{4}可带来 {2}（计划多 {3}）。",
            Further = "再投入 {0} 带来 {1}；其中最多投向 {2}：{3}。",
            Caution = "营销组合模型说明各期中哪些一起变动；同时推动投入和结果的因素会被它当作投入的效果。",
            MixHeads = ["渠道", "投入", "贡献", "占比", "回报", "边际回报", "延续", "由数据得出"],
            BudgetHeads = ["渠道", "现在", "计划", "变化", "响应", "边际", "界限", "再投入 {0}"],
            Yes = "是", No = "否", Base = "无渠道", Total = "合计",
            Fit = "曲线：{0}。R² {1}，{2} 期，{3} 次抽样。",
            Proven = "已证明：界限内没有计划带来更多（条件偏差 {0}）。",
            Unproven = "未证明：另一计划最多可再多 {0}。",
            Range = "以 {0} 的概率，计划每期带来 {1} 至 {2}，比现在多 {3} 至 {4}。",
        },
    }.ToFrozenDictionary();
}
