namespace Quarterdeck.Briefing.Wording;

/// <summary>The words of messages, language by language; whoever adds a language adds one entry here.</summary>
internal static class StandingWordsTable
{
    public static StandingWords English { get; } = new()
    {
        Rose = "{0} rose by {1}{2} against {3}", Fell = "{0} fell by {1}{2} against {3}", Same = "{0} is the same as in {3}",
        Largest = "largest driver: {0}{1} {2}", ShareOf = ", {0} of the change", Offset = "rises of {0} and falls of {1} nearly offset each other",
        Provisional = "limits provisional: fewer than 12 periods",
        Standings =
        [
            "target missed, no signal: the process cannot meet this target as it is",
            "target missed, no signal: as it is, the process meets this target only by chance",
            "target met, no signal: luck or noise may undo it",
            "target met, no signal: as it is, the process meets this target",
            "target missed, with a signal for the worse: find the cause",
            "target missed, with a signal for the better: what changed? keep it",
            "target met, with a signal for the better: what changed? keep it",
            "target met, with a signal for the worse: find the cause",
            "target missed, with a signal: find the cause",
            "target met, with a signal: what changed?",
            "target missed; a weak pattern only, no signal",
            "target met; a weak pattern only, no signal",
            "target missed; too few periods to tell signal from noise",
            "target met; too few periods to tell signal from noise",
            "short of the target so far; an open period is not tested for signals",
            "on target so far; an open period is not tested for signals",
            "no signal: within what is usual; no target is set",
            "a signal: higher than usual; no target is set",
            "a signal: lower than usual; no target is set",
            "a weak pattern only, no signal; no target is set",
        ],
    };

    public static StandingWords French { get; } = new()
    {
        Rose = "{0} : hausse de {1}{2} par rapport à {3}", Fell = "{0} : baisse de {1}{2} par rapport à {3}", Same = "{0} : inchangé par rapport à {3}",
        Largest = "premier levier : {0}{1} {2}", ShareOf = ", soit {0} de la variation", Offset = "des hausses de {0} et des baisses de {1} se compensent presque",
        Provisional = "limites provisoires : moins de 12 périodes",
        Standings =
        [
            "objectif manqué, sans signal : tel quel, le processus ne peut pas atteindre cet objectif",
            "objectif manqué, sans signal : tel quel, le processus n’atteint cet objectif que par hasard",
            "objectif atteint, sans signal : la chance ou le bruit peut le défaire",
            "objectif atteint, sans signal : tel quel, le processus atteint cet objectif",
            "objectif manqué, avec un signal défavorable : cherchez la cause",
            "objectif manqué, avec un signal favorable : qu’est-ce qui a changé ? gardez-le",
            "objectif atteint, avec un signal favorable : qu’est-ce qui a changé ? gardez-le",
            "objectif atteint, avec un signal défavorable : cherchez la cause",
            "objectif manqué, avec un signal : cherchez la cause",
            "objectif atteint, avec un signal : qu’est-ce qui a changé ?",
            "objectif manqué ; un motif faible seulement, pas de signal",
            "objectif atteint ; un motif faible seulement, pas de signal",
            "objectif manqué ; trop peu de périodes pour distinguer signal et bruit",
            "objectif atteint ; trop peu de périodes pour distinguer signal et bruit",
            "en deçà de l’objectif à ce jour ; une période ouverte n’est pas testée",
            "à l’objectif à ce jour ; une période ouverte n’est pas testée",
            "pas de signal : dans l’usuel ; aucun objectif fixé",
            "un signal : plus haut que d’usage ; aucun objectif fixé",
            "un signal : plus bas que d’usage ; aucun objectif fixé",
            "un motif faible seulement, pas de signal ; aucun objectif fixé",
        ],
    };

    public static StandingWords Polish { get; } = new()
    {
        Rose = "{0}: wzrost o {1}{2} względem {3}", Fell = "{0}: spadek o {1}{2} względem {3}", Same = "{0}: bez zmian względem {3}",
        Largest = "największy czynnik: {0}{1} {2}", ShareOf = ", {0} zmiany", Offset = "wzrosty o {0} i spadki o {1} prawie się znoszą",
        Provisional = "granice tymczasowe: mniej niż 12 okresów",
        Standings =
        [
            "cel nieosiągnięty, bez sygnału: proces w obecnej postaci nie może osiągnąć tego celu",
            "cel nieosiągnięty, bez sygnału: proces w obecnej postaci osiąga ten cel tylko przypadkiem",
            "cel osiągnięty, bez sygnału: przypadek lub szum może to odwrócić",
            "cel osiągnięty, bez sygnału: proces w obecnej postaci osiąga ten cel",
            "cel nieosiągnięty, z sygnałem na gorsze: znajdź przyczynę",
            "cel nieosiągnięty, z sygnałem na lepsze: co się zmieniło? utrzymaj to",
            "cel osiągnięty, z sygnałem na lepsze: co się zmieniło? utrzymaj to",
            "cel osiągnięty, z sygnałem na gorsze: znajdź przyczynę",
            "cel nieosiągnięty, z sygnałem: znajdź przyczynę",
            "cel osiągnięty, z sygnałem: co się zmieniło?",
            "cel nieosiągnięty; tylko słaby wzorzec, bez sygnału",
            "cel osiągnięty; tylko słaby wzorzec, bez sygnału",
            "cel nieosiągnięty; za mało okresów, by odróżnić sygnał od szumu",
            "cel osiągnięty; za mało okresów, by odróżnić sygnał od szumu",
            "dotąd poniżej celu; okresu otwartego nie bada się pod kątem sygnałów",
            "dotąd zgodnie z celem; okresu otwartego nie bada się pod kątem sygnałów",
            "bez sygnału: w zwykłym zakresie; nie ustalono celu",
            "sygnał: wyżej niż zwykle; nie ustalono celu",
            "sygnał: niżej niż zwykle; nie ustalono celu",
            "tylko słaby wzorzec, bez sygnału; nie ustalono celu",
        ],
    };

