namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of charts of KPIs, language by language; whoever adds a language adds one entry here.</summary>
internal static class DrawingWordsTable
{
    public static DrawingWords English { get; } = new()
    {
        Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Billion = "bn", Period = "Period", Plan = "plan", Forecast = "forecast",
        Limit = "limit", Lower = "Lower limit", Upper = "Upper limit", Center = "Mean", Signal = "Signal", Event = "Event",
        NotFromZero = "scale does not start at 0", Open = "open", MovingRange = "moving range",
        Run = "{0} periods from {1} to {2}.", Last = "Last value, {0}: {1}.", Range = "From {0} to {1}.", Limits = "Mean {0}, natural limits {1} to {2}.",
        NoLimits = "No limits: they need 6 values, there are {0}.", NoSignal = "No signal.", SignalsAt = "Signals: {0}.", Against = "{0} against {1} ({2})",
        ControlTitle = "{0}: values and natural limits", ColumnsTitle = "{0}: actual against {1}", BridgeTitle = "{0}: from {1} to {2}", Others = "{0} others",
    };

    public static DrawingWords French { get; } = new()
    {
        Months = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
        Billion = "Md", Period = "Période", Plan = "plan", Forecast = "prévision",
        Limit = "limite", Lower = "Limite inférieure", Upper = "Limite supérieure", Center = "Moyenne", Signal = "Signal", Event = "Événement",
        NotFromZero = "l’échelle ne part pas de 0", Open = "ouverte", MovingRange = "étendue mobile",
        Run = "{0} périodes de {1} à {2}.", Last = "Dernière valeur, {0} : {1}.", Range = "De {0} à {1}.", Limits = "Moyenne {0}, limites naturelles de {1} à {2}.",
        NoLimits = "Pas de limites : il faut 6 valeurs, il y en a {0}.", NoSignal = "Aucun signal.", SignalsAt = "Signaux : {0}.", Against = "{0} par rapport à {1} ({2})",
        ControlTitle = "{0} : valeurs et limites naturelles", ColumnsTitle = "{0} : réel par rapport à {1}", BridgeTitle = "{0} : de {1} à {2}", Others = "{0} autres",
    };

    public static DrawingWords Polish { get; } = new()
    {
        Months = ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"],
        Billion = "mld", Period = "Okres", Plan = "plan", Forecast = "prognoza",
        Limit = "granica", Lower = "Dolna granica", Upper = "Górna granica", Center = "Średnia", Signal = "Sygnał", Event = "Zdarzenie",
        NotFromZero = "skala nie zaczyna się od 0", Open = "otwarty", MovingRange = "ruchomy rozstęp",
        Run = "Liczba okresów: {0}, od {1} do {2}.", Last = "Ostatnia wartość, {0}: {1}.", Range = "Od {0} do {1}.", Limits = "Średnia {0}, granice naturalne od {1} do {2}.",
        NoLimits = "Brak granic: potrzeba 6 wartości, jest {0}.", NoSignal = "Brak sygnału.", SignalsAt = "Sygnały: {0}.", Against = "{0} względem: {1} ({2})",
        ControlTitle = "{0}: wartości i granice naturalne", ColumnsTitle = "{0}: wykonanie względem: {1}", BridgeTitle = "{0}: od {1} do {2}", Others = "pozostałe: {0}",
    };

    public static DrawingWords Vietnamese { get; } = new()
    {
        Months = ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
        Billion = "tỷ", Period = "Kỳ", Plan = "kế hoạch", Forecast = "dự báo",
        Limit = "giới hạn", Lower = "Giới hạn dưới", Upper = "Giới hạn trên", Center = "Trung bình", Signal = "Tín hiệu", Event = "Sự kiện",
        NotFromZero = "thang đo không bắt đầu từ 0", Open = "chưa khép kỳ", MovingRange = "biên độ dịch chuyển",
        Run = "{0} kỳ từ {1} đến {2}.", Last = "Giá trị cuối, {0}: {1}.", Range = "Từ {0} đến {1}.", Limits = "Trung bình {0}, giới hạn tự nhiên từ {1} đến {2}.",
        NoLimits = "Không có giới hạn: cần 6 giá trị, mới có {0}.", NoSignal = "Không có tín hiệu.", SignalsAt = "Tín hiệu: {0}.", Against = "{0} so với {1} ({2})",
        ControlTitle = "{0}: giá trị và giới hạn tự nhiên", ColumnsTitle = "{0}: thực hiện so với {1}", BridgeTitle = "{0}: từ {1} đến {2}", Others = "{0} mục khác",
    };

    public static DrawingWords Chinese { get; } = new()
    {
        Months = ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
        Billion = "十亿", Period = "期间", Plan = "计划", Forecast = "预测",
        Limit = "界限", Lower = "下限", Upper = "上限", Center = "均值", Signal = "信号", Event = "事件",
        NotFromZero = "刻度不从 0 开始", Open = "未结束", MovingRange = "移动极差",
        Run = "{1} 至 {2}，共 {0} 期。", Last = "最新值（{0}）：{1}。", Range = "从 {0} 到 {1}。", Limits = "均值 {0}，自然界限 {1} 至 {2}。",
        NoLimits = "无界限：需要 6 个值，现有 {0} 个。", NoSignal = "无信号。", SignalsAt = "信号：{0}。", Against = "{0}，相对{1}（{2}）",
        ControlTitle = "{0}：数值与自然界限", ColumnsTitle = "{0}：实际与{1}对比", BridgeTitle = "{0}：从 {1} 到 {2}", Others = "其他 {0} 项",
    };
}
