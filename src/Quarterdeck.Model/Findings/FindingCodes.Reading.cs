namespace Quarterdeck.Model.Findings;

/// <content>QD10xx files and YAML, QD11xx formulas.</content>
public static partial class FindingCodes
{
    /// <summary>There is no company in the folder.</summary>
    public const string NoCompany = "QD1001";
    /// <summary>A file is too large for text that a person wrote.</summary>
    public const string FileTooLarge = "QD1002";
    /// <summary>A file is not text.</summary>
    public const string BinaryFile = "QD1003";
    /// <summary>A file is not UTF-8.</summary>
    public const string NotUtf8 = "QD1004";
    /// <summary>The YAML cannot be read.</summary>
    public const string BrokenYaml = "QD1005";
    /// <summary>A tab indents a line.</summary>
    public const string TabIndent = "QD1006";
    /// <summary>A key stands twice in one map.</summary>
    public const string DuplicateKey = "QD1007";
    /// <summary>An alias is unknown, or aliases multiply.</summary>
    public const string BadAlias = "QD1008";
    /// <summary>YAML is nested too deep.</summary>
    public const string YamlTooDeep = "QD1009";
    /// <summary>A file holds a second YAML document.</summary>
    public const string SecondDocument = "QD1010";
    /// <summary>A file beside the company is not read.</summary>
    public const string FileNotRead = "QD1011";
    /// <summary>A file cannot be opened.</summary>
    public const string Unreadable = "QD1012";
    /// <summary>No <c>format:</c> is given.</summary>
    public const string FormatMissing = "QD1020";
    /// <summary>The format is not known.</summary>
    public const string FormatUnknown = "QD1021";
    /// <summary>A key is not known.</summary>
    public const string UnknownKey = "QD1030";
    /// <summary>A value has another kind than expected.</summary>
    public const string WrongKind = "QD1031";
    /// <summary>A required key is missing.</summary>
    public const string MissingKey = "QD1032";
    /// <summary>A word is none of those that are allowed.</summary>
    public const string UnknownWord = "QD1033";
    /// <summary>A value is no number.</summary>
    public const string NotNumber = "QD1034";
    /// <summary>A value is no date.</summary>
    public const string NotDate = "QD1035";
    /// <summary>A name is declared twice.</summary>
    public const string DuplicateName = "QD1036";
    /// <summary>A setting is given in two files.</summary>
    public const string DuplicateSetting = "QD1037";
    /// <summary>An environment variable stands outside a connection.</summary>
    public const string SecretOutside = "QD1038";
    /// <summary>A value is no length of time.</summary>
    public const string NotDuration = "QD1039";
    /// <summary>Keys exclude each other.</summary>
    public const string ExcludingKeys = "QD1040";
    /// <summary>A comma cuts a formula in two.</summary>
    public const string FlowComma = "QD1041";
    /// <summary>The formula stops making sense.</summary>
    public const string Syntax = "QD1101";
    /// <summary>A sign is not in the language.</summary>
    public const string StrangeSign = "QD1102";
    /// <summary>A quote is never closed.</summary>
    public const string OpenQuote = "QD1103";
    /// <summary>A bracket lacks its partner.</summary>
    public const string UnbalancedBracket = "QD1104";
    /// <summary>A formula is too long or nested too deep.</summary>
    public const string TooLong = "QD1105";
    /// <summary>A function is not in the language.</summary>
    public const string UnknownFunction = "QD1106";
    /// <summary>A function has the wrong number of arguments.</summary>
    public const string WrongArguments = "QD1107";
    /// <summary>An aggregate stands inside an aggregate.</summary>
    public const string NestedAggregate = "QD1108";
    /// <summary>A star does not say which rows, or stands where a field is needed.</summary>
    public const string AllRows = "QD1109";
    /// <summary>A date or number is none.</summary>
    public const string BadLiteral = "QD1110";
    /// <summary>A type is not in the language.</summary>
    public const string UnknownType = "QD1111";
    /// <summary>DISTINCT stands where it has no meaning.</summary>
    public const string Distinct = "QD1112";
    /// <summary>A length of time is none.</summary>
    public const string BadInterval = "QD1113";

