namespace Quarterdeck.Web.Wording;

/// <content>Texts of the page of a KPI.</content>
public static partial class Words
{
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
