using System.Collections.Frozen;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of studies of experience in one language; {0} and the like are filled in.</summary>
public sealed record ExperienceWords
{
    /// <summary>Head of the page.</summary>
    public required string Title { get; init; }
    /// <summary>{0} is {1} give or take {2}, from {3} answers.</summary>
    public required string Score { get; init; }
    /// <summary>{0} were asked, {1} answered; with the silent ones it could be {2} to {3}.</summary>
    public required string Silent { get; init; }
    /// <summary>Best stage {0} with {1}, weakest {2} with {3}.</summary>
    public required string ByStage { get; init; }
    /// <summary>Best channel {0} with {1}, weakest {2} with {3}.</summary>
    public required string ByChannel { get; init; }
    /// <summary>The drivers explain {0}; most matters {1}, with {2} of that.</summary>
    public required string Matters { get; init; }
    /// <summary>To improve first: {0}.</summary>
    public required string Improve { get; init; }
    /// <summary>Since {0} it changed by {1}, give or take {2}: more than chance.</summary>
    public required string Changed { get; init; }
    /// <summary>The same, within chance.</summary>
    public required string NotChanged { get; init; }
    /// <summary>What the study cannot say.</summary>
    public required string Caution { get; init; }
    /// <summary>Head of the stages.</summary>
    public required string Stage { get; init; }
    /// <summary>Head of the channels.</summary>
    public required string Channel { get; init; }
    /// <summary>How many people were asked.</summary>
    public required string Asked { get; init; }
    /// <summary>Head of the number of answers.</summary>
    public required string Answers { get; init; }
    /// <summary>Head of the score.</summary>
    public required string Value { get; init; }
    /// <summary>Head of the margin.</summary>
    public required string Margin { get; init; }
    /// <summary>Head of the share that answered.</summary>
    public required string Rate { get; init; }
    /// <summary>Head of the score before.</summary>
    public required string Before { get; init; }
    /// <summary>Head of the score after.</summary>
    public required string After { get; init; }
    /// <summary>Head of the change.</summary>
    public required string Change { get; init; }
    /// <summary>All together.</summary>
    public required string All { get; init; }
    /// <summary>Head of the drivers.</summary>
    public required string Driver { get; init; }
    /// <summary>Head of the importance.</summary>
    public required string Importance { get; init; }
    /// <summary>Head of the mean rating.</summary>
    public required string Rating { get; init; }
    /// <summary>Head of the quadrant.</summary>
    public required string Quadrant { get; init; }
    /// <summary>The quadrants: strength, improve, maintain, watch.</summary>
    public required IReadOnlyList<string> Quadrants { get; init; }
    /// <summary>Head of the themes.</summary>
    public required string Theme { get; init; }
    /// <summary>Head of the number of comments.</summary>
    public required string Comments { get; init; }
    /// <summary>{0} of {1} comments speak of a theme that is known.</summary>
    public required string Matched { get; init; }

    /// <summary>The words of a language; those of English for any other.</summary>
    public static ExperienceWords For(string language) => _all.TryGetValue(language, out ExperienceWords? words) ? words : _all["en"];

