using System.Globalization;
using System.Text.RegularExpressions;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Intake.Tables;

namespace Quarterdeck.Intake.Totals;

/// <summary>To which group of a total a row belongs, and how the total of that group is called.</summary>
/// <param name="total">The total.</param>
/// <param name="map">Where the columns are.</param>
internal sealed partial class GroupKey(ProfileTotal total, ColumnMap map)
{
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly int _date = total.By is { } by ? map.IndexOf(by) : -1;
    private readonly (string Part, string Form, int Place)[] _columns =
        [.. Braces().Matches(total.Name).Where(static match => match.Groups[1].Value is not ("mon" or "year")).Select(match => (match.Value, match.Groups[2].Value, map.IndexOf(match.Groups[1].Value)))];
    private readonly Dictionary<DateTime, string> _monthKeys = [];

    /// <summary>True where the total has groups.</summary>
    public bool HasGroups => total.By is not null || _columns.Length > 0;

    /// <summary>True where months of different years would bear one name.</summary>
    public bool LacksYear => total.By is not null && !total.Name.Contains("{year}", StringComparison.Ordinal);

    /// <summary>The row's group: a month as 2026-10, then each column's value; null where the row has none.</summary>
    public string? Of(RowBatch batch, int row)
    {
        string key = "";
        if (total.By is not null)
        {
            if (_date < 0 || batch[row, _date].Moment is not { } moment)
                return null;
            DateTime month = new(moment.Year, moment.Month, 1);
            if (!_monthKeys.TryGetValue(month, out string? text))
                _monthKeys[month] = text = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            key = text;
        }
        foreach ((_, string form, int place) in _columns)
        {
            if (place < 0 || batch[row, place] is not { IsUnknown: false } value)
                return null;
            key += "|" + Formed(value.ToString(), form);
        }
        return key;
    }

    /// <summary>The name of a group's total.</summary>
    public string Name(string key)
    {
        string[] parts = key.Split('|');
        string name = total.Name;
        if (parts[0].Length == 7)
            name = name.Replace("{mon}", _months[int.Parse(parts[0].AsSpan(5), CultureInfo.InvariantCulture) - 1], StringComparison.Ordinal).Replace("{year}", parts[0][..4], StringComparison.Ordinal);
        for (int i = 0; i < _columns.Length && i + 1 < parts.Length; i++)
            name = name.Replace(_columns[i].Part, parts[i + 1], StringComparison.Ordinal);
        return name;
    }

    /// <summary>A value as it stands in a name: lower case, or of an account its kind and first part: income:sales:web is income_sales, expenses:marketing is marketing.</summary>
    private static string Formed(string value, string form)
    {
        if (form.Length == 0)
            return value;
        string lower = value.ToLowerInvariant();
        if (form != "ledger")
            return lower;
        string[] parts = lower.Split(':');
        return parts.Length == 1 ? lower : parts[0] is "expenses" or "expense" ? parts[1] : parts[0] is "income" or "revenue" or "revenues" ? $"income_{parts[1]}" : $"{parts[0]}_{parts[1]}";
    }

    [GeneratedRegex(@"\{(\w+)(?::(\w+))?\}")]
    private static partial Regex Braces();
}
