namespace Quarterdeck.Model.Findings;

/// <content>QD26xx models of others.</content>
public static partial class FindingCodes
{
    /// <summary>Something in a dbt project cannot be said in the company's language.</summary>
    public const string DbtNotSaid = "QD2601";
    /// <summary>Something in a dbt project changes no number here and is left out.</summary>
    public const string DbtLost = "QD2602";
    /// <summary>A time spine has no file; nothing needs it.</summary>
    public const string SpineLeftOut = "QD2603";
    /// <summary>A table could be each of several files.</summary>
    public const string TableInTwoFiles = "QD2604";
    /// <summary>An Ossie file is of a version that is not known.</summary>
    public const string OssieVersion = "QD2611";
    /// <summary>An Ossie file is of an older version and was read as the present one.</summary>
    public const string OssieOlder = "QD2612";
    /// <summary>An expression of an Ossie file cannot be read.</summary>
    public const string OssieExpression = "QD2613";
    /// <summary>A relationship of an Ossie file does not lead to a declared key.</summary>
    public const string OssieKey = "QD2614";
    /// <summary>Something in an Ossie file is read with a choice that the file does not make.</summary>
    public const string OssieChoice = "QD2615";
    /// <summary>Something of an Ossie file is not carried over.</summary>
    public const string OssieLost = "QD2616";
    /// <summary>Something of a company travels in an extension that others cannot read.</summary>
    public const string OnlyInExtension = "QD2621";
    /// <summary>Something of a company cannot be said in the other format.</summary>
    public const string LostInExport = "QD2622";
    /// <summary>A conversion would write over a file that is there.</summary>
    public const string FileInTheWay = "QD2623";

    private static IEnumerable<FindingCode> Exchange =>
    [
        new(DbtNotSaid, "Something in a dbt project cannot be said in the company's language.", "Change it there, or declare it in the company's own YAML."),
        new(DbtLost, "Something in a dbt project is not carried over.", "Nothing, where numbers do not hang on it; else say it in the company's own YAML."),
        new(SpineLeftOut, "A time spine of a dbt project has no file in the data folder; it is left out, since the calendar is the company's own.", "Bring the file where days are asked for by it."),
        new(TableInTwoFiles, "A table could be each of several files of the data folder.", "Give the folder of one of them, or name the table with its schema."),
        new(OssieVersion, "An Ossie file is of a version that is not known, or is no semantic model.", "Write the version that is read, or convert the file with Ossie's own tools."),
        new(OssieOlder, "An Ossie file is of an older version; it is read as the present one.", "Write the present version once the file is known to fit."),
        new(OssieExpression, "An expression of an Ossie file cannot be read; what it defines is left out.", "Write it in ANSI_SQL with functions of the formula language."),
        new(OssieKey, "A relationship of an Ossie file does not lead to a declared key.", "Declare the columns as primary_key or among unique_keys."),
        new(OssieChoice, "An Ossie file leaves something open, and a choice was made.", "Write it out, where another choice is meant."),
        new(OssieLost, "Something of an Ossie file is not carried over.", "Nothing, where numbers do not hang on it."),
        new(OnlyInExtension, "Something of the company travels in the extension of this product, which others do not read.", "Nothing, when only this product is to read it; else say it in plainer terms."),
        new(LostInExport, "Something of the company cannot be said in the other format and is left out.", "Keep the company's own YAML as the original."),
        new(FileInTheWay, "A conversion would write over a file that is there.", "Give another folder with -o, or move the file."),
    ];
}
