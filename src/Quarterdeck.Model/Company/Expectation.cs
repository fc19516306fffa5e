using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A data test: something that must hold of a dataset's rows. Where it does not, every number over the dataset says so.</summary>
public abstract record Expectation
{
    /// <summary>True when a failure refuses the numbers; false (default) when it is a warning beside them.</summary>
    public bool IsError { get; init; }
    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; init; }
}

/// <summary>Some fields together stand in one row only; rows in which one of them is missing are left out.</summary>
/// <param name="Fields">The fields, at least one.</param>
public sealed record UniqueExpectation(IReadOnlyList<string> Fields) : Expectation;

/// <summary>A field has a value in every row; an empty text is a value.</summary>
/// <param name="Field">The field.</param>
public sealed record NotNullExpectation(string Field) : Expectation;

/// <summary>A field holds nothing but some values, where it holds one at all.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values as written, at least one. Numbers are compared as numbers where the field holds numbers, all else as text.</param>
public sealed record AcceptedExpectation(string Field, IReadOnlyList<string> Values) : Expectation;

/// <summary>A sum over the dataset is the value of a metric, period by period.</summary>
/// <param name="Sum">The field that is added up; null counts the rows.</param>
/// <param name="Metric">The metric, which rests on another source.</param>
/// <param name="Grain">The periods; null for one sum over everything.</param>
/// <param name="Tolerance">How far apart they may be, from 0: a share of the metric where <paramref name="IsShare"/>, else an amount.</param>
/// <param name="IsShare">True when the tolerance was written as a percentage.</param>
public sealed record TieExpectation(string? Sum, string Metric, Grain? Grain, decimal Tolerance, bool IsShare) : Expectation;

/// <summary>The newest row is not older than some days, seen from as-of.</summary>
/// <param name="Days">The days, from 0.</param>
public sealed record FreshExpectation(int Days) : Expectation;

/// <summary>The newest complete period has as many rows as is usual.</summary>
/// <param name="Grain">The periods; null for those that the dataset's rows stand for, else months.</param>
public sealed record VolumeExpectation(Grain? Grain) : Expectation;
