using System.Globalization;
using System.Text.RegularExpressions;

namespace Quarterdeck.Intake.Rows;

/// <summary>An hledger or Ledger journal as a table of postings, with inferred amounts filled in; the first row given is the header.</summary>
/// <remarks>
/// Read: dated transactions with status, code, description and comments, amounts before or behind their commodity, prices (@, @@), balance assertions
/// (passed over), virtual postings, <c>Y</c>, <c>decimal-mark</c>, <c>comment</c> blocks. Passed over: automated and periodic transactions,
/// price and account directives. <c>include</c> and <c>alias</c> are not followed: such a line is given with a fault, so that it is seen.
/// </remarks>
public static partial class JournalRows
{
    /// <summary>True when a text begins like a journal.</summary>
    public static bool Fits(string head) => !BeancountRows.Fits(head) && Transaction().IsMatch(head);

    /// <summary>The rows.</summary>
    /// <param name="text">The journal; closed at the end.</param>
    public static IEnumerable<ListedRow> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        yield return new ListedRow(1, LedgerEntry.Header);
        using TextReader reader = text;
        LedgerEntry? entry = null;
        bool isComment = false, isPassed = false, decimalComma = false;
        string year = "";
        int index = 0;
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (isComment)
            {
                isComment = line.Trim() != "end comment";
                continue;
            }
            bool isIndented = line.Length > 0 && line[0] is ' ' or '\t';
            if (isIndented && line.AsSpan().Trim().Length > 0)
            {
                if (!isPassed && entry is not null && !line.TrimStart().StartsWith(';'))
                    entry.Add(Posting(number, line.Trim(), decimalComma));
                continue;
            }
            if (entry is not null)
                foreach (ListedRow row in entry.Rows())
                    yield return row;
            entry = null;
            isPassed = true;
            string word = line.Split(' ', 2)[0];
            if (Head().Match(line) is { Success: true } head)
            {
                (isPassed, index) = (false, index + 1);
                string Part(string name) => head.Groups[name].Value.Trim();
                entry = new LedgerEntry
                {
                    Index = index, Date = Iso(Part("date"), year), SecondDate = Part("second") is { Length: > 0 } second ? Iso(second, year) : "",
                    Status = Part("status"), Code = Part("code"), Description = Part("text"), Comment = Part("comment"),
                };
            }
            else if (word == "comment")
                isComment = true;
            else if (word == "decimal-mark")
                decimalComma = line.EndsWith(',');
            else if (line.StartsWith('Y') && line[1..].Trim() is { Length: 4 } said && said.All(char.IsAsciiDigit))
                year = said;
            else if (word is "include" or "alias" or "apply")
                yield return new ListedRow(number, [.. LedgerEntry.Header.Select(name => name == "fault" ? $"the directive '{word}' is not followed" : "")]);
        }
        if (entry is not null)
            foreach (ListedRow row in entry.Rows())
                yield return row;
    }

    private static LedgerEntry.Posting Posting(long line, string text, bool decimalComma)
    {
        int remark = text.IndexOf(';', StringComparison.Ordinal);
        string comment = remark < 0 ? "" : text[(remark + 1)..].Trim();
        string body = remark < 0 ? text : text[..remark].TrimEnd();
        string status = body.StartsWith("* ", StringComparison.Ordinal) || body.StartsWith("! ", StringComparison.Ordinal) ? body[..1] : "";
        body = body[status.Length..].TrimStart();
        Match parts = Parts().Match(body);
        string account = parts.Groups["account"].Value, amount = parts.Groups["amount"].Value;
        bool isVirtual = account.StartsWith('(') && account.EndsWith(')');
        account = isVirtual || (account.StartsWith('[') && account.EndsWith(']')) ? account[1..^1] : account;
        int assertion = amount.IndexOf('=', StringComparison.Ordinal);
        bool assignsOnly = assertion >= 0 && amount[..assertion].Trim().Length == 0;
        if (assertion >= 0)
            amount = amount[..assertion].Trim();
        string[] priced = amount.Split('@', 2);
        if (priced[0].Trim().Length == 0)
            return new LedgerEntry.Posting(line, account, null, null, status, comment, isVirtual, assignsOnly ? "a balance assignment has no amount of its own" : "");
        LedgerAmount? read = LedgerAmount.Read(priced[0], decimalComma), cost = null;
        string fault = read is null ? $"'{priced[0].Trim()}' is no amount" : "";
        if (read is { } quantity && priced.Length == 2)
        {
            bool isTotal = priced[1].StartsWith('@');
            LedgerAmount? price = LedgerAmount.Read(priced[1].TrimStart('@'), decimalComma);
            cost = price is { } each ? new LedgerAmount(isTotal ? each.Quantity * Math.Sign(quantity.Quantity) : each.Quantity * quantity.Quantity, each.Commodity) : null;
            fault = price is null ? $"'{priced[1].Trim()}' is no price" : "";
        }
        return new LedgerEntry.Posting(line, account, read, cost, status, comment, isVirtual, fault);
    }

    /// <summary>Dates may be written with / or . and without leading zeros or year.</summary>
    private static string Iso(string date, string year)
    {
        string[] parts = date.Split('-', '/', '.');
        if (parts.Length == 2 && year.Length > 0)
            parts = [year, .. parts];
        return parts.Length == 3 ? string.Create(CultureInfo.InvariantCulture, $"{parts[0]}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}") : date;
    }

    [GeneratedRegex(@"^(?<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2})(?:=(?<second>[\d/.-]+))?(?:\s+(?<status>[*!])(?=\s|$))?(?:\s+\((?<code>[^)]*)\))?(?:\s+(?<text>[^;]*))?(?:;(?<comment>.*))?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<account>.+?)(?:(?:  |\t)\s*(?<amount>.*))?$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:=[\d/.-]+)?\s[^\r\n,;|\t]*\r?\n(?:[ \t]+;[^\n]*\n)*[ \t]+[^\s;][^\r\n]*", RegexOptions.Multiline)]
    private static partial Regex Transaction();
}
