namespace Quarterdeck.Web.Wording;

/// <content>Texts of the page of the data.</content>
public static partial class Words
{
    public static readonly LocalWord Controls = new("Imports and control totals", "Imports et totaux de contrôle", "Importy i sumy kontrolne", "Nhập tệp và tổng kiểm soát", "导入与控制总数");
    public static readonly LocalWord ControlsAbout = new(
        "What a file or server stated, beside what its rows add up to. Total rows are left out of the data and compared with them.",
        "Ce qu’un fichier ou un serveur déclare, en regard de la somme de ses lignes. Les lignes de total sont exclues des données et comparées avec elles.",
        "Co podaje plik lub serwer, obok sumy jego wierszy. Wiersze sum nie wchodzą do danych, są z nimi porównywane.",
        "Điều tệp hoặc máy chủ nêu, bên cạnh tổng các dòng của nó. Dòng tổng không tính vào dữ liệu mà được đem so với dữ liệu.", "文件或服务器声明的数值与其各行之和并列。合计行不计入数据，而与数据核对。");
    public static readonly LocalWord NoControls = new(
        "No file was imported and nothing is loaded from a database: the files are read as they lie, and nobody stated a total. `quarterdeck import FILE --out DIR` keeps control totals and sets broken rows aside.",
        "Aucun fichier n’a été importé et rien ne vient d’une base de données : les fichiers sont lus tels quels, sans total déclaré. `quarterdeck import FILE --out DIR` conserve les totaux de contrôle et écarte les lignes défectueuses.",
        "Żaden plik nie został zaimportowany i nic nie pochodzi z bazy danych: pliki są czytane tak, jak leżą, bez podanych sum. `quarterdeck import FILE --out DIR` zachowuje sumy kontrolne i odkłada błędne wiersze.",
        "Chưa tệp nào được nhập và không có gì tải từ cơ sở dữ liệu: các tệp được đọc nguyên trạng, không ai nêu tổng. `quarterdeck import FILE --out DIR` lưu tổng kiểm soát và để riêng các dòng lỗi.",
        "没有导入文件，也没有从数据库加载：文件按原样读取，没有声明的总数。`quarterdeck import FILE --out DIR` 会保存控制总数并隔离有问题的行。");
    public static readonly LocalWord CameFrom = new("Came from", "Provient de", "Pochodzi z", "Đến từ", "来自");
    public static readonly LocalWord LeftOut = new("Left out", "Exclues", "Pominięte", "Bỏ ra", "排除");
    public static readonly LocalWord SetAside = new("Set aside", "Écartées", "Odłożone", "Để riêng", "隔离");
    public static readonly LocalWord ControlTotal = new("Control totals", "Totaux de contrôle", "Sumy kontrolne", "Tổng kiểm soát", "控制总数");
    public static readonly LocalWord StatesNone = new("the file states none", "le fichier n’en déclare pas", "plik żadnej nie podaje", "tệp không nêu tổng nào", "文件未声明");
    public static readonly LocalWord StatedTotal = new("{0}: {1} stated, {2} in the rows", "{0} : {1} déclaré, {2} dans les lignes", "{0}: podano {1}, w wierszach {2}", "{0}: nêu {1}, trong các dòng {2}", "{0}：声明 {1}，各行之和 {2}");
    public static readonly LocalWord TotalAgrees = new("agrees", "concorde", "zgodne", "khớp", "一致");
    public static readonly LocalWord TotalDiffers = new("differs", "diffère", "niezgodne", "lệch", "不一致");
    public static readonly LocalWord DebitIsCredit = new("debit = credit", "débit = crédit", "Wn = Ma", "nợ = có", "借方 = 贷方");
    public static readonly LocalWord JournalsBalance = new("every journal balances", "chaque écriture est équilibrée", "każdy dziennik się bilansuje", "mọi bút toán đều cân", "每笔凭证平衡");
    public static readonly LocalWord AsAtServer = new(
        "counts and sums as at the server; all rows compared {0}", "effectifs et sommes identiques au serveur ; toutes les lignes comparées le {0}", "liczby i sumy takie jak na serwerze; wszystkie wiersze porównano {0}",
        "số dòng và tổng khớp máy chủ; so toàn bộ dòng lúc {0}", "行数与合计同服务器一致；全部行核对于 {0}");
    public static readonly LocalWord ColumnsChanged = new("Columns changed", "Colonnes modifiées", "Zmiany kolumn", "Cột thay đổi", "列的变化");
    public static readonly LocalWord ColumnsNew = new("new: {0}", "nouvelles : {0}", "nowe: {0}", "mới: {0}", "新增：{0}");
    public static readonly LocalWord ColumnsMissing = new("missing: {0}", "absentes : {0}", "brakuje: {0}", "thiếu: {0}", "缺失：{0}");
    public static readonly LocalWord ColumnRenamed = new("renamed: {0} → {1}", "renommée : {0} → {1}", "zmieniona nazwa: {0} → {1}", "đổi tên: {0} → {1}", "改名：{0} → {1}");
    public static readonly LocalWord ColumnPerhapsRenamed = new(
        "perhaps renamed: {0} → {1}; if so, name it in the dataset’s fields", "peut-être renommée : {0} → {1} ; si oui, nommez-la dans les champs du jeu de données",
        "może zmieniona nazwa: {0} → {1}; jeśli tak, nazwij ją w polach zbioru", "có thể đổi tên: {0} → {1}; nếu đúng, hãy đặt tên trong các trường của tập dữ liệu", "可能改名：{0} → {1}；若是，请在数据集字段中命名");
    public static readonly LocalWord AsideRows = new("Rows set aside", "Lignes écartées", "Odłożone wiersze", "Dòng để riêng", "隔离的行");
    public static readonly LocalWord AsideAbout = new(
        "These rows of {0} should be data and could not be read; no number counts them. Correct them where they come from, and import the file again.",
        "Ces lignes de {0} devraient être des données mais n’ont pas pu être lues ; aucun chiffre ne les compte. Corrigez-les à la source et importez le fichier à nouveau.",
        "Te wiersze pliku {0} powinny być danymi, ale nie dało się ich odczytać; żadna liczba ich nie uwzględnia. Popraw je u źródła i zaimportuj plik ponownie.",
        "Các dòng này của {0} lẽ ra là dữ liệu nhưng không đọc được; không con số nào tính chúng. Hãy sửa ở nơi xuất rồi nhập lại tệp.", "{0} 的这些行本应是数据但无法读取，任何数字都未计入。请在来源处更正后重新导入。");
    public static readonly LocalWord NoneAside = new("No rows of this source are set aside.", "Aucune ligne de cette source n’est écartée.", "Z tego źródła nie odłożono żadnych wierszy.", "Không dòng nào của nguồn này bị để riêng.", "该来源没有隔离的行。");
    public static readonly LocalWord PrivateLeftOut = new(
        "Columns that tell of persons are left out.", "Les colonnes relatives à des personnes sont masquées.", "Kolumny dotyczące osób pominięto.", "Các cột về cá nhân được ẩn.", "涉及个人的列已隐去。");
    public static readonly LocalWord Line = new("Line", "Ligne", "Linia", "Dòng số", "行号");
    public static readonly LocalWord Reason = new("Reason", "Raison", "Powód", "Lý do", "原因");
    public static readonly LocalWord IfLate = new(
        "If {0} is late, {1} numbers are stale.", "Si {0} est en retard, {1} chiffres sont périmés.", "Gdy {0} się spóźni, nieaktualnych liczb: {1}.", "Nếu {0} đến trễ, {1} con số đã cũ.", "若 {0} 延迟，{1} 个数字即过时。");
    public static readonly LocalWord IfLateOne = new(
        "If {0} is late, 1 number is stale.", "Si {0} est en retard, 1 chiffre est périmé.", "Gdy {0} się spóźni, nieaktualna będzie 1 liczba.", "Nếu {0} đến trễ, 1 con số đã cũ.", "若 {0} 延迟，1 个数字即过时。");
}
