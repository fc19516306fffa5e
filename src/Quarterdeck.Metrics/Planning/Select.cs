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
    /// <summary>What rows are sorted by, each ascending; empty: in no order.</summary>
    public ImmutableArray<Expression> OrderBy { get; init; } = [];
    /// <summary>No more rows than this, the first of the order or, without one, whichever they are; null: all.</summary>
    public long? Most { get; init; }

    /// <summary>All relations that it reads, those of inner SELECTs after the SELECT itself.</summary>
    public IEnumerable<Relation> Relations() => Joins.Select(join => join.Right).Prepend(From)
        .SelectMany(relation => relation is SelectRelation inner ? inner.Select.Relations().Prepend(relation) : [relation]);

    /// <summary>The same statement over other relations; what is replaced is not looked into.</summary>
    /// <param name="replace">Gives another relation of the same columns, or the relation itself.</param>
    public Select Over(Func<Relation, Relation> replace)
    {
        Relation Replaced(Relation relation) => replace(relation) is var other && !ReferenceEquals(other, relation) ? other
            : relation is SelectRelation inner ? inner with { Select = inner.Select.Over(replace) } : relation;
        return this with { From = Replaced(From), Joins = [.. Joins.Select(join => join with { Right = Replaced(join.Right) })] };
    }
}

/// <summary>Something that rows are read from, under an alias.</summary>
/// <param name="Alias">The alias.</param>
public abstract record Relation(string Alias);

/// <summary>A dataset's source: file, table or the author's own SELECT.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Dataset">The dataset.</param>
public sealed record SourceRelation(string Alias, Dataset Dataset) : Relation(Alias)
{
    /// <summary>Only these of its files, absolute; empty: all.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
    /// <summary>A further column with the file that a row stands in; null: none.</summary>
    public string? FileColumn { get; init; }
    /// <summary>A further column with the number of the row, from 1: in its file for Parquet, in the whole source for any other; null: none.</summary>
    public string? RowColumn { get; init; }
}

/// <summary>Another SELECT.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Select">The SELECT.</param>
public sealed record SelectRelation(string Alias, Select Select) : Relation(Alias)
{
    /// <summary>True for aggregates of a child dataset by a parent's key, which feed roll-up fields.</summary>
    public bool IsRollUp { get; init; }
}

/// <summary>Rows that other statements gave, kept in files.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Paths">The files, absolute; at least one.</param>
public sealed record KeptRelation(string Alias, ImmutableArray<string> Paths) : Relation(Alias);

/// <summary>A table of the engine's own, made by us.</summary>
/// <param name="Alias">The alias.</param>
/// <param name="Table">Its name.</param>
public sealed record OwnRelation(string Alias, string Table) : Relation(Alias);

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
