using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of impact in one language; {0} and the like are filled in.</summary>
public sealed record ImpactWords
{
    /// <summary>From {0} to {1} {2} averaged {3}; without the action {4} would be expected, interval of {5} from {6} to {7}.</summary>
    public required string Expected { get; init; }
    /// <summary>In {0} actions between {1} and {2}.</summary>
    public required string Actions { get; init; }
    /// <summary>The difference is {0} a period, from {1} to {2}, and {3} in all, from {4} to {5}.</summary>
    public required string Difference { get; init; }
    /// <summary>As a share {0}, from {1} to {2}.</summary>
    public required string Share { get; init; }
    /// <summary>It can be told from noise, p {0}.</summary>
    public required string Tells { get; init; }
    /// <summary>It cannot be told from noise, p {0}.</summary>
    public required string Noise { get; init; }
    /// <summary>A placebo found an effect too.</summary>
    public required string PlaceboFailed { get; init; }
    /// <summary>A regression on a step at {0} finds {1} for {2}, standard error {3}.</summary>
    public required string Step { get; init; }
    /// <summary>And a change of slope of {0}, standard error {1}.</summary>
    public required string Slope { get; init; }
    /// <summary>The change of level can be told from noise.</summary>
    public required string StepTells { get; init; }
    /// <summary>The change of level cannot be told from noise.</summary>
    public required string StepNoise { get; init; }
    /// <summary>The regression has no answer.</summary>
    public required string NoAnswer { get; init; }
    /// <summary>What is taken for granted.</summary>
    public required string Caution { get; init; }
    /// <summary>Head of the rows.</summary>
    public required string Measure { get; init; }
    /// <summary>Row of the average.</summary>
    public required string Average { get; init; }
    /// <summary>Row of the sum.</summary>
    public required string Cumulative { get; init; }
    /// <summary>Row of the share.</summary>
    public required string Relative { get; init; }
    /// <summary>Head of what was.</summary>
    public required string Actual { get; init; }
    /// <summary>Head of what would have been.</summary>
    public required string Predicted { get; init; }
    /// <summary>Head of the effect.</summary>
    public required string Effect { get; init; }
    /// <summary>Head of an interval of {0}.</summary>
    public required string Interval { get; init; }
    /// <summary>Placebo from {0} to {1}: {2} a period, from {3} to {4}.</summary>
    public required string Placebo { get; init; }
    /// <summary>Second opinion: a regression on a step finds {0}, standard error {1}.</summary>
    public required string SecondOpinion { get; init; }
    /// <summary>The same with the controls in it: {0}, standard error {1}.</summary>
    public required string Adjusted { get; init; }
    /// <summary>Controls, each with its probability of being in the model: {0}.</summary>
    public required string Controls { get; init; }
    /// <summary>{0} draws from the seed {1}.</summary>
    public required string Draws { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static ImpactWords For(string language) => _all.TryGetValue(language, out ImpactWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, ImpactWords> _all = new Dictionary<string, ImpactWords>
    {
        ["en"] = new()
        {
            Expected = "From {0} to {1}, {2} averaged {3} a period; without the action {4} would be expected ({5} interval {6} to {7}).",
            Actions = "In {0} actions between {1} and {2}, {3} averaged {4} a period; without them {5} would be expected ({6} interval {7} to {8}).",
            Difference = "The difference is {0} a period ({1} to {2}) and {3} in all ({4} to {5}).",
            Share = "As a share it is {0} ({1} to {2}).",
            Tells = "This can be told from noise (p = {0}).",
            Noise = "This cannot be told from noise (p = {0}).",
            PlaceboFailed = "But the same estimate finds an effect earlier too, where there was no action: do not rely on it.",
            Step = "A regression on a step at {0} finds a change of {1} in the level of {2} (standard error {3}).",
            Slope = "The slope changes by {0} a period (standard error {1}).",
            StepTells = "The change of level can be told from noise.",
            StepNoise = "The change of level cannot be told from noise.",
            NoAnswer = "There are too few values for a regression on the action.",
            Caution = "The estimate takes for granted that the action did not move the controls and that nothing else happened with it.",
            Measure = "Measure", Average = "Average of a period", Cumulative = "In all", Relative = "As a share", Actual = "Actual", Predicted = "Expected", Effect = "Effect", Interval = "{0} interval",
            Placebo = "Placebo, {0} to {1}: {2} a period ({3} to {4}).",
            SecondOpinion = "Second opinion, a regression with Newey-West errors: {0} a period (standard error {1}).",
            Adjusted = "With the controls in it: {0} (standard error {1}).",
            Controls = "Probability of being in the model: {0}.",
            Draws = "{0} draws, seed {1}.",
        },
        ["fr"] = new()
        {
            Expected = "De {0} à {1}, {2} vaut en moyenne {3} par période ; sans l'action, on attendrait {4} (intervalle à {5} : {6} à {7}).",
            Actions = "Lors de {0} actions entre {1} et {2}, {3} vaut en moyenne {4} par période ; sans elles, on attendrait {5} (intervalle à {6} : {7} à {8}).",
            Difference = "La différence est de {0} par période ({1} à {2}) et de {3} au total ({4} à {5}).",
            Share = "En part, elle est de {0} ({1} à {2}).",
            Tells = "Elle se distingue du bruit (p = {0}).",
            Noise = "Elle ne se distingue pas du bruit (p = {0}).",
            PlaceboFailed = "Mais la même estimation trouve aussi un effet plus tôt, sans action : ne pas s'y fier.",
            Step = "Une régression avec un saut à {0} trouve un changement de {1} du niveau de {2} (erreur type {3}).",
            Slope = "La pente change de {0} par période (erreur type {1}).",
            StepTells = "Le changement de niveau se distingue du bruit.",
            StepNoise = "Le changement de niveau ne se distingue pas du bruit.",
            NoAnswer = "Il y a trop peu de valeurs pour une régression sur l'action.",
            Caution = "L'estimation suppose que l'action n'a pas modifié les séries de contrôle et que rien d'autre ne s'est produit en même temps.",
            Measure = "Mesure", Average = "Moyenne par période", Cumulative = "Au total", Relative = "En part", Actual = "Réel", Predicted = "Attendu", Effect = "Effet", Interval = "Intervalle à {0}",
            Placebo = "Placebo, {0} à {1} : {2} par période ({3} à {4}).",
            SecondOpinion = "Second avis, régression avec erreurs de Newey-West : {0} par période (erreur type {1}).",
            Adjusted = "Avec les séries de contrôle : {0} (erreur type {1}).",
            Controls = "Probabilité d'être dans le modèle : {0}.",
            Draws = "{0} tirages, graine {1}.",
        },
        ["pl"] = new()
        {
            Expected = "Od {0} do {1} {2} wynosi średnio {3} na okres; bez działania oczekiwano by {4} (przedział {5}: od {6} do {7}).",
            Actions = "W {0} działaniach między {1} a {2} {3} wynosi średnio {4} na okres; bez nich oczekiwano by {5} (przedział {6}: od {7} do {8}).",
            Difference = "Różnica wynosi {0} na okres (od {1} do {2}) i {3} łącznie (od {4} do {5}).",
            Share = "Jako udział wynosi {0} (od {1} do {2}).",
            Tells = "Da się ją odróżnić od szumu (p = {0}).",
            Noise = "Nie da się jej odróżnić od szumu (p = {0}).",
            PlaceboFailed = "Ale to samo oszacowanie znajduje efekt także wcześniej, bez działania: nie należy na nim polegać.",
            Step = "Regresja ze skokiem w {0} znajduje zmianę poziomu o {1} dla {2} (błąd standardowy {3}).",
            Slope = "Nachylenie zmienia się o {0} na okres (błąd standardowy {1}).",
            StepTells = "Zmianę poziomu da się odróżnić od szumu.",
            StepNoise = "Zmiany poziomu nie da się odróżnić od szumu.",
            NoAnswer = "Jest za mało wartości na regresję względem działania.",
            Caution = "Oszacowanie zakłada, że działanie nie zmieniło szeregów kontrolnych i że nic innego nie zdarzyło się w tym samym czasie.",
            Measure = "Miara", Average = "Średnio na okres", Cumulative = "Łącznie", Relative = "Jako udział", Actual = "Faktyczne", Predicted = "Oczekiwane", Effect = "Efekt", Interval = "Przedział {0}",
            Placebo = "Placebo, od {0} do {1}: {2} na okres (od {3} do {4}).",
            SecondOpinion = "Druga opinia, regresja z błędami Neweya-Westa: {0} na okres (błąd standardowy {1}).",
            Adjusted = "Z szeregami kontrolnymi: {0} (błąd standardowy {1}).",
            Controls = "Prawdopodobieństwo bycia w modelu: {0}.",
            Draws = "Losowań: {0}, ziarno {1}.",
        },
        ["vi"] = new()
        {
            Expected = "Từ {0} đến {1}, {2} trung bình là {3} mỗi kỳ; nếu không có hành động, dự kiến là {4} (khoảng {5}: {6} đến {7}).",
            Actions = "Trong {0} hành động từ {1} đến {2}, {3} trung bình là {4} mỗi kỳ; nếu không có, dự kiến là {5} (khoảng {6}: {7} đến {8}).",
            Difference = "Chênh lệch là {0} mỗi kỳ ({1} đến {2}) và tổng cộng {3} ({4} đến {5}).",
            Share = "Tính theo tỷ lệ là {0} ({1} đến {2}).",
            Tells = "Chênh lệch này phân biệt được với nhiễu (p = {0}).",
            Noise = "Chênh lệch này không phân biệt được với nhiễu (p = {0}).",
            PlaceboFailed = "Nhưng cùng cách ước lượng cũng thấy tác động ở thời gian trước, khi không có hành động: không nên dựa vào.",
            Step = "Hồi quy với bước nhảy tại {0} cho thấy mức của {2} thay đổi {1} (sai số chuẩn {3}).",
            Slope = "Độ dốc thay đổi {0} mỗi kỳ (sai số chuẩn {1}).",
            StepTells = "Thay đổi của mức phân biệt được với nhiễu.",
            StepNoise = "Thay đổi của mức không phân biệt được với nhiễu.",
            NoAnswer = "Có quá ít giá trị để hồi quy theo hành động.",
            Caution = "Ước lượng giả định rằng hành động không làm thay đổi các chuỗi đối chứng và không có việc gì khác xảy ra cùng lúc.",
            Measure = "Thước đo", Average = "Trung bình mỗi kỳ", Cumulative = "Tổng cộng", Relative = "Theo tỷ lệ", Actual = "Thực tế", Predicted = "Dự kiến", Effect = "Tác động", Interval = "Khoảng {0}",
            Placebo = "Giả dược, {0} đến {1}: {2} mỗi kỳ ({3} đến {4}).",
            SecondOpinion = "Ý kiến thứ hai, hồi quy với sai số Newey-West: {0} mỗi kỳ (sai số chuẩn {1}).",
            Adjusted = "Có các chuỗi đối chứng: {0} (sai số chuẩn {1}).",
            Controls = "Xác suất có trong mô hình: {0}.",
            Draws = "{0} lần rút, hạt giống {1}.",
        },
        ["zh"] = new()
        {
            Expected = "{0} 至 {1}，{2} 每期平均为 {3}；若无该行动，预计为 {4}（{5} 区间 {6} 至 {7}）。",
            Actions = "在 {1} 至 {2} 之间的 {0} 次行动中，{3} 每期平均为 {4}；若无这些行动，预计为 {5}（{6} 区间 {7} 至 {8}）。",
            Difference = "差异为每期 {0}（{1} 至 {2}），合计 {3}（{4} 至 {5}）。",
            Share = "按比例为 {0}（{1} 至 {2}）。",
            Tells = "该差异可与噪声区分（p = {0}）。",
            Noise = "该差异无法与噪声区分（p = {0}）。",
            PlaceboFailed = "但同样的估计在更早、没有行动的时期也发现了效应：不应依赖它。",
            Step = "以 {0} 为阶跃的回归得出 {2} 的水平变化为 {1}（标准误 {3}）。",
            Slope = "斜率每期变化 {0}（标准误 {1}）。",
            StepTells = "水平变化可与噪声区分。",
            StepNoise = "水平变化无法与噪声区分。",
            NoAnswer = "数值太少，无法对该行动做回归。",
            Caution = "该估计假定行动没有影响对照序列，且同时没有发生其他事情。",
            Measure = "指标", Average = "每期平均", Cumulative = "合计", Relative = "按比例", Actual = "实际", Predicted = "预计", Effect = "效应", Interval = "{0} 区间",
            Placebo = "安慰剂检验，{0} 至 {1}：每期 {2}（{3} 至 {4}）。",
            SecondOpinion = "第二意见，采用 Newey-West 误差的回归：每期 {0}（标准误 {1}）。",
            Adjusted = "加入对照序列：{0}（标准误 {1}）。",
            Controls = "在模型中的概率：{0}。",
            Draws = "抽样 {0} 次，种子 {1}。",
        },
    }.ToFrozenDictionary();
}