    private static IEnumerable<FindingCode> Reading =>
    [
        new(NoCompany, "The folder holds no company: it is absent, or no *.yaml lies in it.", "Give the folder that holds the company's YAML, or write one with `quarterdeck init`."),
        new(FileTooLarge, "A YAML file is larger than 4 MB, which no person wrote.", "Split it, or keep data in CSV or Parquet and name it as a source."),
        new(BinaryFile, "A *.yaml file holds bytes that are no text.", "Replace it by text, or move it out of the folder."),
        new(NotUtf8, "A *.yaml file is not UTF-8.", "Save it as UTF-8."),
        new(BrokenYaml, "The YAML cannot be read from this place on.", "Mend the place; texts with ': ', '#', '{' or a leading '*' need quotes."),
        new(TabIndent, "A line is indented with a tab, which YAML forbids.", "Indent with spaces."),
        new(DuplicateKey, "A key stands twice in one map; one of them would be lost.", "Remove or rename one."),
        new(BadAlias, "An alias names no anchor, or aliases multiply the file beyond measure.", "Write the values out."),
        new(YamlTooDeep, "Maps and lists are nested more than 40 deep.", "Flatten the file: no part of a company needs more than eight levels."),
        new(SecondDocument, "A file holds more than one YAML document (---).", "Keep one document a file."),
        new(FileNotRead, "A file that looks like part of the company is not read.", "Rename it to *.yaml, or leave it out."),
        new(Unreadable, "A file or folder cannot be opened.", "Check its permissions."),
        new(FormatMissing, "No file says which format the company is written in.", "Write `format: 1` at the top, or let `quarterdeck upgrade` do it."),
        new(FormatUnknown, "The format is not one that this version reads.", "Run `quarterdeck upgrade --dry-run`, or take a newer version."),
        new(UnknownKey, "A key is not known at this place.", "Correct it to the nearest known key, or remove it."),
        new(WrongKind, "A value has another kind than its key takes, such as a list where a text is expected.", "Write it in the form that the message shows."),
        new(MissingKey, "A key that must be there is missing.", "Add it."),
        new(UnknownWord, "A value is none of the words that its key takes.", "Write one of the listed words."),
        new(NotNumber, "A value is no number.", "Write a plain number; a share may be written as 5%."),
        new(NotDate, "A value is no date.", "Write it as 2013-01-31."),
        new(DuplicateName, "A dataset, metric, KPI, dimension or office is declared twice.", "Rename or remove one of the two places."),
        new(DuplicateSetting, "A setting of the company is given in two files.", "Keep one."),
        new(SecretOutside, "${NAME} stands outside a connection.", "Keep secrets in connections, and write other values out."),
        new(NotDuration, "A value is no length of time.", "Write it as 3 days."),
        new(ExcludingKeys, "Keys that exclude each other stand together, or none of those of which one is needed.", "Keep exactly one of them."),
        new(FlowComma, "A comma inside {...} cuts a formula in two.", "Put the formula in quotes."),
        new(Syntax, "A formula cannot be read from this place on.", "Write what the message says is expected."),
        new(StrangeSign, "A sign in a formula is not part of the language.", "Write what the remedy names instead."),
        new(OpenQuote, "A text or quoted name in a formula never ends.", "Close it; a quote inside is written twice."),
        new(UnbalancedBracket, "A bracket in a formula lacks its partner.", "Add or remove one."),
        new(TooLong, "A formula is longer than 20,000 characters or nested deeper than 200.", "Split it into metrics or fields of their own."),
        new(UnknownFunction, "A function is not in the formula language.", "Write the nearest one, or what the remedy names."),
        new(WrongArguments, "A function has too few or too many arguments.", "Write them as the remedy shows."),
        new(NestedAggregate, "An aggregate, or a function over a metric, stands inside an aggregate.", "Make the inner one a roll-up field."),
        new(AllRows, "* does not say which rows, or stands where a field is needed.", "Write COUNT(dataset.*)."),
        new(BadLiteral, "A date, moment or number in a formula is none.", "Write DATE '2013-01-31', TIMESTAMP '2013-01-31 10:00:00' or a plain number."),
        new(UnknownType, "A type is not in the formula language, or its length is wrong.", "Cast with CAST(x AS DECIMAL(19,4)) to one of the known types."),
        new(Distinct, "DISTINCT stands in another aggregate than COUNT.", "Remove it."),
        new(BadInterval, "A length of time in a formula has no whole count or no unit.", "Write 3 MONTH or INTERVAL '3' MONTH."),
    ];
}
