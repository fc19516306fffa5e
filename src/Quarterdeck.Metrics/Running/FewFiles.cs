using System.Collections.Immutable;
using Quarterdeck.Intake.Files;
using Quarterdeck.Metrics.Planning;

namespace Quarterdeck.Metrics.Running;

/// <summary>A statement over some of a dataset's files, which means what it means over all: the first file says what the columns are, whichever are read.</summary>
internal static class FewFiles
{
    /// <summary>The column with the file that a row stands in.</summary>
    public const string Column = "file of the row";

    /// <summary>The statement over the rows of some files.</summary>
    /// <param name="select">A statement over one dataset's own rows.</param>
    /// <param name="first">The first of all the dataset's files.</param>
    /// <param name="files">The files to read.</param>
    public static Select Of(Select select, SourceFile first, IReadOnlyCollection<SourceFile> files)
    {
        SourceRelation source = (SourceRelation)select.From;
        ImmutableArray<string> paths = [.. files.Select(file => file.Path).Prepend(first.Path).Distinct()];
        bool isAsked = files.Any(file => file.Path == first.Path);
        return select with
        {
            From = source with { Files = paths, FileColumn = Column },
            // The engine knows from its name that none of the first file's rows are wanted, and reads no more than what the columns are.
            Where = isAsked ? select.Where : [.. select.Where, new OperationExpression("<>", [new ColumnExpression(source.Alias, Column, ValueKind.Text), ConstantExpression.Of(first.Path)], ValueKind.Truth)],
        };
    }
}
