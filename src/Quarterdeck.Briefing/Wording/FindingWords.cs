using System.Globalization;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Briefing.Wording;

/// <summary>The words around findings in one language; {0} and {1} are filled in.</summary>
/// <param name="Error">The word of a finding that is an error.</param>
/// <param name="Warning">The word of a warning.</param>
/// <param name="Note">The word of a note.</param>
/// <param name="Errors">How many errors.</param>
/// <param name="Warnings">How many warnings.</param>
/// <param name="Notes">How many notes.</param>
/// <param name="Join">Stands between two counts.</param>
/// <param name="Stop">Ends the counts.</param>
/// <param name="Do">Stands before what to do.</param>
/// <param name="Colon">The colon.</param>
/// <param name="SeeFile">What to do where a file or folder fails.</param>
/// <param name="OurFault">A fault of the program: {0} says which.</param>
/// <param name="SendReport">The report of it: {0} is its path.</param>
/// <param name="NoReport">The report could not be written.</param>
public sealed record FindingWords(
    string Error, string Warning, string Note, string Errors, string Warnings, string Notes, string Join, string Stop, string Do, string Colon, string SeeFile, string OurFault, string SendReport, string NoReport)
{
    /// <summary>The words of a language; those of English for any other.</summary>
    public static FindingWords For(string language) => language switch
    {
        "fr" => new("erreur", "avertissement", "remarque", "erreurs\u202f: {0}", "avertissements\u202f: {0}", "remarques\u202f: {0}", ", ", ".", "À faire", "\u202f: ",
            "Vérifiez que le fichier ou le dossier existe et peut être lu.", "C’est notre faute\u202f: {0}", "Ce qu’il faut pour la corriger est dans {0}\u202f; envoyez-le-nous.", "Un rapport n’a pas pu être écrit."),
        "pl" => new("błąd", "ostrzeżenie", "uwaga", "błędy: {0}", "ostrzeżenia: {0}", "uwagi: {0}", ", ", ".", "Co zrobić", ": ",
            "Sprawdź, czy plik lub folder istnieje i czy można go odczytać.", "To nasza wina: {0}", "To, czego trzeba do naprawy, jest w {0}; prześlij nam ten plik.", "Nie udało się zapisać raportu."),
        "vi" => new("lỗi", "cảnh báo", "ghi chú", "lỗi: {0}", "cảnh báo: {0}", "ghi chú: {0}", ", ", ".", "Cách xử lý", ": ",
            "Xem tệp hoặc thư mục có tồn tại và đọc được không.", "Đây là lỗi của chúng tôi: {0}", "Điều cần để sửa nằm trong {0}; xin gửi tệp đó cho chúng tôi.", "Không ghi được báo cáo."),
        "zh" => new("错误", "警告", "提示", "错误：{0}", "警告：{0}", "提示：{0}", "，", "。", "处理办法", "：",
            "检查文件或文件夹是否存在、是否可读。", "这是我们的错误：{0}", "修复所需的内容在 {0}；请发送给我们。", "报告无法写入。"),
        _ => new("error", "warning", "note", "{0} error{1}", "{0} warning{1}", "{0} note{1}", ", ", ".", "Do", ": ",
            "see that the file or folder is there and may be read.", "This is our fault: {0}", "What we need to mend it is in {0}; please send it to us.", "A report could not be written."),
    };

    /// <summary>The word of a severity.</summary>
    public string Of(Severity severity) => severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Note };

    /// <summary>How many findings there are of each kind that occurs, in words: <c>2 errors, 1 warning.</c></summary>
    /// <param name="findings">The findings, at least one.</param>
    public string Count(IReadOnlyList<Finding> findings) =>
        string.Join(Join, new[] { (Severity.Error, Errors), (Severity.Warning, Warnings), (Severity.Note, Notes) }
            .Select(kind => (Text: kind.Item2, Count: findings.Count(finding => finding.Severity == kind.Item1)))
            .Where(static kind => kind.Count > 0)
            .Select(static kind => string.Format(CultureInfo.InvariantCulture, kind.Text, kind.Count, kind.Count == 1 ? "" : "s"))) + Stop;
}
