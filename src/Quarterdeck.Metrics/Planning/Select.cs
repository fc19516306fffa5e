using System.Collections.Immutable;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Planning;

/// <summary>One SELECT, without a dialect.</summary>
public sealed record Select
{
    /// <summary>Output columns: expression and name.</summary>
    public required ImmutableArray<(Expression Expression, string Name)> Columns { get; init; }
    /// <summary>The relation that is read.</summary>
    public required Relation From { get; init; }
    /// <summary>Relations joined to it, in order.</summary>
    public ImmutableArray<JoinedRelation> Joins { get; init; } = [];
    /// <summary>Conditions that all must hold.</summary>
    public ImmutableArray<Expression> Where { get; init; } = [];
    /// <summary>Grouping columns; empty with <see cref="GroupingSets"/> empty: one row, or no grouping where no column aggregates.</summary>
    public ImmutableArray<Expression> GroupBy { get; init; } = [];
    /// <summary>Sets of positions in <see cref="GroupBy"/>; empty: all columns are one set.</summary>
    public ImmutableArray<ImmutableArray<int>> GroupingSets { get; init; } = [];
    /// <summary>True for SELECT DISTINCT.</summary>
    public bool Distinct { get; init; }
}

/// <summary>Something that rows are read from, under an alias.</summary>
/// <param name="Alias">The alias.</param>
public abstract record Relation(string Alias);

/// <summary>A dataset's source: file, table or the author's own SELECT.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Dataset">The dataset.</param>
public sealed record SourceRelation(string Alias, Dataset Dataset) : Relation(Alias);

/// <summary>Another SELECT.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Select">The SELECT.</param>
public sealed record SelectRelation(string Alias, Select Select) : Relation(Alias);

/// <summary>Rows stated in the statement itself, e.g. the windows of a question.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Columns">Column names.</param>
/// <param name="Rows">The rows; each has a value for each column.</param>
public sealed record ValuesRelation(string Alias, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<ConstantExpression>> Rows) : Relation(Alias);

/// <summary>A join.</summary>
/// <param name="Right">What is joined.</param>
/// <param name="On">The conditions that all must hold.</param>
/// <param name="KeepLeft">True for LEFT JOIN, false for JOIN.</param>
public sealed record JoinedRelation(Relation Right, ImmutableArray<Expression> On, bool KeepLeft);
