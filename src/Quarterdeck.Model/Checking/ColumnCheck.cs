using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Checking;

/// <summary>The second stage of checking: what is written against the columns that an engine found in the sources.</summary>
public static class ColumnCheck
{
    /// <summary>Checks every field, key, join and formula against the columns, and types as far as they are known.</summary>
    /// <param name="company">A checked company.</param>
    /// <param name="columns">Columns and engine types by dataset; datasets that could not be opened are left out and not judged.</param>
    /// <returns>Findings by place.</returns>
    public static IReadOnlyList<Finding> Check(CompanyModel company, IReadOnlyDictionary<string, IReadOnlyList<(string Column, string Type)>> columns)
    {
        FindingList findings = new();
        ColumnScope scope = new(company, columns);
        foreach (Dataset dataset in company.Datasets.Values)
            Dataset(scope, dataset, findings);
        foreach (Metric metric in company.Metrics.Values)
        {
            if (metric.Formula is not null)
                Formula(scope, metric.Formula, null, null, findings);
            if (metric.Time is not null && Path(scope, metric.Time, findings) is { } path)
                Dated(scope, path.Owner, path.Field, metric.Time.Span, findings);
            Own(scope, metric, findings);
        }
        foreach (Dimension dimension in company.Dimensions.Values)
            Path(scope, dimension.Field, findings);
        foreach (Kpi kpi in company.Kpis)
            if (kpi.Where is not null)
                Formula(scope, kpi.Where, null, null, findings);
        foreach (CustomGrainTable grain in company.Calendar.Grains.Where(grain => company.Datasets.ContainsKey(grain.Dataset)))
            Names(scope, grain.Dataset, [grain.DayField, grain.LabelField], $"the grain '{grain.Name}'", grain.Span, findings);
        foreach (RateTable rates in company.Rates.Values.Where(rates => company.Datasets.ContainsKey(rates.Dataset)))
            RateColumns(scope, rates, findings);
        if (company.OfficesFrom is { } from && company.Datasets.ContainsKey(from.Dataset))
            Names(scope, from.Dataset, [from.TitleField, from.ReportsToField, from.HolderField, from.PersonField, from.Active?.From, from.Active?.To], "'offices_from'", from.Span, findings);
        foreach (Formula formula in company.Studies.Formulas())
            Formula(scope, formula, null, null, findings);
        return findings.Sorted();
    }

    /// <summary>Checks a formula of a question, such as --where, against the columns.</summary>
    public static void Check(CompanyModel company, IReadOnlyDictionary<string, IReadOnlyList<(string Column, string Type)>> columns, Formula formula, FindingList findings) =>
        Formula(new ColumnScope(company, columns), formula, null, null, findings);

    private static void Dataset(ColumnScope scope, Dataset dataset, FindingList findings)
    {
        foreach (Field field in dataset.Fields.Values)
            Formula(scope, field.Formula, dataset.Name, field.Name, findings);
        // The keys of a distinct source are columns of the other dataset.
        string keyOwner = dataset.Source is DistinctSource distinct && scope.Company.Datasets.ContainsKey(distinct.Dataset) && !scope.Knows(dataset.Name) ? distinct.Dataset : dataset.Name;
        Names(scope, keyOwner, dataset.Key, $"the key of '{dataset.Name}'", dataset.Span, findings);
        if (dataset.Time is { } time && Names(scope, dataset.Name, [time], $"'time' of '{dataset.Name}'", dataset.Span, findings))
            Dated(scope, dataset.Name, time, dataset.Span, findings);
        if (dataset.Scenario is { } scenario)
            Names(scope, dataset.Name, [scenario.Field], $"'scenario' of '{dataset.Name}'", dataset.Span, findings);
        if (dataset.Currency?.Field is { } code)
            Code(scope, dataset.Name, code, $"'currency' of '{dataset.Name}'", dataset.Span, findings);
        foreach (Field amount in dataset.Fields.Values.Where(field => field.Currency is not null))
        {
            if (amount.Currency!.Field is { } own)
                Code(scope, dataset.Name, own, $"'currency' of '{dataset.Name}.{amount.Name}'", amount.Span, findings);
            Numeric(scope, dataset.Name, amount.Name, $"'{dataset.Name}.{amount.Name}' has a currency", amount.Span, findings);
        }
        foreach (Expectation expectation in dataset.Expectations)
            Expected(scope, dataset, expectation, findings);
        foreach (Join join in dataset.Joins.Values)
        {
            bool known = Names(scope, dataset.Name, [.. join.On, IsBroughtAlong(scope, dataset.Name, join.AsOf) ? null : join.AsOf?.At], $"the join '{join.Name}' of '{dataset.Name}'", join.Span, findings)
                & Names(scope, join.Target, [.. join.TargetKey, join.AsOf?.From, join.AsOf?.To], $"the join '{join.Name}' of '{dataset.Name}'", join.Span, findings);
            for (int i = 0; known && i < Math.Min(join.On.Count, join.TargetKey.Count); i++)
                if (Differ(scope.Type(dataset.Name, join.On[i]), scope.Type(join.Target, join.TargetKey[i])))
                    findings.Error(FindingCodes.WrongType, join.Span,
                        $"The join '{join.Name}' pairs '{dataset.Name}.{join.On[i]}', {Said(scope.Type(dataset.Name, join.On[i]))}, with '{join.Target}.{join.TargetKey[i]}', {Said(scope.Type(join.Target, join.TargetKey[i]))}: they never meet.",
                        "Pair fields of one type, or cast one in a field.");
        }
    }