    private static readonly FrozenDictionary<string, ExperienceWords> _all = new Dictionary<string, ExperienceWords>
    {
        ["en"] = new()
        {
            Title = "Experience",
            Score = "{0} is {1}, give or take {2}, from {3} answers.",
            Silent = "{0} were asked and {1} answered; had the silent ones answered, it could lie anywhere from {2} to {3}.",
            ByStage = "Best stage: {0} ({1}); weakest: {2} ({3}).",
            ByChannel = "Best channel: {0} ({1}); weakest: {2} ({3}).",
            Matters = "The drivers explain {0} of how answers differ; {1} matters most, with {2} of that.",
            Improve = "To improve first: {0}.",
            Changed = "Since {0} it changed by {1}, give or take {2}: more than chance.",
            NotChanged = "Since {0} it changed by {1}, give or take {2}: within chance.",
            Caution = "Margins hold for answers drawn by chance; who does not answer may feel otherwise, and a driver that matters here moves with the score without surely causing it.",
            Stage = "Stage", Channel = "Channel", Asked = "Asked", Answers = "Answers", Value = "Score", Margin = "Margin", Rate = "Response", Before = "Before", After = "After", Change = "Change", All = "All",
            Driver = "Driver", Importance = "Importance", Rating = "Mean rating", Quadrant = "What to do", Quadrants = ["strength: keep", "improve first", "maintain", "watch"],
            Theme = "Theme", Comments = "Comments", Matched = "{0} of {1} comments speak of a theme that the word lists know.",
        },
        ["fr"] = new()
        {
            Title = "Expérience",
            Score = "{0} : {1}, à {2} près, d'après {3} réponses.",
            Silent = "{0} personnes ont été interrogées et {1} ont répondu ; avec les silencieux, le score pourrait aller de {2} à {3}.",
            ByStage = "Meilleure étape : {0} ({1}) ; la plus faible : {2} ({3}).",
            ByChannel = "Meilleur canal : {0} ({1}) ; le plus faible : {2} ({3}).",
            Matters = "Les facteurs expliquent {0} des écarts entre réponses ; le plus important est {1}, avec {2} de cette part.",
            Improve = "À améliorer d'abord : {0}.",
            Changed = "Depuis le {0}, le score a changé de {1}, à {2} près : plus que le hasard.",
            NotChanged = "Depuis le {0}, le score a changé de {1}, à {2} près : dans les limites du hasard.",
            Caution = "Les marges valent pour des réponses tirées au hasard ; ceux qui ne répondent pas peuvent penser autrement, et un facteur important va de pair avec le score sans en être sûrement la cause.",
            Stage = "Étape", Channel = "Canal", Asked = "Personnes interrogées", Answers = "Réponses", Value = "Score", Margin = "Marge", Rate = "Taux de réponse", Before = "Avant", After = "Après", Change = "Écart", All = "Tous",
            Driver = "Facteur", Importance = "Importance", Rating = "Note moyenne", Quadrant = "Que faire", Quadrants = ["force : garder", "améliorer d'abord", "maintenir", "surveiller"],
            Theme = "Thème", Comments = "Commentaires", Matched = "{0} commentaires sur {1} parlent d'un thème connu des listes de mots.",
        },
        ["pl"] = new()
        {
            Title = "Doświadczenia",
            Score = "{0} wynosi {1}, z dokładnością do {2}, na podstawie {3} odpowiedzi.",
            Silent = "Zapytano {0} osób, odpowiedziało {1}; z milczącymi wynik mógłby leżeć od {2} do {3}.",
            ByStage = "Najlepszy etap: {0} ({1}); najsłabszy: {2} ({3}).",
            ByChannel = "Najlepszy kanał: {0} ({1}); najsłabszy: {2} ({3}).",
            Matters = "Czynniki wyjaśniają {0} różnic między odpowiedziami; najważniejszy jest {1}, z {2} tej części.",
            Improve = "Najpierw poprawić: {0}.",
            Changed = "Od {0} zmiana wynosi {1}, z dokładnością do {2}: więcej niż przypadek.",
            NotChanged = "Od {0} zmiana wynosi {1}, z dokładnością do {2}: w granicach przypadku.",
            Caution = "Marginesy dotyczą odpowiedzi dobranych losowo; ci, którzy milczą, mogą myśleć inaczej, a ważny czynnik zmienia się razem z wynikiem, lecz nie musi być jego przyczyną.",
            Stage = "Etap", Channel = "Kanał", Asked = "Zapytano", Answers = "Odpowiedzi", Value = "Wynik", Margin = "Margines", Rate = "Odsetek odp.", Before = "Przed", After = "Po", Change = "Zmiana", All = "Wszystkie",
            Driver = "Czynnik", Importance = "Ważność", Rating = "Średnia ocena", Quadrant = "Co robić", Quadrants = ["mocna strona", "najpierw poprawić", "utrzymać", "obserwować"],
            Theme = "Temat", Comments = "Komentarze", Matched = "{0} z {1} komentarzy mówi o temacie znanym listom słów.",
        },
        ["vi"] = new()
        {
            Title = "Trải nghiệm",
            Score = "{0} là {1}, sai số {2}, từ {3} câu trả lời.",
            Silent = "Đã hỏi {0} người và {1} trả lời; nếu những người im lặng trả lời, điểm có thể từ {2} đến {3}.",
            ByStage = "Giai đoạn tốt nhất: {0} ({1}); yếu nhất: {2} ({3}).",
            ByChannel = "Kênh tốt nhất: {0} ({1}); yếu nhất: {2} ({3}).",
            Matters = "Các yếu tố giải thích {0} khác biệt giữa các câu trả lời; quan trọng nhất là {1}, chiếm {2} phần đó.",
            Improve = "Cần cải thiện trước: {0}.",
            Changed = "Từ {0}, điểm thay đổi {1}, sai số {2}: lớn hơn ngẫu nhiên.",
            NotChanged = "Từ {0}, điểm thay đổi {1}, sai số {2}: trong mức ngẫu nhiên.",
            Caution = "Sai số đúng với câu trả lời được chọn ngẫu nhiên; người không trả lời có thể nghĩ khác, và yếu tố quan trọng đi cùng điểm số nhưng chưa chắc là nguyên nhân.",
            Stage = "Giai đoạn", Channel = "Kênh", Asked = "Số người được hỏi", Answers = "Trả lời", Value = "Điểm", Margin = "Sai số", Rate = "Tỷ lệ trả lời", Before = "Trước", After = "Sau", Change = "Thay đổi", All = "Tất cả",
            Driver = "Yếu tố", Importance = "Tầm quan trọng", Rating = "Điểm trung bình", Quadrant = "Nên làm gì", Quadrants = ["điểm mạnh: giữ", "cải thiện trước", "duy trì", "theo dõi"],
            Theme = "Chủ đề", Comments = "Nhận xét", Matched = "{0} trong {1} nhận xét nói về chủ đề có trong danh sách từ.",
        },
        ["zh"] = new()
        {
            Title = "体验",
            Score = "{0} 为 {1}，误差 ±{2}，来自 {3} 份回答。",
            Silent = "共询问 {0} 人，回答率 {1}；若未回答者也回答，得分可能在 {2} 至 {3} 之间。",
            ByStage = "最佳阶段：{0}（{1}）；最弱：{2}（{3}）。",
            ByChannel = "最佳渠道：{0}（{1}）；最弱：{2}（{3}）。",
            Matters = "各因素解释了回答差异的 {0}；最重要的是 {1}，占其中 {2}。",
            Improve = "应优先改进：{0}。",
            Changed = "自 {0} 起变化 {1}，误差 ±{2}：超出偶然。",
            NotChanged = "自 {0} 起变化 {1}，误差 ±{2}：在偶然范围内。",
            Caution = "误差适用于随机抽取的回答；未回答者的看法可能不同，重要因素只是与得分同动，未必是其原因。",
            Stage = "阶段", Channel = "渠道", Asked = "受访人数", Answers = "回答数", Value = "得分", Margin = "误差", Rate = "回答率", Before = "之前", After = "之后", Change = "变化", All = "全部",
            Driver = "因素", Importance = "重要性", Rating = "平均评分", Quadrant = "建议", Quadrants = ["优势：保持", "优先改进", "维持", "观察"],
            Theme = "主题", Comments = "评论数", Matched = "{1} 条评论中有 {0} 条谈到词表中的主题。",
        },
    }.ToFrozenDictionary();
}
