namespace Quarterdeck.Demo.Story;

/// <summary>What happens to Tidewell in three years: each event with its days and its true size.</summary>
internal static class PlantedEvents
{
    /// <summary>First day on which the Nimbus electric outboards are sold.</summary>
    public static readonly int Launch = Timeline.Day(2024, 4, 2);

    /// <summary>Share of orders that gain a Nimbus line once the ramp of <see cref="LaunchRampDays"/> days is over.</summary>
    public const double LaunchOnlineShare = 0.035, LaunchBusinessShare = 0.12;

    /// <summary>Days from the first sale to full demand, in a straight line.</summary>
    public const int LaunchRampDays = 180;

    /// <summary>First day of the higher list prices of apparel.</summary>
    public static readonly int PriceChange = Timeline.Day(2025, 1, 15);

    /// <summary>Apparel costs 6 % more; units answer with an elasticity of -1.4, that is -7.8 %.</summary>
    public const int PriceChangePercent = 6;

    /// <summary>True elasticity of apparel units to the list price.</summary>
    public const double PriceElasticity = -1.4;

    /// <summary>The category whose prices rise.</summary>
    public const string PriceChangeCategory = "Apparel";

    /// <summary>The zip and buckle supplier stops: first and last day.</summary>
    public static readonly int SupplierFailureFrom = Timeline.Day(2024, 6, 10), SupplierFailureTo = Timeline.Day(2024, 7, 28);

    /// <summary>Share of orders on time while the supplier fails.</summary>
    public const double SupplierFailureOnTime = 0.72;

    /// <summary>Too few people in support: first and last day.</summary>
    public static readonly int SupportBacklogFrom = Timeline.Day(2024, 11, 18), SupportBacklogTo = Timeline.Day(2025, 1, 12);

    /// <summary>Part of the support desk's capacity that is left during the backlog.</summary>
    public const double SupportBacklogCapacity = 0.70;

    /// <summary>Loyalty points expire: online customers won before this day leave at once with <see cref="ChurnShockShare"/>.</summary>
    public static readonly int ChurnShock = Timeline.Day(2025, 3, 1);

    /// <summary>Share of live online customers lost on the day of the shock.</summary>
    public const double ChurnShockShare = 0.20;

    /// <summary>The web shop is down: first second and first second after (30 hours on a weekend).</summary>
    public static readonly int OutageFrom = Timeline.Day(2025, 10, 11) * Timeline.DayLength + 9 * 3600, OutageTo = Timeline.Day(2025, 10, 12) * Timeline.DayLength + 15 * 3600;

    /// <summary>Share of orders that are lost for good in the outage; the others come within 36 hours after.</summary>
    public const double OutageLostShare = 0.60;

    /// <summary>Data fault 1: the visit counter was off; no session rows, orders go on. First and last day.</summary>
    public static readonly int TrackingLostFrom = Timeline.Day(2024, 2, 13), TrackingLostTo = Timeline.Day(2024, 2, 16);

    /// <summary>Data fault 2: the survey answers of these days were imported a second time under new ids.</summary>
    public static readonly int SurveyDoubledFrom = Timeline.Day(2025, 6, 2), SurveyDoubledTo = Timeline.Day(2025, 6, 15);

    /// <summary>True within the days in which the supplier fails.</summary>
    public static bool SupplierFails(int day) => day >= SupplierFailureFrom && day <= SupplierFailureTo;

    /// <summary>True within the days in which support lacks people.</summary>
    public static bool SupportShort(int day) => day >= SupportBacklogFrom && day <= SupportBacklogTo;

    /// <summary>True for a second in which the shop is down.</summary>
    public static bool ShopDown(int second) => second >= OutageFrom && second < OutageTo;

    /// <summary>True on a day whose visits were not counted.</summary>
    public static bool TrackingLost(int day) => day >= TrackingLostFrom && day <= TrackingLostTo;

    /// <summary>How far Nimbus demand has risen, 0 to 1.</summary>
    public static double LaunchRamp(int day) => day < Launch ? 0 : Math.Min(1, (day - Launch + 1.0) / LaunchRampDays);
}
