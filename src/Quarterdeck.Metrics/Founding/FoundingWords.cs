using System.Globalization;

namespace Quarterdeck.Metrics.Founding;

/// <summary>What init writes beside its YAML, in the reader's language. Keys and names of the YAML are the same in every language.</summary>
/// <param name="language">The language; English where it is not known.</param>
internal sealed class FoundingWords(string language)
{
    /// <summary>Each sentence in English, French, Polish, Vietnamese and Chinese.</summary>
    private static readonly Dictionary<string, string[]> _sentences = new(StringComparer.Ordinal)
    {
        ["head1"] = ["Written by quarterdeck init; it is yours to edit. Each guess has its evidence beside it.", "Écrit par quarterdeck init ; à vous de le modifier. Chaque supposition porte sa preuve à côté d'elle.", "Zapisane przez quarterdeck init; można to zmieniać. Przy każdym domyśle stoi jego uzasadnienie.", "Do quarterdeck init viết; bạn có thể sửa. Mỗi phỏng đoán có căn cứ ghi bên cạnh.", "由 quarterdeck init 写成，可自行修改。每个推测旁都有依据。"],
        ["head2"] = ["Then: quarterdeck check, quarterdeck scorecard.", "Ensuite : quarterdeck check, quarterdeck scorecard.", "Potem: quarterdeck check, quarterdeck scorecard.", "Tiếp theo: quarterdeck check, quarterdeck scorecard.", "然后：quarterdeck check、quarterdeck scorecard。"],
        ["zone"] = ["under calendar:, where moments bear an offset and days should be the company's own", "sous calendar:, quand les heures portent un décalage et que les jours doivent être ceux de l'entreprise", "pod calendar:, gdy godziny mają przesunięcie, a dni mają być dniami firmy", "đặt dưới calendar:, khi thời điểm có độ lệch và ngày phải là ngày của công ty", "写在 calendar: 之下，当时刻带有时差而日期应按公司所在地计时"],
        ["packs"] = ["packs of the KPI catalogue of which the data feed something", "lots du catalogue d'indicateurs que les données alimentent", "pakiety katalogu wskaźników, które dane zasilają", "các gói chỉ số mà dữ liệu cung cấp được", "数据可支持的指标目录包"],
        ["names"] = ["write names here, such as ceo: Ada Smith", "écrivez ici les noms, par exemple ceo: Ada Smith", "tu wpisz nazwiska, np. ceo: Ada Smith", "ghi tên ở đây, ví dụ ceo: Ada Smith", "在此填写姓名，例如 ceo: Ada Smith"],
        ["off"] = ["KPIs of the catalogue that the data do not feed yet, and what each lacks:", "Indicateurs du catalogue que les données n'alimentent pas encore, et ce qui manque à chacun :", "Wskaźniki katalogu, których dane jeszcze nie zasilają, i czego im brakuje:", "Các chỉ số trong danh mục mà dữ liệu chưa cung cấp, và mỗi chỉ số còn thiếu gì:", "目录中数据尚不支持的指标及其所缺："],
        ["nocurrency"] = ["no file names a currency", "aucun fichier ne nomme de devise", "żaden plik nie podaje waluty", "không tệp nào nêu đơn vị tiền tệ", "没有文件注明币种"],
        ["named"] = ["named in {0}", "nommée dans {0}", "podana w {0}", "được nêu trong {0}", "见于 {0}"],
        ["several"] = ["the files name several currencies: {0}", "les fichiers nomment plusieurs devises : {0}", "pliki podają kilka walut: {0}", "các tệp nêu nhiều đơn vị tiền tệ: {0}", "文件注明了多种货币：{0}"],
        ["given"] = ["given with --currency", "donnée avec --currency", "podana przez --currency", "cho bằng --currency", "由 --currency 给出"],
        ["rows"] = ["{0}: {1} rows.", "{0} : {1} lignes.", "{0}: wierszy: {1}.", "{0}: {1} dòng.", "{0}：{1} 行。"],
        ["key1"] = ["Key: {0} has a different value in every row.", "Clé : {0} a une valeur différente à chaque ligne.", "Klucz: {0} ma inną wartość w każdym wierszu.", "Khóa: {0} có giá trị khác nhau ở mỗi dòng.", "键：{0} 每行的值都不同。"],
        ["key2"] = ["Key: {0} and {1} together differ in every row.", "Clé : {0} et {1} ensemble diffèrent à chaque ligne.", "Klucz: {0} i {1} razem różnią się w każdym wierszu.", "Khóa: {0} và {1} cùng nhau khác biệt ở mỗi dòng.", "键：{0} 与 {1} 合起来每行都不同。"],
        ["nokey"] = ["No column, and no two that name things, tell all rows apart: rows are counted as they stand.", "Aucune colonne, ni aucune paire, ne distingue toutes les lignes : elles sont comptées telles quelles.", "Żadna kolumna ani para kolumn nie odróżnia wszystkich wierszy: liczone są tak, jak stoją.", "Không cột hay cặp cột nào phân biệt được mọi dòng: các dòng được đếm như chúng có.", "没有一列或两列能区分所有行：按原样计行。"],
        ["also"] = ["{0}; could also be {1}", "{0} ; pourrait aussi être {1}", "{0}; mogłaby to być też {1}", "{0}; cũng có thể là {1}", "{0}；也可能是 {1}"],
        ["span"] = ["{0}, {1} to {2}", "{0}, du {1} au {2}", "{0}, od {1} do {2}", "{0}, từ {1} đến {2}", "{0}，{1} 至 {2}"],
        ["bydate"] = ["no date of its own: that of {0}", "pas de date propre : celle de {0}", "bez własnej daty: data z {0}", "không có ngày riêng: lấy ngày của {0}", "没有自己的日期：用 {0} 的日期"],
        ["joined"] = ["every value of {0} is a key there", "chaque valeur de {0} y est une clé", "każda wartość {0} jest tam kluczem", "mọi giá trị của {0} đều là khóa ở đó", "{0} 的每个值在那里都是键"],
        ["months"] = ["whole months from the first {0} to the last day that the files tell of", "mois entiers du premier {0} au dernier jour dont parlent les fichiers", "pełne miesiące od pierwszego {0} do ostatniego dnia z plików", "các tháng trọn từ {0} đầu tiên đến ngày cuối mà các tệp nói tới", "从首个 {0} 到文件所述最后一天的整月"],
        ["rowsof"] = ["rows of {0}", "lignes de {0}", "wiersze pliku {0}", "các dòng của {0}", "{0} 的行"],
        ["mean"] = ["{0} is told by its mean, never summed", "{0} se lit en moyenne, jamais en somme", "{0} podaje się średnią, nigdy sumą", "{0} lấy trung bình, không bao giờ cộng", "{0} 取平均，从不相加"],
        ["level"] = ["{0} is a level: the last of the period", "{0} est un niveau : le dernier de la période", "{0} to stan: ostatni w okresie", "{0} là mức: giá trị cuối kỳ", "{0} 是存量：取期末值"],
        ["channel"] = ["{0}: spend of a channel", "{0} : dépense d'un canal", "{0}: wydatki kanału", "{0}: chi tiêu của một kênh", "{0}：一个渠道的花费"],
        ["together"] = ["the channels together", "les canaux ensemble", "kanały razem", "tất cả các kênh", "各渠道合计"],
        ["share"] = ["{0} lies between 0 and 1: a share", "{0} est entre 0 et 1 : une part", "{0} leży między 0 a 1: udział", "{0} nằm giữa 0 và 1: một tỷ lệ", "{0} 在 0 与 1 之间：是比例"],
        ["line"] = ["{0}, taken as what the line came to", "{0}, pris comme le montant de la ligne", "{0}, przyjęte jako kwota wiersza", "{0}, coi là số tiền của dòng", "{0}，视为该行的金额"],
        ["after"] = ["{0} after {1}", "{0} après {1}", "{0} po {1}", "{0} sau {1}", "{0} 晚于 {1}"],
        ["left"] = ["left out: {0}", "écarté : {0}", "pominięto: {0}", "đã bỏ: {0}", "已略去：{0}"],
        ["stated"] = ["as the file says above its table", "comme le fichier le dit au-dessus de son tableau", "jak podaje plik nad tabelą", "như tệp ghi phía trên bảng", "如文件表格上方所述"],
        ["around"] = ["whole months around its rows; edit where the export ends within one", "mois entiers autour de ses lignes ; à modifier si l'export s'arrête au milieu d'un mois", "pełne miesiące wokół wierszy; zmień, jeśli eksport kończy się w środku miesiąca", "các tháng trọn quanh các dòng; sửa nếu tệp xuất dừng giữa tháng", "按所含行取整月；若导出止于月中请修改"],
        ["tells"] = ["a row tells of up to {0} days", "une ligne couvre jusqu'à {0} jours", "wiersz obejmuje do {0} dni", "một dòng nói về tối đa {0} ngày", "一行最多涵盖 {0} 天"],
    };

    private readonly int _at = Math.Max(0, Array.IndexOf(["en", "fr", "pl", "vi", "zh"], language));

    /// <summary>A sentence with its parts filled in.</summary>
    /// <param name="id">Which.</param>
    /// <param name="parts">What stands for {0}, {1} ...</param>
    public string Of(string id, params ReadOnlySpan<object?> parts) => string.Format(CultureInfo.InvariantCulture, _sentences[id][_at], parts);
}
