using System.Text.RegularExpressions;
using Quarterdeck.Intake.Cells;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Profiles;

/// <summary>What is known of one kind of export: how it is recognised, laid out, typed and checked.</summary>
/// <remarks>Written as YAML (docs/imports.md) and read by <see cref="ProfileReader"/>.</remarks>
/// <param name="Id">Its name: lower case, digits and _.</param>
/// <param name="Origin">The file it was read from; <c>built in</c> for those that come with the program.</param>
public sealed record ImportProfile(string Id, string Origin)
{
    /// <summary>What a person calls the export.</summary>
    public string Label { get; init; } = "";
    /// <summary>True where the headers were seen in public files written by the product; else they are assumed.</summary>
    public bool IsVerified { get; init; }
    /// <summary>Where the headers are from.</summary>
    public string Evidence { get; init; } = "";
    /// <summary>The kind of file.</summary>
    public RowKind Kind { get; init; }
    /// <summary>The path to the rows of a JSON document.</summary>
    public string JsonPath { get; init; } = "";
    /// <summary>The columns that must be there for the profile to fit.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];
    /// <summary>Must be met by what stands above the header; null where nothing need stand there.</summary>
    public Regex? Preamble { get; init; }
    /// <summary>True where one file holds several tables, each below a block of comments and a header of its own.</summary>
    public bool HasSections { get; init; }
    /// <summary>True where lines behind a blank line that have no row's form are a footer.</summary>
    public bool HasFooter { get; init; }
    /// <summary>False where a quote is a letter.</summary>
    public bool IsQuoted { get; init; } = true;
    /// <summary>How numbers and dates are written where the file itself does not tell.</summary>
    public LocaleFormat Locale { get; init; } = LocaleFormat.American;
    /// <summary>Cells that mean unknown, besides empty ones.</summary>
    public IReadOnlySet<string> Nulls { get; init; } = new HashSet<string>();
    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<ProfileColumn> Columns { get; init; } = [];
    /// <summary>Columns that name one row; empty where nothing does.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];
    /// <summary>Which of several rows counts; null where all do.</summary>
    public LatestRule? Latest { get; init; }
    /// <summary>Rows that are no data.</summary>
    public IReadOnlyList<DropRule> Drops { get; init; } = [];
    /// <summary>The totals of the report, in order.</summary>
    public IReadOnlyList<ProfileTotal> Totals { get; init; } = [];
    /// <summary>What must be true of the whole file, by name.</summary>
    public IReadOnlyList<(string Name, Formula Formula)> Checks { get; init; } = [];
    /// <summary>The columns of the first and last day of what a row tells of; both differ where it is a period. Null where rows have no period.</summary>
    public (string From, string To)? RowPeriod { get; init; }
    /// <summary>The column by which a file's own period is told; null where it has none.</summary>
    public string? Time { get; init; }
    /// <summary>True where periods as companies report them to the SEC are to be told from the filings.</summary>
    public bool HasFiscalPeriods { get; init; }
    /// <summary>Below so many values of this total the report says how uncertain the result is; null where it does not matter.</summary>
    public (string Total, int Least)? SmallSample { get; init; }
    /// <summary>What a reader should know, for the report and the docs.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
