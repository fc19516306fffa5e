using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Intake.Profiles;

namespace Quarterdeck.Intake.Learning;

/// <summary>Finds out what a column holds, by its header and its cells.</summary>
internal static partial class ColumnLearning
{
    /// <summary>Words that mean unknown; they say nothing about a type.</summary>
    public static IReadOnlyList<string> Nulls { get; } = ["--", "-", "N/A", "n/a", "NULL", "null", "#N/A", "(not set)", "\\N", "NaN", "nan", "None", "NA"];

    /// <summary>The column.</summary>
    public static LearnedColumn Of(string header, string id, IReadOnlyList<string> cells, LocaleFormat locale, bool isRepeated)
    {
        string[] filled = [.. cells.Select(static cell => cell.Trim()).Where(static cell => cell.Length > 0 && !Nulls.Contains(cell))];
        CellType type = TypeOf(header, filled, locale);
        int scale = type == CellType.Money ? Math.Max(2, filled.Max(cell => Decimals(cell, locale.DecimalMark))) : 4;
        bool isAdditive = type is (CellType.Money or CellType.Whole or CellType.Number) && !NotAdditive().IsMatch(HeaderName.Normal(header));
        return new LearnedColumn(header, id, type, isAdditive, PersonalHeader.Fits(header), isRepeated, scale);
    }

    private static CellType TypeOf(string header, string[] filled, LocaleFormat locale)
    {
        if (filled.Length == 0)
            return CellType.Text;
        bool All(Func<string, bool> test) => Array.TrueForAll(filled, cell => test(cell));
        if (All(cell => DateText.TryRead(cell, locale.Order, out _, out _) && !decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _)))
            return filled.Any(cell => DateText.TryRead(cell, locale.Order, out _, out bool hasTime) && hasTime) ? CellType.Time : CellType.Date;
        if (All(static cell => cell.ToLowerInvariant() is "true" or "false" or "yes" or "no"))
            return CellType.Truth;
        if (All(cell => NumberText.TryRead(cell, locale.DecimalMark, out _, out _)) && All(static cell => !char.IsLetter(cell[0])))
        {
            if (filled.Any(static cell => cell.EndsWith('%')))
                return CellType.Percent;
            bool isWhole = All(cell => NumberText.TryRead(cell, locale.DecimalMark, out decimal value, out _) && value == decimal.Truncate(value) && Decimals(cell, locale.DecimalMark) == 0);
            // A leading zero is lost in a number, and digits that name something are never added.
            if (isWhole && (filled.Any(static cell => cell.Length > 1 && cell[0] == '0') || Code().IsMatch(HeaderName.Normal(header).Replace('_', ' ')) || filled.Any(static cell => cell.Length > 15)))
                return CellType.Code;
            return isWhole ? CellType.Whole : filled.Max(cell => Decimals(cell, locale.DecimalMark)) <= 4 ? CellType.Money : CellType.Number;
        }
        return Code().IsMatch(HeaderName.Normal(header).Replace('_', ' ')) ? CellType.Code : CellType.Text;
    }

    private static int Decimals(string cell, char mark)
    {
        int at = cell.LastIndexOf(mark);
        return at < 0 ? 0 : cell.Skip(at + 1).TakeWhile(char.IsAsciiDigit).Count();
    }

    [GeneratedRegex(@"\b(id|code|no|nr|number|nummer|numéro|key|sku|ean|zip|postal|plz|iban|account|konto|compte|#)\b|#$")]
    private static partial Regex Code();

    [GeneratedRegex(@"rate|quote|taux|%|avg|average|durchschn|moyen|per |pro |reach|reichweite|couverture|users|nutzer|unique|price|preis|prix|balance|saldo|solde|share|anteil|ratio|score|index|year|jahr|année|month|week")]
    private static partial Regex NotAdditive();
}
