namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of the probability that all targets are met, in one language.</summary>
/// <param name="Said">{0} probability, {1} targets, {2} draws, {3} seed, {4} quarters.</param>
/// <param name="Untold">It cannot be told; {0} why.</param>
/// <param name="TooShort">Too short a history; {0} quarters there are, {1} quarters that are needed.</param>
/// <param name="Still">Something never varied; {0} its name.</param>
/// <param name="NothingAsked">Nothing is asked to move.</param>
/// <param name="OutOfReach">The goal is not reached.</param>
public sealed record ChanceWords(string Said, string Untold, string TooShort, string Still, string NothingAsked, string OutOfReach)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static ChanceWords For(string language) => language switch
    {
        "fr" => new(
            "Probabilité que tous les objectifs ({1}) soient atteints en un trimestre de mouvements usuels : {0} ({2} tirages, graine {3} ; mouvements corrélés comme sur {4} trimestres, sans tendance).",
            "Probabilité que tous les objectifs soient atteints : inconnue, car {0}.", "ils n’ont que {0} trimestres en commun et il en faut {1}", "{0} n’a jamais varié", "rien ne doit bouger", "le but est hors d’atteinte"),
        "pl" => new(
            "Prawdopodobieństwo osiągnięcia wszystkich celów ({1}) przy zwykłych ruchach w ciągu kwartału: {0} (losowań: {2}, ziarno {3}; ruchy skorelowane jak w {4} kwartałach, bez trendu).",
            "Prawdopodobieństwo osiągnięcia wszystkich celów: nieznane, ponieważ {0}.", "liczba wspólnych kwartałów to {0}, a potrzeba {1}", "{0} nigdy się nie zmieniało", "nic nie musi się ruszyć", "cel jest nieosiągalny"),
        "vi" => new(
            "Xác suất đạt mọi mục tiêu ({1}) trong một quý biến động thường thấy: {0} ({2} lần mô phỏng, hạt giống {3}; tương quan như trong {4} quý, không tính xu hướng).",
            "Xác suất đạt mọi mục tiêu: chưa rõ, vì {0}.", "chỉ có {0} quý chung và cần {1}", "{0} chưa từng thay đổi", "không có gì phải thay đổi", "mục tiêu nằm ngoài tầm với"),
        "zh" => new(
            "在一个季度的通常变动下全部目标（{1} 个）达成的概率：{0}（模拟 {2} 次，种子 {3}；按 {4} 个季度的相关性，不延续趋势）。",
            "全部目标达成的概率：无法得知，因为{0}。", "共有的季度只有 {0} 个，需要 {1} 个", "{0}从未变动", "没有需要变动的因素", "目标无法达到"),
        _ => new(
            "Probability that all targets ({1}) are met in one quarter of usual movements: {0} ({2} draws, seed {3}; movements correlated as over {4} quarters, no trend carried on).",
            "Probability that all targets are met: not known, since {0}.", "they have only {0} quarters in common and {1} are needed", "{0} has never varied", "nothing is asked to move", "the goal is out of reach"),
    };
}
