namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of the vanity check, language by language; whoever adds a language adds one entry here.</summary>
internal static class VanityWordsTable
{
    public static VanityWords English { get; } = new()
    {
        Heads = ["KPI", "Verdict", "Warnings", "Pair it with"], Verdicts = ["clear", "check", "vanity"],
        Flags = ["no path to a CEO KPI", "only grows", "no denominator", "no quality pair", "no target", "no owner", "up while its parent is down", "no material lead"],
        NoPath = "no formula leads from it to a KPI of the chief executive, and nobody has said how it acts on one",
        Alone = "no formula joins it to another KPI of the chief executive, and nobody has said how it acts on one",
        BeliefFollows = "no formula leads from it to a KPI of the chief executive; it is believed to move {0}, but in {1} periods it follows {2} by {3}: it tells what has already happened",
        BelowTheLine = "it only stands below the line of {0}: when it grows, that looks smaller and nothing is gained",
        RunningTotal = "a running total from the beginning, which can only grow", NeverFell = "it never fell in {0} periods",
        NoDenominator = "a volume, and no KPI of the scorecard divides it by anything",
        NoQualityPair = "a volume, and no KPI of the scorecard says how good it is",
        NoTarget = "no target is set, so nobody can be asked whether it is good enough", NoOwner = "nobody is named for the office that answers for it",
        UpWhileParentDown = "against the year before it got better while {0}, which it is part of, got worse",
        NoMaterialLead = "it does not lead {0} by anything that matters: over {1} periods and lags 1 to {2} every effect lies below {3} standard deviations (likeliest {4}, 90 % interval {5} to {6})",
        Summary = "{0} of {1} KPIs of {2} have a warning. A warning is a question, no verdict.",
        VanityList = "Vanity: {0}.", Comma = ", ", Gap = " ", Colon = ": ",
    };

    public static VanityWords French { get; } = new()
    {
        Heads = ["Indicateur", "Avis", "Alertes", "À lire avec"], Verdicts = ["rien à signaler", "à revoir", "vanité"],
        Flags = ["sans lien avec un indicateur du DG", "ne fait que croître", "sans dénominateur", "sans indicateur de qualité", "sans objectif", "sans responsable", "monte quand son parent baisse", "sans avance notable"],
        NoPath = "aucune formule ne le relie à un indicateur du directeur général, et personne n’a dit comment il agit sur l’un d’eux",
        Alone = "aucune formule ne le relie à un autre indicateur du directeur général, et personne n’a dit comment il agit sur l’un d’eux",
        BeliefFollows = "aucune formule ne le relie à un indicateur du directeur général ; il est supposé agir sur {0}, mais sur {1} périodes il suit {2} avec un retard de {3} : il dit ce qui est déjà arrivé",
        BelowTheLine = "il ne figure qu’au dénominateur de {0} : quand il croît, celui-ci paraît plus petit et rien n’est gagné",
        RunningTotal = "un cumul depuis l’origine, qui ne peut que croître", NeverFell = "il n’a jamais baissé en {0} périodes",
        NoDenominator = "un volume, et aucun indicateur du tableau ne le rapporte à quelque chose",
        NoQualityPair = "un volume, et aucun indicateur du tableau n’en dit la qualité",
        NoTarget = "aucun objectif n’est fixé : personne ne peut dire si c’est assez", NoOwner = "personne n’est nommé pour la fonction qui en répond",
        UpWhileParentDown = "par rapport à l’année précédente il s’est amélioré alors que {0}, dont il fait partie, s’est dégradé",
        NoMaterialLead = "il ne devance {0} par rien de notable : sur {1} périodes et aux décalages 1 à {2}, tout effet est inférieur à {3} écart type (le plus vraisemblable {4}, intervalle à 90 % de {5} à {6})",
        Summary = "{2} : {0} indicateurs sur {1} ont une alerte. Une alerte est une question, non un jugement.",
        VanityList = "Vanité : {0}.", Comma = ", ", Gap = " ", Colon = " : ",
    };

    public static VanityWords Polish { get; } = new()
    {
        Heads = ["Wskaźnik", "Ocena", "Ostrzeżenia", "Czytać z"], Verdicts = ["bez zastrzeżeń", "do sprawdzenia", "próżność"],
        Flags = ["bez drogi do wskaźnika prezesa", "tylko rośnie", "bez mianownika", "bez miary jakości", "bez celu", "bez właściciela", "rośnie, gdy nadrzędny spada", "bez istotnego wyprzedzenia"],
        NoPath = "żaden wzór nie prowadzi od niego do wskaźnika prezesa i nikt nie powiedział, jak na taki wskaźnik działa",
        Alone = "żaden wzór nie łączy go z innym wskaźnikiem prezesa i nikt nie powiedział, jak na taki wskaźnik działa",
        BeliefFollows = "żaden wzór nie prowadzi od niego do wskaźnika prezesa; zakłada się, że działa na: {0}, lecz dla liczby okresów {1} podąża za wskaźnikiem „{2}” z opóźnieniem {3}: mówi o tym, co już się stało",
        BelowTheLine = "stoi tylko w mianowniku wskaźnika „{0}”: gdy rośnie, tamten wygląda na mniejszy i nic się nie zyskuje",
        RunningTotal = "suma narastająca od początku, która może tylko rosnąć", NeverFell = "ani razu nie spadł (liczba okresów: {0})",
        NoDenominator = "wolumen, a żaden wskaźnik karty nie odnosi go do niczego",
        NoQualityPair = "wolumen, a żaden wskaźnik karty nie mówi o jego jakości",
        NoTarget = "nie ustalono celu, więc nie wiadomo, czy wynik wystarcza", NoOwner = "nie podano nikogo na stanowisku, które za niego odpowiada",
        UpWhileParentDown = "względem poprzedniego roku poprawił się, gdy wskaźnik „{0}”, którego jest częścią, się pogorszył",
        NoMaterialLead = "nie wyprzedza wskaźnika „{0}” niczym istotnym: dla liczby okresów {1} i opóźnień od 1 do {2} każdy efekt jest mniejszy niż {3} odchylenia standardowego (najbardziej prawdopodobny {4}, przedział 90 % od {5} do {6})",
        Summary = "{2}: wskaźniki z ostrzeżeniem: {0} z {1}. Ostrzeżenie to pytanie, a nie wyrok.",
        VanityList = "Próżność: {0}.", Comma = ", ", Gap = " ", Colon = ": ",
    };

