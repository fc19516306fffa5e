using Quarterdeck.Demo.Dice;

namespace Quarterdeck.Demo.Story;

/// <summary>The slow movements of three years, month by month: awareness, punctuality, demand of businesses, mood of the staff.</summary>
/// <remarks>
/// Awareness and punctuality of a month act on the orders of the next, and qualified leads become orders some two months
/// later: these are the three KPIs that truly lead revenue. Staff mood and training act on nothing.
/// </remarks>
internal sealed class Climate
{
    /// <summary>Effect on next month's demand of one percentage point of aided awareness above 34 %.</summary>
    public const double AwarenessEffect = 0.025;

    /// <summary>Effect on next month's dealer orders of one point (1.00) of punctuality against 0.945.</summary>
    public const double PunctualityEffect = 1.6;

    private readonly double[] _awareness = new double[Timeline.Months + 1];
    private readonly double[] _onTime = new double[Timeline.Months + 1];
    private readonly double[] _leads = new double[Timeline.Months];
    private readonly double[] _mood = new double[Timeline.Months];

    /// <summary>Draws the three years.</summary>
    public Climate(ulong seed)
    {
        SeededRandom random = new(seed, "climate");
        double awareness = 0, punctuality = 0, leads = 0, mood = 0;
        for (int m = 0; m <= Timeline.Months; m++)
        {
            awareness = 0.30 * awareness + 2.9 * random.Normal();
            punctuality = 0.2 * punctuality + 0.024 * random.Normal();
            _awareness[m] = Math.Round(Math.Clamp(32 + 0.11 * m + awareness, 22, 48), 1);
            _onTime[m] = Math.Round(Math.Clamp(0.94 + punctuality, 0.86, 0.99), 3);
            if (m == Timeline.Months)
                break;
            leads = 0.15 * leads + 0.34 * random.Normal();
            mood = 0.7 * mood + 0.12 * random.Normal();
            _leads[m] = Math.Round(Math.Clamp(1 + leads, 0.40, 1.8), 3);
            _mood[m] = Math.Round(7.2 + 0.012 * m + mood, 2);
        }
    }

    /// <summary>True aided awareness of a month in percent; -1 is the month before the first.</summary>
    public double Awareness(int month) => _awareness[month + 1];

    /// <summary>Factor on the month's demand from the awareness of the month before.</summary>
    public double AwarenessFactor(int month) => 1 + AwarenessEffect * (_awareness[month] - 34);

    /// <summary>Probability that an order of the day is delivered on time.</summary>
    public double OnTime(int day) => PlantedEvents.SupplierFails(day) ? PlantedEvents.SupplierFailureOnTime : _onTime[Timeline.Month(day) + 1];

    /// <summary>Factor on the month's dealer orders from the punctuality of the month before.</summary>
    public double PunctualityFactor(int month)
    {
        double share = month == 0 ? _onTime[0] : 0;
        for (int day = month == 0 ? 0 : Timeline.MonthStart(month - 1); month > 0 && day < Timeline.MonthStart(month); day++)
            share += OnTime(day) / Timeline.MonthLength(month - 1);
        return 1 - PunctualityEffect * (0.945 - share);
    }

    /// <summary>Factor on the month's leads.</summary>
    public double LeadDemand(int month) => _leads[month];

    /// <summary>Mean engagement of the staff, 0 to 10.</summary>
    public double Mood(int month) => _mood[month];
}
