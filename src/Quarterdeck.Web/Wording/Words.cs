namespace Quarterdeck.Web.Wording;

/// <summary>The fixed texts of all pages; no page has a word of its own.</summary>
public static partial class Words
{
    public static readonly LocalWord Home = new("Home", "Accueil", "Strona główna", "Trang chủ", "首页");
    public static readonly LocalWord Offices = new("Offices", "Fonctions", "Stanowiska", "Chức vụ", "职位");
    public static readonly LocalWord Bridge = new("Bridge", "Décomposition", "Rozkład zmiany", "Phân tách thay đổi", "变动分解");
    public static readonly LocalWord WhatIf = new("What if", "Et si", "Co jeśli", "Giả định", "假设分析");
    public static readonly LocalWord Studies = new("Studies", "Études", "Analizy", "Nghiên cứu", "专题分析");
    public static readonly LocalWord Data = new("Data", "Données", "Dane", "Dữ liệu", "数据");
    public static readonly LocalWord Catalogue = new("Catalogue", "Catalogue", "Katalog", "Danh mục", "目录");
    public static readonly LocalWord Settings = new("Settings", "Paramètres", "Ustawienia", "Cài đặt", "设置");
    public static readonly LocalWord Objectives = new("Objectives", "Objectifs", "Cele i inicjatywy", "Mục tiêu", "目标");
    public static readonly LocalWord Decisions = new("Decisions", "Décisions", "Decyzje", "Quyết định", "决策");
    public static readonly LocalWord Pack = new("Board pack", "Dossier du conseil", "Pakiet dla zarządu", "Bộ tài liệu hội đồng", "董事会材料");
    public static readonly LocalWord Help = new("Help", "Aide", "Pomoc", "Trợ giúp", "帮助");
    public static readonly LocalWord Search = new("Search", "Rechercher", "Szukaj", "Tìm kiếm", "搜索");
    public static readonly LocalWord SkipToContent = new("Skip to content", "Aller au contenu", "Przejdź do treści", "Chuyển đến nội dung", "跳到内容");
    public static readonly LocalWord MainNavigation = new("Main navigation", "Navigation principale", "Nawigacja główna", "Điều hướng chính", "主导航");
    public static readonly LocalWord Language = new("Language", "Langue", "Język", "Ngôn ngữ", "语言");
    public static readonly LocalWord Theme = new("Theme", "Thème", "Motyw", "Giao diện", "主题");
    public static readonly LocalWord Light = new("light", "clair", "jasny", "sáng", "浅色");
    public static readonly LocalWord Dark = new("dark", "sombre", "ciemny", "tối", "深色");
    public static readonly LocalWord AsBrowser = new("as the browser", "comme le navigateur", "jak w przeglądarce", "theo trình duyệt", "跟随浏览器");
    public static readonly LocalWord Period = new("Period", "Période", "Okres", "Kỳ", "期间");
    public static readonly LocalWord Earlier = new("earlier period", "période précédente", "wcześniejszy okres", "kỳ trước", "上一期");
    public static readonly LocalWord Later = new("later period", "période suivante", "późniejszy okres", "kỳ sau", "下一期");
    public static readonly LocalWord Closed = new("closed", "clôturée", "zamknięty", "đã đóng", "已结束");
    public static readonly LocalWord Open = new("open: the data are not all there", "ouverte : données incomplètes", "otwarty: dane niepełne", "đang mở: dữ liệu chưa đủ", "未结束：数据不全");
    public static readonly LocalWord RowsUntil = new("rows until {0}", "lignes jusqu’au {0}", "wiersze do {0}", "dòng đến {0}", "数据截至 {0}");
    public static readonly LocalWord Currency = new("Currency", "Monnaie", "Waluta", "Tiền tệ", "货币");
    public static readonly LocalWord Show = new("Show", "Afficher", "Pokaż", "Hiển thị", "显示");
    public static readonly LocalWord Print = new("Print", "Imprimer", "Drukuj", "In", "打印");
    public static readonly LocalWord FilesBroken = new(
        "The company’s files are wrong since {0}; what you see is the last good version.", "Les fichiers de l’entreprise sont erronés depuis {0} ; vous voyez la dernière version correcte.",
        "Pliki firmy są błędne od {0}; widoczna jest ostatnia poprawna wersja.", "Tệp của công ty bị lỗi từ {0}; bạn đang xem phiên bản đúng gần nhất.", "公司文件自 {0} 起有错误；当前显示最后一个正确版本。");
    public static readonly LocalWord NoKpiForCeo = new(
        "No KPI for the CEO office yet: add `office: ceo` to a KPI.", "Aucun indicateur pour le PDG : ajoutez `office: ceo` à un indicateur.",
        "Brak wskaźników prezesa: dodaj `office: ceo` do wskaźnika.", "Chưa có chỉ số cho CEO: thêm `office: ceo` vào một chỉ số.", "首席执行官尚无指标：请在指标中加上 `office: ceo`。");
    public static readonly LocalWord NoKpiForOffice = new(
        "No KPI names this office yet: add `office: {0}` to a KPI.", "Aucun indicateur pour cette fonction : ajoutez `office: {0}` à un indicateur.",
        "Żaden wskaźnik nie należy do tego stanowiska: dodaj `office: {0}` do wskaźnika.", "Chưa có chỉ số cho chức vụ này: thêm `office: {0}` vào một chỉ số.", "该职位尚无指标：请在指标中加上 `office: {0}`。");
    public static readonly LocalWord WhatChanged = new("What changed", "Ce qui a changé", "Co się zmieniło", "Điều gì thay đổi", "有何变化");
    public static readonly LocalWord NothingChanged = new(
        "No KPI moved more than it usually does.", "Aucun indicateur n’a bougé plus que d’habitude.", "Żaden wskaźnik nie zmienił się bardziej niż zwykle.",
        "Không chỉ số nào biến động hơn mức thường thấy.", "没有指标的变动超出其通常范围。");
    public static readonly LocalWord AndMore = new("and {0} more", "et {0} autres", "i jeszcze {0}", "và {0} nữa", "另有 {0} 项");
    public static readonly LocalWord TargetsMet = new("ahead or on track: {0}", "conformes ou en avance : {0}", "zgodnie z planem lub lepiej: {0}", "đạt hoặc vượt: {0}", "达标或超前：{0}");
    public static readonly LocalWord TargetsMissed = new("behind or at risk: {0}", "en retard ou à risque : {0}", "opóźnione lub zagrożone: {0}", "chậm hoặc rủi ro: {0}", "落后或有风险：{0}");
    public static readonly LocalWord WithoutKpi = new("duties without a KPI: {0}", "missions sans indicateur : {0}", "zadania bez wskaźnika: {0}", "trách nhiệm chưa có chỉ số: {0}", "无指标的职责：{0}");
    public static readonly LocalWord Scorecard = new("Scorecard", "Tableau de bord", "Karta wyników", "Bảng điểm", "记分卡");
    public static readonly LocalWord Owner = new("Owner", "Responsable", "Odpowiada", "Phụ trách", "负责人");
    public static readonly LocalWord Vacant = new("vacant, or nobody named", "vacant ou non nommé", "wakat lub nikogo nie wskazano", "trống hoặc chưa nêu tên", "空缺或未指定");
    public static readonly LocalWord Duties = new("Duties", "Missions", "Zadania", "Trách nhiệm", "职责");
    public static readonly LocalWord Duty = new("Duty", "Mission", "Zadanie", "Trách nhiệm", "职责");
    public static readonly LocalWord ShownBy = new("Shown by", "Montré par", "Pokazuje to", "Thể hiện qua", "衡量依据");
    public static readonly LocalWord Uncovered = new("uncovered", "non couvert", "niepokryte", "chưa được đo", "未覆盖");
    public static readonly LocalWord NotMeasurable = new("not measurable", "non mesurable", "niemierzalne", "không đo được", "不可衡量");
    public static readonly LocalWord ShownOtherwise = new("no KPI shows it, but a record or document", "montré par un document ou un enregistrement, non par un indicateur", "pokazuje to zapis lub dokument, nie wskaźnik", "thể hiện qua hồ sơ hoặc tài liệu, không phải chỉ số", "由记录或文件体现，而非指标");
    public static readonly LocalWord Orphans = new("KPIs that serve no duty", "Indicateurs sans mission", "Wskaźniki bez zadania", "Chỉ số không gắn trách nhiệm", "不对应任何职责的指标");
    public static readonly LocalWord FeedsCeo = new("Feeds to the CEO’s KPIs", "Apport aux indicateurs du PDG", "Wpływ na wskaźniki prezesa", "Đóng góp vào chỉ số của CEO", "对首席执行官指标的贡献");
    public static readonly LocalWord NoPath = new(
        "No formula connects a KPI of this office with a KPI of the CEO.", "Aucune formule ne relie un indicateur de cette fonction à un indicateur du PDG.",
        "Żadna formuła nie łączy wskaźników tego stanowiska ze wskaźnikami prezesa.", "Không công thức nào nối chỉ số của chức vụ này với chỉ số của CEO.", "没有公式把该职位的指标与首席执行官的指标相连。");
    public static readonly LocalWord Disconnected = new("Disconnected KPIs", "Indicateurs non reliés", "Wskaźniki niepołączone", "Chỉ số chưa nối", "未连接的指标");
    public static readonly LocalWord ReportsTo = new("Reports to", "Rend compte à", "Podlega", "Báo cáo cho", "汇报对象");
    public static readonly LocalWord Assumed = new("assumed", "supposé", "założone", "giả định", "推定");
    public static readonly LocalWord Compare = new("Compare two offices", "Comparer deux fonctions", "Porównaj dwa stanowiska", "So sánh hai chức vụ", "比较两个职位");
    public static readonly LocalWord With = new("with", "avec", "z", "với", "与");
    public static readonly LocalWord Kpi = new("KPI", "Indicateur", "Wskaźnik", "Chỉ số", "指标");
    public static readonly LocalWord Kpis = new("KPIs", "Indicateurs", "Wskaźniki", "Chỉ số", "指标");
    public static readonly LocalWord Definition = new("Definition", "Définition", "Definicja", "Định nghĩa", "定义");
    public static readonly LocalWord Formula = new("Formula", "Formule", "Formuła", "Công thức", "公式");
    public static readonly LocalWord Unit = new("Unit", "Unité", "Jednostka", "Đơn vị", "单位");
    public static readonly LocalWord Better = new("Better", "Sens souhaité", "Lepiej, gdy", "Tốt hơn khi", "更好方向");
    public static readonly LocalWord Up = new("higher", "plus haut", "wyżej", "cao hơn", "更高");
    public static readonly LocalWord Down = new("lower", "plus bas", "niżej", "thấp hơn", "更低");
    public static readonly LocalWord Unsaid = new("nobody said", "non précisé", "nie określono", "chưa nêu", "未说明");
    public static readonly LocalWord Place = new("Place", "Emplacement", "Miejsce", "Vị trí", "位置");
    public static readonly LocalWord Receipt = new("Receipt", "Justificatif", "Rachunek", "Chứng từ", "凭据");
    public static readonly LocalWord DefinitionHash = new("Definition hash", "Empreinte de la définition", "Skrót definicji", "Mã băm định nghĩa", "定义哈希");
    public static readonly LocalWord Sources = new("Sources", "Sources", "Źródła", "Nguồn", "来源");
    public static readonly LocalWord Source = new("Source", "Source", "Źródło", "Nguồn", "来源");
    public static readonly LocalWord Fingerprint = new("Fingerprint", "Empreinte", "Odcisk", "Dấu vân tay", "指纹");
    public static readonly LocalWord Command = new("Command that makes it again", "Commande qui le reproduit", "Polecenie, które to odtworzy", "Lệnh tạo lại", "可重现的命令");
    public static readonly LocalWord Statements = new("Statements", "Instructions SQL", "Instrukcje SQL", "Câu lệnh SQL", "SQL 语句");
    public static readonly LocalWord Drivers = new("Drivers", "Leviers", "Czynniki", "Động lực", "驱动因素");
    public static readonly LocalWord BySegment = new("By segment", "Par segment", "Według segmentu", "Theo phân khúc", "按细分");
    public static readonly LocalWord History = new("History", "Historique", "Historia", "Lịch sử", "历史");
    public static readonly LocalWord Table = new("Table", "Tableau", "Tabela", "Bảng", "表格");
    public static readonly LocalWord LimitsNeed = new(
        "Limits need 6 points, {0} so far.", "Les limites demandent 6 points, {0} à ce jour.", "Granice wymagają 6 punktów, na razie {0}.",
        "Giới hạn cần 6 điểm, hiện có {0}.", "控制限需要 6 个点，目前有 {0} 个。");
    public static readonly LocalWord NoTargetYet = new(
        "No target yet: write `target: {{value: ...}}` beside the KPI.", "Pas encore d’objectif : écrivez `target: {{value: ...}}` près de l’indicateur.",
        "Brak celu: dopisz `target: {{value: ...}}` przy wskaźniku.", "Chưa có mục tiêu: viết `target: {{value: ...}}` bên cạnh chỉ số.", "尚无目标：请在指标旁写上 `target: {{value: ...}}`。");
    public static readonly LocalWord CannotCompute = new("cannot compute", "calcul impossible", "nie można obliczyć", "không tính được", "无法计算");
    public static readonly LocalWord Against = new("Against", "Par rapport à", "Wobec", "So với", "对比");
    public static readonly LocalWord PriorYear = new("prior year", "année précédente", "rok wcześniej", "năm trước", "上年");
    public static readonly LocalWord Plan = new("plan", "plan", "plan", "kế hoạch", "计划");
    public static readonly LocalWord BasePeriod = new("From period", "Période de départ", "Od okresu", "Từ kỳ", "起始期");
    public static readonly LocalWord ToPeriod = new("To period", "Période d’arrivée", "Do okresu", "Đến kỳ", "结束期");
    public static readonly LocalWord SplitBy = new("Split by", "Ventiler par", "Podziel według", "Tách theo", "拆分维度");
    public static readonly LocalWord DriversAndOffices = new("drivers and offices", "leviers et fonctions", "czynniki i stanowiska", "động lực và chức vụ", "驱动因素与职位");
    public static readonly LocalWord Chained = new("sum the months between", "sommer les mois intermédiaires", "sumuj miesiące pomiędzy", "cộng các tháng ở giữa", "逐月相加");
    public static readonly LocalWord NewValue = new("new value or change, such as +10%", "nouvelle valeur ou variation, par ex. +10%", "nowa wartość lub zmiana, np. +10%", "giá trị mới hoặc thay đổi, ví dụ +10%", "新值或变化，如 +10%");
    public static readonly LocalWord Evaluate = new("Work out", "Calculer", "Oblicz", "Tính", "计算");
    public static readonly LocalWord Now = new("Now", "Actuel", "Teraz", "Hiện tại", "当前");
    public static readonly LocalWord AcronymFinder = new("Acronym and title finder", "Sigles et titres", "Skróty i stanowiska", "Tra cứu viết tắt và chức danh", "缩写与头衔查询");
    public static readonly LocalWord AcronymAsk = new("An acronym, a title or an office", "Un sigle, un titre ou une fonction", "Skrót, tytuł lub stanowisko", "Chữ viết tắt, chức danh hoặc chức vụ", "缩写、头衔或职位");
    public static readonly LocalWord InThisCompany = new("In this company", "Dans cette entreprise", "W tej firmie", "Trong công ty này", "在本公司");
    public static readonly LocalWord Elsewhere = new("Elsewhere", "Ailleurs", "Gdzie indziej", "Ở nơi khác", "在其他地方");
    public static readonly LocalWord NothingFound = new("Nothing is known of “{0}”.", "Rien n’est connu de « {0} ».", "Nic nie wiadomo o „{0}”.", "Không có thông tin về “{0}”.", "没有关于“{0}”的信息。");
    public static readonly LocalWord Ambiguous = new(
        "These letters stand for more than one office: set `title:` or `acronyms:` in the company’s file.", "Ce sigle désigne plusieurs fonctions : indiquez `title:` ou `acronyms:` dans le fichier de l’entreprise.",
        "Te litery oznaczają więcej niż jedno stanowisko: ustaw `title:` lub `acronyms:` w pliku firmy.", "Chữ viết tắt này chỉ nhiều chức vụ: đặt `title:` hoặc `acronyms:` trong tệp công ty.", "该缩写对应多个职位：请在公司文件中设置 `title:` 或 `acronyms:`。");
    public static readonly LocalWord PasteTitles = new("Paste titles, one a line (at most 1,000)", "Collez des titres, un par ligne (1 000 au plus)", "Wklej stanowiska, jedno w wierszu (najwyżej 1000)", "Dán chức danh, mỗi dòng một (tối đa 1.000)", "粘贴头衔，每行一个（最多 1,000 个）");
    public static readonly LocalWord Resolve = new("Resolve", "Reconnaître", "Rozpoznaj", "Nhận diện", "识别");
    public static readonly LocalWord TooManyTitles = new("{0} titles are more than 1,000: the first 1,000 are shown.", "{0} titres dépassent 1 000 : les 1 000 premiers sont affichés.", "{0} stanowisk to więcej niż 1000: pokazano pierwsze 1000.", "{0} chức danh vượt quá 1.000: hiển thị 1.000 dòng đầu.", "{0} 个头衔超过 1,000：只显示前 1,000 个。");
    public static readonly LocalWord TitleWord = new("Title", "Titre", "Tytuł", "Chức danh", "头衔");
    public static readonly LocalWord OfficeWord = new("Office", "Fonction", "Stanowisko", "Chức vụ", "职位");
    public static readonly LocalWord Verdict = new("Verdict", "Verdict", "Werdykt", "Kết luận", "结论");
    public static readonly LocalWord Alternatives = new("Other readings", "Autres lectures", "Inne odczytania", "Cách hiểu khác", "其他解读");
    public static readonly LocalWord Holder = new("Holder", "Titulaire", "Osoba", "Người giữ", "任职者");
    public static readonly LocalWord Mandate = new("Mandate", "Mandat", "Mandat", "Nhiệm vụ", "使命");
    public static readonly LocalWord Acronyms = new("Acronyms", "Sigles", "Skróty", "Chữ viết tắt", "缩写");
    public static readonly LocalWord Disagreements = new("Where the sources disagree", "Où les sources divergent", "Gdzie źródła się różnią", "Nơi các nguồn khác nhau", "来源不一致之处");
    public static readonly LocalWord SharedKpis = new("KPIs of both", "Indicateurs communs", "Wspólne wskaźniki", "Chỉ số chung", "共有指标");
    public static readonly LocalWord Rows = new("Rows", "Lignes", "Wiersze", "Dòng", "行数");
    public static readonly LocalWord First = new("First day", "Premier jour", "Pierwszy dzień", "Ngày đầu", "最早日期");
    public static readonly LocalWord Last = new("Last day", "Dernier jour", "Ostatni dzień", "Ngày cuối", "最晚日期");
    public static readonly LocalWord Dataset = new("Dataset", "Jeu de données", "Zbiór danych", "Tập dữ liệu", "数据集");
    public static readonly LocalWord Checks = new("Checks", "Contrôles", "Kontrole", "Kiểm tra", "检查");
    public static readonly LocalWord AllHold = new("Every check holds.", "Tous les contrôles sont satisfaits.", "Wszystkie kontrole spełnione.", "Mọi kiểm tra đều đạt.", "所有检查均通过。");
    public static readonly LocalWord Refreshes = new("Refreshes", "Actualisations", "Odświeżenia", "Lần làm mới", "刷新记录");
    public static readonly LocalWord NotLoaded = new("no source is loaded from a database", "aucune source ne vient d’une base de données", "żadne źródło nie pochodzi z bazy danych", "không nguồn nào tải từ cơ sở dữ liệu", "没有从数据库加载的来源");
    public static readonly LocalWord Metrics = new("Metrics", "Mesures", "Miary", "Đo lường", "度量");
    public static readonly LocalWord Dimensions = new("Dimensions", "Dimensions", "Wymiary", "Chiều", "维度");
    public static readonly LocalWord TimeZone = new("Time zone", "Fuseau horaire", "Strefa czasowa", "Múi giờ", "时区");
    public static readonly LocalWord Version = new("Version", "Version", "Wersja", "Phiên bản", "版本");
    public static readonly LocalWord Folder = new("Folder", "Dossier", "Folder", "Thư mục", "文件夹");
    public static readonly LocalWord Name = new("Name", "Nom", "Nazwa", "Tên", "名称");
    public static readonly LocalWord Value = new("Value", "Valeur", "Wartość", "Giá trị", "值");
    public static readonly LocalWord ReadOnly = new(
        "The YAML files are the truth; this page shows what they say and changes nothing.", "Les fichiers YAML font foi ; cette page les montre sans rien changer.",
        "Prawdą są pliki YAML; ta strona tylko je pokazuje.", "Tệp YAML là nguồn chuẩn; trang này chỉ hiển thị.", "以 YAML 文件为准；本页只读。");
    public static readonly LocalWord NotYetObjectives = new(
        "Objectives, initiatives and check-ins need the logbook, which comes with a later version. Nothing is stored here, and nothing is lost.", "Objectifs, initiatives et points d’avancement demandent le journal, prévu dans une version ultérieure. Rien n’est stocké ici, rien n’est perdu.",
        "Cele, inicjatywy i wpisy wymagają dziennika, który pojawi się w późniejszej wersji. Nic tu nie jest zapisywane ani tracone.", "Mục tiêu, sáng kiến và cập nhật cần nhật ký, sẽ có ở phiên bản sau. Không có gì được lưu hay mất ở đây.", "目标、举措与签到需要日志，将在后续版本提供。此处不保存也不丢失任何内容。");
    public static readonly LocalWord NotYetDecisions = new(
        "The decisions log comes with a later version. Nothing is stored here, and nothing is lost.", "Le journal des décisions viendra dans une version ultérieure. Rien n’est stocké ici, rien n’est perdu.",
        "Dziennik decyzji pojawi się w późniejszej wersji. Nic tu nie jest zapisywane ani tracone.", "Nhật ký quyết định sẽ có ở phiên bản sau. Không có gì được lưu hay mất ở đây.", "决策日志将在后续版本提供。此处不保存也不丢失任何内容。");
    public static readonly LocalWord NotYetPack = new(
        "The board pack comes with a later version. Until then every page prints from the browser.", "Le dossier du conseil viendra dans une version ultérieure. D’ici là, chaque page s’imprime depuis le navigateur.",
        "Pakiet dla zarządu pojawi się w późniejszej wersji. Do tego czasu każdą stronę można wydrukować z przeglądarki.", "Bộ tài liệu hội đồng sẽ có ở phiên bản sau. Hiện tại mọi trang đều in được từ trình duyệt.", "董事会材料将在后续版本提供。目前每个页面都可从浏览器打印。");
    public static readonly LocalWord NotFound = new("There is no page “{0}”.", "La page « {0} » n’existe pas.", "Nie ma strony „{0}”.", "Không có trang “{0}”.", "没有页面“{0}”。");
    public static readonly LocalWord BadAddress = new("This address cannot be answered.", "Cette adresse ne peut pas recevoir de réponse.", "Na ten adres nie można odpowiedzieć.", "Địa chỉ này không trả lời được.", "无法处理此地址。");
    public static readonly LocalWord OurFault = new("This is our fault. The id of the report is {0}.", "C’est notre faute. Identifiant du rapport : {0}.", "To nasz błąd. Identyfikator raportu: {0}.", "Đây là lỗi của chúng tôi. Mã báo cáo: {0}.", "这是我们的错误。报告编号：{0}。");
    public static readonly LocalWord Method = new("Method and notes", "Méthode et notes", "Metoda i uwagi", "Phương pháp và ghi chú", "方法与说明");
    public static readonly LocalWord Notation = new(
        "Notation based on the IBCS® Standards; not certified, not affiliated.", "Notation fondée sur les normes IBCS® ; non certifiée, sans affiliation.", "Notacja oparta na standardach IBCS®; bez certyfikatu i powiązania.",
        "Ký hiệu dựa trên chuẩn IBCS®; không chứng nhận, không liên kết.", "图示基于 IBCS® 标准；未认证，无隶属关系。");
    public static readonly LocalWord Signals = new("Signals", "Signaux", "Sygnały", "Tín hiệu", "信号");
    public static readonly LocalWord Links = new("Links", "Liens", "Powiązania", "Liên hệ", "关联");
    public static readonly LocalWord Causes = new("Causes", "Causes", "Przyczyny", "Nguyên nhân", "成因");
    public static readonly LocalWord Priorities = new("Priorities", "Priorités", "Priorytety", "Ưu tiên", "优先级");
    public static readonly LocalWord SignalOutside = new("news: outside its limits", "nouveau : hors limites", "nowość: poza granicami", "mới: ngoài giới hạn", "异动：超出控制限");
    public static readonly LocalWord SignalWeak = new("weak: a pattern", "faible : un motif", "słaby: układ punktów", "yếu: có quy luật", "弱信号：出现模式");
    public static readonly LocalWord SignalNone = new("no signal", "pas de signal", "brak sygnału", "không có tín hiệu", "无信号");
    public static readonly LocalWord SignalUnknown = new("not enough data", "données insuffisantes", "za mało danych", "chưa đủ dữ liệu", "数据不足");
    public static readonly LocalWord Ribbon = new("First steps", "Premiers pas", "Pierwsze kroki", "Bước đầu", "入门");
    public static readonly LocalWord Step1 = new("Read the message on top of the page.", "Lisez le message en haut de la page.", "Przeczytaj komunikat na górze strony.", "Đọc thông điệp ở đầu trang.", "阅读页面顶部的结论。");
    public static readonly LocalWord Step2 = new("Follow one red variance to its source rows.", "Suivez un écart rouge jusqu’aux lignes sources.", "Prześledź czerwone odchylenie do wierszy źródłowych.", "Lần theo một chênh lệch đỏ đến dòng gốc.", "沿一个红色差异追溯到源数据行。");
    public static readonly LocalWord Step3 = new("Change a target in the YAML and see it reload.", "Changez un objectif dans le YAML et voyez-le se recharger.", "Zmień cel w pliku YAML i zobacz odświeżenie.", "Đổi mục tiêu trong YAML và xem trang tải lại.", "在 YAML 中修改目标并查看重新加载。");
    public static readonly LocalWord Step4 = new("Print a page.", "Imprimez une page.", "Wydrukuj stronę.", "In một trang.", "打印页面。");
    public static readonly LocalWord Step5 = new("Start your own: quarterdeck init FOLDER.", "Commencez le vôtre : quarterdeck init DOSSIER.", "Zacznij własną: quarterdeck init FOLDER.", "Bắt đầu của bạn: quarterdeck init THƯMỤC.", "开始您自己的：quarterdeck init 文件夹。");
    public static readonly LocalWord Results = new("Results for “{0}”", "Résultats pour « {0} »", "Wyniki dla „{0}”", "Kết quả cho “{0}”", "“{0}”的结果");
    public static readonly LocalWord Keys = new("Keys", "Raccourcis", "Skróty klawiszowe", "Phím tắt", "快捷键");
    public static readonly LocalWord KeyPalette = new("search for a KPI, an office or an acronym", "chercher un indicateur, une fonction ou un sigle", "szukaj wskaźnika, stanowiska lub skrótu", "tìm chỉ số, chức vụ hoặc chữ viết tắt", "搜索指标、职位或缩写");
    public static readonly LocalWord KeyGo = new("go to home, offices, bridge, people, decisions", "aller à accueil, fonctions, décomposition, personnes, décisions", "przejdź: główna, stanowiska, rozkład, osoby, decyzje", "đến trang chủ, chức vụ, phân tách, nhân sự, quyết định", "前往首页、职位、分解、人员、决策");
    public static readonly LocalWord KeyRows = new("next and previous row; Enter opens", "ligne suivante et précédente ; Entrée ouvre", "następny i poprzedni wiersz; Enter otwiera", "dòng sau và trước; Enter để mở", "下一行与上一行；回车打开");
    public static readonly LocalWord KeyTable = new("table or chart", "tableau ou graphique", "tabela lub wykres", "bảng hoặc biểu đồ", "表格或图表");
    public static readonly LocalWord KeyReceipt = new("receipt of the row", "justificatif de la ligne", "rachunek wiersza", "chứng từ của dòng", "该行的凭据");
    public static readonly LocalWord KeyPeriod = new("earlier and later period", "période précédente et suivante", "wcześniejszy i późniejszy okres", "kỳ trước và kỳ sau", "上一期与下一期");
    public static readonly LocalWord KeyPrint = new("print", "imprimer", "drukuj", "in", "打印");
    public static readonly LocalWord KeyHelp = new("this help", "cette aide", "ta pomoc", "trợ giúp này", "本帮助");
    public static readonly LocalWord NoMatch = new("nothing found", "rien trouvé", "nic nie znaleziono", "không tìm thấy", "未找到");
    public static readonly LocalWord UnknownKpi = new("There is no KPI “{0}”.", "L’indicateur « {0} » n’existe pas.", "Nie ma wskaźnika „{0}”.", "Không có chỉ số “{0}”.", "没有指标“{0}”。");
    public static readonly LocalWord UnknownOffice = new("There is no office “{0}” in this company.", "La fonction « {0} » n’existe pas dans cette entreprise.", "W tej firmie nie ma stanowiska „{0}”.", "Công ty này không có chức vụ “{0}”.", "本公司没有职位“{0}”。");
    public static readonly LocalWord DidYouMean = new("Did you mean {0}?", "Vouliez-vous dire {0} ?", "Czy chodziło o {0}?", "Có phải bạn muốn nói {0}?", "您是否指 {0}？");
    public static readonly LocalWord BadPeriod = new("“{0}” is no period of this company’s calendar.", "« {0} » n’est pas une période du calendrier de l’entreprise.", "„{0}” nie jest okresem kalendarza firmy.", "“{0}” không phải là kỳ trong lịch công ty.", "“{0}”不是本公司日历中的期间。");
    public static readonly LocalWord BadLanguage = new("“{0}” is none of the languages {1}.", "« {0} » n’est pas une des langues {1}.", "„{0}” nie jest jednym z języków {1}.", "“{0}” không thuộc các ngôn ngữ {1}.", "“{0}”不在语言 {1} 之中。");
    public static readonly LocalWord BadTheme = new("“{0}” is no theme; there are light and dark.", "« {0} » n’est pas un thème ; il y a light et dark.", "„{0}” nie jest motywem; są light i dark.", "“{0}” không phải giao diện; có light và dark.", "“{0}”不是主题；可选 light 与 dark。");
    public static readonly LocalWord BadCurrency = new("“{0}” is no currency that can be asked for.", "« {0} » n’est pas une monnaie disponible.", "„{0}” nie jest dostępną walutą.", "“{0}” không phải loại tiền có thể hỏi.", "“{0}”不是可用的货币。");
    public static readonly LocalWord BadName = new("“{0}” is no part of an address here.", "« {0} » ne fait pas partie des adresses.", "„{0}” nie jest częścią adresu.", "“{0}” không phải phần của địa chỉ.", "地址中没有“{0}”这一项。");
    public static readonly LocalWord BadChoice = new("“{0}” is none of {1}.", "« {0} » n’est pas parmi {1}.", "„{0}” nie należy do {1}.", "“{0}” không thuộc {1}.", "“{0}”不在 {1} 之中。");
    public static readonly LocalWord MainFunction = new("main function", "fonction principale", "główna funkcja", "chức năng chính", "主要职能");
    public static readonly LocalWord Importance = new("importance", "importance", "znaczenie", "tầm quan trọng", "重要性");
    public static readonly LocalWord RelationToCeo = new("relation to the CEO", "lien avec le PDG", "relacja z prezesem", "quan hệ với CEO", "与首席执行官的关系");
    public static readonly LocalWord DomainManaged = new("domain managed", "domaine dirigé", "zarządzany obszar", "lĩnh vực quản lý", "管理领域");
    public static readonly LocalWord DecisionLevel = new("level of decision", "niveau de décision", "poziom decyzji", "mức quyết định", "决策层级");
    public static readonly LocalWord PartOwner = new("owns", "en répond", "odpowiada", "chịu trách nhiệm", "负责");
    public static readonly LocalWord PartWatcher = new("watches", "le suit", "obserwuje", "theo dõi", "关注");
    public static readonly LocalWord PartContributor = new("contributes", "y contribue", "przyczynia się", "đóng góp", "贡献");
    public static readonly LocalWord Certain = new("certain", "certain", "pewne", "chắc chắn", "确定");
    public static readonly LocalWord Likely = new("likely", "probable", "prawdopodobne", "có khả năng", "很可能");
    public static readonly LocalWord AmbiguousWord = new("ambiguous", "ambigu", "niejednoznaczne", "mơ hồ", "有歧义");
    public static readonly LocalWord NoOffice = new("no office", "aucune fonction", "żadne stanowisko", "không phải chức vụ", "无对应职位");
    public static readonly LocalWord UnknownTitle = new("not understood", "non compris", "niezrozumiałe", "không hiểu", "无法识别");
    public static readonly LocalWord SignalsAbout = new("Which movements are news, and which are noise.", "Quels mouvements sont des nouvelles, lesquels du bruit.", "Które ruchy są nowością, a które szumem.", "Biến động nào là tin mới, biến động nào là nhiễu.", "哪些变动是信号，哪些是噪声。");
    public static readonly LocalWord LinksAbout = new("Which KPIs lead another one, and what cannot be told.", "Quels indicateurs en précèdent un autre, et ce qu’on ne peut dire.", "Które wskaźniki wyprzedzają inny i czego nie da się stwierdzić.", "Chỉ số nào đi trước chỉ số khác, và điều gì chưa thể nói.", "哪些指标领先于另一指标，哪些尚无法判断。");
    public static readonly LocalWord CausesAbout = new("Which segments explain a change.", "Quels segments expliquent un changement.", "Które segmenty wyjaśniają zmianę.", "Phân khúc nào giải thích thay đổi.", "哪些细分解释了变动。");
    public static readonly LocalWord PrioritiesAbout = new("What is at stake in each gap to a target.", "L’enjeu de chaque écart à l’objectif.", "Co jest stawką w każdej luce do celu.", "Mỗi khoảng cách đến mục tiêu đáng giá bao nhiêu.", "每个目标差距的价值影响。");
    public static readonly LocalWord FileStudies = new("Studies of files", "Études de fichiers", "Analizy plików", "Nghiên cứu từ tệp", "文件分析");
    public static readonly LocalWord OnCommandLine = new("These are run on the command line:", "Elles se lancent en ligne de commande :", "Uruchamia się je w wierszu poleceń:", "Chạy bằng dòng lệnh:", "请在命令行运行：");
    public static readonly LocalWord Day = new("Day", "Jour", "Dzień", "Ngày", "日");
    public static readonly LocalWord FiscalYear = new("Fiscal year starts in month", "L’exercice commence au mois", "Rok obrotowy zaczyna się w miesiącu", "Năm tài chính bắt đầu từ tháng", "财年起始月");
    public static readonly LocalWord WeekStarts = new("Week starts on day (1 = Monday)", "La semaine commence le jour (1 = lundi)", "Tydzień zaczyna się w dniu (1 = poniedziałek)", "Tuần bắt đầu ngày (1 = thứ hai)", "每周起始日（1 = 周一）");
    public static readonly LocalWord NextQuarters = new("Quarters of the calendar", "Trimestres du calendrier", "Kwartały kalendarza", "Các quý trong lịch", "日历季度");
    public static readonly LocalWord Packs = new("Catalogue packs", "Lots du catalogue", "Pakiety katalogu", "Gói danh mục", "目录包");
    public static readonly LocalWord Board = new("board", "conseil d’administration", "rada", "hội đồng", "董事会");
    public static readonly LocalWord LoadedAt = new("Loaded", "Chargé", "Wczytano", "Đã tải", "加载时间");
    public static readonly LocalWord Result = new("Result", "Résultat", "Wynik", "Kết quả", "结果");
    public static readonly LocalWord SourceRows = new("Source rows", "Lignes sources", "Wiersze źródłowe", "Dòng nguồn", "源数据行");
    public static readonly LocalWord RowsShown = new("{0} of {1} rows", "{0} lignes sur {1}", "{0} z {1} wierszy", "{0} trên {1} dòng", "显示 {0} 行，共 {1} 行");
    public static readonly LocalWord VanityCheck = new("Vanity check", "Contrôle des indicateurs flatteurs", "Kontrola wskaźników próżności", "Kiểm tra chỉ số phù phiếm", "虚荣指标检查");
    public static readonly LocalWord Forecast = new("Forecast", "Prévision", "Prognoza", "Dự báo", "预测");
    public static readonly LocalWord ForecastAbout = new("What comes next, with intervals that rolling errors have set.", "La suite, avec des intervalles réglés sur les erreurs passées.", "Co dalej, z przedziałami ustalonymi na błędach z przeszłości.", "Điều gì tiếp theo, với khoảng dự báo theo sai số đã đo.", "后续走势，区间由滚动误差校准。");
    public static readonly LocalWord RunLoaded = new("loaded", "chargé", "wczytano", "đã tải", "已加载");
    public static readonly LocalWord RunRefused = new("refused", "refusé", "odrzucono", "bị từ chối", "被拒绝");
    public static readonly LocalWord RunFailed = new("failed", "échoué", "nieudane", "thất bại", "失败");
    public static readonly LocalWord RunBroken = new("broken off", "interrompu", "przerwane", "bị ngắt", "中断");
    public static readonly LocalWord RunRunning = new("running", "en cours", "w toku", "đang chạy", "进行中");

    /// <summary>What became of a refresh.</summary>
    /// <param name="status">As the history has it.</param>
    public static LocalWord OfRun(string status) => status switch { "loaded" => RunLoaded, "refused" => RunRefused, "failed" => RunFailed, "running" => RunRunning, _ => RunBroken };
}
