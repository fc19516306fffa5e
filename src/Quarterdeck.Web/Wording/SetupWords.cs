namespace Quarterdeck.Web.Wording;

/// <summary>The fixed texts of the pages that set a company up, and of the loads.</summary>
public static class SetupWords
{
    public static readonly LocalWord Setup = new("Setting up", "Configuration", "Konfiguracja", "Thiết lập", "配置");
    public static readonly LocalWord AddKpi = new("Add or change a KPI", "Ajouter ou modifier un indicateur", "Dodaj lub zmień wskaźnik", "Thêm hoặc sửa chỉ số", "添加或修改指标");
    public static readonly LocalWord MapFiles = new("Map a file", "Associer un fichier", "Przypisz plik", "Gắn tệp", "映射文件");
    public static readonly LocalWord Loads = new("Loads from databases", "Chargements depuis les bases", "Ładowania z baz danych", "Nạp từ cơ sở dữ liệu", "从数据库加载");
    public static readonly LocalWord EditsAreOff = new(
        "Nothing can be changed from here: the server was started without --edit. What would be written is shown.",
        "Rien ne peut être modifié d’ici : le serveur a été lancé sans --edit. Ce qui serait écrit est montré.",
        "Stąd nie można nic zmienić: serwer uruchomiono bez --edit. Widać, co zostałoby zapisane.",
        "Không thể sửa gì từ đây: máy chủ chạy mà không có --edit. Trang chỉ cho xem nội dung sẽ được ghi.",
        "此处无法修改：服务器启动时未加 --edit。仅显示将写入的内容。");
    public static readonly LocalWord OpenToAll = new(
        "Everyone who reaches this address can change the company’s files: there are no accounts.",
        "Quiconque atteint cette adresse peut modifier les fichiers de l’entreprise : il n’y a pas de comptes.",
        "Każdy, kto dotrze pod ten adres, może zmienić pliki firmy: nie ma kont.",
        "Bất kỳ ai truy cập được địa chỉ này đều có thể sửa tệp của công ty: không có tài khoản.",
        "任何能访问此地址的人都可以修改公司文件：没有账户机制。");
    public static readonly LocalWord NotLetIn = new("The form was not accepted", "Le formulaire n’a pas été accepté", "Formularz nie został przyjęty", "Biểu mẫu không được chấp nhận", "表单未被接受");
    public static readonly LocalWord OldForm = new(
        "The form is of an earlier start of the server, or was not made by it. Go back, load the page again and send that one.",
        "Le formulaire date d’un démarrage antérieur du serveur ou ne vient pas de lui. Revenez, rechargez la page et envoyez celle-ci.",
        "Formularz pochodzi z wcześniejszego uruchomienia serwera albo nie od niego. Wróć, wczytaj stronę ponownie i wyślij nowy.",
        "Biểu mẫu thuộc lần khởi động trước của máy chủ hoặc không do máy chủ tạo. Hãy quay lại, tải lại trang rồi gửi.",
        "该表单来自服务器的前一次启动，或并非由本服务器生成。请返回并重新加载页面后再提交。");
    public static readonly LocalWord OtherSite = new(
        "The form does not come from a page of this server.", "Le formulaire ne vient pas d’une page de ce serveur.", "Formularz nie pochodzi ze strony tego serwera.",
        "Biểu mẫu không đến từ một trang của máy chủ này.", "该表单不是来自本服务器的页面。");
    public static readonly LocalWord OtherHost = new(
        "Changes are taken at this machine alone (127.0.0.1, localhost). --edit-from-anywhere lets others make them too.",
        "Les modifications ne sont acceptées que depuis cette machine (127.0.0.1, localhost). --edit-from-anywhere les permet aussi à d’autres.",
        "Zmiany są przyjmowane tylko na tym komputerze (127.0.0.1, localhost). --edit-from-anywhere pozwala na nie także innym.",
        "Chỉ nhận thay đổi ngay trên máy này (127.0.0.1, localhost). --edit-from-anywhere cho phép cả nơi khác.",
        "仅接受来自本机（127.0.0.1、localhost）的修改。--edit-from-anywhere 可允许其他来源。");
    public static readonly LocalWord TooLargeForm = new("The form is too large.", "Le formulaire est trop volumineux.", "Formularz jest za duży.", "Biểu mẫu quá lớn.", "表单过大。");
    public static readonly LocalWord State = new("State", "État", "Stan", "Trạng thái", "状态");
    public static readonly LocalWord IsOn = new("in this company", "dans l’entreprise", "w tej firmie", "có trong công ty", "公司已有");
    public static readonly LocalWord CanBeOn = new("can be switched on", "peut être activé", "można włączyć", "có thể bật", "可启用");
    public static readonly LocalWord Lacks = new("lacks {0}", "il manque {0}", "brakuje {0}", "thiếu {0}", "缺少 {0}");
    public static readonly LocalWord AllOffices = new("all offices", "toutes les fonctions", "wszystkie stanowiska", "mọi chức vụ", "所有职位");
    public static readonly LocalWord ChooseKpi = new("Choose a KPI of the catalogue", "Choisir un indicateur du catalogue", "Wybierz wskaźnik z katalogu", "Chọn chỉ số trong danh mục", "从目录中选择指标");
    public static readonly LocalWord OtherKpi = new("choose another KPI", "choisir un autre indicateur", "wybierz inny wskaźnik", "chọn chỉ số khác", "选择其他指标");
    public static readonly LocalWord Pitfalls = new("What misleads", "Ce qui induit en erreur", "Co wprowadza w błąd", "Điều dễ gây hiểu sai", "易误解之处");
    public static readonly LocalWord Needs = new("What it needs", "Ce qu’il lui faut", "Czego potrzebuje", "Cần những gì", "所需数据");
    public static readonly LocalWord Field = new("Field", "Champ", "Pole", "Trường", "字段");
    public static readonly LocalWord IsThere = new("there", "présent", "jest", "có", "已有");
    public static readonly LocalWord IsMissing = new("missing", "manquant", "brak", "thiếu", "缺失");
    public static readonly LocalWord WriteThis = new(
        "Write this into a YAML file of the company, with your own file and columns, or map a file:", "Écrivez ceci dans un fichier YAML de l’entreprise, avec vos fichier et colonnes, ou associez un fichier :",
        "Wpisz to do pliku YAML firmy, z własnym plikiem i kolumnami, albo przypisz plik:", "Ghi đoạn này vào một tệp YAML của công ty với tệp và cột của bạn, hoặc gắn một tệp:", "将以下内容写入公司的 YAML 文件并替换为您的文件和列，或映射文件：");
    public static readonly LocalWord TargetHead = new("Target and tolerance", "Objectif et tolérance", "Cel i tolerancja", "Mục tiêu và dung sai", "目标与容差");
    public static readonly LocalWord TargetForm = new("Target", "Objectif", "Cel", "Mục tiêu", "目标");
    public static readonly LocalWord LeaveTarget = new("as it is, or none", "tel quel, ou aucun", "bez zmian lub brak", "giữ nguyên hoặc không có", "保持不变或无");
    public static readonly LocalWord Yearly = new("an amount a year", "un montant par an", "kwota na rok", "một lượng mỗi năm", "每年数额");
    public static readonly LocalWord Quarterly = new("an amount a quarter", "un montant par trimestre", "kwota na kwartał", "một lượng mỗi quý", "每季数额");
    public static readonly LocalWord Monthly = new("an amount a month", "un montant par mois", "kwota na miesiąc", "một lượng mỗi tháng", "每月数额");
    public static readonly LocalWord OneValue = new("one value in every period, as for a rate", "une même valeur à chaque période, comme pour un taux", "jedna wartość w każdym okresie, jak dla wskaźnika procentowego", "một giá trị cho mọi kỳ, như tỷ lệ", "每期同一数值（如比率）");
    public static readonly LocalWord Growth = new("growth on the year before", "croissance sur l’année précédente", "wzrost wobec poprzedniego roku", "tăng trưởng so với năm trước", "较上年增长");
    public static readonly LocalWord TargetValue = new("Value (15000000, 0.35, 35%)", "Valeur (15000000, 0.35, 35%)", "Wartość (15000000, 0.35, 35%)", "Giá trị (15000000, 0.35, 35%)", "数值（15000000、0.35、35%）");
    public static readonly LocalWord Spread = new("Spread over the year", "Réparti sur l’année", "Rozkład w roku", "Phân bổ trong năm", "年内分布");
    public static readonly LocalWord Linear = new("evenly", "également", "równomiernie", "đều", "均匀");
    public static readonly LocalWord Step = new("by steps", "par paliers", "skokowo", "theo bậc", "阶梯");
    public static readonly LocalWord Seasonal = new("as in earlier years", "comme les années précédentes", "jak w poprzednich latach", "theo mùa như các năm trước", "按往年季节性");
    public static readonly LocalWord AtRisk = new("At risk from (2%, 2pp)", "À risque à partir de (2%, 2pp)", "Zagrożony od (2%, 2pp)", "Có rủi ro từ (2%, 2pp)", "预警起点（2%、2pp）");
    public static readonly LocalWord Behind = new("Behind from (5%, 5pp)", "En retard à partir de (5%, 5pp)", "Opóźniony od (5%, 5pp)", "Chậm từ (5%, 5pp)", "落后起点（5%、5pp）");
    public static readonly LocalWord OtherTarget = new(
        "Its target is written in another form and stays, unless you choose one here.", "Son objectif est écrit sous une autre forme et reste, sauf si vous en choisissez une ici.",
        "Cel zapisano w innej formie i pozostanie, chyba że wybierzesz tu inną.", "Mục tiêu được ghi ở dạng khác và giữ nguyên, trừ khi bạn chọn ở đây.", "其目标以其他形式书写，除非在此另选，否则保持不变。");
    public static readonly LocalWord Preview = new("Preview", "Aperçu", "Podgląd", "Xem trước", "预览");
    public static readonly LocalWord TwelveMonths = new("Twelve months, as the company would show them", "Douze mois, comme l’entreprise les montrerait", "Dwanaście miesięcy, tak jak pokaże je firma", "Mười hai tháng như công ty sẽ hiển thị", "公司将显示的十二个月");
    public static readonly LocalWord Month = new("Month", "Mois", "Miesiąc", "Tháng", "月份");
    public static readonly LocalWord AlsoOn = new(
        "The pack of this office comes with it, and switches on as well: {0}.", "Le lot de cette fonction vient avec et active aussi : {0}.", "Wraz z nim dochodzi pakiet tego stanowiska, który włącza też: {0}.",
        "Gói của chức vụ này đi kèm và cũng bật: {0}.", "该职位的指标包将一并包含，同时启用：{0}。");
    public static readonly LocalWord Change = new("What would be written", "Ce qui serait écrit", "Co zostanie zapisane", "Nội dung sẽ được ghi", "将写入的内容");
    public static readonly LocalWord NewFile = new("new file", "nouveau fichier", "nowy plik", "tệp mới", "新文件");
    public static readonly LocalWord LineAdded = new("added:", "ajouté :", "dodano:", "thêm:", "新增：");
    public static readonly LocalWord LineRemoved = new("removed:", "retiré :", "usunięto:", "bỏ:", "删除：");
    public static readonly LocalWord LinesLeftOut = new("lines left out", "lignes omises", "pominięto wiersze", "lược bớt dòng", "省略若干行");
    public static readonly LocalWord Accept = new("Accept and write", "Accepter et écrire", "Zatwierdź i zapisz", "Chấp nhận và ghi", "接受并写入");
    public static readonly LocalWord CannotAccept = new("This cannot be accepted:", "Ceci ne peut être accepté :", "Nie można tego zatwierdzić:", "Không thể chấp nhận:", "无法接受：");
    public static readonly LocalWord Changed = new(
        "Something changed since you looked at the proposal. Nothing was written; here is the proposal as it is now.", "Quelque chose a changé depuis l’aperçu. Rien n’a été écrit ; voici la proposition actuelle.",
        "Coś się zmieniło od podglądu. Nic nie zapisano; oto aktualna propozycja.", "Có thay đổi kể từ khi bạn xem đề xuất. Chưa ghi gì; đây là đề xuất hiện tại.", "自预览后内容已变化。未写入任何内容；以下为当前提案。");
    public static readonly LocalWord Unread = new("Files that no dataset reads", "Fichiers qu’aucun jeu de données ne lit", "Pliki, których nie czyta żaden zbiór", "Tệp chưa bộ dữ liệu nào đọc", "没有数据集读取的文件");
    public static readonly LocalWord NoneUnread = new("Every file of the data folder is read.", "Tous les fichiers du dossier de données sont lus.", "Wszystkie pliki folderu danych są czytane.", "Mọi tệp trong thư mục dữ liệu đều được đọc.", "数据文件夹中的文件均已被读取。");
    public static readonly LocalWord FileWord = new("File", "Fichier", "Plik", "Tệp", "文件");
    public static readonly LocalWord Bytes = new("Bytes", "Octets", "Bajty", "Byte", "字节");
    public static readonly LocalWord TakenBy = new("a clean table of its name is read by {0}", "une table propre de ce nom est lue par {0}", "czystą tabelę o tej nazwie czyta {0}", "bảng sạch cùng tên do {0} đọc", "同名清洗表由 {0} 读取");
    public static readonly LocalWord OtherFile = new("choose another file", "choisir un autre fichier", "wybierz inny plik", "chọn tệp khác", "选择其他文件");
    public static readonly LocalWord PlainTable = new("No profile: a plain table, read where it lies.", "Aucun profil : une table simple, lue sur place.", "Bez profilu: zwykła tabela, czytana na miejscu.", "Không có hồ sơ: bảng thường, đọc tại chỗ.", "无配置文件：普通表，原地读取。");
    public static readonly LocalWord KnownProfile = new("Recognised by the profile {0}; a clean table is made of it.", "Reconnu par le profil {0} ; une table propre en est faite.", "Rozpoznany przez profil {0}; powstanie z niego czysta tabela.", "Nhận ra bằng hồ sơ {0}; sẽ tạo bảng sạch.", "由配置 {0} 识别；将生成清洗表。");
    public static readonly LocalWord LearnedProfile = new("No profile fits; one is proposed from its rows ({0}), and a clean table is made with it.", "Aucun profil ne convient ; un profil est proposé d’après ses lignes ({0}) et sert à faire une table propre.", "Żaden profil nie pasuje; zaproponowano profil na podstawie wierszy ({0}) i powstanie z niego czysta tabela.", "Không hồ sơ nào khớp; đề xuất một hồ sơ từ các dòng ({0}) và tạo bảng sạch.", "没有匹配的配置；据其行提出一个（{0}），并用它生成清洗表。");
    public static readonly LocalWord RowsInAll = new("rows: {0}", "lignes : {0}", "wiersze: {0}", "số dòng: {0}", "行数：{0}");
    public static readonly LocalWord RowsLeftOut = new("rows left out: {0} ({1})", "lignes écartées : {0} ({1})", "pominięte wiersze: {0} ({1})", "dòng bị bỏ: {0} ({1})", "剔除的行：{0}（{1}）");
    public static readonly LocalWord RowsAside = new("rows set aside, since they cannot be read: {0}", "lignes mises de côté, illisibles : {0}", "wiersze odłożone, bo nie da się ich odczytać: {0}", "dòng để riêng vì không đọc được: {0}", "因无法读取而单独存放的行：{0}");
    public static readonly LocalWord Evidence = new("What decided", "Ce qui a décidé", "Co zdecydowało", "Căn cứ", "判定依据");
    public static readonly LocalWord Total = new("Total", "Total", "Suma", "Tổng", "合计");
    public static readonly LocalWord StatedTotal = new("stated {0}, rows give {1}", "annoncé {0}, les lignes donnent {1}", "podano {0}, wiersze dają {1}", "ghi {0}, các dòng cho {1}", "文件写明 {0}，各行合计 {1}");
    public static readonly LocalWord Columns = new("Columns", "Colonnes", "Kolumny", "Cột", "列");
    public static readonly LocalWord Column = new("Column", "Colonne", "Kolumna", "Cột", "列");
    public static readonly LocalWord Type = new("Type", "Type", "Typ", "Kiểu", "类型");
    public static readonly LocalWord Filled = new("Filled", "Remplies", "Wypełnione", "Có giá trị", "非空");
    public static readonly LocalWord Distinct = new("Different", "Différentes", "Różne", "Khác nhau", "不同值");
    public static readonly LocalWord Samples = new("Samples", "Exemples", "Przykłady", "Ví dụ", "样例");
    public static readonly LocalWord MapTo = new("Field of {0}", "Champ de {0}", "Pole {0}", "Trường của {0}", "{0} 的字段");
    public static readonly LocalWord DatasetName = new("Dataset", "Jeu de données", "Zbiór danych", "Bộ dữ liệu", "数据集");
    public static readonly LocalWord KeyFields = new("Key (fields with commas)", "Clé (champs séparés par des virgules)", "Klucz (pola po przecinku)", "Khóa (các trường cách bằng dấu phẩy)", "主键（字段以逗号分隔）");
    public static readonly LocalWord TimeField = new("Field that dates a row", "Champ qui date une ligne", "Pole z datą wiersza", "Trường ngày của dòng", "行日期字段");
    public static readonly LocalWord CoversFrom = new("Rows all there from (2025-01-01)", "Lignes complètes du (2025-01-01)", "Wiersze kompletne od (2025-01-01)", "Đủ dòng từ (2025-01-01)", "数据完整起始日（2025-01-01）");
    public static readonly LocalWord CoversTo = new("to", "au", "do", "đến", "至");
    public static readonly LocalWord MoreFields = new("Fields made of several columns", "Champs faits de plusieurs colonnes", "Pola z kilku kolumn", "Trường tạo từ nhiều cột", "由多列构成的字段");
    public static readonly LocalWord JoinTo = new("join {0} to {1} by {2}", "jointure {0} vers {1} par {2}", "złączenie {0} z {1} przez {2}", "nối {0} với {1} theo {2}", "连接 {0} 到 {1}，按 {2}");
    public static readonly LocalWord EmptyIsOwn = new("An empty field keeps the column’s own name.", "Un champ vide garde le nom de la colonne.", "Puste pole zachowuje nazwę kolumny.", "Để trống thì giữ tên cột.", "留空则保留列名。");
    public static readonly LocalWord HowTaken = new("How it is taken in", "Comment il est repris", "Jak zostanie przyjęty", "Cách đưa vào", "接入方式");
    public static readonly LocalWord AsInit = new(
        "as quarterdeck init makes it; metrics of its own: {0}; KPIs: {1}", "comme le fait quarterdeck init ; mesures propres : {0} ; indicateurs : {1}",
        "tak jak robi to quarterdeck init; własne miary: {0}; wskaźniki: {1}", "như quarterdeck init làm; số đo riêng: {0}; chỉ số: {1}", "按 quarterdeck init 的方式；自有度量：{0}；指标：{1}");
    public static readonly LocalWord AsMapped = new("as mapped below, a dataset alone", "comme associé ci-dessous, un jeu de données seul", "tak jak przypisano niżej, sam zbiór danych", "như gắn bên dưới, chỉ một bộ dữ liệu", "按下方映射，仅数据集");
    public static readonly LocalWord CleanRows = new("The first rows", "Les premières lignes", "Pierwsze wiersze", "Những dòng đầu", "前几行");
    public static readonly LocalWord SwitchesOn = new("KPIs that this switches on: {0}.", "Indicateurs que cela active : {0}.", "Włączone wskaźniki: {0}.", "Chỉ số được bật: {0}.", "由此启用的指标：{0}。");
    public static readonly LocalWord WrittenToo = new("Written as well: {0}", "Écrit aussi : {0}", "Zapisane zostanie też: {0}", "Cũng được ghi: {0}", "同时写入：{0}");
    public static readonly LocalWord Mapped = new("The dataset {0} was written; the company has been read anew.", "Le jeu {0} a été écrit ; l’entreprise a été relue.", "Zapisano zbiór {0}; firma została wczytana ponownie.", "Đã ghi bộ dữ liệu {0}; công ty đã được đọc lại.", "已写入数据集 {0}；公司已重新读取。");
    public static readonly LocalWord NoSuchFile = new("There is no unread file “{0}” in the data folder.", "Aucun fichier non lu « {0} » dans le dossier de données.", "W folderze danych nie ma nieprzeczytanego pliku „{0}”.", "Không có tệp chưa đọc “{0}” trong thư mục dữ liệu.", "数据文件夹中没有未读取的文件“{0}”。");
    public static readonly LocalWord Connection = new("Connection", "Connexion", "Połączenie", "Kết nối", "连接");
    public static readonly LocalWord Schedule = new("Schedule", "Planification", "Harmonogram", "Lịch", "计划");
    public static readonly LocalWord NoSchedule = new("none", "aucune", "brak", "không có", "无");
    public static readonly LocalWord NextDue = new("Next due", "Prochaine échéance", "Następny termin", "Lần tới", "下次到期");
    public static readonly LocalWord NeverLoaded = new("never loaded", "jamais chargé", "nigdy nie wczytano", "chưa từng nạp", "从未加载");
    public static readonly LocalWord Stale = new("stale", "périmé", "nieaktualne", "đã cũ", "已过期");
    public static readonly LocalWord DueNow = new("due now", "à charger maintenant", "termin minął", "đến hạn", "已到期");
    public static readonly LocalWord UpToDate = new("up to date", "à jour", "aktualne", "mới nhất", "最新");
    public static readonly LocalWord LoadNow = new("Load {0} now", "Charger {0} maintenant", "Wczytaj teraz: {0}", "Nạp {0} ngay", "立即加载 {0}");
    public static readonly LocalWord LoadAll = new("Load all now", "Tout charger maintenant", "Wczytaj teraz wszystko", "Nạp tất cả ngay", "立即全部加载");
    public static readonly LocalWord AllSources = new("all sources", "toutes les sources", "wszystkie źródła", "mọi nguồn", "所有来源");
    public static readonly LocalWord RunsSince = new("A load of {0} runs since {1}.", "Un chargement de {0} est en cours depuis {1}.", "Wczytywanie ({0}) trwa od {1}.", "Đang nạp {0} từ {1}.", "{0} 的加载自 {1} 起正在进行。");
    public static readonly LocalWord RanTo = new("The load of {0} ended {1}: {2} loaded, {3} not.", "Le chargement de {0} s’est terminé {1} : {2} réussi(s), {3} non.", "Wczytywanie ({0}) zakończono {1}: udane {2}, nieudane {3}.", "Nạp {0} xong lúc {1}: được {2}, không được {3}.", "{0} 的加载于 {1} 结束：成功 {2}，未成功 {3}。");
    public static readonly LocalWord AlreadyRuns = new("A load is running already; a second one was not started.", "Un chargement est déjà en cours ; aucun second n’a été lancé.", "Wczytywanie już trwa; drugiego nie uruchomiono.", "Đang có một lần nạp; không chạy lần thứ hai.", "已有加载在进行，未启动第二个。");
    public static readonly LocalWord LookAgain = new("look again", "regarder à nouveau", "sprawdź ponownie", "xem lại", "再次查看");
    public static readonly LocalWord NoDatabase = new("No dataset of this company comes from a database; files are read where they lie.", "Aucun jeu de données ne vient d’une base ; les fichiers sont lus sur place.", "Żaden zbiór nie pochodzi z bazy danych; pliki są czytane na miejscu.", "Không bộ dữ liệu nào lấy từ cơ sở dữ liệu; tệp được đọc tại chỗ.", "本公司没有来自数据库的数据集；文件原地读取。");
    public static readonly LocalWord NoRuns = new("Nothing was loaded yet.", "Rien n’a encore été chargé.", "Nic jeszcze nie wczytano.", "Chưa nạp lần nào.", "尚未加载。");
    public static readonly LocalWord Mode = new("Kind", "Mode", "Rodzaj", "Kiểu nạp", "方式");
    public static readonly LocalWord Full = new("full", "complet", "pełne", "toàn bộ", "全量");
    public static readonly LocalWord Incremental = new("incremental", "incrémental", "przyrostowe", "gia tăng", "增量");
    public static readonly LocalWord RowsRead = new("Read", "Lues", "Odczytane", "Đã đọc", "读取");
    public static readonly LocalWord RowsNew = new("New", "Nouvelles", "Nowe", "Mới", "新增");
    public static readonly LocalWord RowsChanged = new("Changed", "Modifiées", "Zmienione", "Đã đổi", "变更");
    public static readonly LocalWord RowsDeleted = new("Deleted", "Supprimées", "Usunięte", "Đã xóa", "删除");
    public static readonly LocalWord Seconds = new("Seconds", "Secondes", "Sekundy", "Giây", "秒");
    public static readonly LocalWord UnknownSource = new("No source “{0}” comes from a database.", "Aucune source « {0} » ne vient d’une base.", "Żadne źródło „{0}” nie pochodzi z bazy danych.", "Không có nguồn “{0}” từ cơ sở dữ liệu.", "没有来自数据库的来源“{0}”。");

    /// <summary>What a form of a target is called.</summary>
    public static LocalWord OfTarget(string form) => form switch { "yearly" => Yearly, "quarterly" => Quarterly, "monthly" => Monthly, "value" => OneValue, "growth" => Growth, _ => LeaveTarget };

    /// <summary>What a way of spreading an amount is called.</summary>
    public static LocalWord OfShape(string shape) => shape switch { "step" => Step, "seasonal" => Seasonal, _ => Linear };
}
