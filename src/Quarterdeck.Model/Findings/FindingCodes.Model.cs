namespace Quarterdeck.Model.Findings;

/// <content>QD20xx names and references, QD21xx datasets and joins, QD22xx formulas in their place, QD23xx metrics and KPIs, QD24xx columns.</content>
public static partial class FindingCodes
{
    /// <summary>A name has letters that names may not have.</summary>
    public const string BadName = "QD2001";
    /// <summary>A name is a keyword or function.</summary>
    public const string ReservedName = "QD2002";
    /// <summary>A dataset is not known.</summary>
    public const string UnknownDataset = "QD2010";
    /// <summary>A metric is not known.</summary>
    public const string UnknownMetric = "QD2011";
    /// <summary>A join is not known.</summary>
    public const string UnknownJoin = "QD2012";
    /// <summary>A dimension is not known.</summary>
    public const string UnknownDimension = "QD2013";
    /// <summary>An office is not declared.</summary>
    public const string UnknownOffice = "QD2014";
    /// <summary>A connection is not known.</summary>
    public const string UnknownConnection = "QD2015";
    /// <summary>A time zone is not known.</summary>
    public const string UnknownZone = "QD2016";
    /// <summary>A kind of period is not known.</summary>
    public const string UnknownGrain = "QD2017";
    /// <summary>A pack of the catalogue is not known.</summary>
    public const string UnknownPack = "QD2021";
    /// <summary>An office is in no catalogue.</summary>
    public const string UnknownCatalogueOffice = "QD2022";
    /// <summary>A join does not pair with its target's key.</summary>
    public const string JoinKey = "QD2101";
    /// <summary>Several joins lead to the same dataset.</summary>
    public const string AmbiguousPath = "QD2102";
    /// <summary>A field has many rows for one row.</summary>
    public const string ToMany = "QD2103";
    /// <summary>No join leads to a dataset.</summary>
    public const string NoPath = "QD2104";
    /// <summary>An aggregate has no dataset to live at.</summary>
    public const string NoHome = "QD2105";
    /// <summary>Data is missing.</summary>
    public const string DataMissing = "QD2106";
    /// <summary>A source's SQL is no SELECT.</summary>
    public const string NotSelect = "QD2107";
    /// <summary>Two values stand in the wrong order.</summary>
    public const string WrongOrder = "QD2108";
    /// <summary>Versions of a slowly changing row overlap.</summary>
    public const string OverlappingVersions = "QD2111";
    /// <summary>Metrics name each other in a circle.</summary>
    public const string MetricCycle = "QD2201";
    /// <summary>Fields or distinct sources depend on each other in a circle.</summary>
    public const string FieldCycle = "QD2202";
    /// <summary>Offices report to each other in a circle.</summary>
    public const string OfficeCycle = "QD2203";
    /// <summary>A field stands where one number is needed.</summary>
    public const string FieldOutsideAggregate = "QD2204";
    /// <summary>A name does not say of which dataset it is.</summary>
    public const string BareField = "QD2205";
    /// <summary>Something stands where it has no meaning.</summary>
    public const string WrongPlace = "QD2206";
    /// <summary>A time function has the wrong arguments.</summary>
    public const string TemporalArguments = "QD2207";
    /// <summary>A field uses the question's period.</summary>
    public const string MomentInField = "QD2208";
    /// <summary>A field aggregates its own dataset.</summary>
    public const string RollUpOfItself = "QD2209";
    /// <summary>A scenario is asked of rows that have none.</summary>
    public const string NoScenario = "QD2210";
    /// <summary>Rows have no date.</summary>
    public const string NoTime = "QD2301";
    /// <summary>A KPI has no unit.</summary>
    public const string NoUnit = "QD2302";
    /// <summary>A KPI has no direction.</summary>
    public const string NoDirection = "QD2303";
    /// <summary>A unit is taken as the company's own.</summary>
    public const string UnitOfOwn = "QD2304";
    /// <summary>A period's label cannot be read.</summary>
    public const string BadLabel = "QD2305";
    /// <summary>A driver's identity is no arithmetic over other metrics.</summary>
    public const string DriverFormula = "QD2306";
    /// <summary>Two offices bear one acronym.</summary>
    public const string SharedAcronym = "QD2321";
    /// <summary>The head of a reporting line is missing.</summary>
    public const string MissingHead = "QD2322";
    /// <summary>Responsibilities have no KPI.</summary>
    public const string DutyWithoutKpi = "QD2323";
    /// <summary>KPIs serve no responsibility.</summary>
    public const string KpiWithoutDuty = "QD2324";
    /// <summary>Offices have no holder.</summary>
    public const string VacantOffice = "QD2325";
    /// <summary>A column or field is not there.</summary>
    public const string UnknownColumn = "QD2401";
    /// <summary>A value has the wrong type.</summary>
    public const string WrongType = "QD2402";

