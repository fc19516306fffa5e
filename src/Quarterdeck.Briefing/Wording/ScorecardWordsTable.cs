namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of a scorecard, language by language; whoever adds a language adds one entry here.</summary>
internal static class ScorecardWordsTable
{
    public static ScorecardWords English { get; } = new()
    {
        Kpi = "KPI", Actual = "Actual", Target = "Target", Variance = "Variance", Prior = "Prior", PriorYear = "Prior year", Change = "vs PY",
        ToDate = "To date", ToDatePriorYear = "To date PY", Trend = "Trend", Status = "Status",
        Statuses = ["no data", "no target", "behind", "at risk", "on track", "ahead"],
        NoData = "no data", NotDefined = "n/a", Points = "pp", TimeUnits = ["days", "hours", "seconds"],
        Incomplete = "incomplete",
        OnTrackOrAhead = "{0} of {1} KPIs with a target are on track or ahead",
        NoneJudged = "None of {0} KPIs could be judged against a target",
        BehindList = "behind: {0}", AtRiskList = "at risk: {0}", WithoutData = "without data: {0}", AndMore = "{0} more",
        Definitions = "Definitions", Mind = "Mind", Notes = "Notes", Findings = "Findings",
        DueBy = "target is what is due by {0}", TargetConverted = "target written in {0}, converted at the mean rate of its days", NoSeason = "no complete earlier year shows the seasons: target spread by days",
        NotJudged = "part of a period, not judged against the target of the whole", NoDirection = "nobody said which way is better: not judged",
        MetByOffice = "met of judged, by office: {0}", JudgedIn = "judged in {0} at actual rates",
        TestFails = "a data test of {0} fails, see the findings",
        Stale = "stale since {0}: the rows of '{1}' are as of {2}",
        NotAsked = "cannot compute: {0}", NoComparison = "no comparison: the data of {0} are not all there",
        Colon = ": ", Separator = "; ", Stop = ".",
    };

    public static ScorecardWords French { get; } = new()
    {
        Kpi = "Indicateur", Actual = "Réel", Target = "Objectif", Variance = "Écart", Prior = "Précédent", PriorYear = "Année préc.", Change = "vs A-1",
        ToDate = "Cumul", ToDatePriorYear = "Cumul A-1", Trend = "Tendance", Status = "Statut",
        Statuses = ["pas de données", "sans objectif", "en retard", "à risque", "conforme", "en avance"],
        NoData = "pas de données", NotDefined = "n. d.", Points = "pt", TimeUnits = ["jours", "heures", "secondes"],
        Incomplete = "incomplet",
        OnTrackOrAhead = "Conformes ou en avance : {0} sur {1} indicateurs avec objectif",
        NoneJudged = "Aucun des {0} indicateurs n’a pu être comparé à un objectif",
        BehindList = "en retard : {0}", AtRiskList = "à risque : {0}", WithoutData = "sans données : {0}", AndMore = "{0} de plus",
        Definitions = "Définitions", Mind = "À noter", Notes = "Notes", Findings = "Constats",
        DueBy = "objectif dû au {0}", TargetConverted = "objectif fixé en {0}, converti au taux moyen de ses jours", NoSeason = "aucune année complète ne montre les saisons : objectif réparti par jours",
        NotJudged = "partie de période, non comparée à l’objectif entier", NoDirection = "sens souhaité non indiqué : non jugé",
        MetByOffice = "atteints sur évalués, par fonction : {0}", JudgedIn = "évalués en {0} aux taux réels",
        TestFails = "un test de données de {0} échoue, voir les constats",
        Stale = "périmé depuis le {0} : les lignes de « {1} » datent du {2}",
        NotAsked = "calcul impossible : {0}", NoComparison = "pas de comparaison : les données de {0} sont incomplètes",
        Colon = " : ", Separator = " ; ", Stop = ".",
    };

    public static ScorecardWords Polish { get; } = new()
    {
        Kpi = "Wskaźnik", Actual = "Wykonanie", Target = "Cel", Variance = "Odchylenie", Prior = "Poprzedni", PriorYear = "Rok wcześniej", Change = "r/r",
        ToDate = "Narastająco", ToDatePriorYear = "Narast. rok wcz.", Trend = "Trend", Status = "Status",
        Statuses = ["brak danych", "brak celu", "opóźniony", "zagrożony", "zgodny z planem", "przed planem"],
        NoData = "brak danych", NotDefined = "nd.", Points = "p.p.", TimeUnits = ["dni", "godz.", "s"],
        Incomplete = "niepełny",
        OnTrackOrAhead = "Zgodnie z planem lub przed planem: {0} z {1} wskaźników z celem",
        NoneJudged = "Żadnego z {0} wskaźników nie można było ocenić względem celu",
        BehindList = "opóźnione: {0}", AtRiskList = "zagrożone: {0}", WithoutData = "bez danych: {0}", AndMore = "jeszcze {0}",
        Definitions = "Definicje", Mind = "Uwaga", Notes = "Uwagi", Findings = "Ustalenia",
        DueBy = "cel należny do {0}", TargetConverted = "cel zapisany w {0}, przeliczony po średnim kursie z jego dni", NoSeason = "brak pełnego wcześniejszego roku: cel rozłożony według dni",
        NotJudged = "część okresu, nie oceniono względem całego celu", NoDirection = "nie podano pożądanego kierunku: nie oceniono",
        MetByOffice = "osiągnięte z ocenionych, według funkcji: {0}", JudgedIn = "ocenione w {0} po kursach rzeczywistych",
        TestFails = "test danych zbioru {0} nie przechodzi, zob. ustalenia",
        Stale = "nieaktualne od {0}: wiersze „{1}” według stanu na {2}",
        NotAsked = "nie można obliczyć: {0}", NoComparison = "brak porównania: dane za {0} są niepełne",
        Colon = ": ", Separator = "; ", Stop = ".",
    };

