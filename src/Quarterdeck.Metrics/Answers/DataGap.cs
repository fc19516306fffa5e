using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Answers;

/// <summary>Why the data behind a value are not all there. A page says it in its reader's language; <see cref="object.ToString"/> says it in English.</summary>
public abstract record DataGap
{
    /// <summary>Days are written alike in every language.</summary>
    private protected static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The period ends after the day to which the question looks.</summary>
/// <param name="AsOf">The as-of day.</param>
public sealed record HiddenGap(DateOnly AsOf) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => $"the question looks at the data as of {Text(AsOf)}";
}

/// <summary>The period reaches beyond the days that a dataset covers.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="First">The first day that it covers.</param>
/// <param name="Last">The last day that it covers.</param>
public sealed record UncoveredGap(string Dataset, DateOnly First, DateOnly Last) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => $"'{Dataset}' covers {Text(First)} to {Text(Last)}";
}

/// <summary>Rows may still come.</summary>
/// <param name="Dataset">The dataset with the longest wait.</param>
/// <param name="Days">For how many days after a period's end.</param>
public sealed record LateGap(string Dataset, int Days) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"rows of '{Dataset}' may still come for {Days} days after a period's end");
}

/// <summary>What counts may still happen: a lead of the period may still become a customer.</summary>
/// <param name="Days">For how many days after the period's end.</param>
public sealed record WaitingGap(int Days) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"what counts may still happen for {Days} days after a period's end");
}

/// <summary>The value waits for a later period, in which those who stay are counted.</summary>
/// <param name="LastDay">The later period's last day.</param>
/// <param name="Later">Why that period's data are not all there.</param>
public sealed record LaterGap(DateOnly LastDay, DataGap Later) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => $"the later period ends {Text(LastDay)}, and {Later}";
}

/// <summary>A row of the dataset stands for a whole period, of which the asked one holds only a part; the value is missing.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Grain">The kind of period that a row stands for.</param>
public sealed record PartGap(string Dataset, Grain Grain) : DataGap
{
    /// <inheritdoc/>
    public override string ToString() => $"a row of '{Dataset}' stands for a whole {Grain.Name.Replace('_', ' ')}";
}