    public static VanityWords Vietnamese { get; } = new()
    {
        Heads = ["Chỉ số", "Nhận định", "Cảnh báo", "Đọc cùng với"], Verdicts = ["ổn", "cần xem lại", "phù phiếm"],
        Flags = ["không có đường tới chỉ số của CEO", "chỉ tăng", "không có mẫu số", "không có chỉ số chất lượng đi kèm", "chưa có mục tiêu", "không có người phụ trách", "tăng trong khi chỉ số cha giảm", "không dẫn trước đáng kể"],
        NoPath = "không có công thức nào nối nó với một chỉ số của tổng giám đốc, và chưa ai nói nó tác động lên chỉ số nào",
        Alone = "không có công thức nào nối nó với một chỉ số khác của tổng giám đốc, và chưa ai nói nó tác động lên chỉ số nào",
        BeliefFollows = "không có công thức nào nối nó với một chỉ số của tổng giám đốc; người ta tin rằng nó tác động lên {0}, nhưng trong {1} kỳ nó đi sau {2} với độ trễ {3}: nó kể điều đã xảy ra",
        BelowTheLine = "nó chỉ nằm ở mẫu số của {0}: khi nó tăng, chỉ số đó trông nhỏ hơn mà chẳng được gì",
        RunningTotal = "tổng lũy kế từ đầu, chỉ có thể tăng", NeverFell = "chưa từng giảm trong {0} kỳ",
        NoDenominator = "một khối lượng, và không chỉ số nào trên thẻ điểm chia nó cho gì",
        NoQualityPair = "một khối lượng, và không chỉ số nào trên thẻ điểm cho biết chất lượng của nó",
        NoTarget = "chưa đặt mục tiêu nên không ai biết thế đã đủ tốt chưa", NoOwner = "chưa nêu ai giữ chức vụ chịu trách nhiệm",
        UpWhileParentDown = "so với năm trước nó tốt lên trong khi {0}, mà nó là một phần, lại xấu đi",
        NoMaterialLead = "nó không dẫn trước {0} một cách đáng kể: trong {1} kỳ với độ trễ từ 1 đến {2}, mọi tác động đều dưới {3} độ lệch chuẩn (khả năng nhất {4}, khoảng 90% từ {5} đến {6})",
        Summary = "{0} trên {1} chỉ số của {2} có cảnh báo. Cảnh báo là câu hỏi, không phải phán quyết.",
        VanityList = "Phù phiếm: {0}.", Comma = ", ", Gap = " ", Colon = ": ",
    };

    public static VanityWords Chinese { get; } = new()
    {
        Heads = ["指标", "结论", "警示", "搭配阅读"], Verdicts = ["无异议", "需核对", "虚荣指标"],
        Flags = ["与首席执行官指标无通路", "只增不减", "没有分母", "没有质量指标搭配", "没有目标", "无人负责", "自身改善而上级指标恶化", "无实质领先"],
        NoPath = "没有公式把它连到首席执行官的指标，也没有人说明它如何影响这样的指标",
        Alone = "没有公式把它与首席执行官的其他指标相连，也没有人说明它如何影响这样的指标",
        BeliefFollows = "没有公式把它连到首席执行官的指标；一般认为它影响{0}，但在 {1} 个期间里它落后于{2}（滞后 {3}）：它说的是已经发生的事",
        BelowTheLine = "它只出现在{0}的分母中：它增长时，后者显得更小，却没有任何收获",
        RunningTotal = "自始累计的总数，只会增加", NeverFell = "在 {0} 个期间里从未下降",
        NoDenominator = "这是一个总量，记分卡上没有指标将其除以任何数",
        NoQualityPair = "这是一个总量，记分卡上没有指标说明其质量",
        NoTarget = "未设目标，因而无法说它是否够好", NoOwner = "负责该指标的职位没有写明任职者",
        UpWhileParentDown = "与上年相比它有所改善，而它所属的{0}却变差",
        NoMaterialLead = "它对{0}没有实质领先：在 {1} 个期间、滞后 1 至 {2} 内，所有影响都小于 {3} 个标准差（最可能为 {4}，90% 区间 {5} 至 {6}）",
        Summary = "{2} 的 {1} 个指标中有 {0} 个带警示。警示是问题，不是定论。",
        VanityList = "虚荣指标：{0}。", Comma = "、", Gap = "", Colon = "：",
    };
}
