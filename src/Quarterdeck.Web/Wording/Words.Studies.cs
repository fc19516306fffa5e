namespace Quarterdeck.Web.Wording;

/// <content>Texts of the studies.</content>
public static partial class Words
{
    public static readonly LocalWord Impact = new("Impact of an action", "Effet d’une action", "Skutek działania", "Tác động của hành động", "行动影响");
    public static readonly LocalWord ImpactAbout = new(
        "What an action did, against what would have been without it.", "Ce qu’une action a changé, par rapport à ce qui aurait été sans elle.", "Co zmieniło działanie w porównaniu z tym, co byłoby bez niego.",
        "Một hành động đã thay đổi gì so với khi không có nó.", "行动带来了什么，与没有它时相比。");
    public static readonly LocalWord ImpactAsked = new("What did the action do to {0}?", "Qu’a fait l’action à {0} ?", "Jaki skutek miało działanie dla: {0}?", "Hành động đã làm gì với {0}?", "该行动对 {0} 产生了什么影响？");
    public static readonly LocalWord ImpactFrom = new("First period of the action", "Première période de l’action", "Pierwszy okres działania", "Kỳ đầu của hành động", "行动的第一期");
    public static readonly LocalWord ImpactTo = new("Last period", "Dernière période", "Ostatni okres", "Kỳ cuối", "最后一期");
    public static readonly LocalWord ImpactControls = new(
        "KPIs that it does not move, with commas", "Indicateurs qu’elle ne touche pas, séparés par des virgules", "Wskaźniki, których nie zmienia, po przecinku", "Chỉ số không bị ảnh hưởng, cách bằng dấu phẩy", "不受其影响的指标，用逗号分隔");
    public static readonly LocalWord ForecastAsked = new("What comes next for {0}?", "Quelle suite pour {0} ?", "Co dalej: {0}?", "Điều gì tiếp theo cho {0}?", "{0} 后续走势如何？");
    public static readonly LocalWord SaveReport = new("Save as a file", "Enregistrer en fichier", "Zapisz jako plik", "Lưu thành tệp", "保存为文件");
    public static readonly LocalWord FieldNeeded = new("Fill in “{0}”.", "Renseignez « {0} ».", "Uzupełnij „{0}”.", "Hãy điền “{0}”.", "请填写“{0}”。");
    public static readonly LocalWord LacksKpi = new("The company has no KPI that can be asked yet.", "L’entreprise n’a pas encore d’indicateur interrogeable.", "Firma nie ma jeszcze wskaźnika, o który można zapytać.", "Công ty chưa có chỉ số nào để hỏi.", "公司尚无可查询的指标。");
    public static readonly LocalWord LacksKpis = new("It needs a second KPI to compare with.", "Il faut un second indicateur à comparer.", "Potrzebny jest drugi wskaźnik do porównania.", "Cần thêm một chỉ số để so sánh.", "需要第二个指标来比较。");
    public static readonly LocalWord LacksDimension = new(
        "It needs a dimension: write one under `dimensions:`.", "Il faut une dimension : écrivez-en une sous `dimensions:`.", "Potrzebny jest wymiar: dopisz go pod `dimensions:`.", "Cần một chiều dữ liệu: viết dưới `dimensions:`.", "需要一个维度：请在 `dimensions:` 下定义。");
    public static readonly LocalWord LacksTarget = new("It needs a KPI with a target.", "Il faut un indicateur avec un objectif.", "Potrzebny jest wskaźnik z celem.", "Cần một chỉ số có mục tiêu.", "需要一个有目标的指标。");
    public static readonly LocalWord NoStudyResult = new("The study gave no result; below is why.", "L’étude n’a rien donné ; voici pourquoi.", "Analiza nie dała wyniku; poniżej powód.", "Nghiên cứu không cho kết quả; lý do ở dưới.", "分析没有结果，原因如下。");
}
