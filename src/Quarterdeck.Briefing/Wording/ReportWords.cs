namespace Quarterdeck.Briefing.Wording;

/// <summary>The heads of a report in one language; {0} is filled in.</summary>
/// <param name="Asked">Head of the question.</param>
/// <param name="Table">Head of the tables.</param>
/// <param name="Data">Head of the data.</param>
/// <param name="Source">Head of the sources.</param>
/// <param name="Rows">Head of the numbers of rows.</param>
/// <param name="Fingerprint">Head of the fingerprints.</param>
/// <param name="Assumptions">Head of the assumptions.</param>
/// <param name="Limits">Head of the limits.</param>
/// <param name="Cautions">Head of the findings.</param>
/// <param name="Receipt">Head of the receipt.</param>
/// <param name="Reproduce">Stands before the command line.</param>
/// <param name="Definition">Stands before the hash of the definition.</param>
/// <param name="Behind">Opens the table behind a chart.</param>
/// <param name="More">So many more rows.</param>
/// <param name="Notation">On what the notation is based.</param>
public sealed record ReportWords(
    string Asked, string Table, string Data, string Source, string Rows, string Fingerprint, string Assumptions, string Limits, string Cautions, string Receipt, string Reproduce, string Definition,
    string Behind, string More, string Notation)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static ReportWords For(string language) => language switch
    {
        "fr" => new("Ce qui était demandé", "Les chiffres", "Données utilisées", "Source", "Lignes", "Empreinte", "Hypothèses", "Ce que cela ne dit pas", "À savoir", "Reçu",
            "Cette commande refait le même rapport à partir des mêmes données :", "Définition", "Les chiffres derrière le graphique", "{0} lignes de plus", "Notation fondée sur les IBCS® Standards ; non certifiée, sans affiliation."),
        "pl" => new("O co pytano", "Liczby", "Użyte dane", "Źródło", "Wiersze", "Odcisk", "Założenia", "Czego to nie mówi", "Warto wiedzieć", "Pokwitowanie",
            "To polecenie tworzy ten sam raport z tych samych danych:", "Definicja", "Liczby za wykresem", "Pozostałe wiersze: {0}", "Notacja oparta na IBCS® Standards; bez certyfikatu i bez powiązania."),
        "vi" => new("Câu hỏi", "Số liệu", "Dữ liệu đã dùng", "Nguồn", "Số dòng", "Dấu vân", "Giả định", "Những gì kết quả không nói", "Cần biết", "Biên nhận",
            "Lệnh này tạo lại đúng báo cáo này từ cùng dữ liệu:", "Định nghĩa", "Số liệu đằng sau biểu đồ", "Còn {0} dòng", "Ký hiệu dựa trên IBCS® Standards; không được chứng nhận, không liên kết."),
        "zh" => new("所问", "数字", "所用数据", "来源", "行数", "指纹", "假设", "结果不能说明什么", "须知", "凭据",
            "用同样的数据，此命令可重做本报告：", "定义", "图表背后的数字", "另有 {0} 行", "图表标记基于 IBCS® Standards；未经认证，亦无隶属关系。"),
        _ => new("What was asked", "The numbers", "Data used", "Source", "Rows", "Fingerprint", "Assumptions", "What this does not tell", "Worth knowing", "Receipt",
            "This command makes the same report from the same data:", "Definition", "The numbers behind the chart", "{0} more rows", "Notation based on the IBCS® Standards; not certified, not affiliated."),
    };
}
