namespace Quarterdeck.Web.Wording;

/// <content>Texts of the home page, of offices and of the data.</content>
public static partial class Words
{
    public static readonly LocalWord Since = new("Since", "Depuis", "Od", "Từ", "自");
    public static readonly LocalWord What = new("What", "Quoi", "Co", "Chỉ số", "指标");
    public static readonly LocalWord NowAndBefore = new("Now, and against the period before", "Maintenant, et par rapport à la période précédente", "Teraz i wobec poprzedniego okresu", "Hiện tại và so với kỳ trước", "当期值及环比");
    public static readonly LocalWord LargestDriver = new("Largest driver", "Premier levier", "Główny czynnik", "Động lực lớn nhất", "最大驱动因素");
    public static readonly LocalWord Hide = new("Hide", "Masquer", "Ukryj", "Ẩn", "隐藏");
    public static readonly LocalWord Pairs = new("Read it with", "À lire avec", "Czytaj razem z", "Đọc cùng với", "对照阅读");
    public static readonly LocalWord Reasons = new("Warnings and why", "Avertissements et raisons", "Ostrzeżenia i powody", "Cảnh báo và lý do", "警示及原因");
    public static readonly LocalWord NoFlags = new("No KPI of this office has a warning.", "Aucun indicateur de cette fonction n’a d’avertissement.", "Żaden wskaźnik tego stanowiska nie ma ostrzeżenia.", "Không chỉ số nào của chức vụ này bị cảnh báo.", "该职位没有受警示的指标。");
    public static readonly LocalWord AllOfIt = new("The whole check", "Le contrôle complet", "Cała kontrola", "Toàn bộ kiểm tra", "完整检查");
    public static readonly LocalWord AgainstPlan = new("Against the plan", "Par rapport au plan", "Wobec planu", "So với kế hoạch", "与计划对比");
    public static readonly LocalWord OfWhich = new("of which {0}", "dont {0}", "w tym {0}", "trong đó {0}", "其中 {0}");
    public static readonly LocalWord ReadAt = new("read {0}", "lues le {0}", "odczytano {0}", "đọc lúc {0}", "读取于 {0}");
    public static readonly LocalWord WithYearEnd = new("Show where the year will end", "Afficher la fin d’année prévue", "Pokaż prognozę na koniec roku", "Xem dự báo cuối năm", "显示全年预测");
    public static readonly LocalWord WithoutYearEnd = new("Hide where the year will end", "Masquer la fin d’année prévue", "Ukryj prognozę na koniec roku", "Ẩn dự báo cuối năm", "隐藏全年预测");
    public static readonly LocalWord NoSharedKpis = new("Both have a part in no KPI of the catalogue.", "Aucun indicateur du catalogue n’est commun aux deux.", "Żaden wskaźnik katalogu nie jest wspólny dla obu.", "Không chỉ số nào trong danh mục do cả hai cùng tham gia.", "目录中没有两者共同参与的指标。");
    public static readonly LocalWord Lineage = new("From the files to the offices", "Des fichiers aux fonctions", "Od plików do stanowisk", "Từ tệp đến chức vụ", "从文件到职位");
    public static readonly LocalWord LineageAbout = new(
        "If a file is late, the numbers in its row are stale.", "Si un fichier est en retard, les chiffres de sa ligne sont périmés.", "Gdy plik się spóźnia, liczby z jego wiersza są nieaktualne.",
        "Nếu một tệp đến trễ, các con số trong dòng của nó đã cũ.", "若某文件延迟，其所在行的数字即已过时。");
    public static readonly LocalWord NumbersStale = new("Numbers that would be stale", "Chiffres qui seraient périmés", "Liczby, które byłyby nieaktualne", "Số sẽ bị cũ", "将过时的数字");
    public static readonly LocalWord NotUsed = new("used by no KPI", "utilisé par aucun indicateur", "nieużywane przez żaden wskaźnik", "chưa chỉ số nào dùng", "没有指标使用");
    public static readonly LocalWord DataTests = new("Data tests", "Tests des données", "Testy danych", "Kiểm thử dữ liệu", "数据测试");
    public static readonly LocalWord NoDataTests = new(
        "No data test is written yet: add `expect:` to a dataset.", "Aucun test n’est encore écrit : ajoutez `expect:` à un jeu de données.", "Nie ma jeszcze testów: dopisz `expect:` do zbioru danych.", "Chưa có kiểm thử: thêm `expect:` vào tập dữ liệu.", "尚无数据测试：请在数据集中加上 `expect:`。");
    public static readonly LocalWord Holds = new("holds", "vérifié", "spełniony", "đạt", "通过");
    public static readonly LocalWord FailsTest = new("fails", "échoue", "niespełniony", "không đạt", "未通过");
    public static readonly LocalWord NotRun = new("not run", "non exécuté", "nieuruchomiony", "chưa chạy", "未运行");
    public static readonly LocalWord TestUnique = new("unique: {0}", "unique : {0}", "unikalne: {0}", "duy nhất: {0}", "唯一：{0}");
    public static readonly LocalWord TestNotNull = new("never empty: {0}", "jamais vide : {0}", "nigdy puste: {0}", "không trống: {0}", "非空：{0}");
    public static readonly LocalWord TestAccepted = new("only known values: {0}", "valeurs connues seulement : {0}", "tylko znane wartości: {0}", "chỉ giá trị đã biết: {0}", "仅限已知值：{0}");
    public static readonly LocalWord TestTie = new("sums to {0}", "somme égale à {0}", "suma równa {0}", "tổng bằng {0}", "合计等于 {0}");
    public static readonly LocalWord TestFresh = new("at most {0} days old", "au plus {0} jours", "najwyżej {0} dni", "không quá {0} ngày", "不超过 {0} 天");
    public static readonly LocalWord TestVolume = new("as many rows as usual", "autant de lignes que d’habitude", "tyle wierszy co zwykle", "số dòng như thường lệ", "行数如常");
    public static readonly LocalWord Test = new("Test", "Test", "Test", "Kiểm thử", "测试");
    public static readonly LocalWord Loads30 = new("Loads of the last 30 days", "Chargements des 30 derniers jours", "Ładowania z ostatnich 30 dni", "Lần tải trong 30 ngày qua", "近 30 天加载");
    public static readonly LocalWord NoRun = new("none", "aucun", "brak", "không có", "无");
}
