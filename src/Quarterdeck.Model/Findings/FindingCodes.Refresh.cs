namespace Quarterdeck.Model.Findings;

/// <content>QD62xx live databases and refresh.</content>
public static partial class FindingCodes
{
    /// <summary>A secret stands in a file.</summary>
    public const string SecretWritten = "QD6201";
    /// <summary>An environment variable is not set.</summary>
    public const string SecretMissing = "QD6202";
    /// <summary>A load or connection lacks a key, or has one that means nothing.</summary>
    public const string LoadMissing = "QD6203";
    /// <summary>There is no driver for an engine.</summary>
    public const string NoDriver = "QD6204";
    /// <summary>A schedule cannot be read.</summary>
    public const string BadSchedule = "QD6205";
    /// <summary>A source was never loaded.</summary>
    public const string NeverLoaded = "QD6206";
    /// <summary>Files of a load are missing.</summary>
    public const string LoadDamaged = "QD6207";
    /// <summary>There is nothing to refresh, or no such source.</summary>
    public const string NothingToRefresh = "QD6208";
    /// <summary>Another refresh is running.</summary>
    public const string AnotherRefresh = "QD6209";
    /// <summary>A number is made of a source whose load is late or failed.</summary>
    public const string StaleSource = "QD6210";
    /// <summary>A source has a new column.</summary>
    public const string ColumnAdded = "QD6211";
    /// <summary>A column is gone.</summary>
    public const string ColumnRemoved = "QD6212";
    /// <summary>A column has another type.</summary>
    public const string ColumnRetyped = "QD6213";
    /// <summary>A key names more than one row.</summary>
    public const string LoadKeyRepeated = "QD6214";
    /// <summary>A value cannot be held exactly.</summary>
    public const string ValueRefused = "QD6215";
    /// <summary>Counts or sums differ between server and load.</summary>
    public const string TotalsDiffer = "QD6216";
    /// <summary>The server refuses a statement.</summary>
    public const string ServerRefused = "QD6217";
    /// <summary>The server cannot be reached or does not answer.</summary>
    public const string ServerUnreachable = "QD6218";
    /// <summary>Rows have a cursor that lies in the future.</summary>
    public const string CursorAhead = "QD6219";
    /// <summary>A full compare found what no cursor told of.</summary>
    public const string CursorMissed = "QD6220";
    /// <summary>An earlier refresh was broken off.</summary>
    public const string BrokenOff = "QD6221";
    /// <summary>A column that a load names is not there, or of a kind that does not fit.</summary>
    public const string LoadColumn = "QD6222";

    private static IEnumerable<FindingCode> Refresh =>
    [
        new(SecretWritten, "A password stands in the company's files.", "Change it, put it into an environment variable and write ${NAME}."),
        new(SecretMissing, "An environment variable that a connection names is not set.", "Set it where quarterdeck runs, also in the scheduler's own environment."),
        new(LoadMissing, "A load or connection lacks a key, or has one that means nothing there.", "Add or remove the named key; docs/refresh.md says what each means."),
        new(NoDriver, "This version has no driver for the connection's engine.", "Export the rows to Parquet or CSV, or reach them through an engine that has one."),
        new(BadSchedule, "A schedule is no cron of five fields.", "Write for example \"0 2 * * *\"."),
        new(NeverLoaded, "A dataset's source is a connection and was never loaded.", "Run `quarterdeck refresh` on the company."),
        new(LoadDamaged, "Files of a load are missing or damaged.", "Load the source anew with `quarterdeck refresh --full --source`."),
        new(NothingToRefresh, "There is no source to refresh, or none of that name.", "Name a dataset whose source is a connection."),
        new(AnotherRefresh, "Another refresh of the company is running.", "Wait until it has ended."),
        new(StaleSource, "A number is made of rows that should have been loaded anew by now.", "Run `quarterdeck refresh`, or see with --history why it failed."),
        new(ColumnAdded, "A source has a new column; it is landed.", "Nothing, or name it as a field."),
        new(ColumnRemoved, "A column of a source is gone.", "Bring it back, or change the fields that use it."),
        new(ColumnRetyped, "A column of a source has another type.", "Keep the old meaning with a CAST, or accept the new type with --full."),
        new(LoadKeyRepeated, "The key of an incremental load names more than one row.", "Give the columns that name one row."),
        new(ValueRefused, "A value cannot be held exactly, so the load was refused.", "Change the value's form with sql:, such as CAST or NULLIF."),
        new(TotalsDiffer, "Counts or sums differ between the server and what was loaded, so the load was refused.", "Run it again; where it stays so, tell us."),
        new(ServerRefused, "The server refuses a statement or the user.", "Correct the table, the statement or the rights."),
        new(ServerUnreachable, "The server cannot be reached or does not answer in time.", "See that it runs and that the address is right, and try again."),
        new(CursorAhead, "Rows have a cursor that lies in the future; it does not move the mark.", "Correct these rows at their source."),
        new(CursorMissed, "A full compare found rows or sums that no cursor told of; everything was loaded anew.", "Take a cursor that moves whenever a row is written, a longer look_back, or load: full."),
        new(BrokenOff, "An earlier refresh was broken off; nothing of it is lost or doubled.", "Nothing."),
        new(LoadColumn, "A column that a load names is not in the source, or is of a kind that does not fit.", "Name a column of the source."),
    ];
}
