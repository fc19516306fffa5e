using Quarterdeck.Metrics.Answers;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Briefing.Studies;

/// <content>Touches and conversions.</content>
public sealed partial class PlannedStudies
{
    /// <summary>The touches of a plan; null and findings where they cannot be read.</summary>
    /// <param name="plan">The plan.</param>
    public TouchTable? Touches(AttributionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ConversionRows? apart = plan.Conversions;
        Formula? time = plan.Time ?? TimeOf(plan.Touchpoints, plan.Span), value = apart is null ? plan.Value : null;
        InCompanyCurrency(plan.Touchpoints, value);
        InCompanyCurrency(apart?.Dataset ?? "", apart?.Value);
        if (time is null || findings.HasErrors)
            return null;
        List<(string, Formula)> columns = [("entity", plan.Entity), ("time", time), ("channel", plan.Channel)];
        columns.Add(("conversion", apart is null && plan.Conversion is { } converts ? converts : new NumberLiteral(0)));
        columns.Add(("value", value ?? new NumberLiteral(0)));
        if (Rows(plan.Touchpoints, columns, plan.Where) is not { } touches || !AreMoments(touches, plan.Touchpoints, time))
            return null;
        TouchRows rows = new(true, (value ?? apart?.Value) is not null);
        int undated = 0, odd = 0, unvalued = 0;
        foreach (Cell[] row in touches)
            if (row[1].AsMoment() is not { } moment)
                undated++;
            else
            {
                double count = Counted(row[3], ref odd), worth = row[4].IsNumber ? row[4].AsDouble() : double.NaN;
                unvalued += count > 0 && value is not null && !(worth >= 0) ? 1 : 0;
                rows.Touch(row[0].ToString(), row[2].ToString(), moment.Ticks, count, worth);
            }
        if (apart is not null)
            Read(rows, apart, ref undated, ref unvalued);
        Tell(plan, undated, odd, unvalued);
        return findings.HasErrors ? null : rows.Told(plan.Touchpoints, new TouchColumns(plan.Entity.Text, plan.Channel.Text, time.Text, plan.Conversion?.Text, value?.Text, []), apart?.Dataset, findings);
    }

    private void Read(TouchRows rows, ConversionRows plan, ref int undated, ref int unvalued)
    {
        if ((plan.Time ?? TimeOf(plan.Dataset, plan.Span)) is not { } time)
            return;
        if (Rows(plan.Dataset, [("entity", plan.Entity), ("time", time), ("value", plan.Value ?? new NumberLiteral(0))], plan.Where) is not { } conversions || !AreMoments(conversions, plan.Dataset, time))
            return;
        foreach (Cell[] row in conversions)
            if (row[1].AsMoment() is not { } moment)
                undated++;
            else
            {
                double worth = row[2].IsNumber ? row[2].AsDouble() : double.NaN;
                unvalued += worth >= 0 ? 0 : 1;
                rows.Conversion(row[0].ToString(), moment.Ticks, 1, worth);
            }
    }

    private void Tell(AttributionPlan plan, int undated, int odd, int unvalued)
    {
        SourceSpan place = new(plan.Touchpoints, 0, 0);
        if (odd > 0)
            findings.Error(FindingCodes.TouchConversion, plan.Conversion!.Span, Text($"'{plan.Conversion.Text}' is neither true or false nor a count in {odd} rows."), "Write a condition, such as order_id IS NOT NULL, or a number from 0.");
        if (undated > 0)
            findings.Warning(FindingCodes.TouchTime, place, Text($"{undated} rows have no moment and were left out."), "Fill the time where it is known.");
        if (unvalued > 0)
            findings.Warning(FindingCodes.TouchValue, place, Text($"{unvalued} conversions have no value, or a negative one; they are worth 0 here."), "Fill it in where it is known; a return is no conversion.");
    }

    private Name? TimeOf(string dataset, SourceSpan place)
    {
        if (company.Datasets.TryGetValue(dataset, out Dataset? rows) && rows.Time is { } time)
            return new Name([dataset, time]) { Span = place };
        findings.Error(FindingCodes.NoTime, place, $"A journey needs to know when rows happen, but '{dataset}' has no 'time:'.", $"Name the time with --time, or declare time: at '{dataset}'.");
        return null;
    }

    /// <summary>False, with a finding, where what should be a moment is a number or a text.</summary>
    private bool AreMoments(IReadOnlyList<Cell[]> rows, string dataset, Formula time)
    {
        if (rows.FirstOrDefault(static row => !row[1].IsAbsent) is not { } first || first[1].Kind == CellKind.Moment)
            return true;
        findings.Error(FindingCodes.TouchTime, time.Span, $"'{time.Text}' of '{dataset}' is no moment: a row holds '{first[1]}'.", $"Declare a field with CAST(... AS TIMESTAMP), and name that.");
        return false;
    }

    private static double Counted(Cell cell, ref int odd)
    {
        if (cell.AsTruth() is { } truth)
            return truth ? 1 : 0;
        if (cell.IsAbsent)
            return 0;
        if (cell.IsNumber && cell.AsDouble() >= 0)
            return cell.AsDouble();
        odd++;
        return 0;
    }

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