    public static ScorecardWords Vietnamese { get; } = new()
    {
        Kpi = "Chỉ số", Actual = "Thực hiện", Target = "Mục tiêu", Variance = "Chênh lệch", Prior = "Kỳ trước", PriorYear = "Năm trước", Change = "so năm trước",
        ToDate = "Lũy kế", ToDatePriorYear = "Lũy kế năm trước", Trend = "Xu hướng", Status = "Trạng thái",
        Statuses = ["không có dữ liệu", "chưa có mục tiêu", "chậm", "có rủi ro", "đúng tiến độ", "vượt mục tiêu"],
        NoData = "không có dữ liệu", NotDefined = "không xác định", Points = "điểm %", TimeUnits = ["ngày", "giờ", "giây"],
        Incomplete = "chưa đủ",
        OnTrackOrAhead = "Đúng tiến độ hoặc vượt mục tiêu: {0} trên {1} chỉ số có mục tiêu",
        NoneJudged = "Không chỉ số nào trong {0} chỉ số có thể so với mục tiêu",
        BehindList = "chậm: {0}", AtRiskList = "có rủi ro: {0}", WithoutData = "không có dữ liệu: {0}", AndMore = "thêm {0}",
        Definitions = "Định nghĩa", Mind = "Lưu ý", Notes = "Ghi chú", Findings = "Phát hiện",
        DueBy = "mục tiêu tính đến {0}", TargetConverted = "mục tiêu ghi bằng {0}, quy đổi theo tỷ giá trung bình của các ngày", NoSeason = "chưa có năm đầy đủ nào cho thấy mùa vụ: mục tiêu chia theo ngày",
        NotJudged = "một phần của kỳ, không so với mục tiêu cả kỳ", NoDirection = "chưa nêu chiều nào tốt hơn: không đánh giá",
        MetByOffice = "đạt trên số đã đánh giá, theo chức vụ: {0}", JudgedIn = "đánh giá bằng {0} theo tỷ giá thực tế",
        TestFails = "một kiểm tra dữ liệu của {0} không đạt, xem phát hiện",
        Stale = "số liệu cũ từ {0}: các dòng của “{1}” tính đến {2}",
        NotAsked = "không tính được: {0}", NoComparison = "không so sánh: dữ liệu của {0} chưa đủ",
        Colon = ": ", Separator = "; ", Stop = ".",
    };

    public static ScorecardWords Chinese { get; } = new()
    {
        Kpi = "指标", Actual = "实际", Target = "目标", Variance = "差异", Prior = "上期", PriorYear = "去年同期", Change = "同比",
        ToDate = "累计", ToDatePriorYear = "去年累计", Trend = "趋势", Status = "状态",
        Statuses = ["无数据", "无目标", "落后", "有风险", "正常", "超前"],
        NoData = "无数据", NotDefined = "不适用", Points = "百分点", TimeUnits = ["天", "小时", "秒"],
        Incomplete = "不完整",
        OnTrackOrAhead = "有目标的 {1} 个指标中 {0} 个正常或超前",
        NoneJudged = "{0} 个指标均无法与目标比较",
        BehindList = "落后：{0}", AtRiskList = "有风险：{0}", WithoutData = "无数据：{0}", AndMore = "另 {0} 个",
        Definitions = "定义", Mind = "注意", Notes = "备注", Findings = "发现",
        DueBy = "目标为截至 {0} 应完成的部分", TargetConverted = "目标以 {0} 设定，按其各日平均汇率换算", NoSeason = "没有完整的往年可供学习季节性：目标按天分摊",
        NotJudged = "期间不完整，未与整期目标比较", NoDirection = "未说明何者为优：未评判",
        MetByOffice = "各职位达成数/已评判数：{0}", JudgedIn = "以 {0} 按实际汇率评判",
        TestFails = "{0} 的一项数据测试未通过，见发现",
        Stale = "自 {0} 起数据过时：“{1}”的数据截至 {2}",
        NotAsked = "无法计算：{0}", NoComparison = "无可比数据：{0} 的数据不完整",
        Colon = "：", Separator = "；", Stop = "。",
    };
}
