namespace Quarterdeck.Briefing.Wording;

/// <summary>The texts of reports on what comes next and on what actions and money do.</summary>
internal static class OutlookTextsTable
{
    public static ReportTexts Forecast(string language) => language switch
    {
        "fr" => new("Prévision", "Que devient {0}, et avec quelle certitude ?",
            ["Ce qui a fait le passé continue : niveau, tendance et saison.", "Les intervalles ont la largeur des erreurs que la même méthode a commises sur le passé de cette série."],
            ["Ce qui n’est jamais arrivé n’y figure pas : nouveau prix, nouveau produit, site fermé.", "Chaque série est prévue pour elle-même ; ses leviers n’y sont pas."]),
        "pl" => new("Prognoza", "Co dalej z: {0}, i jak pewnie?",
            ["To, co tworzyło przeszłość, trwa: poziom, trend i sezon.", "Przedziały mają szerokość błędów, które ta sama metoda popełniała na przeszłości tego szeregu."],
            ["Nie ma w niej tego, co nigdy się nie zdarzyło: nowej ceny, nowego produktu, zamkniętego oddziału.", "Każdy szereg prognozuje się osobno; jego dźwigni w niej nie ma."]),
        "vi" => new("Dự báo", "{0} sẽ ra sao, và chắc chắn đến đâu?",
            ["Những gì đã tạo nên quá khứ vẫn tiếp diễn: mức, xu hướng và mùa vụ.", "Khoảng dự báo rộng bằng sai số mà chính phương pháp này đã mắc trên quá khứ của chuỗi."],
            ["Điều chưa từng xảy ra thì không có trong dự báo: giá mới, sản phẩm mới, chi nhánh đóng cửa.", "Mỗi chuỗi được dự báo riêng; các yếu tố thúc đẩy nó không được tính đến."]),
        "zh" => new("预测", "{0} 接下来会怎样，把握有多大？",
            ["形成过去的因素会延续：水平、趋势与季节。", "区间宽度取自同一方法在该序列过去上试算时的误差。"],
            ["从未发生过的事不在其中：新价格、新产品、关闭的门店。", "每个序列单独预测，不含其驱动因素。"]),
        _ => new("Forecast", "What comes next in {0}, and how surely?",
            ["What made the past goes on: level, trend and season.", "Intervals are as wide as the same method erred when it was tried on the past of this very series."],
            ["What never happened is not in it: a new price, a new product, a closed branch.", "Each series is forecast by itself; what drives it is not in it."]),
    };

    public static ReportTexts Impact(string language) => language switch
    {
        "fr" => new("Effet d’une action", "Qu’a fait l’action à {0} ?",
            ["Sans l’action, la série aurait continué comme avant, et comme ses témoins.", "L’action n’a pas agi sur les témoins.", "Après une action, la série redevient ce qu’elle était, s’il y en a plusieurs."],
            ["Tout ce qui est arrivé en même temps est dans l’effet ; seule une expérience les sépare.", "Si le placebo trouve un effet lui aussi, il ne faut pas s’y fier."]),
        "pl" => new("Skutek działania", "Co działanie zrobiło z: {0}?",
            ["Bez działania szereg biegłby jak dotąd i tak jak jego szeregi kontrolne.", "Działanie nie wpłynęło na szeregi kontrolne.", "Gdy działań jest kilka, po każdym szereg wraca do siebie."],
            ["Wszystko, co zdarzyło się w tym samym czasie, jest w skutku; oddziela to tylko eksperyment.", "Jeśli placebo też znajduje skutek, nie należy na wyniku polegać."]),
        "vi" => new("Tác động của một hành động", "Hành động đã làm gì với {0}?",
            ["Nếu không có hành động, chuỗi sẽ tiếp tục như trước và như các chuỗi đối chứng.", "Hành động không tác động lên các chuỗi đối chứng.", "Khi có nhiều hành động, sau mỗi hành động chuỗi trở lại như cũ."],
            ["Mọi điều xảy ra cùng lúc đều nằm trong tác động; chỉ thử nghiệm mới tách được.", "Nếu phép thử giả cũng thấy tác động thì không nên tin kết quả."]),
        "zh" => new("行动的效果", "该行动对 {0} 产生了什么影响？",
            ["没有该行动，序列会像以前一样、并与对照序列一样延续。", "该行动没有影响对照序列。", "若有多次行动，每次结束后序列恢复原状。"],
            ["同时发生的一切都包含在效果之中，只有实验才能分开。", "若安慰剂检验同样发现效果，则结果不可信。"]),
        _ => new("Effect of an action", "What did the action do to {0}?",
            ["Without the action the series would have gone on as before, and as its controls do.", "The action did not move the controls.", "Where there are several actions, the series is itself again after each."],
            ["Whatever else happened at the same time is in the effect; only an experiment separates them.", "Where the placebo finds an effect too, the result is not to be relied on."]),
    };

