namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of the charts of studies in one language; {0} and the like are filled in.</summary>
/// <param name="Expected">What a model expects.</param>
/// <param name="Observed">What was measured.</param>
/// <param name="Interval">An interval of so much probability; {0} the share in percent, without its sign.</param>
/// <param name="Today">Where one stands today.</param>
/// <param name="Beyond">Part of a curve beyond what was seen.</param>
/// <param name="Cumulative">Summed from the start.</param>
/// <param name="Difference">Observed less expected.</param>
/// <param name="Unexplained">What no cause explains.</param>
/// <param name="Change">Against the prior year or period, at the head of a column.</param>
/// <param name="StepRate">The share of the step before; {0} the share.</param>
/// <param name="Versus">One measure over another; {0} the vertical, {1} the horizontal one.</param>
/// <param name="Part">Head of the column of parts, segments or steps.</param>
/// <param name="Value">Head of the column of values.</param>
/// <param name="Share">Head of the column of shares.</param>
/// <param name="Low">Head of the lower ends of intervals.</param>
/// <param name="High">Head of the upper ends.</param>
/// <param name="Largest">The largest part; {0} its name, {1} its value.</param>
/// <param name="Ends">First and last; {0} the first, {1} its value, {2} the last, {3} its value.</param>
/// <param name="Renewals">Head of the column of renewals.</param>
/// <param name="Others">All other parts together.</param>
/// <param name="Left">The share of a cohort that is left.</param>
/// <param name="Credit">Conversions that models give to channels.</param>
/// <param name="Effect">Standard deviations of the outcome for one of the candidate; {0} the outcome.</param>
/// <param name="AtStake">What meeting targets would bring; {0} the measure.</param>
/// <param name="OwnScales">Each small chart has its own scale across.</param>
/// <param name="Fitted">What a regression makes of the data.</param>
public sealed record PlotWords(
    string Expected, string Observed, string Interval, string Today, string Beyond, string Cumulative, string Difference, string Unexplained, string Change, string StepRate, string Versus,
    string Part, string Value, string Share, string Low, string High, string Largest, string Ends, string Renewals, string Others, string Left, string Credit, string Effect, string AtStake, string OwnScales, string Fitted)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static PlotWords For(string language) => language switch
    {
        "fr" => new("attendu", "observé", "intervalle à {0} %", "aujourd’hui", "au-delà de l’observé", "cumul", "écart", "Inexpliqué", "variation", "{0} de l’étape précédente", "{0} selon {1}",
            "Élément", "Valeur", "Part", "Borne basse", "Borne haute", "Le plus grand : {0}, {1}.", "{0} : {1} ; {2} : {3}.", "Renouvellement", "Autres", "Part de la cohorte restante", "Conversions par canal et modèle", "Effet sur {0}, en écarts-types", "{0} : enjeu si les objectifs sont atteints", "échelle de dépense propre à chacun", "ajusté"),
        "pl" => new("oczekiwane", "zaobserwowane", "przedział {0} %", "dziś", "poza zakresem obserwacji", "narastająco", "różnica", "Niewyjaśnione", "zmiana", "{0} poprzedniego kroku", "{0} względem: {1}",
            "Element", "Wartość", "Udział", "Dolna granica", "Górna granica", "Największy: {0}, {1}.", "{0}: {1}; {2}: {3}.", "Odnowienie", "Pozostałe", "Pozostała część kohorty", "Konwersje według kanału i modelu", "Wpływ na: {0}, w odchyleniach standardowych", "{0}: stawka przy osiągnięciu celów", "każdy ma własną skalę wydatków", "dopasowane"),
        "vi" => new("dự kiến", "quan sát", "khoảng {0}%", "hiện nay", "ngoài phạm vi đã thấy", "lũy kế", "chênh lệch", "Chưa giải thích được", "thay đổi", "{0} của bước trước", "{0} theo {1}",
            "Phần", "Giá trị", "Tỷ trọng", "Cận dưới", "Cận trên", "Lớn nhất: {0}, {1}.", "{0}: {1}; {2}: {3}.", "Lần gia hạn", "Khác", "Tỷ lệ còn lại của nhóm", "Chuyển đổi theo kênh và mô hình", "Tác động lên {0}, theo độ lệch chuẩn", "{0}: phần được mất khi đạt mục tiêu", "mỗi kênh có thang chi tiêu riêng", "ước lượng"),
        "zh" => new("预期", "实际观察", "{0}% 区间", "当前", "超出观察范围", "累计", "差异", "未解释", "变化", "为上一步的 {0}", "{0}与{1}",
            "项目", "数值", "占比", "下界", "上界", "最大：{0}，{1}。", "{0}：{1}；{2}：{3}。", "续约次数", "其他", "队列留存比例", "按渠道与模型的转化", "对 {0} 的影响（标准差）", "{0}：达成目标可带来的变化", "各渠道投入刻度不同", "拟合"),
        _ => new("expected", "observed", "{0} % interval", "today", "beyond what was seen", "cumulative", "difference", "Unexplained", "change", "{0} of the step before", "{0} against {1}",
            "Part", "Value", "Share", "Low", "High", "The largest: {0}, {1}.", "{0}: {1}; {2}: {3}.", "Renewal", "Others", "Share of the cohort left", "Conversions by channel and model", "Effect on {0}, in standard deviations", "{0}: at stake in meeting targets", "each with its own scale of spend", "fitted"),
    };
}