    public static StandingWords Vietnamese { get; } = new()
    {
        Rose = "{0} tăng {1}{2} so với {3}", Fell = "{0} giảm {1}{2} so với {3}", Same = "{0} không đổi so với {3}",
        Largest = "yếu tố lớn nhất: {0}{1} {2}", ShareOf = ", chiếm {0} mức thay đổi", Offset = "phần tăng {0} và phần giảm {1} gần như bù trừ nhau",
        Provisional = "giới hạn tạm thời: chưa đủ 12 kỳ",
        Standings =
        [
            "không đạt mục tiêu, không có tín hiệu: quy trình hiện tại không thể đạt mục tiêu này",
            "không đạt mục tiêu, không có tín hiệu: quy trình hiện tại chỉ tình cờ mới đạt mục tiêu này",
            "đạt mục tiêu, không có tín hiệu: may rủi hoặc nhiễu có thể làm mất kết quả này",
            "đạt mục tiêu, không có tín hiệu: quy trình hiện tại đạt được mục tiêu này",
            "không đạt mục tiêu, có tín hiệu xấu: hãy tìm nguyên nhân",
            "không đạt mục tiêu, có tín hiệu tốt: điều gì đã thay đổi? hãy giữ lấy",
            "đạt mục tiêu, có tín hiệu tốt: điều gì đã thay đổi? hãy giữ lấy",
            "đạt mục tiêu, có tín hiệu xấu: hãy tìm nguyên nhân",
            "không đạt mục tiêu, có tín hiệu: hãy tìm nguyên nhân",
            "đạt mục tiêu, có tín hiệu: điều gì đã thay đổi?",
            "không đạt mục tiêu; chỉ có dấu hiệu yếu, chưa phải tín hiệu",
            "đạt mục tiêu; chỉ có dấu hiệu yếu, chưa phải tín hiệu",
            "không đạt mục tiêu; quá ít kỳ để phân biệt tín hiệu với nhiễu",
            "đạt mục tiêu; quá ít kỳ để phân biệt tín hiệu với nhiễu",
            "đến nay chưa đạt mục tiêu; kỳ còn mở không được kiểm tra tín hiệu",
            "đến nay đạt mục tiêu; kỳ còn mở không được kiểm tra tín hiệu",
            "không có tín hiệu: trong mức thường thấy; chưa đặt mục tiêu",
            "có tín hiệu: cao hơn thường lệ; chưa đặt mục tiêu",
            "có tín hiệu: thấp hơn thường lệ; chưa đặt mục tiêu",
            "chỉ có dấu hiệu yếu, chưa phải tín hiệu; chưa đặt mục tiêu",
        ],
    };

    public static StandingWords Chinese { get; } = new()
    {
        Rose = "{0}比{3}增加{1}{2}", Fell = "{0}比{3}减少{1}{2}", Same = "{0}与{3}相同",
        Largest = "最大驱动因素：{0}{1} {2}", ShareOf = "，占变化的{0}", Offset = "{0} 的上升与 {1} 的下降几乎相互抵消",
        Provisional = "界限暂定：不足 12 个期间",
        Standings =
        [
            "未达目标，无信号：现有流程无法达到此目标",
            "未达目标，无信号：现有流程只能偶然达到此目标",
            "目标达成，无信号：运气或噪声可能使其丧失",
            "目标达成，无信号：现有流程能够达到此目标",
            "未达目标，有不利信号：请查找原因",
            "未达目标，有有利信号：发生了什么变化？请保持",
            "目标达成，有有利信号：发生了什么变化？请保持",
            "目标达成，有不利信号：请查找原因",
            "未达目标，有信号：请查找原因",
            "目标达成，有信号：发生了什么变化？",
            "未达目标；只有弱模式，无信号",
            "目标达成；只有弱模式，无信号",
            "未达目标；期间太少，无法区分信号与噪声",
            "目标达成；期间太少，无法区分信号与噪声",
            "目前未达目标；未结束的期间不检验信号",
            "目前达到目标；未结束的期间不检验信号",
            "无信号：在通常范围内；未设目标",
            "有信号：高于通常水平；未设目标",
            "有信号：低于通常水平；未设目标",
            "只有弱模式，无信号；未设目标",
        ],
    };
}
