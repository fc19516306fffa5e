using Quarterdeck.Intake.Connecting;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Intake.Loading;

/// <summary>What became of a source's columns since the last load.</summary>
internal static class SchemaDrift
{
    /// <summary>Tells what changed, with a proposal in YAML. An error among the findings means that the load is refused.</summary>
    /// <param name="company">The company.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="before">The landed columns.</param>
    /// <param name="now">The server's columns.</param>
    /// <param name="isAccepted">True when the person asked for a full load, and so for the columns as they are.</param>
    /// <param name="findings">Gets what changed.</param>
    /// <returns>True when anything changed, so that all rows have to be read.</returns>
    public static bool Tell(CompanyModel company, Dataset dataset, IReadOnlyList<LandedColumn> before, IReadOnlyList<ServerColumn> now, bool isAccepted, FindingList findings)
    {
        Dictionary<string, ServerColumn> here = now.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        HashSet<string> known = new(before.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        ServerColumn[] added = [.. now.Where(column => !known.Contains(column.Name))];
        IReadOnlySet<string> used = ColumnUse.Of(company, dataset);
        foreach (ServerColumn column in added)
            findings.Warning(FindingCodes.ColumnAdded, dataset.Span, $"The source of '{dataset.Name}' has a new column '{column.Name}' ({column.Type}); all rows are loaded with it.",
                $"Nothing; it is a field by its own name. To name it otherwise, add to '{dataset.Name}': fields: {{{FieldName(column.Name)}: {Written(column.Name)}}}");
        foreach (LandedColumn column in before)
            if (!here.TryGetValue(column.Name, out ServerColumn? same))
                Removed(dataset, column, added, used.Contains(column.Name), findings);
            else if (same.Type != column.Type)
                Retyped(dataset, column, same, isAccepted || !used.Contains(column.Name) || KindOf(same.Type) == KindOf(column.Type), findings);
        return added.Length > 0 || before.Any(column => !here.TryGetValue(column.Name, out ServerColumn? same) || same.Type != column.Type);
    }

    private static void Removed(Dataset dataset, LandedColumn column, ServerColumn[] added, bool isUsed, FindingList findings)
    {
        if (!isUsed)
        {
            findings.Warning(FindingCodes.ColumnRemoved, dataset.Span, $"The source of '{dataset.Name}' has no column '{column.Name}' any more; nothing in the company uses it.", "Nothing.");
            return;
        }
        ServerColumn[] alike = [.. added.Where(other => KindOf(other.Type) == KindOf(column.Type))];
        string? heir = NearestName.Find(column.Name, alike.Select(other => other.Name)) ?? alike.FirstOrDefault()?.Name;
        findings.Error(FindingCodes.ColumnRemoved, dataset.Span, $"The source of '{dataset.Name}' has no column '{column.Name}' any more, and the company uses it. The last good rows stay."
            + (heir is null ? "" : $" New, and of the same kind, is '{heir}'."),
            heir is null ? $"Bring the column back, or change the fields, metrics and joins that use '{column.Name}'."
                : $"If '{heir}' is what it became, write in '{dataset.Name}': fields: {{{FieldName(column.Name)}: {Written(heir)}}}");
    }

    private static void Retyped(Dataset dataset, LandedColumn before, ServerColumn now, bool isFine, FindingList findings)
    {
        if (isFine)
            findings.Warning(FindingCodes.ColumnRetyped, dataset.Span, $"The column '{before.Name}' of the source of '{dataset.Name}' was {before.Type} and is {now.Type}; all rows are loaded anew.", "Nothing, when that is meant.");
        else
            findings.Error(FindingCodes.ColumnRetyped, dataset.Span, $"The column '{before.Name}' of the source of '{dataset.Name}' was {before.Type} and is {now.Type}, which is another kind, and the company uses it. The last good rows stay.",
                $"To keep its meaning read it with sql: as CAST({before.Name} AS {before.Type}), or write in '{dataset.Name}': fields: {{{FieldName(before.Name)}: \"CAST({Written(before.Name)} AS {before.Type})\"}} and accept the new type with `quarterdeck refresh COMPANY --full --source {dataset.Name}`.");
    }

    /// <summary>What a type is about: numbers of fixed digits are one kind whatever their width.</summary>
    private static string KindOf(string type) => type.Split('(')[0] switch
    {
        "SMALLINT" or "INTEGER" or "BIGINT" or "UBIGINT" or "DECIMAL" => "number",
        "FLOAT" or "DOUBLE" => "floating",
        string other => other,
    };

    private static string FieldName(string column) => new([.. column.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);

    private static string Written(string column) => column.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') && !char.IsAsciiDigit(column[0]) ? column : $"'\"{column}\"'";
}