    public static ReportTexts Mix(string language) => language switch
    {
        "fr" => new("Mix marketing", "Qu’a apporté chaque canal à {0}, et que rapporterait une unité de dépense de plus ?",
            ["L’effet d’une dépense se prolonge, s’épuise et n’est jamais négatif.", "Tendance, saison et variables de contrôle disent le reste ; ce qu’elles ne disent pas est pris pour un effet de la dépense.", "Les canaux ne s’aident ni ne se gênent, et leur effet ne change pas avec le temps."],
            ["Un modèle de mix dit ce qui a bougé ensemble : tester tout grand mouvement par une expérience et la lui rendre avec --lift.", "Au-delà de ce qui a été dépensé, la courbe est une supposition, tracée en tirets."]),
        "pl" => new("Miks marketingowy", "Co każdy kanał wniósł do: {0}, i co przyniosłaby kolejna jednostka wydatków?",
            ["Skutek wydatku trwa dalej, nasyca się i nigdy nie jest ujemny.", "Resztę mówią trend, sezon i zmienne kontrolne; czego nie powiedzą, uchodzi za skutek wydatków.", "Kanały nie pomagają sobie ani nie przeszkadzają, a ich skutek nie zmienia się w czasie."],
            ["Model miksu mówi, co poruszało się razem: duże przesunięcia warto sprawdzić eksperymentem i oddać go przez --lift.", "Powyżej tego, co wydano, krzywa jest domysłem; narysowano ją kreskami."]),
        "vi" => new("Phối hợp tiếp thị", "Mỗi kênh đã mang lại gì cho {0}, và thêm một đơn vị chi tiêu sẽ mang lại gì?",
            ["Tác động của chi tiêu còn lưu lại, bão hòa dần và không bao giờ âm.", "Xu hướng, mùa vụ và biến kiểm soát nói phần còn lại; điều chúng không nói được bị xem là tác động của chi tiêu.", "Các kênh không hỗ trợ cũng không cản trở nhau, và tác động không đổi theo thời gian."],
            ["Mô hình cho biết những gì biến động cùng nhau: hãy thử nghiệm trước khi chuyển số tiền lớn và đưa kết quả lại bằng --lift.", "Vượt quá mức đã chi, đường cong chỉ là phỏng đoán và được vẽ nét đứt."]),
        "zh" => new("营销组合", "各渠道为 {0} 带来了什么，再投入一个单位会带来什么？",
            ["投入的效果会延续、会饱和，且不为负。", "其余由趋势、季节与控制变量说明；它们说明不了的会被当作投入的效果。", "渠道之间互不影响，效果不随时间变化。"],
            ["组合模型说明哪些一起变动：大幅调整前请做实验，并用 --lift 交回结果。", "超出曾投入的范围，曲线只是推测，以虚线绘出。"]),
        _ => new("Marketing mix", "What did each channel bring to {0}, and what would a further unit of spend bring?",
            ["The effect of spend carries over, levels off and is never negative.", "Trend, season and controls tell the rest; what they do not tell is taken for an effect of spend.", "Channels neither help nor hurt each other, and their effect does not change over time."],
            ["A mix model tells what moved together: test large moves of money by an experiment, and give it back with --lift.", "Beyond what was spent a curve is a guess, and is drawn dashed."]),
    };

    public static ReportTexts Budget(string language) => language switch
    {
        "fr" => new("Budget", "Comment répartir au mieux le total entre les canaux, et où va l’argent suivant ?",
            ["Un plan qui dure : l’état d’équilibre, et non les premières périodes.", "Les canaux ne s’aident ni ne se gênent.", "Les courbes sont prises pour vraies ; le plan est alors le meilleur, à la preuve près qui est donnée."],
            ["Un plan vaut ce que valent ses courbes : lire leurs intervalles et avancer par étapes.", "Au-delà de ce qui a été dépensé, rien n’a été observé."]),
        "pl" => new("Budżet", "Jak najlepiej podzielić sumę między kanały i dokąd idą kolejne pieniądze?",
            ["Plan utrzymany: stan ustalony, a nie pierwsze okresy.", "Kanały nie pomagają sobie ani nie przeszkadzają.", "Krzywe przyjęto za prawdziwe; plan jest wtedy najlepszy, z podanym dowodem."],
            ["Plan jest tyle wart, ile jego krzywe: czytać ich przedziały i iść krok po kroku.", "Powyżej tego, co wydano, niczego nie zaobserwowano."]),
        "vi" => new("Ngân sách", "Chia tổng số tiền cho các kênh thế nào là tốt nhất, và khoản tiền tiếp theo đi đâu?",
            ["Kế hoạch được duy trì: trạng thái ổn định, không phải những kỳ đầu.", "Các kênh không hỗ trợ cũng không cản trở nhau.", "Các đường cong được xem là đúng; khi đó kế hoạch là tốt nhất, kèm chứng minh."],
            ["Kế hoạch chỉ tốt bằng các đường cong của nó: hãy đọc các khoảng và đi từng bước.", "Vượt quá mức đã chi thì chưa thấy gì."]),
        "zh" => new("预算", "总额在各渠道间如何分配最好，下一笔钱投向哪里？",
            ["计划长期保持：指稳定状态，而非最初几期。", "渠道之间互不影响。", "曲线被视为真实；在此前提下计划最优，并附证明。"],
            ["计划的好坏取决于曲线：请看其区间，分步调整。", "超出曾投入的范围，没有任何观察。"]),
        _ => new("Budget", "What is the best way to spend the total, and where does the next money go?",
            ["A plan that is kept up: the steady state, not the first periods.", "Channels neither help nor hurt each other.", "The curves are taken for true; then the plan is the best one, with the proof that is given."],
            ["A plan is as good as its curves: read their intervals, and move in steps.", "Beyond what was spent nothing was seen."]),
    };
}
