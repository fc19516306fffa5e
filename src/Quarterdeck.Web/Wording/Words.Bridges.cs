namespace Quarterdeck.Web.Wording;

/// <content>Texts of the bridge.</content>
public static partial class Words
{
    public static readonly LocalWord TreeOfDrivers = new("How it is made", "Comment il se compose", "Z czego się składa", "Cấu thành thế nào", "构成");
    public static readonly LocalWord EdgeSum = new("sum", "somme", "suma", "tổng", "和");
    public static readonly LocalWord EdgeProduct = new("product", "produit", "iloczyn", "tích", "积");
    public static readonly LocalWord EdgeRatio = new("ratio", "rapport", "iloraz", "tỷ số", "比率");
    public static readonly LocalWord RateAndMix = new("Rate and mix", "Taux et mix", "Stawka i struktura", "Tỷ lệ và cơ cấu", "比率与结构");
    public static readonly LocalWord OfForecast = new("forecast", "prévision", "prognoza", "dự báo", "预测");
    public static readonly LocalWord LagDay = new("{0} d. later", "{0} j. plus tard", "{0} dn. później", "{0} ngày sau", "{0} 天后");
    public static readonly LocalWord LagWeek = new("{0} wk. later", "{0} sem. plus tard", "{0} tyg. później", "{0} tuần sau", "{0} 周后");
    public static readonly LocalWord LagMonth = new("{0} mo. later", "{0} mois plus tard", "{0} mies. później", "{0} tháng sau", "{0} 个月后");
    public static readonly LocalWord LagQuarter = new("{0} qtr. later", "{0} trim. plus tard", "{0} kw. później", "{0} quý sau", "{0} 个季度后");
    public static readonly LocalWord LagYear = new("{0} yr. later", "{0} an(s) plus tard", "{0} r. później", "{0} năm sau", "{0} 年后");

    /// <summary>How much later something is seen.</summary>
    /// <param name="unit">The unit of the lag, as the company's files write it.</param>
    public static LocalWord LagOf(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.TrimEnd('s').ToLowerInvariant() switch { "day" => LagDay, "week" => LagWeek, "quarter" or "fiscal_quarter" => LagQuarter, "year" or "fiscal_year" => LagYear, _ => LagMonth };
    }
}