    private static void Expected(ColumnScope scope, Dataset dataset, Expectation expectation, FindingList findings)
    {
        string?[] names = expectation switch
        {
            UniqueExpectation unique => [.. unique.Fields],
            NotNullExpectation filled => [filled.Field],
            AcceptedExpectation accepted => [accepted.Field],
            TieExpectation tie => [tie.Sum],
            _ => [],
        };
        if (Names(scope, dataset.Name, names, $"'expect' of '{dataset.Name}'", expectation.Span, findings) && expectation is TieExpectation { Sum: { } sum })
            Numeric(scope, dataset.Name, sum, $"'{dataset.Name}.{sum}' is to be added up", expectation.Span, findings);
    }

    private static void RateColumns(ColumnScope scope, RateTable rates, FindingList findings)
    {
        string what = $"the rates '{rates.Name}'";
        foreach (string code in new[] { rates.From.Field, rates.To.Field }.OfType<string>())
            Code(scope, rates.Dataset, code, what, rates.Span, findings);
        if (Names(scope, rates.Dataset, [rates.Day], what, rates.Span, findings))
            Dated(scope, rates.Dataset, rates.Day, rates.Span, findings);
        foreach (string rate in new[] { rates.Average, rates.Closing }.Distinct())
            if (Names(scope, rates.Dataset, [rate], what, rates.Span, findings))
                Numeric(scope, rates.Dataset, rate, $"'{rates.Dataset}.{rate}' holds {what}", rates.Span, findings);
    }

