namespace Quarterdeck.Briefing.Wording;

/// <summary>The fixed words of a company's chart in one language.</summary>
/// <param name="Board">The board, above all.</param>
/// <param name="Vacant">Stands in the place of a holder.</param>
/// <param name="Stated">Explains a solid line.</param>
/// <param name="Assumed">Explains a dashed line.</param>
/// <param name="OwnWord">Says that a title means an office only here; {0} the title, {1} the office, {2} what it is read as elsewhere.</param>
/// <param name="NoOffice">Stands where a title is read as no office.</param>
/// <param name="Acronyms">Says that an acronym means an office here; {0} the acronyms, {1} the office.</param>
/// <param name="Leading">Heads the list of people who lead others.</param>
/// <param name="Reports">How many report to a person, directly and in all; {0}, {1}.</param>
/// <param name="Counts">Offices and vacant ones; {0}, {1}.</param>
/// <param name="People">How many people; {0}.</param>
public sealed record ChartWords(
    string Board, string Vacant, string Stated, string Assumed, string OwnWord, string NoOffice, string Acronyms, string Leading, string Reports, string Counts, string People)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static ChartWords For(string language) => language switch
    {
        "fr" => new("conseil d'administration", "vacant", "établi (par l'entreprise ou une source)", "supposé (valeur par défaut du catalogue)",
            "« {0} » désigne {1} parce que l'entreprise le dit ; ailleurs : {2}.", "aucune fonction", "Ici {0} désigne {1}.", "Personnes qui en dirigent d'autres", "{0} directs, {1} en tout", "{0} fonctions, {1} vacantes", "{0} personnes"),
        "pl" => new("zarząd i rada", "nieobsadzone", "podane (przez firmę lub źródło)", "założone (wartość domyślna katalogu)",
            "„{0}” oznacza {1}, bo tak mówi firma; gdzie indziej: {2}.", "żadna funkcja", "Tutaj {0} oznacza {1}.", "Osoby, które kierują innymi", "{0} bezpośrednio, {1} łącznie", "{0} funkcji, {1} nieobsadzonych", "{0} osób"),
        "vi" => new("hội đồng quản trị", "đang trống", "đã nêu (do công ty hoặc nguồn)", "giả định (mặc định của danh mục)",
            "“{0}” nghĩa là {1} vì công ty nói vậy; nơi khác: {2}.", "không chức vụ nào", "Ở đây {0} nghĩa là {1}.", "Những người quản lý người khác", "{0} trực tiếp, {1} tất cả", "{0} chức vụ, {1} đang trống", "{0} người"),
        "zh" => new("董事会", "空缺", "已说明（公司或来源）", "假定（目录默认）",
            "“{0}”在本公司指 {1}；在别处：{2}。", "无职位", "在本公司 {0} 指 {1}。", "管理他人的人员", "直接 {0} 人，共 {1} 人", "{0} 个职位，{1} 个空缺", "{0} 人"),
        _ => new("board", "vacant", "stated (by the company or a source)", "assumed (the catalogue's default)",
            "'{0}' means {1} because the company says so; elsewhere: {2}.", "no office", "Here {0} means {1}.", "People who lead others", "{0} direct, {1} in all", "{0} offices, {1} vacant", "{0} people"),
    };
}
