namespace Quarterdeck.Model.Findings;

/// <content>QD63xx from a folder to a company.</content>
public static partial class FindingCodes
{
    /// <summary>The folder holds YAML already.</summary>
    public const string YamlInTheWay = "QD6301";
    /// <summary>The folder holds no table.</summary>
    public const string NoTables = "QD6302";
    /// <summary>No file names a currency.</summary>
    public const string CurrencyOpen = "QD6303";
    /// <summary>Several dates could date a table's rows.</summary>
    public const string TimeOpen = "QD6304";
    /// <summary>Two files feed one thing.</summary>
    public const string FedTwice = "QD6305";
    /// <summary>A file was not taken.</summary>
    public const string FileLeftOut = "QD6306";
    /// <summary>A guess was taken back, since the check refused it.</summary>
    public const string GuessLeftOut = "QD6307";
    /// <summary>A file does not say which days it tells of.</summary>
    public const string PeriodOpen = "QD6308";
    /// <summary>Rows that came to nothing count.</summary>
    public const string StatusOpen = "QD6309";
    /// <summary>An identity does not hold.</summary>
    public const string DriverLeftOut = "QD6310";

    private static IEnumerable<FindingCode> Init =>
    [
        new(YamlInTheWay, "The folder holds YAML already, which init never writes over.", "Give another folder, or move the YAML away."),
        new(NoTables, "The folder holds no table that can be read.", "Put exports or tables (CSV, Parquet, XLSX) into it."),
        new(CurrencyOpen, "No file says in which currency its amounts are, or several do.", "Say it with --currency, or edit the line that is named."),
        new(TimeOpen, "Several columns could date the rows of a table; one was taken.", "Edit the line that is named, if it is another."),
        new(FedTwice, "Two files feed one name; what the second feeds bears a word before it.", "Nothing; rename them, if other names say more."),
        new(FileLeftOut, "A file was not made part of the company.", "See the reason; nothing need be done where it is no table."),
        new(GuessLeftOut, "Something that was guessed does not hold for the data and was left out.", "Write it yourself where it is wanted; the reason is in the YAML."),
        new(StatusOpen, "Some rows of a table speak of what came to nothing (cancelled, void) and count like all others.", "Write a FILTER into the metrics of that table, where they should not count."),
        new(DriverLeftOut, "An identity of a driver tree does not hold for the data and was left out.", "See the periods that differ; write the identity yourself under drivers: where it should hold."),
        new(PeriodOpen, "An export does not say which days it tells of.", "Edit the dates in the line that is named."),
    ];
}
