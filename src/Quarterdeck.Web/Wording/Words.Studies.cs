namespace Quarterdeck.Web.Wording;

/// <content>Texts of the studies.</content>
public static partial class Words
{
    public static readonly LocalWord Impact = new("Impact of an action", "Effet d’une action", "Skutek działania", "Tác động của hành động", "行动影响");
    public static readonly LocalWord ImpactAbout = new(
        "What an action did, against what would have been without it.", "Ce qu’une action a changé, par rapport à ce qui aurait été sans elle.", "Co zmieniło działanie w porównaniu z tym, co byłoby bez niego.",
        "Một hành động đã thay đổi gì so với khi không có nó.", "行动带来了什么，与没有它时相比。");
    public static readonly LocalWord ImpactFrom = new("First period of the action", "Première période de l’action", "Pierwszy okres działania", "Kỳ đầu của hành động", "行动的第一期");
    public static readonly LocalWord ImpactTo = new("Last period", "Dernière période", "Ostatni okres", "Kỳ cuối", "最后一期");
    public static readonly LocalWord ImpactControls = new(
        "KPIs that it does not move, with commas", "Indicateurs qu’elle ne touche pas, séparés par des virgules", "Wskaźniki, których nie zmienia, po przecinku", "Chỉ số không bị ảnh hưởng, cách bằng dấu phẩy", "不受其影响的指标，用逗号分隔");
    public static readonly LocalWord CustomerStudy = new("Customer value", "Valeur des clients", "Wartość klientów", "Giá trị khách hàng", "客户价值");
    public static readonly LocalWord CustomersAbout = new(
        "Who is still there, how often customers will buy, and what that is worth.", "Qui est encore client, à quelle fréquence ils achèteront, et ce que cela vaut.", "Kto nadal jest klientem, jak często klienci będą kupować i ile to jest warte.",
        "Ai vẫn còn là khách, họ sẽ mua bao nhiêu lần và đáng giá bao nhiêu.", "哪些客户仍在、将购买多少次、价值几何。");
    public static readonly LocalWord SegmentStudy = new("Customer classes", "Classes de clients", "Klasy klientów", "Nhóm khách hàng", "客户分类");
    public static readonly LocalWord SegmentsAbout = new(
        "Classes by recency, frequency and value, and by value and risk.", "Classes par récence, fréquence et valeur, et par valeur et risque.", "Klasy według ostatniego zakupu, częstości i wartości oraz według wartości i ryzyka.",
        "Nhóm theo lần mua gần nhất, tần suất và giá trị, và theo giá trị và rủi ro.", "按最近购买、频率和金额，以及按价值和风险分类。");
    public static readonly LocalWord Attribution = new("Attribution", "Attribution", "Atrybucja", "Phân bổ chuyển đổi", "归因");
    public static readonly LocalWord AttributionAbout = new(
        "On which channels conversions lie, by seven models, beside what the mix says.", "Sur quels canaux reposent les conversions, selon sept modèles, à côté du mix.", "Na których kanałach leżą konwersje, według siedmiu modeli, obok modelu mix.",
        "Chuyển đổi nằm ở kênh nào, theo bảy mô hình, bên cạnh kết quả mô hình hỗn hợp.", "七种模型下转化落在哪些渠道，并与营销组合结果对照。");
    public static readonly LocalWord Mix = new("Marketing mix", "Mix marketing", "Marketing mix", "Mô hình hỗn hợp tiếp thị", "营销组合");
    public static readonly LocalWord MixAbout = new(
        "What each channel brought, and what a further unit of spend brings.", "Ce que chaque canal a apporté, et ce qu’apporte une dépense de plus.", "Co przyniósł każdy kanał i co przynosi kolejna jednostka wydatku.",
        "Mỗi kênh đã mang lại gì và thêm một đơn vị chi tiêu mang lại gì.", "各渠道带来了什么，再多花一单位又带来什么。");
    public static readonly LocalWord Budget = new("Best budget", "Meilleur budget", "Najlepszy budżet", "Ngân sách tốt nhất", "最优预算");
    public static readonly LocalWord BudgetAbout = new(
        "How a total is spent so that nothing brings more, by the curves of the mix.", "Comment répartir un total pour que rien n’apporte plus, selon les courbes du mix.", "Jak wydać sumę, by nic nie przyniosło więcej, według krzywych modelu mix.",
        "Chia một tổng chi sao cho không cách nào mang lại nhiều hơn, theo đường cong của mô hình.", "按营销组合的曲线，总额怎样分配收益最大。");
    public static readonly LocalWord BudgetTotal = new("Spend a period", "Dépense par période", "Wydatek na okres", "Chi tiêu mỗi kỳ", "每期支出");
    public static readonly LocalWord Experience = new("Experience", "Expérience", "Doświadczenia klientów", "Trải nghiệm", "客户体验");
    public static readonly LocalWord ExperienceAbout = new(
        "What customers say of each step and channel, and what matters to them.", "Ce que les clients disent de chaque étape et canal, et ce qui compte pour eux.", "Co klienci mówią o każdym etapie i kanale i co jest dla nich ważne.",
        "Khách hàng nói gì về từng bước và kênh, và điều gì quan trọng với họ.", "客户如何评价每个环节和渠道，什么对他们重要。");
    public static readonly LocalWord LacksPurchases = new(
        "It needs a metric of the kind `customer_value:`.", "Il faut une mesure du type `customer_value:`.", "Potrzebna jest miara rodzaju `customer_value:`.", "Cần một thước đo loại `customer_value:`.", "需要一个 `customer_value:` 类型的度量。");
    public static readonly LocalWord LacksAttribution = new(
        "It needs `attribution:` under `studies:`.", "Il faut `attribution:` sous `studies:`.", "Potrzebne jest `attribution:` pod `studies:`.", "Cần `attribution:` dưới `studies:`.", "需要在 `studies:` 下声明 `attribution:`。");
    public static readonly LocalWord LacksMix = new("It needs `mix:` under `studies:`.", "Il faut `mix:` sous `studies:`.", "Potrzebne jest `mix:` pod `studies:`.", "Cần `mix:` dưới `studies:`.", "需要在 `studies:` 下声明 `mix:`。");
    public static readonly LocalWord LacksExperience = new(
        "It needs `experience:` under `studies:`.", "Il faut `experience:` sous `studies:`.", "Potrzebne jest `experience:` pod `studies:`.", "Cần `experience:` dưới `studies:`.", "需要在 `studies:` 下声明 `experience:`。");
    public static readonly LocalWord SaveReport = new("Save as a file", "Enregistrer en fichier", "Zapisz jako plik", "Lưu thành tệp", "保存为文件");
    public static readonly LocalWord FieldNeeded = new("Fill in “{0}”.", "Renseignez « {0} ».", "Uzupełnij „{0}”.", "Hãy điền “{0}”.", "请填写“{0}”。");
    public static readonly LocalWord LacksKpi = new("The company has no KPI that can be asked yet.", "L’entreprise n’a pas encore d’indicateur interrogeable.", "Firma nie ma jeszcze wskaźnika, o który można zapytać.", "Công ty chưa có chỉ số nào để hỏi.", "公司尚无可查询的指标。");
    public static readonly LocalWord LacksKpis = new("It needs a second KPI to compare with.", "Il faut un second indicateur à comparer.", "Potrzebny jest drugi wskaźnik do porównania.", "Cần thêm một chỉ số để so sánh.", "需要第二个指标来比较。");
    public static readonly LocalWord LacksDimension = new(
        "It needs a dimension: write one under `dimensions:`.", "Il faut une dimension : écrivez-en une sous `dimensions:`.", "Potrzebny jest wymiar: dopisz go pod `dimensions:`.", "Cần một chiều dữ liệu: viết dưới `dimensions:`.", "需要一个维度：请在 `dimensions:` 下定义。");
    public static readonly LocalWord LacksTarget = new("It needs a KPI with a target.", "Il faut un indicateur avec un objectif.", "Potrzebny jest wskaźnik z celem.", "Cần một chỉ số có mục tiêu.", "需要一个有目标的指标。");
    public static readonly LocalWord NoStudyResult = new("The study gave no result; below is why.", "L’étude n’a rien donné ; voici pourquoi.", "Analiza nie dała wyniku; poniżej powód.", "Nghiên cứu không cho kết quả; lý do ở dưới.", "分析没有结果，原因如下。");
}
