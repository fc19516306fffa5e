namespace Quarterdeck.Briefing.Wording;

/// <summary>The texts of reports, study by study; a further study adds a method here.</summary>
internal static class ReportTextsTable
{
    public static ReportTexts Signals(string language) => language switch
    {
        "fr" => new("Signaux", "Quels mouvements de {0} sont des nouvelles, et lesquels du bruit ?",
            ["Les limites naturelles sont la moyenne plus ou moins 2,659 fois l’étendue mobile moyenne.", "Saison et tendance sont retirées là où elles existent et remises ensuite.", "Les périodes dont les données manquent en partie ne sont pas jugées."],
            ["Un signal dit que quelque chose a changé, pas quoi ni pourquoi.", "Sans signal, un mouvement peut être réel mais trop petit pour se distinguer du bruit."]),
        "pl" => new("Sygnały", "Które zmiany ({0}) są informacją, a które szumem?",
            ["Granice naturalne to średnia plus minus 2,659 średniego ruchomego rozstępu.", "Sezon i trend są usuwane tam, gdzie istnieją, a potem przywracane.", "Okresy z niepełnymi danymi nie są oceniane."],
            ["Sygnał mówi, że coś się zmieniło, a nie co i dlaczego.", "Bez sygnału zmiana może być prawdziwa, lecz zbyt mała, by odróżnić ją od szumu."]),
        "vi" => new("Tín hiệu", "Biến động nào của {0} là tin tức, biến động nào là nhiễu?",
            ["Giới hạn tự nhiên là trung bình cộng trừ 2,659 lần biên độ dịch chuyển trung bình.", "Mùa vụ và xu hướng được tách ra khi có, rồi được cộng lại.", "Kỳ chưa đủ dữ liệu không được đánh giá."],
            ["Tín hiệu cho biết có thay đổi, không cho biết thay đổi gì và vì sao.", "Không có tín hiệu thì biến động vẫn có thể có thật nhưng quá nhỏ so với nhiễu."]),
        "zh" => new("信号", "{0} 的哪些变动是信号，哪些是噪声？",
            ["自然界限为均值加减 2.659 倍平均移动极差。", "季节与趋势若存在则先剔除，再还原。", "数据不完整的期间不作判断。"],
            ["信号说明有变化，但不说明是什么变化、为何变化。", "没有信号时，变动可能真实存在，只是小得无法与噪声区分。"]),
        _ => new("Signals", "Which movements of {0} are news, and which are noise?",
            ["The natural limits are the mean plus and minus 2.659 times the mean moving range.", "Season and trend are taken out where they are there, and put back afterwards.", "Periods whose data are not all there are not judged."],
            ["A signal says that something changed, not what or why.", "Without a signal a movement may be real and too small to be told from noise."]),
    };

    public static ReportTexts Links(string language) => language switch
    {
        "fr" => new("Liens", "Quelles séries précèdent {0} ?",
            ["Saison, tendance et mémoire propre de chaque série sont retirées avant la comparaison.", "Tous les décalages et tous les candidats sont testés ensemble ; la part de fausses trouvailles est bornée."],
            ["Précéder n’est pas causer : une troisième série peut mener les deux.", "« Pas assez de données » ne veut pas dire « pas de lien »."]),
        "pl" => new("Powiązania", "Które szeregi wyprzedzają: {0}?",
            ["Sezon, trend i własna pamięć każdego szeregu są usuwane przed porównaniem.", "Wszystkie opóźnienia i kandydaci są testowani łącznie; udział fałszywych odkryć jest ograniczony."],
            ["Wyprzedzanie to nie przyczyna: oba szeregi może prowadzić trzeci.", "„Za mało danych” nie znaczy „brak powiązania”."]),
        "vi" => new("Liên hệ", "Chuỗi nào đi trước {0}?",
            ["Mùa vụ, xu hướng và quán tính riêng của mỗi chuỗi được tách ra trước khi so sánh.", "Mọi độ trễ và mọi ứng viên được kiểm định cùng nhau; tỷ lệ phát hiện sai được giới hạn."],
            ["Đi trước không phải là nguyên nhân: một chuỗi thứ ba có thể dẫn cả hai.", "“Không đủ dữ liệu” không có nghĩa là “không có liên hệ”."]),
        "zh" => new("联系", "哪些序列领先于 {0}？",
            ["比较之前剔除每个序列的季节、趋势与自身惯性。", "所有滞后期与候选序列一并检验，错误发现的比例受到限制。"],
            ["领先不等于因果：可能有第三个序列同时带动两者。", "“数据不足”并不表示“没有联系”。"]),
        _ => new("Links", "Which series lead {0}?",
            ["Season, trend and each series' own memory are taken out before it is compared.", "All lags and candidates are tested together, and the share of false finds is bounded."],
            ["Leading is not causing: a third series may lead both.", "\"Not enough data\" does not mean \"no link\"."]),
    };

