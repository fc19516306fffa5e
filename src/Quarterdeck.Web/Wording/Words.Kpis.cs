namespace Quarterdeck.Web.Wording;

/// <content>Texts of the page of a KPI.</content>
public static partial class Words
{
    public static readonly LocalWord Events = new("What happened", "Ce qui s’est passé", "Co się wydarzyło", "Điều đã xảy ra", "发生的事");
    public static readonly LocalWord CustomerModel = new("Model of the customers", "Modèle des clients", "Model klientów", "Mô hình khách hàng", "客户模型");
    public static readonly LocalWord Model = new("Model", "Modèle", "Model", "Mô hình", "模型");
    public static readonly LocalWord SeenUntil = new("Customers seen until", "Clients observés jusqu’au", "Klienci obserwowani do", "Quan sát khách hàng đến", "客户观察截至");
    public static readonly LocalWord FittedOn = new("Fitted on customers", "Ajusté sur (clients)", "Dopasowany na (klienci)", "Khớp trên số khách hàng", "拟合客户数");
    public static readonly LocalWord BoughtAgain = new("of whom bought again", "dont ayant racheté", "z czego kupili ponownie", "trong đó mua lại", "其中再次购买");
    public static readonly LocalWord ModelParameters = new("Parameters (weeks)", "Paramètres (semaines)", "Parametry (tygodnie)", "Tham số (tuần)", "参数（周）");
    public static readonly LocalWord ModelSpend = new("Parameters of amounts (Gamma-Gamma)", "Paramètres des montants (Gamma-Gamma)", "Parametry kwot (Gamma-Gamma)", "Tham số số tiền (Gamma-Gamma)", "金额参数（Gamma-Gamma）");
    public static readonly LocalWord ModelLikelihood = new("Log-likelihood", "Log-vraisemblance", "Logarytm wiarygodności", "Log khả năng", "对数似然");
    public static readonly LocalWord ModelCorrelation = new("Correlation of purchases and amounts", "Corrélation achats-montants", "Korelacja zakupów i kwot", "Tương quan số lần mua và số tiền", "购买次数与金额的相关");
    public static readonly LocalWord SampleScores = new("How sure the scores are", "Fiabilité des scores", "Jak pewne są wyniki", "Điểm số chắc đến đâu", "分数的可靠程度");
    public static readonly LocalWord SampleAbout = new(
        "These scores come from those who answered: of a hundred such samples ninety-five lie within the margin. A movement inside it is none.",
        "Ces scores viennent de ceux qui ont répondu : sur cent échantillons, quatre-vingt-quinze sont dans la marge. Un mouvement à l’intérieur n’en est pas un.",
        "Te wyniki pochodzą od tych, którzy odpowiedzieli: na sto takich prób dziewięćdziesiąt pięć mieści się w marginesie. Ruch w jego obrębie nie jest ruchem.",
        "Điểm đến từ những người đã trả lời: cứ một trăm mẫu như vậy thì chín mươi lăm nằm trong sai số. Thay đổi trong khoảng đó không phải là thay đổi.", "分数来自作答者：一百个这样的样本中有九十五个落在误差范围内。范围内的变动不算变动。");
    public static readonly LocalWord MarginOfError = new("Margin of error (95 %)", "Marge d’erreur (95 %)", "Margines błędu (95%)", "Sai số (95%)", "误差（95%）");
    public static readonly LocalWord AnswersCount = new("Answers", "Réponses", "Odpowiedzi", "Số trả lời", "答卷数");
    public static readonly LocalWord FourKeys = new("Software delivery: the four keys (DORA)", "Livraison logicielle : les quatre clés (DORA)", "Dostarczanie oprogramowania: cztery klucze (DORA)", "Giao phần mềm: bốn chỉ số then chốt (DORA)", "软件交付：四项关键指标（DORA）");
    public static readonly LocalWord NotMeasured = new("not measured", "non mesuré", "niemierzone", "chưa đo", "未测量");
    public static readonly LocalWord KeyDeployments = new("Deployments", "Déploiements", "Wdrożenia", "Số lần triển khai", "部署次数");
    public static readonly LocalWord KeyLeadTime = new("Lead time for changes", "Délai de mise en production", "Czas realizacji zmian", "Thời gian đưa thay đổi vào vận hành", "变更前置时间");
    public static readonly LocalWord KeyFailures = new("Change failure rate", "Taux d’échec des changements", "Odsetek nieudanych zmian", "Tỷ lệ thay đổi lỗi", "变更失败率");
    public static readonly LocalWord KeyRecovery = new("Failed deployment recovery time", "Délai de rétablissement après échec", "Czas naprawy nieudanego wdrożenia", "Thời gian khôi phục sau triển khai lỗi", "部署失败恢复时间");
    public static readonly LocalWord OnAxis = new("On the axis", "Sur l’axe", "Na osi", "Trên trục", "轴上编号");
    public static readonly LocalWord ConcernsWhom = new("Concerns", "Concerne", "Dotyczy", "Liên quan", "涉及");
    public static readonly LocalWord WholeCompany = new("the whole company", "toute l’entreprise", "całej firmy", "toàn công ty", "全公司");
    public static readonly LocalWord LimitsAnew = new("limits start anew", "nouvelles limites", "granice od nowa", "tính lại giới hạn", "界限重新计算");
    public static readonly LocalWord CutBy = new("Cut by", "Découper par", "Podziel według", "Chia theo", "按此拆分");
    public static readonly LocalWord SegmentsExact = new(
        "What each segment adds to the change adds up exactly:", "L’apport de chaque segment au changement s’additionne exactement :", "Wkłady segmentów w zmianę sumują się dokładnie:",
        "Phần đóng góp của các phân khúc cộng lại đúng bằng thay đổi:", "各细分对变动的贡献精确相加：");
    public static readonly LocalWord SegmentsApart = new(
        "One thing lies in several of these segments, or the number is no sum over them: they are shown side by side and not added up.",
        "Un même élément figure dans plusieurs de ces segments, ou le chiffre n’est pas leur somme : ils sont montrés côte à côte, sans être additionnés.",
        "Ta sama rzecz leży w kilku segmentach albo liczba nie jest ich sumą: są pokazane obok siebie i nie są sumowane.",
        "Một thứ nằm trong nhiều phân khúc, hoặc con số không phải tổng của chúng: chúng được đặt cạnh nhau, không cộng lại.", "同一事物属于多个细分，或该数不是它们之和：此处并列显示，不相加。");
    public static readonly LocalWord NoSegments = new(
        "No dimension of the company cuts this KPI into 2 to 12 segments.", "Aucune dimension ne découpe cet indicateur en 2 à 12 segments.", "Żaden wymiar nie dzieli tego wskaźnika na 2 do 12 segmentów.",
        "Không chiều dữ liệu nào chia chỉ số này thành 2 đến 12 phân khúc.", "没有维度能把该指标拆成 2 到 12 个细分。");
    public static readonly LocalWord WholeBridge = new("The whole bridge", "La décomposition complète", "Pełny rozkład", "Toàn bộ phân tách", "完整分解");
    public static readonly LocalWord FeedsKpis = new("What it feeds", "Ce qu’il alimente", "Na co wpływa", "Nó đóng góp vào đâu", "影响的指标");
    public static readonly LocalWord OwnPart = new("of which this KPI", "dont cet indicateur", "w tym ten wskaźnik", "trong đó chỉ số này", "其中本指标");
    public static readonly LocalWord ChangeOnYear = new("Change on the year before", "Variation sur un an", "Zmiana rok do roku", "Thay đổi so với năm trước", "同比变动");
    public static readonly LocalWord Believed = new("believed", "supposé", "przypuszczane", "được cho là", "推测");
    public static readonly LocalWord BelievedNote = new(
        "What is believed is tested by the study of links; it is never part of a sum.", "Ce qui est supposé est testé par l’étude des liens ; cela n’entre jamais dans une somme.", "To, co przypuszczane, sprawdza analiza powiązań; nigdy nie wchodzi do sumy.",
        "Điều được cho là đúng sẽ được kiểm định ở nghiên cứu liên hệ; không bao giờ nằm trong tổng.", "推测的关系由关联分析检验，绝不计入合计。");
    public static readonly LocalWord ForecastOwn = new("FC: the company’s own forecast.", "FC : la prévision de l’entreprise.", "FC: własna prognoza firmy.", "FC: dự báo của chính công ty.", "FC：公司自己的预测。");
    public static readonly LocalWord ForecastMade = new(
        "FC: continued from the past by the study of forecasts.", "FC : prolongé du passé par l’étude de prévision.", "FC: przedłużenie przeszłości przez analizę prognoz.", "FC: kéo dài từ quá khứ bởi nghiên cứu dự báo.", "FC：由预测分析从历史延伸得出。");
    public static readonly LocalWord SourceColumns = new("Source columns", "Colonnes sources", "Kolumny źródłowe", "Cột nguồn", "源列");
    public static readonly LocalWord DatedBy = new("dated by {0}", "daté par {0}", "datowane przez {0}", "lấy ngày theo {0}", "按 {0} 定日期");
    public static readonly LocalWord Aliases = new("Also called", "Aussi appelé", "Inaczej", "Còn gọi là", "又称");
    public static readonly LocalWord Tests = new("Data tests", "Tests des données", "Testy danych", "Kiểm thử dữ liệu", "数据测试");
    public static readonly LocalWord HistoryOfDefinition = new(
        "Changes of the definition are kept by the company’s own version control; the receipt names the one in force.", "L’historique de la définition est tenu par la gestion de versions de l’entreprise ; le justificatif nomme celle en vigueur.",
        "Zmiany definicji przechowuje kontrola wersji firmy; rachunek podaje obowiązującą.", "Lịch sử định nghĩa nằm trong hệ thống quản lý phiên bản của công ty; chứng từ nêu bản đang dùng.", "定义的变更由公司自己的版本控制保存；凭据标明现行版本。");
}
