namespace Quarterdeck.Cli.Printing;

/// <summary>The words of the import's report in one language.</summary>
/// <param name="RowsRead">Before how many rows were read.</param>
/// <param name="Dropped">Before how many rows are no data.</param>
/// <param name="SetAside">Before how many rows were set aside.</param>
/// <param name="NoData">Where a total is unknown.</param>
/// <param name="ControlTotal">Before a total that the file states.</param>
/// <param name="NotRead">Where a file could not be read.</param>
/// <param name="NothingWritten">Where no table was written.</param>
internal sealed record ImportWords(string RowsRead, string Dropped, string SetAside, string NoData, string ControlTotal, string NotRead, string NothingWritten)
{
    /// <summary>The words of a language; English where it is not known.</summary>
    public static ImportWords Of(string language) => language switch
    {
        "fr" => new("lignes lues", "écartées", "mises en quarantaine", "pas de données", "total de contrôle", "non lu", "Rien n’a été écrit ; --out DIR écrit les tables nettoyées."),
        "pl" => new("wczytane wiersze", "pominięte", "odłożone", "brak danych", "suma kontrolna", "nie wczytano", "Niczego nie zapisano; --out DIR zapisuje oczyszczone tabele."),
        "vi" => new("số dòng đã đọc", "bỏ qua", "tách riêng", "không có dữ liệu", "tổng đối chiếu", "không đọc được", "Chưa ghi gì; --out DIR ghi các bảng đã làm sạch."),
        "zh" => new("已读行数", "略过", "隔离", "无数据", "控制总数", "未能读取", "未写入任何内容；--out DIR 可写出整理后的表。"),
        _ => new("rows read", "dropped", "set aside", "no data", "control total", "not read", "Nothing was written; --out DIR writes the clean tables."),
    };
}