    public static ReportTexts Causes(string language) => language switch
    {
        "fr" => new("Causes d’un écart", "Quels segments expliquent l’écart de {0} ?",
            ["Chaque contribution est exacte ; les lignes que deux segments partagent comptent pour le premier trouvé.", "Ce qui était attendu est pris tel que donné."],
            ["Un segment dit où l’écart est né, pas pourquoi.", "Une cause qui ne suit aucune des dimensions données reste inexpliquée."]),
        "pl" => new("Źródła zmiany", "Które segmenty wyjaśniają zmianę: {0}?",
            ["Każdy wkład jest dokładny; wiersze wspólne dla dwóch segmentów liczą się do pierwszego znalezionego.", "Wartości oczekiwane przyjęto tak, jak je podano."],
            ["Segment mówi, gdzie zmiana powstała, a nie dlaczego.", "Przyczyna, która nie odpowiada żadnemu podanemu wymiarowi, pozostaje niewyjaśniona."]),
        "vi" => new("Nguồn của thay đổi", "Phân khúc nào giải thích thay đổi của {0}?",
            ["Mỗi phần đóng góp là chính xác; dòng thuộc hai phân khúc được tính cho phân khúc tìm thấy trước.", "Giá trị dự kiến được lấy đúng như đã cho."],
            ["Phân khúc cho biết thay đổi phát sinh ở đâu, không cho biết vì sao.", "Nguyên nhân không theo chiều nào đã cho thì vẫn chưa được giải thích."]),
        "zh" => new("变化来源", "哪些细分解释了 {0} 的变化？",
            ["每项贡献均为精确值；两个细分共有的行计入先找到的一个。", "预期值按所给数据采用。"],
            ["细分说明变化发生在哪里，而不说明原因。", "若原因不属于任何所给维度，则仍未解释。"]),
        _ => new("Causes of a change", "Which segments explain the change of {0}?",
            ["Each contribution is exact; rows that two segments share count for the one found first.", "What was expected is taken as it was given."],
            ["A segment says where a change came about, not why.", "A cause that follows none of the dimensions given stays unexplained."]),
    };

    public static ReportTexts Priorities(string language) => language switch
    {
        "fr" => new("Priorités", "Quels écarts aux objectifs pèsent le plus sur {0} ?",
            ["L’enjeu est l’écart à l’objectif multiplié par la dérivée exacte de l’indicateur au-dessus."],
            ["De grands écarts agissent ensemble et ne s’additionnent pas exactement.", "Une influence supposée n’a pas de montant et n’est pas classée."]),
        "pl" => new("Priorytety", "Które odchylenia od celów najbardziej wpływają na: {0}?",
            ["Stawka to odchylenie od celu razy dokładna pochodna wskaźnika nadrzędnego."],
            ["Duże odchylenia działają łącznie i nie sumują się dokładnie.", "Domniemany wpływ nie ma kwoty i nie jest w rankingu."]),
        "vi" => new("Ưu tiên", "Khoảng cách mục tiêu nào tác động nhiều nhất đến {0}?",
            ["Phần được mất là khoảng cách mục tiêu nhân với đạo hàm chính xác của chỉ số cấp trên."],
            ["Các khoảng cách lớn tác động cùng nhau nên không cộng lại chính xác.", "Ảnh hưởng chỉ là niềm tin thì không có số và không được xếp hạng."]),
        "zh" => new("优先事项", "哪些目标差距对 {0} 影响最大？",
            ["影响额为目标差距乘以上级指标的精确导数。"],
            ["较大的差距会相互作用，不能精确相加。", "仅为推测的影响没有金额，也不参与排序。"]),
        _ => new("Priorities", "Which gaps to targets weigh most on {0}?",
            ["What is at stake is the gap to the target times the exact derivative of the KPI above."],
            ["Large gaps act together and do not add up exactly.", "A believed influence has no amount and is not ranked."]),
    };

