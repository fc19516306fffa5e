using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Learning;
using Quarterdeck.Model.Company;

namespace Quarterdeck.Metrics.Founding;

/// <summary>A file that a company does not read yet, as <c>init</c> would see it.</summary>
public sealed record FoundTable
{
    /// <summary>The file, relative to the data folder.</summary>
    public required string File { get; init; }
    /// <summary>How it was imported: rows read, left out and set aside, totals; null for a table that is read where it lies.</summary>
    public ImportedFile? Report { get; init; }
    /// <summary>The profile that was learned from its rows, where no known one fits and it cannot be read as it is; else null.</summary>
    public ProfileProposal? Learned { get; init; }
    /// <summary>The clean table that importing gave, under the folder for clean tables; null for a table that is read where it lies.</summary>
    public string? Clean { get; init; }
    /// <summary>The table that was looked at: the clean one, or the file itself.</summary>
    public required string Table { get; init; }
    /// <summary>How many rows there are.</summary>
    public required long Rows { get; init; }
    /// <summary>Its columns, in order.</summary>
    public required IReadOnlyList<FoundColumn> Columns { get; init; }
    /// <summary>The first rows as texts; null for a cell without a value.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> First { get; init; }
    /// <summary>The dataset that <c>init</c> would make of it.</summary>
    public required string Dataset { get; init; }
    /// <summary>The fields that name one row; empty where none do.</summary>
    public required IReadOnlyList<string> Key { get; init; }
    /// <summary>The field that dates a row; empty for none.</summary>
    public required string Time { get; init; }
    /// <summary>Further fields that <c>init</c> would make of several columns: name and formula.</summary>
    public IReadOnlyList<(string Field, string Formula)> More { get; init; } = [];
    /// <summary>What <c>init</c> would make of the file, as a company of its own, its sources by absolute path; null where its own rows stand against it.</summary>
    public CompanyModel? Made { get; init; }
    /// <summary>The packs of the catalogue that this rests on.</summary>
    public IReadOnlyList<string> MadePacks { get; init; } = [];
    /// <summary>True where it was made by the feed of a known export, which knows what its columns mean; false where names and values were gone by.</summary>
    public bool IsFed { get; init; }
}