    /// <summary>A field that holds the codes of currencies: it is there, and it is a text.</summary>
    private static void Code(ColumnScope scope, string dataset, string field, string what, SourceSpan place, FindingList findings)
    {
        if (!scope.Knows(dataset))
            return;
        if (!scope.Has(dataset, field))
            Unknown(scope, dataset, field, $", which {what} names{(field.Length == 3 ? $" (a currency's code is written in capitals: {field.ToUpperInvariant()})" : "")}", place, findings);
        else if (scope.Type(dataset, field) is var type and (ValueType.Number or ValueType.Moment or ValueType.Truth))
            findings.Error(FindingCodes.WrongType, place, $"'{dataset}.{field}', which {what} names, is {Said(type)} and no code of a currency.", "Name the field that holds codes such as EUR; a key leads to them over a join, in a field of its own.");
    }

    private static void Numeric(ColumnScope scope, string dataset, string field, string what, SourceSpan place, FindingList findings)
    {
        if (scope.Type(dataset, field) is var type and (ValueType.Text or ValueType.Moment or ValueType.Truth))
            findings.Error(FindingCodes.WrongType, place, $"{what}, but is {Said(type)}.", "Name a field with numbers, or cast it in a field.");
    }

    /// <summary>True when the moment of an as-of join is the row's own date, or is read from a dataset further up the way.</summary>
    private static bool IsBroughtAlong(ColumnScope scope, string dataset, AsOf? asOf) => asOf is null or { At: "time" }
        || !scope.Has(dataset, asOf.At) && scope.Company.Datasets.Keys.Any(other => scope.Knows(other) && scope.Has(other, asOf.At) && JoinPaths.Reached(scope.Company.Datasets, other).Contains(dataset));

    private static void Own(ColumnScope scope, Metric metric, FindingList findings)
    {
        if (metric.CustomerValue is { } value && PurchaseSide.Of(scope.Company, value) is { } side)
        {
            Names(scope, side.Dataset, [value.Customer], $"'customer_value' of '{metric.Id}'", metric.Span, findings);
            foreach (Formula row in side.Filters.Append(side.Amount!).Where(row => row is not null))
                Formula(scope, row, null, null, findings);
        }
        if (metric.Formula is null)
            return;
        foreach (string home in Metrics.Atoms(scope.Company, metric.Formula).Where(atom => atom.Metric is null).Select(atom => AtomHome.Find(scope.Company.Datasets, atom.Call).Home).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (metric.Active is { } active)
                Names(scope, home, [active.From, active.To], $"'active' of '{metric.Id}'", metric.Span, findings);
            if (metric.Stock is { } stock)
                Names(scope, home, stock.Per.Where(per => !per.Contains('.', StringComparison.Ordinal) && !scope.Company.Dimensions.ContainsKey(per)), $"'stock' of '{metric.Id}'", metric.Span, findings);
        }
    }

    private static bool Names(ColumnScope scope, string dataset, IEnumerable<string?> names, string what, SourceSpan place, FindingList findings)
    {
        if (!scope.Knows(dataset))
            return false;
        bool clean = true;
        foreach (string name in names.OfType<string>().Where(name => !scope.Has(dataset, name)))
        {
            clean = false;
            Unknown(scope, dataset, name, $", which {what} names", place, findings);
        }
        return clean;
    }

    private static void Unknown(ColumnScope scope, string dataset, string name, string what, SourceSpan place, FindingList findings)
    {
        string[] known = [.. scope.Names(dataset)];
        string? near = NearestName.Find(name, known);
        findings.Error(FindingCodes.UnknownColumn, place, $"'{dataset}' has no field or column '{CheckScope.Short(name)}'{what}.{(near is null ? "" : $" Did you mean '{near}'?")} Known: {NearestName.List(known)}.",
            near is null ? "Use one of the known names, or declare the field." : $"Write {near}.");
    }

    private static FieldPath? Path(ColumnScope scope, Name name, FindingList findings)
    {
        if (JoinPaths.Resolve(scope.Company.Datasets, name) is not { } path || path.Field == "*" || !scope.Knows(path.Owner))
            return null;
        if (scope.Has(path.Owner, path.Field))
            return path;
        Unknown(scope, path.Owner, path.Field, "", name.Span, findings);
        return null;
    }

    private static void Formula(ColumnScope scope, Formula formula, string? dataset, string? ownField, FindingList findings)
    {
        foreach (Formula node in formula.SelfAndDescendants())
        {
            if (node is Name { Parts.Length: > 1 } dotted)
                Path(scope, dotted, findings);
            else if (node is Name { Parts: [var word] } bare && dataset is not null && scope.Knows(dataset) && !scope.Has(dataset, word, ownField) && !FunctionTable.Moments.Contains(word))
                Unknown(scope, dataset, word, "", bare.Span, findings);
            else
                Types(scope, node, dataset, ownField, findings);
        }
    }

    private static void Types(ColumnScope scope, Formula node, string? dataset, string? ownField, FindingList findings)
    {
        ValueType Of(Formula formula) => scope.Type(formula, dataset, ownField);
        switch (node)
        {
            case Call { Function: "SUM" or "AVG" or "STDDEV" } call when call.Arguments.Length == 1 && Of(call.Arguments[0]) is var type and not (ValueType.Number or ValueType.Unknown):
                findings.Error(FindingCodes.WrongType, call.Arguments[0].Span, $"{call.Function} needs numbers, but '{CheckScope.Short(call.Arguments[0].Text)}' is {Said(type)}.",
                    type == ValueType.Truth ? $"Count instead: COUNT(dataset.*) FILTER (WHERE {CheckScope.Short(call.Arguments[0].Text)})." : "Cast it to a number in a field, or use COUNT, MIN or MAX.");
                break;
            case Binary { Operator: "=" or "<>" or "<" or "<=" or ">" or ">=" } compare when Differ(Of(compare.Left), Of(compare.Right)) && !IsDateText(compare.Left, Of(compare.Right)) && !IsDateText(compare.Right, Of(compare.Left)):
                findings.Error(FindingCodes.WrongType, compare.Span, $"'{CheckScope.Short(compare.Left.Text)}' is {Said(Of(compare.Left))} and '{CheckScope.Short(compare.Right.Text)}' {Said(Of(compare.Right))}: they cannot be compared.",
                    Of(compare.Left) == ValueType.Moment || Of(compare.Right) == ValueType.Moment ? "Compare with DATE '2013-01-31', or compare EXTRACT(YEAR FROM date)." : "Write texts in quotes and numbers without, or cast one of the two.");
                break;
            case Binary { Operator: "+" or "-" or "*" or "/" or "%" } sum when Of(sum.Left) is ValueType.Text or ValueType.Truth || Of(sum.Right) is ValueType.Text or ValueType.Truth:
                Formula wrong = Of(sum.Left) is ValueType.Text or ValueType.Truth ? sum.Left : sum.Right;
                findings.Error(FindingCodes.WrongType, wrong.Span, $"'{CheckScope.Short(wrong.Text)}' is {Said(Of(wrong))}, with which {sum.Operator} cannot be done.", Of(wrong) == ValueType.Text ? "Join texts with ||, or cast the text to a number." : "Write CASE WHEN condition THEN 1 ELSE 0 END.");
                break;
            case Binary { Operator: "+" or "-" } shift when Of(shift.Left) == ValueType.Moment && Of(shift.Right) == ValueType.Number:
                findings.Error(FindingCodes.WrongType, shift.Right.Span, "A number added to a date does not say of what.", $"Write INTERVAL '{CheckScope.Short(shift.Right.Text)}' DAY.");
                break;
            case Like like when Of(like.Operand) is ValueType.Number or ValueType.Moment or ValueType.Truth:
                findings.Error(FindingCodes.WrongType, like.Operand.Span, $"LIKE needs a text, but '{CheckScope.Short(like.Operand.Text)}' is {Said(Of(like.Operand))}.", "Compare with = or BETWEEN, or cast it to VARCHAR.");
                break;
            case InList list:
                foreach (Formula item in list.Items.Where(item => Differ(Of(list.Operand), Of(item)) && !IsDateText(item, Of(list.Operand))))
                    findings.Error(FindingCodes.WrongType, item.Span, $"'{CheckScope.Short(list.Operand.Text)}' is {Said(Of(list.Operand))}, but {CheckScope.Short(item.Text)} is {Said(Of(item))}.", "Write texts in quotes and numbers without.");
                break;
            default:
                break;
        }
    }

    private static void Dated(ColumnScope scope, string dataset, string field, SourceSpan place, FindingList findings)
    {
        if (scope.Type(dataset, field) is var type and (ValueType.Number or ValueType.Text or ValueType.Truth))
            findings.Error(FindingCodes.WrongType, place, $"'{dataset}.{field}' dates rows, but is {Said(type)}.", $"Declare a field with CAST({field} AS DATE), or MAKE_DATE(year, month, day), and date by that.");
    }

    /// <summary>A text that is a date may be compared with a date.</summary>
    private static bool IsDateText(Formula formula, ValueType other) => other == ValueType.Moment && formula is TextLiteral text
        && DateTime.TryParse(text.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Differ(ValueType left, ValueType right) => left != ValueType.Unknown && right != ValueType.Unknown && left != right;

    private static string Said(ValueType type) => type switch
    {
        ValueType.Number => "a number",
        ValueType.Text => "a text",
        ValueType.Moment => "a date",
        ValueType.Truth => "true or false",
        _ => "unknown",
    };
}