    public static ReportTexts Customers(string language) => language switch
    {
        "fr" => new("Valeur des clients", "Qui est encore client, combien d’achats suivront, et que valent-ils ?",
            ["Tant qu’il est client, chacun achète au hasard à un rythme propre et constant ; un jour il part sans le dire.", "Rythmes et départs varient d’un client à l’autre indépendamment ; le montant moyen ne dépend pas du rythme.", "Tous les achats d’un jour comptent pour un ; le premier ne compte pas comme réachat."],
            ["Sans abonnement, nul départ n’est observé : il s’agit de probabilités, justes en moyenne et non pour un seul client.", "Saisons, promotions et nouveaux produits ne sont pas dans le modèle."]),
        "pl" => new("Wartość klientów", "Kto jest jeszcze klientem, ile zakupów nastąpi i ile są warte?",
            ["Dopóki jest klientem, każdy kupuje losowo we własnym stałym tempie; kiedyś odchodzi bez zapowiedzi.", "Tempo i odejścia różnią się między klientami niezależnie; średnia kwota nie zależy od tempa.", "Wszystkie zakupy jednego dnia liczą się jako jeden; pierwszy nie jest ponownym zakupem."],
            ["Bez umowy nie widać odejścia: to prawdopodobieństwa, trafne średnio, a nie dla pojedynczego klienta.", "Sezonów, promocji i nowych produktów nie ma w modelu."]),
        "vi" => new("Giá trị khách hàng", "Ai còn là khách hàng, sẽ mua bao nhiêu lần và đáng giá bao nhiêu?",
            ["Khi còn là khách hàng, mỗi người mua ngẫu nhiên theo nhịp riêng không đổi; một ngày họ rời đi mà không báo.", "Nhịp mua và việc rời đi khác nhau độc lập giữa các khách hàng; số tiền trung bình không phụ thuộc nhịp mua.", "Mọi lần mua trong một ngày tính là một; lần đầu không tính là mua lại."],
            ["Không có hợp đồng thì không thấy được việc rời đi: đây là xác suất, đúng về trung bình chứ không cho từng khách hàng.", "Mùa vụ, khuyến mãi và sản phẩm mới không có trong mô hình."]),
        "zh" => new("客户价值", "谁仍是客户，还会购买多少次，价值几何？",
            ["在仍是客户期间，每人以各自恒定的频率随机购买，某日不告而别。", "购买频率与流失在客户之间相互独立地变化；平均金额与频率无关。", "同一天的购买计为一次；首次购买不算复购。"],
            ["没有合约就看不到流失：结果是概率，平均而言成立，但不针对单个客户。", "模型不含季节、促销与新产品。"]),
        _ => new("Customer value", "Who is still a customer, how many purchases will follow, and what are they worth?",
            ["While a customer is there, purchases come at random at a constant rate of the customer's own; one day the customer leaves without a word.", "Rates and departures vary among customers independently; the mean amount does not depend on the rate.", "All purchases of a day count as one; the first is no repeat."],
            ["Without a contract nobody sees a customer leave: these are probabilities, right on average and not for a single customer.", "Seasons, promotions and new products are not in the model."]),
    };

    public static ReportTexts Retention(string language) => language switch
    {
        "fr" => new("Fidélisation", "Combien de clients de chaque cohorte resteront, et combien de temps ?",
            ["À chaque échéance, chacun renouvelle avec une probabilité propre et constante ; elle varie d’un client à l’autre (loi bêta).", "Le taux moyen monte avec l’âge parce que les moins fidèles partent d’abord, non parce que les clients changent."],
            ["Au-delà des périodes observées, la courbe est une projection.", "Des prix ou des offres nouveaux la changeraient."]),
        "pl" => new("Utrzymanie klientów", "Ilu klientów z każdej kohorty zostanie i na jak długo?",
            ["Przy każdym odnowieniu każdy zostaje z własnym stałym prawdopodobieństwem; różni się ono między klientami (rozkład beta).", "Średni wskaźnik rośnie z wiekiem, bo najpierw odchodzą mniej wierni, a nie dlatego, że klienci się zmieniają."],
            ["Poza okresami obserwacji krzywa jest prognozą.", "Nowe ceny lub oferty by ją zmieniły."]),
        "vi" => new("Giữ chân khách hàng", "Bao nhiêu khách hàng của mỗi nhóm sẽ ở lại, và trong bao lâu?",
            ["Mỗi kỳ, mỗi người gia hạn với xác suất riêng không đổi; xác suất này khác nhau giữa các khách hàng (phân phối beta).", "Tỷ lệ trung bình tăng theo tuổi vì người ít trung thành rời đi trước, không phải vì khách hàng thay đổi."],
            ["Ngoài các kỳ đã quan sát, đường cong là dự phóng.", "Giá hoặc ưu đãi mới sẽ làm nó thay đổi."]),
        "zh" => new("留存", "每个队列会有多少客户留下，能留多久？",
            ["每次到期，每人以各自恒定的概率续约；概率因人而异（贝塔分布）。", "平均续约率随时间上升，是因为不忠诚者先离开，而非客户改变。"],
            ["超出观察期的曲线是推算。", "新的价格或优惠会改变它。"]),
        _ => new("Retention", "How many customers of each cohort will stay, and for how long?",
            ["At each renewal everybody stays with a constant probability of their own, which varies among customers (beta distribution).", "The mean rate rises with age because the least loyal leave first, not because customers change."],
            ["Beyond the periods observed the curve is a projection.", "New prices or offers would change it."]),
    };

