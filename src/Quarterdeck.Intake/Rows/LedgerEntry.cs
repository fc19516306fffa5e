using System.Globalization;

namespace Quarterdeck.Intake.Rows;

/// <summary>A transaction of a journal while its postings are collected; the amount that one of them leaves out is filled in.</summary>
internal sealed class LedgerEntry
{
    /// <summary>The header of the table that journals become: that of <c>hledger print -O csv</c>, what the posting weighs in its transaction (at its price), and why it cannot be used.</summary>
    public static IReadOnlyList<string> Header { get; } = ["txnidx", "date", "date2", "status", "code", "description", "comment", "account", "amount", "commodity", "credit", "debit", "posting-status", "posting-comment", "cost", "fault"];

    private readonly List<Posting> _postings = [];

    /// <summary>What a posting says.</summary>
    internal sealed record Posting(long Line, string Account, LedgerAmount? Amount, LedgerAmount? Cost, string Status, string Comment, bool IsVirtual, string Fault);

    public required int Index { get; init; }
    public required string Date { get; init; }
    public string SecondDate { get; init; } = "";
    public string Status { get; init; } = "";
    public string Code { get; init; } = "";
    public required string Description { get; init; }
    public string Comment { get; init; } = "";

    public void Add(Posting posting) => _postings.Add(posting);

    /// <summary>The postings as rows. A missing amount is what brings the sum of the others, at cost, to zero, in each commodity.</summary>
    public IEnumerable<ListedRow> Rows()
    {
        int missing = _postings.Count(static posting => posting.Amount is null && !posting.IsVirtual && posting.Fault.Length == 0);
        bool isBroken = _postings.Exists(static posting => posting.Fault.Length > 0);
        Dictionary<string, decimal> open = new(StringComparer.Ordinal);
        foreach (Posting posting in _postings)
            if (!posting.IsVirtual && (posting.Cost ?? posting.Amount) is { } cost)
                open[cost.Commodity] = open.GetValueOrDefault(cost.Commodity) + cost.Quantity;
        foreach (Posting posting in _postings)
        {
            if (posting.Fault.Length > 0)
                yield return Row(posting, null, posting.Fault);
            else if (posting.Amount is { } amount)
                yield return Row(posting, amount, "");
            else if (posting.IsVirtual || missing > 1 || isBroken)
                yield return Row(posting, null, isBroken ? "the amount cannot be inferred, since another posting of the transaction cannot be read" : "the transaction leaves more than one amount out");
            else
                foreach ((string commodity, decimal sum) in open.Where(static pair => pair.Value != 0).DefaultIfEmpty(new("", 0)))
                    yield return Row(posting, new LedgerAmount(-sum, commodity), "");
        }
    }

    private ListedRow Row(Posting posting, LedgerAmount? amount, string fault)
    {
        static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
        decimal quantity = amount?.Quantity ?? 0;
        return new ListedRow(posting.Line,
        [
            Index.ToString(CultureInfo.InvariantCulture), Date, SecondDate, Status, Code, Description, Comment, posting.Account,
            amount is null ? "" : Text(quantity), amount?.Commodity ?? "", amount is not null && quantity < 0 ? Text(-quantity) : "", amount is not null && quantity >= 0 ? Text(quantity) : "",
            posting.Status, posting.Comment, amount is null ? "" : posting.IsVirtual ? "0" : Text(posting.Cost?.Quantity ?? quantity), fault,
        ]);
    }
}
