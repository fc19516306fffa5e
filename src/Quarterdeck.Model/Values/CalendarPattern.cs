namespace Quarterdeck.Model.Values;

/// <summary>How a year is cut into months.</summary>
public enum CalendarPattern
{
    /// <summary>Months as everyone knows them; the default.</summary>
    Months,
    /// <summary>Quarters of 4, 4 and 5 weeks.</summary>
    FourFourFive,
    /// <summary>Quarters of 4, 5 and 4 weeks.</summary>
    FourFiveFour,
    /// <summary>Quarters of 5, 4 and 4 weeks.</summary>
    FiveFourFour,
}
