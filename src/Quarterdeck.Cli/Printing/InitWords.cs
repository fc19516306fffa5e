namespace Quarterdeck.Cli.Printing;

/// <summary>The words of init's report in one language.</summary>
/// <param name="PlainTable">What a file without a profile is called.</param>
/// <param name="Rows">Behind a number of rows.</param>
/// <param name="KpisOf">Before an office.</param>
/// <param name="Lacking">Behind the number of KPIs that lack data.</param>
/// <param name="Wrote">Before the files that were written.</param>
/// <param name="Now">Before the next command.</param>
internal sealed record InitWords(string PlainTable, string Rows, string KpisOf, string Lacking, string Wrote, string Now)
{
    /// <summary>The words of a language; English where it is not known.</summary>
    public static InitWords Of(string language) => language switch
    {
        "fr" => new("table simple", "lignes", "Indicateurs de", "indicateurs du catalogue manquent de données : company.yaml dit lesquelles", "écrit :", "ensuite :"),
        "pl" => new("zwykła tabela", "wierszy", "Wskaźniki:", "wskaźnikom katalogu brakuje danych: company.yaml mówi jakich", "zapisano:", "teraz:"),
        "vi" => new("bảng thường", "dòng", "Chỉ số của", "chỉ số trong danh mục thiếu dữ liệu: company.yaml cho biết thiếu gì", "đã ghi:", "tiếp theo:"),
        "zh" => new("普通表", "行", "指标：", "个目录指标缺少数据：company.yaml 中有说明", "已写入：", "下一步："),
        _ => new("plain table", "rows", "KPIs of", "KPIs of the catalogue lack data: company.yaml says what", "wrote", "now:"),
    };
}
