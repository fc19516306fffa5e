namespace Quarterdeck.Model.Values;

/// <summary>The kinds of period that a calendar knows, from fine to coarse.</summary>
public enum GrainKind
{
    /// <summary>One minute.</summary>
    Minute,
    /// <summary>One hour.</summary>
    Hour,
    /// <summary>One day; the default of a calendar's positions.</summary>
    Day,
    /// <summary>Seven days from the company's first day of the week.</summary>
    Week,
    /// <summary>A calendar month, or a period of a 4-4-5 year where the calendar has that pattern.</summary>
    Month,
    /// <summary>Three months.</summary>
    Quarter,
    /// <summary>A calendar year.</summary>
    Year,
    /// <summary>A quarter of the fiscal year.</summary>
    FiscalQuarter,
    /// <summary>A fiscal year.</summary>
    FiscalYear,
    /// <summary>A grain of the company's own, read from a table of days.</summary>
    Custom,
}
