namespace Quarterdeck.Model.Reading;

/// <summary>What a source says of its load, as written; everything may be left out.</summary>
/// <param name="Mode">full or incremental.</param>
/// <param name="Cursor">The column that grows.</param>
/// <param name="LookBack">A length of time or a number.</param>
/// <param name="Key">Columns that name one row.</param>
/// <param name="FullCompare">A length of time.</param>
/// <param name="Schedule">Cron.</param>
/// <param name="LateAfter">A length of time.</param>
internal sealed record LoadDraft(Word? Mode, Word? Cursor, Word? LookBack, IReadOnlyList<Word> Key, Word? FullCompare, Word? Schedule, Word? LateAfter)
{
    /// <summary>What was written, in order; empty where nothing was.</summary>
    public IEnumerable<Word> All => new[] { Mode, Cursor, LookBack, FullCompare, Schedule, LateAfter }.OfType<Word>().Concat(Key);
}
