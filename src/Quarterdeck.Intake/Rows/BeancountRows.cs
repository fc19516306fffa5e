using System.Text.RegularExpressions;

namespace Quarterdeck.Intake.Rows;

/// <summary>A Beancount file as a table of postings, with inferred amounts filled in; the first row given is the header, that of <see cref="JournalRows"/>.</summary>
/// <remarks>
/// Read: transactions with flag, payee and narration, postings with amount, cost in braces and price. Passed over: the other directives and metadata.
/// <c>include</c> and <c>pad</c> are not followed: such a line is given with a fault, so that it is seen.
/// </remarks>
public static partial class BeancountRows
{
    /// <summary>True when a text begins like a Beancount file.</summary>
    public static bool Fits(string head) => Directive().IsMatch(head);

    /// <summary>The rows.</summary>
    /// <param name="text">The file; closed at the end.</param>
    public static IEnumerable<ListedRow> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        yield return new ListedRow(1, LedgerEntry.Header);
        using TextReader reader = text;
        LedgerEntry? entry = null;
        int index = 0;
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] is ' ' or '\t')
            {
                if (entry is not null && Posting().Match(line) is { Success: true } posting)
                    entry.Add(Read(number, posting));
                else if (entry is not null && line.AsSpan().Trim() is { Length: > 0 } rest && rest[0] is not (';' or '#' or '^') && !Metadata().IsMatch(line))
                    entry.Add(new LedgerEntry.Posting(number, "", null, null, "", "", false, "the posting cannot be read"));
                continue;
            }
            if (entry is not null)
                foreach (ListedRow row in entry.Rows())
                    yield return row;
            entry = null;
            if (Head().Match(line) is { Success: true } head)
            {
                string first = head.Groups["first"].Value, second = head.Groups["second"].Value;
                entry = new LedgerEntry
                {
                    Index = ++index, Date = head.Groups["date"].Value.Replace('/', '-'), Status = head.Groups["flag"].Value == "txn" ? "*" : head.Groups["flag"].Value,
                    Description = second.Length > 0 ? $"{first} | {second}" : first, Comment = head.Groups["tags"].Value.Trim(),
                };
            }
            else if (line.StartsWith("include ", StringComparison.Ordinal) || Pad().IsMatch(line))
                yield return new ListedRow(number, [.. LedgerEntry.Header.Select(name => name == "fault" ? "the directive is not followed" : "")]);
        }
        if (entry is not null)
            foreach (ListedRow row in entry.Rows())
                yield return row;
    }

    private static LedgerEntry.Posting Read(long line, Match posting)
    {
        string Part(string name) => posting.Groups[name].Value.Trim();
        string account = Part("account"), amountText = Part("amount");
        if (amountText.Length == 0)
            return new LedgerEntry.Posting(line, account, null, null, Part("flag"), Part("comment"), false, "");
        if (LedgerAmount.Read(amountText, decimalComma: false) is not { } amount)
            return new LedgerEntry.Posting(line, account, null, null, Part("flag"), Part("comment"), false, $"'{amountText}' is no amount");
        LedgerAmount? cost = null;
        string held = Part("cost").Split(',')[0].Trim(), price = Part("price");
        bool isTotal = posting.Groups["cost"].Value.StartsWith('{') || price.StartsWith('@');
        string each = held.Length > 0 ? held.TrimStart('{') : price.TrimStart('@');
        if (each.Length > 0 && LedgerAmount.Read(each.Trim(), decimalComma: false) is { } read)
            cost = new LedgerAmount(isTotal ? read.Quantity * Math.Sign(amount.Quantity) : read.Quantity * amount.Quantity, read.Commodity);
        return new LedgerEntry.Posting(line, account, amount, cost, Part("flag"), Part("comment"), false, "");
    }

    [GeneratedRegex(@"^(?:option\s+""|plugin\s+""|include\s+""|\d{4}[-/]\d\d[-/]\d\d\s+(?:open|close|commodity|balance|pad|note|document|price|event|custom)\s|\d{4}[-/]\d\d[-/]\d\d\s+(?:[*!]|txn)\s+"")", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(?<date>\d{4}[-/]\d\d[-/]\d\d)\s+(?<flag>txn|[*!&#?%PSTCURM])(?:\s+""(?<first>(?:[^""\\]|\\.)*)"")?(?:\s+""(?<second>(?:[^""\\]|\\.)*)"")?(?<tags>(?:\s+[#^][\w/.-]+)*)\s*(?:;.*)?$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^\s+(?:(?<flag>[*!])\s+)?(?<account>[\p{Lu}][\p{L}\p{N}-]*(?::[\p{L}\p{N}][\p{L}\p{N}-]*)+)(?:\s+(?<amount>[-+]?[\d,.]+\s*[A-Z][A-Z0-9'._-]*))?\s*(?:\{(?<cost>\{?[^}]*)\}+)?\s*(?:@(?<price>@?[^;]*))?\s*(?:;(?<comment>.*))?$")]
    private static partial Regex Posting();

    [GeneratedRegex(@"^\s+[a-z][\w-]*:")]
    private static partial Regex Metadata();

    [GeneratedRegex(@"^\d{4}[-/]\d\d[-/]\d\d\s+pad\s")]
    private static partial Regex Pad();
}
