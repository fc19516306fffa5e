namespace Quarterdeck.Model.Findings;

/// <content>QD65xx setting up from the browser.</content>
public static partial class FindingCodes
{
    /// <summary>The company is not written in its own YAML.</summary>
    public const string SetupForeign = "QD6501";
    /// <summary>A change would lose a comment.</summary>
    public const string SetupComment = "QD6502";
    /// <summary>A file changed since the proposal was looked at.</summary>
    public const string SetupStale = "QD6503";
    /// <summary>A file does not lie in the company's folder.</summary>
    public const string SetupOutside = "QD6504";
    /// <summary>The company lacks what the KPI is made of.</summary>
    public const string SetupLacking = "QD6505";
    /// <summary>There is a dataset or metric of the name.</summary>
    public const string SetupTaken = "QD6506";
    /// <summary>A file is too large to be looked at while a page waits.</summary>
    public const string SetupTooLarge = "QD6507";
    /// <summary>Everyone on the network could change the company.</summary>
    public const string EditOpen = "QD6508";
    /// <summary>Two columns are mapped to one field.</summary>
    public const string SetupMappedTwice = "QD6509";
    /// <summary>There is nothing to write.</summary>
    public const string SetupNothing = "QD6510";
    /// <summary>A clean table would have to be written where a file lies.</summary>
    public const string SetupInTheWay = "QD6511";
    /// <summary>What the company has of a name stays.</summary>
    public const string SetupKept = "QD6512";
    /// <summary>What was given is no name of a dataset.</summary>
    public const string SetupName = "QD6513";

    private static IEnumerable<FindingCode> Setup =>
    [
        new(SetupForeign, "The company is not a folder of YAML of its own, so nothing is written into it from the browser.", "Convert it, or change the files where they are made."),
        new(SetupComment, "A change from the browser would lose a comment, or change what stands behind an alias.", "Change the file itself."),
        new(SetupStale, "A file changed since the proposal was looked at; nothing was written.", "Look at the proposal again, and accept that one."),
        new(SetupOutside, "A file does not lie in the company's folder, or behind a link out of it, so it is not written.", "Move the data into the company's folder, or write the file yourself."),
        new(SetupLacking, "The company lacks data that the KPI is made of, so the KPI would stay off.", "Map what it needs under datasets:."),
        new(SetupTaken, "There is a dataset or metric of this name already.", "Give the new one another name."),
        new(SetupTooLarge, "The file is too large to be looked at while a page waits.", "Use `quarterdeck import`, and name its clean table."),
        new(EditOpen, "The address can be reached from other machines, and there are no accounts: everyone who reaches it could change the company's files.", "Serve on 127.0.0.1, or say --edit-from-anywhere if that is meant."),
        new(SetupMappedTwice, "Two columns are mapped to one field.", "Map each field once."),
        new(SetupNothing, "The company's files say this already; there is nothing to write.", "Nothing; or set a target."),
        new(SetupKept, "The company has a KPI or dimension of this name already; its own stays.", "Nothing; or write the other one under a name of its own."),
        new(SetupName, "What was given cannot be the name of a dataset.", "Give it a name of letters, digits and _."),
        new(SetupInTheWay, "A file lies where the clean table or its profile would be written.", "Move it, or name that file instead."),
    ];
}