    private static IEnumerable<FindingCode> Model =>
    [
        new(BadName, "A name has other letters than a-z, 0-9 and _, or does not start with a letter.", "Rename it."),
        new(ReservedName, "A name is a keyword, a function or a period that the language keeps for itself.", "Rename it."),
        new(UnknownDataset, "A dataset is named that nobody declared.", "Correct the name, or declare the dataset."),
        new(UnknownMetric, "A metric is named that nobody declared.", "Correct the name, or declare the metric."),
        new(UnknownJoin, "A join is named that the dataset does not have.", "Correct the name, or declare the join."),
        new(UnknownDimension, "A short name in a condition is no dimension.", "Use a dimension, or dataset.field."),
        new(UnknownOffice, "An office is named that the company does not declare.", "Add it under offices:, or correct the name."),
        new(UnknownConnection, "A source names a connection that nobody declared.", "Declare it under connections:."),
        new(UnknownZone, "A time zone is not known.", "Write an IANA name such as Europe/Paris."),
        new(UnknownGrain, "A kind of period is not known.", "Use day, week, month, quarter, year, fiscal_quarter, fiscal_year or a grain of the calendar."),
        new(UnknownPack, "The catalogue has no such pack.", "Name one of the catalogue's offices, such as ceo or cmo."),
        new(UnknownCatalogueOffice, "An id is none of the catalogue's offices.", "Use the id that 'quarterdeck offices' lists; the company's own word for it goes under title:."),
        new(JoinKey, "A join's fields do not pair with the key of its target, or the target has none.", "Name one field for each field of the target's key."),
        new(AmbiguousPath, "Several joins lead equally near to the same dataset.", "Name the join in the path, or in the dimension's via:."),
        new(ToMany, "A field would multiply rows, since it lies at the many side of a join.", "Make it a roll-up field, or base the metric on the other dataset."),
        new(NoPath, "No join leads from one dataset to another.", "Declare the join, or use a field that is reached."),
        new(NoHome, "An aggregate names no dataset, or several of which none reaches the others.", "Declare a join, use a roll-up field, or split the metric."),
        new(DataMissing, "A data folder or file is not there.", "Correct the path, or give the folder with --data or QUARTERDECK_DATA."),
        new(NotSelect, "The sql: of a source is no SELECT.", "Write one read-only SELECT."),
        new(WrongOrder, "Two values stand in the wrong order.", "Exchange them."),
        new(OverlappingVersions, "Two versions of one key are valid at the same time, so that an as-of join would count rows twice.", "Let each version end where the next begins."),
        new(MetricCycle, "Metrics name each other in a circle.", "Break the circle."),
        new(FieldCycle, "Fields, roll-ups or distinct sources depend on each other in a circle.", "Break the circle."),
        new(OfficeCycle, "Offices report to each other in a circle.", "Let one of them report to the board."),
        new(FieldOutsideAggregate, "A metric names a field without an aggregate.", "Write SUM, COUNT or another aggregate around it."),
        new(BareField, "A name does not say of which dataset it is.", "Write dataset.field."),
        new(WrongPlace, "A function or FILTER stands where it has no meaning.", "Move it to where the remedy says."),
        new(TemporalArguments, "PRIOR, TRAILING, TO_DATE, RETAINED or MATCHED has arguments that it cannot use.", "Write them as the remedy shows."),
        new(MomentInField, "A field uses PERIOD_START or PERIOD_END.", "Use them in metrics."),
        new(RollUpOfItself, "A field aggregates the rows of its own dataset.", "Aggregate a child dataset, or make a metric of it."),
        new(NoScenario, "PLAN, FORECAST or a scenario target meets rows that tell no scenario apart.", "Declare scenario: at the dataset."),
        new(NoTime, "Something is asked by period, but its rows have no date.", "Declare time: at the dataset or at the metric."),
        new(NoUnit, "A KPI's metric has no unit.", "Add unit: to the metric."),
        new(NoDirection, "A KPI's metric does not say which way is better.", "Add better: to the metric."),
        new(UnitOfOwn, "A unit is taken as the company's own, but looks like a slip.", "Correct it, or leave it if it is meant."),
        new(BadLabel, "A label of a period cannot be read.", "Write 2013, 2013-Q2, 2013-06, 2013-W05, FY2013, FY2013-Q1 or 2013-06-30."),
        new(DriverFormula, "A driver's identity is no arithmetic over other metrics.", "Name metrics only, and never the explained one."),
        new(SharedAcronym, "Two offices of a company bear one acronym.", "Leave it to one of the two."),
        new(MissingHead, "Offices report to one that the company does not have.", "Declare the head, or write reports_to:."),
        new(DutyWithoutKpi, "Responsibilities of an office could be shown by a KPI, and none of the company's does.", "Add one of the KPIs named, or leave it if the office does not answer for that here."),
        new(KpiWithoutDuty, "KPIs serve no responsibility that the catalogue knows.", "Nothing, when that is meant; a KPI of the catalogue bears its id."),
        new(VacantOffice, "Offices have no holder.", "Write holder:, or leave it while they are vacant."),
        new(UnknownColumn, "A name is neither a field of the dataset nor a column of its source.", "Correct it to the nearest column."),
        new(WrongType, "A value has a type with which this cannot be done.", "Cast it, or use another field."),
    ];
}
