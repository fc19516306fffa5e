namespace Quarterdeck.Model.Findings;

/// <content>QD60xx imports.</content>
public static partial class FindingCodes
{
    /// <summary>A folder was given where a file is read.</summary>
    public const string FolderGiven = "QD6001";
    /// <summary>A file is neither text nor a workbook or archive that is known.</summary>
    public const string BinaryGiven = "QD6002";
    /// <summary>Content unpacks into far more than its size.</summary>
    public const string PackedTooMuch = "QD6003";
    /// <summary>A packed file is damaged.</summary>
    public const string BrokenPacking = "QD6004";
    /// <summary>The encoding was chosen by the letters.</summary>
    public const string ChosenEncoding = "QD6005";
    /// <summary>No profile fits a file.</summary>
    public const string UnknownExport = "QD6011";
    /// <summary>A profile of that name is not there.</summary>
    public const string UnknownProfile = "QD6012";
    /// <summary>A profile has another form than is asked for.</summary>
    public const string ProfileForm = "QD6013";
    /// <summary>A profile's headers were never seen in a real file.</summary>
    public const string AssumedHeaders = "QD6014";
    /// <summary>A column is found by its values, and several fit.</summary>
    public const string AmbiguousColumn = "QD6015";
    /// <summary>Dates of a file can be read in two orders.</summary>
    public const string AmbiguousDates = "QD6016";
    /// <summary>Numbers of a file can be read in two ways.</summary>
    public const string AmbiguousNumbers = "QD6017";
    /// <summary>Rows are set aside.</summary>
    public const string RowsQuarantined = "QD6021";
    /// <summary>A stated total is not what the rows add up to.</summary>
    public const string ControlTotalDiffers = "QD6022";
    /// <summary>A check of the whole table fails.</summary>
    public const string CheckFails = "QD6023";
    /// <summary>Rows repeat a key.</summary>
    public const string KeyRepeats = "QD6024";
    /// <summary>Rows are wider than the header and were set right.</summary>
    public const string RowsRealigned = "QD6025";
    /// <summary>Rows tell of periods and not of days.</summary>
    public const string RowsArePeriods = "QD6026";
    /// <summary>Too few answers for a firm result.</summary>
    public const string SmallSample = "QD6027";
    /// <summary>A file has columns that its profile does not know.</summary>
    public const string FurtherColumns = "QD6028";
    /// <summary>Personal columns were dropped or hashed.</summary>
    public const string PersonalColumns = "QD6029";
    /// <summary>Amounts have more decimals than are kept.</summary>
    public const string AmountsRounded = "QD6030";
    /// <summary>Two files are of one period.</summary>
    public const string SamePeriod = "QD6031";
    /// <summary>Two files have the same content.</summary>
    public const string SameContent = "QD6032";
    /// <summary>A file changed while it was read.</summary>
    public const string ChangedWhileRead = "QD6033";
    /// <summary>A file is cut off.</summary>
    public const string CutOff = "QD6034";
    /// <summary>A table has a header and no rows.</summary>
    public const string NoRows = "QD6035";
    /// <summary>A table is too wide.</summary>
    public const string TooWide = "QD6036";
    /// <summary>Further sheets or tables of a file were not read.</summary>
    public const string FurtherSheets = "QD6037";
    /// <summary>JSON cannot be read.</summary>
    public const string BrokenJson = "QD6038";
    /// <summary>A profile was learned, with what was decided.</summary>
    public const string Learned = "QD6041";

    private static IEnumerable<FindingCode> Imports =>
    [
        new(FolderGiven, "A folder was given where a file is read.", "Name the files in it."),
        new(BinaryGiven, "A file is neither text nor a workbook or archive that is known.", "Export the table as CSV, XLSX or JSON."),
        new(PackedTooMuch, "A packed file unpacks into far more than its size can mean; it is refused as a possible bomb.", "Unpack it yourself, if you trust it."),
        new(BrokenPacking, "A packed file is damaged or cut off.", "Fetch it again."),
        new(ChosenEncoding, "A file is not UTF-8; its encoding was chosen by its letters.", "Save it as UTF-8 if letters look wrong."),
        new(UnknownExport, "No profile fits a file; the nearest one is shown with the difference.", "Correct the header, name a profile with --profile, or make one with --learn."),
        new(UnknownProfile, "There is no profile of that name.", "Name one of those that are listed."),
        new(ProfileForm, "A profile has another form than is asked for.", "Correct it as docs/imports.md shows."),
        new(AssumedHeaders, "The headers of a profile are from general knowledge and were never seen in a real file.", "Look at the totals with care, and tell us what differs."),
        new(AmbiguousColumn, "A column is to be found by its values, and several columns fit.", "Name the column's header in a profile of your own."),
        new(AmbiguousDates, "The dates of a file can be read with the day or with the month first.", "See that the totals of each month are right; else say the order in a profile of your own."),
        new(AmbiguousNumbers, "The numbers of a file can be read with a decimal point or with a comma.", "See that the totals are right; else say the mark in a profile of your own."),
        new(RowsQuarantined, "Rows cannot be read as the profile says; they are set aside with the reason, and count in no total.", "Look at them with --out; correct them in the product and export again."),
        new(ControlTotalDiffers, "A total that the file states is not what its rows add up to.", "Export again; if it stays so, ask where the file was made."),
        new(CheckFails, "Something that must be true of the whole table is not.", "Export again; if it stays so, ask where the file was made."),
        new(KeyRepeats, "Rows repeat the key that should name one row.", "See whether the export has rows twice."),
        new(RowsRealigned, "Rows are wider than the header; the columns behind the repeated header show where the further cells belong.", "Nothing."),
        new(RowsArePeriods, "Rows tell of periods of several days and must not be booked on one day.", "Export with a breakdown by day, if days are wanted."),
        new(SmallSample, "There are too few answers for a firm result.", "Show the number of answers beside it, and no colour."),
        new(FurtherColumns, "A file has columns that its profile does not know; they are kept as text.", "Nothing; name them in a profile of your own if they are needed as numbers."),
        new(PersonalColumns, "Columns that tell of persons were dropped or hashed.", "Say private: no for a column in a profile of your own, if you may keep it."),
        new(AmountsRounded, "Amounts have more decimals than their column keeps; they are rounded in the clean table and exact in the totals.", "Say scale: for the column in a profile of your own."),
        new(SamePeriod, "Two files of one kind cover the same days; loaded together they would count twice.", "Load one of them."),
        new(SameContent, "Two files have the same content.", "Load one of them."),
        new(ChangedWhileRead, "A file changed while it was read; nothing of it is kept.", "Wait until it is written whole and import it again."),
        new(CutOff, "A file ends in the middle of a row.", "Fetch it again."),
        new(NoRows, "A table has a header and no rows.", "See whether the export's period or filter is right."),
        new(TooWide, "A table has more columns than are read.", "Export fewer columns, or with rows and columns exchanged."),
        new(FurtherSheets, "A file has further sheets or tables, which were not read.", "Save the one that is wanted in a file of its own, if it is another."),
        new(BrokenJson, "A JSON file cannot be read.", "Export it again."),
        new(Learned, "A profile was proposed, with the evidence for it.", "Look through it before it is used."),
    ];
}