    public static ReportTexts Attribution(string language) => language switch
    {
        "fr" => new("Attribution", "Sur quels canaux se répartissent les conversions ?",
            ["Les parcours sont complets et leurs étapes dans l’ordre.", "Chaque modèle répartit exactement toutes les conversions ; aucun n’est simulé."],
            ["L’attribution n’est pas l’incrémentalité : elle répartit ce qui s’est passé et ne dit pas ce qui se serait passé sans un canal.", "Avant de déplacer un budget, la comparer à une expérience, à un modèle de mix ou à une mesure d’impact."]),
        "pl" => new("Atrybucja", "Na które kanały przypadają konwersje?",
            ["Ścieżki są pełne, a ich kroki w kolejności.", "Każdy model dzieli dokładnie wszystkie konwersje; żaden nie jest symulowany."],
            ["Atrybucja to nie przyrost: dzieli to, co się stało, i nie mówi, co byłoby bez kanału.", "Przed przesunięciem budżetu warto porównać ją z eksperymentem, modelem miksu lub pomiarem wpływu."]),
        "vi" => new("Phân bổ công", "Chuyển đổi được chia cho những kênh nào?",
            ["Hành trình đầy đủ và các bước theo đúng thứ tự.", "Mỗi mô hình chia đúng toàn bộ chuyển đổi; không mô hình nào dùng mô phỏng."],
            ["Phân bổ công không phải phần tăng thêm: nó chia những gì đã xảy ra, không nói điều gì sẽ xảy ra nếu thiếu một kênh.", "Trước khi chuyển ngân sách, hãy so với thử nghiệm, mô hình phối hợp hoặc đo lường tác động."]),
        "zh" => new("归因", "转化落在哪些渠道上？",
            ["路径完整，步骤按顺序排列。", "每个模型都精确分配全部转化，不使用模拟。"],
            ["归因不是增量：它分配已发生之事，而不说明没有某渠道时会怎样。", "调整预算之前，请与实验、组合模型或效果测量对照。"]),
        _ => new("Attribution", "On which channels do conversions lie?",
            ["Paths are complete and their steps in order.", "Each model shares all conversions exactly; none is simulated."],
            ["Attribution is not incrementality: it shares what happened and does not say what would have happened without a channel.", "Before money is moved, set it beside an experiment, a mix model or a measured impact."]),
    };

    public static ReportTexts Vanity(string language) => language switch
    {
        "fr" => new("Contrôle de vanité", "Quels indicateurs ({0}) flattent peut-être plus qu’ils ne disent ?",
            ["Les alertes viennent des formules de l’entreprise, de ses objectifs et de l’histoire des indicateurs.", "Un chemin dans une formule vaut pour un chemin, que quelqu’un puisse agir dessus ou non."],
            ["Une alerte est une question, pas un jugement : la plupart des chiffres sont utiles à côté d’un autre.", "Peu de périodes n’excluent presque jamais une avance notable."]),
        "pl" => new("Kontrola próżności", "Które wskaźniki ({0}) mogą bardziej pochlebiać, niż mówić?",
            ["Ostrzeżenia wynikają z formuł firmy, jej celów i historii wskaźników.", "Ścieżka w formule liczy się jako ścieżka, niezależnie od tego, czy ktoś może na nią wpłynąć."],
            ["Ostrzeżenie to pytanie, a nie wyrok: większość liczb jest przydatna obok innej.", "Niewiele okresów prawie nigdy nie wyklucza istotnego wyprzedzenia."]),
        "vi" => new("Kiểm tra chỉ số phù phiếm", "Chỉ số nào ({0}) có thể tô đẹp nhiều hơn là cho biết?",
            ["Cảnh báo dựa trên công thức, mục tiêu của công ty và lịch sử chỉ số.", "Đường dẫn trong công thức được tính là đường dẫn, dù có ai tác động được hay không."],
            ["Cảnh báo là câu hỏi, không phải phán quyết: phần lớn con số có ích khi đọc cùng số khác.", "Ít kỳ thì hầu như không bao giờ loại trừ được tín hiệu sớm đáng kể."]),
        "zh" => new("虚荣指标检查", "哪些指标（{0}）可能只是好看而说明不了问题？",
            ["提示来自公司的公式、目标与指标历史。", "公式中的路径即视为路径，无论是否有人能够影响它。"],
            ["提示是问题而非结论：多数数字与另一个数字并看时都有用。", "期数少时几乎无法排除显著的领先关系。"]),
        _ => new("Vanity check", "Which KPIs ({0}) may flatter more than they tell?",
            ["Warnings come from the company's formulas, its targets and the history of the KPIs.", "A path in a formula counts as a path, whether anybody can move it or not."],
            ["A warning is a question and no verdict: most figures are useful beside another one.", "Few periods hardly ever rule a lead out that matters."]),
    };
}
