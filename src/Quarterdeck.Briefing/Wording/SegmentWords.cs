using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of segments in one language; {0} and the like are filled in.</summary>
public sealed record SegmentWords
{
    /// <summary>Head of the page, with the day {0}.</summary>
    public required string Title { get; init; }
    /// <summary>The names of the classes by recency, frequency and value, in the order of their ids.</summary>
    public required IReadOnlyList<string> Classes { get; init; }
    /// <summary>High, middle and low value.</summary>
    public required IReadOnlyList<string> Values { get; init; }
    /// <summary>Likely there, in doubt, likely gone.</summary>
    public required IReadOnlyList<string> Risks { get; init; }
    /// <summary>Who came in between.</summary>
    public required string New { get; init; }
    /// <summary>Of {0} customers up to {1} {2} are champions with {3} of the value, {4} of the best are quiet, with {5}.</summary>
    public required string Verdict { get; init; }
    /// <summary>From {0} to {1} {2} of {3} stayed in their class, {4} came new.</summary>
    public required string Moved { get; init; }
    /// <summary>{0} customers are worth a contact.</summary>
    public required string ToContact { get; init; }
    /// <summary>What the classes are made by.</summary>
    public required string Rules { get; init; }
    /// <summary>Reason: {0} at stake within {1} days, there with {2}, quiet for {3} days.</summary>
    public required string WinBack { get; init; }
    /// <summary>Reason: bought on {0} days for {1}, quiet for {2} days.</summary>
    public required string WakeUp { get; init; }
    /// <summary>Reason: bought {0} days ago, on {1} days in all.</summary>
    public required string SecondPurchase { get; init; }
    /// <summary>The names of the actions, in their order.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
    /// <summary>Head of the table of classes.</summary>
    public required string ByActivity { get; init; }
    /// <summary>Head of the table by value and risk.</summary>
    public required string ByRisk { get; init; }
    /// <summary>Head of the table of movement, from {0} to {1}.</summary>
    public required string Movement { get; init; }
    /// <summary>Head of the table of contacts.</summary>
    public required string Contacts { get; init; }
    /// <summary>Head of the classes.</summary>
    public required string Class { get; init; }
    /// <summary>Head of the number of customers.</summary>
    public required string Customers { get; init; }
    /// <summary>Head of a share.</summary>
    public required string Share { get; init; }
    /// <summary>Head of what was spent.</summary>
    public required string Value { get; init; }
    /// <summary>Head of what is at stake.</summary>
    public required string AtStake { get; init; }
    /// <summary>Head of the mean days since the last purchase.</summary>
    public required string Recency { get; init; }
    /// <summary>Head of the mean days with a purchase.</summary>
    public required string Frequency { get; init; }
    /// <summary>Head of a sum.</summary>
    public required string Total { get; init; }
    /// <summary>Head of the actions.</summary>
    public required string Action { get; init; }
    /// <summary>The list is not written; how to get it.</summary>
    public required string NotWritten { get; init; }
    /// <summary>The list was written to {0}.</summary>
    public required string Written { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static SegmentWords For(string language) => _all.TryGetValue(language, out SegmentWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, SegmentWords> _all = new Dictionary<string, SegmentWords>
    {
        ["en"] = new()
        {
            Title = "Customer classes, {0}",
            Classes = ["Champions", "Loyal", "At risk", "Promising", "Need attention", "Fading", "Recent, small", "Occasional", "Lost"],
            Values = ["high value", "middle value", "low value"], Risks = ["likely there", "in doubt", "likely gone"], New = "New",
            Verdict = "Of {0} customers up to {1}, {2} are champions with {3} of the value; {4} who were among the best are quiet now, with {5}.",
            Moved = "From {0} to {1}, {2} of {3} stayed in their class and {4} came new.",
            ToContact = "{0} customers are worth a contact.",
            Rules = "Classes are made of fifths by last purchase, purchase days and total value; equal values have equal scores, and each day is measured by its own customers.",
            WinBack = "Would bring some {0} within {1} days while still there; still there with {2}, last purchase {3} days ago.",
            WakeUp = "Bought on {0} days for {1}; last purchase {2} days ago.",
            SecondPurchase = "Bought {0} days ago, on {1} days in all: invite to the next purchase.",
            Actions = ["Win back", "Wake up", "Next purchase"],
            ByActivity = "By recency, frequency and value", ByRisk = "By value and risk", Movement = "Movement from {0} to {1}", Contacts = "Whom to contact",
            Class = "Class", Customers = "Customers", Share = "Share", Value = "Value", AtStake = "At stake", Recency = "Days since last", Frequency = "Purchase days", Total = "Total", Action = "Action",
            NotWritten = "No customer is named here; --contacts FILE.csv writes the list.", Written = "The list was written to {0}.",
        },
        ["fr"] = new()
        {
            Title = "Classes de clients, {0}",
            Classes = ["Champions", "Fidèles", "À risque", "Prometteurs", "À surveiller", "En déclin", "Récents, petits", "Occasionnels", "Perdus"],
            Values = ["valeur haute", "valeur moyenne", "valeur basse"], Risks = ["sans doute là", "incertain", "sans doute parti"], New = "Nouveaux",
            Verdict = "Sur {0} clients jusqu'au {1}, {2} sont des champions avec {3} de la valeur ; {4} qui étaient parmi les meilleurs se taisent, avec {5}.",
            Moved = "Du {0} au {1}, {2} sur {3} sont restés dans leur classe et {4} sont nouveaux.",
            ToContact = "{0} clients méritent un contact.",
            Rules = "Les classes sont des cinquièmes selon le dernier achat, les jours d'achat et la valeur totale ; à valeurs égales scores égaux, et chaque date est mesurée par ses propres clients.",
            WinBack = "Apporterait environ {0} en {1} jours s'il est encore là ; encore là à {2}, dernier achat il y a {3} jours.",
            WakeUp = "A acheté {0} jours pour {1} ; dernier achat il y a {2} jours.",
            SecondPurchase = "A acheté il y a {0} jours, {1} jours au total : inviter à l'achat suivant.",
            Actions = ["Reconquérir", "Réveiller", "Achat suivant"],
            ByActivity = "Par récence, fréquence et valeur", ByRisk = "Par valeur et risque", Movement = "Mouvement du {0} au {1}", Contacts = "Qui contacter",
            Class = "Classe", Customers = "Clients", Share = "Part", Value = "Valeur", AtStake = "En jeu", Recency = "Jours depuis", Frequency = "Jours d'achat", Total = "Total", Action = "Action",
            NotWritten = "Aucun client n'est nommé ici ; --contacts FICHIER.csv écrit la liste.", Written = "La liste a été écrite dans {0}.",
        },
        ["pl"] = new()
        {
            Title = "Klasy klientów, {0}",
            Classes = ["Mistrzowie", "Lojalni", "Zagrożeni", "Obiecujący", "Wymagają uwagi", "Gasnący", "Niedawni, mali", "Okazjonalni", "Utraceni"],
            Values = ["wysoka wartość", "średnia wartość", "niska wartość"], Risks = ["raczej są", "niepewni", "raczej odeszli"], New = "Nowi",
            Verdict = "Z {0} klientów do {1} {2} to mistrzowie z {3} wartości; {4} spośród najlepszych teraz milczy, z {5}.",
            Moved = "Od {0} do {1} {2} z {3} zostało w swojej klasie, a {4} to nowi.",
            ToContact = "Z {0} klientami warto się skontaktować.",
            Rules = "Klasy to piąte części według ostatniego zakupu, dni zakupu i łącznej wartości; równe wartości mają równe oceny, a każdy dzień mierzy się jego własnymi klientami.",
            WinBack = "Przyniósłby około {0} w ciągu {1} dni, jeśli nadal jest; nadal jest z prawdopodobieństwem {2}, ostatni zakup {3} dni temu.",
            WakeUp = "Kupował w {0} dni za {1}; ostatni zakup {2} dni temu.",
            SecondPurchase = "Kupił {0} dni temu, łącznie w {1} dni: zaprosić do następnego zakupu.",
            Actions = ["Odzyskać", "Obudzić", "Następny zakup"],
            ByActivity = "Według świeżości, częstości i wartości", ByRisk = "Według wartości i ryzyka", Movement = "Ruch od {0} do {1}", Contacts = "Z kim się skontaktować",
            Class = "Klasa", Customers = "Klienci", Share = "Udział", Value = "Wartość", AtStake = "W grze", Recency = "Dni od ostatniego", Frequency = "Dni zakupu", Total = "Razem", Action = "Działanie",
            NotWritten = "Nie wymienia się tu żadnego klienta; --contacts PLIK.csv zapisuje listę.", Written = "Listę zapisano w {0}.",
        },
        ["vi"] = new()
        {
            Title = "Nhóm khách hàng, {0}",
            Classes = ["Tốt nhất", "Trung thành", "Có nguy cơ", "Triển vọng", "Cần chú ý", "Đang giảm", "Mới mua, nhỏ", "Thỉnh thoảng", "Đã mất"],
            Values = ["giá trị cao", "giá trị vừa", "giá trị thấp"], Risks = ["có lẽ còn", "chưa chắc", "có lẽ đã đi"], New = "Mới",
            Verdict = "Trong {0} khách hàng đến {1}, {2} thuộc nhóm tốt nhất với {3} giá trị; {4} từng thuộc nhóm tốt nhất nay im lặng, với {5}.",
            Moved = "Từ {0} đến {1}, {2} trong {3} ở lại nhóm của mình và {4} là mới.",
            ToContact = "Nên liên hệ {0} khách hàng.",
            Rules = "Các nhóm chia theo phần năm của lần mua cuối, số ngày mua và tổng giá trị; giá trị bằng nhau có điểm bằng nhau, và mỗi ngày đo theo khách hàng của chính ngày đó.",
            WinBack = "Có thể mang lại khoảng {0} trong {1} ngày nếu còn; xác suất còn là {2}, lần mua cuối cách đây {3} ngày.",
            WakeUp = "Đã mua {0} ngày với {1}; lần mua cuối cách đây {2} ngày.",
            SecondPurchase = "Đã mua cách đây {0} ngày, tổng cộng {1} ngày mua: mời mua lần tiếp theo.",
            Actions = ["Giành lại", "Đánh thức", "Lần mua tiếp"],
            ByActivity = "Theo thời gian, tần suất và giá trị", ByRisk = "Theo giá trị và rủi ro", Movement = "Dịch chuyển từ {0} đến {1}", Contacts = "Nên liên hệ ai",
            Class = "Nhóm", Customers = "Khách hàng", Share = "Tỷ lệ", Value = "Giá trị", AtStake = "Có thể mất", Recency = "Ngày từ lần cuối", Frequency = "Số ngày mua", Total = "Tổng", Action = "Hành động",
            NotWritten = "Ở đây không nêu tên khách hàng; --contacts TỆP.csv ghi danh sách.", Written = "Danh sách đã ghi vào {0}.",
        },
        ["zh"] = new()
        {
            Title = "客户类别，{0}",
            Classes = ["核心客户", "忠诚客户", "流失风险", "潜力客户", "需关注", "渐淡客户", "新近小额", "偶尔购买", "已流失"],
            Values = ["高价值", "中价值", "低价值"], Risks = ["大概仍在", "不确定", "大概已离开"], New = "新客户",
            Verdict = "截至 {1} 的 {0} 位客户中，{2} 位为核心客户，占价值的 {3}；{4} 位曾属最佳的客户现已沉默，占 {5}。",
            Moved = "从 {0} 到 {1}，{3} 位中有 {2} 位留在原类别，新增 {4} 位。",
            ToContact = "{0} 位客户值得联系。",
            Rules = "类别按最近购买、购买天数和总价值的五分位划分；数值相等则得分相等，每个日期以当日的客户为尺度。",
            WinBack = "若仍在，预计 {1} 天内带来约 {0}；仍在的概率为 {2}，上次购买在 {3} 天前。",
            WakeUp = "在 {0} 天购买，共 {1}；上次购买在 {2} 天前。",
            SecondPurchase = "{0} 天前购买，共 {1} 个购买日：邀请再次购买。",
            Actions = ["挽回", "唤醒", "下次购买"],
            ByActivity = "按最近、频率和价值", ByRisk = "按价值和风险", Movement = "从 {0} 到 {1} 的变动", Contacts = "应联系谁",
            Class = "类别", Customers = "客户数", Share = "占比", Value = "价值", AtStake = "可能损失", Recency = "距上次天数", Frequency = "购买天数", Total = "合计", Action = "行动",
            NotWritten = "此处不列出客户名；--contacts 文件.csv 写出名单。", Written = "名单已写入 {0}。",
        },
    }.ToFrozenDictionary();
}
