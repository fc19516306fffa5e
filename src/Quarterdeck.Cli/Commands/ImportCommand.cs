using System.CommandLine;
using System.Globalization;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Importing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck import</c>: exports to clean tables, with control totals.</summary>
public static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string[]> files = new("FILE") { Description = "exports: CSV, TSV, XLSX, JSON, journals; gzip and zip too", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> output = new("--out") { Description = "the folder for clean tables (Parquet) and rows that were set aside; without it nothing is written", HelpName = "DIR" };
        Option<string?> profile = new("--profile") { Description = "the profile to use, instead of the one that the header shows", HelpName = "ID" };
        Option<string?> folder = new("--profiles") { Description = "a folder with profiles of your own", HelpName = "DIR" };
        Option<bool> learn = new("--learn") { Description = "proposes a profile for a file that none fits, and writes it to --out (default profiles/NAME.yaml)" };
        Option<bool> yes = new("--yes") { Description = "with --learn: takes the proposal without asking" };
        Command command = new("import", "Reads exports of other products into clean tables, with control totals.") { files, output, profile, folder, learn, yes };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            string[] paths = parsed.GetValue(files) ?? [];
            if (paths.Length == 0)
                findings.Error(FindingCodes.NothingGiven, SourceSpan.None, "No file was given.", "Name at least one export.");
            ProfileCatalogue catalogue = Profiles(parsed.GetValue(folder), findings);
            ImportProfile? asked = Asked(parsed.GetValue(profile), catalogue, findings);
            if (findings.HasErrors)
                return door.Refuse(parsed, findings.Sorted());
            if (parsed.GetValue(learn))
                return LearnCommand.Run(door, parsed, paths, parsed.GetValue(output), parsed.GetValue(yes));
            ImportOptions options = new(catalogue) { Profile = asked, OutputFolder = parsed.GetValue(output), Progress = door.Screen.Progress() };
            IReadOnlyList<ImportedFile> reports = FileImports.Run(paths, options, findings);
            door.Screen.ClearProgress();
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return door.Answer(parsed, door.Options.Format(parsed) == OutputFormat.Json ? ImportScreen.Json(reports, sorted, door.Options.Language(parsed)) : ImportScreen.Text(reports, parsed.GetValue(output) is not null, door.Options.Language(parsed)), sorted);
        });
        return command;
    }

    /// <summary>Profiles are looked for in the folder that is named, else in ./profiles, and then in the user's own configuration.</summary>
    private static ProfileCatalogue Profiles(string? folder, FindingList findings)
    {
        if (folder is not null && !Directory.Exists(folder))
            findings.Error(FindingCodes.PathAsked, SourceSpan.None, $"There is no folder '{folder}'.", "Give the path of an existing folder with --profiles.");
        string own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "quarterdeck", "profiles");
        return ProfileCatalogue.With([folder ?? "profiles", own], findings);
    }

    private static ImportProfile? Asked(string? id, ProfileCatalogue catalogue, FindingList findings)
    {
        if (id is null || catalogue.Find(id) is { } known && known is not null)
            return id is null ? null : catalogue.Find(id);
        IEnumerable<string> ids = catalogue.All.Select(static profile => profile.Id);
        findings.Error(FindingCodes.UnknownProfile, SourceSpan.None, string.Create(CultureInfo.InvariantCulture, $"There is no profile '{id}'.{NearestName.DidYouMean(id, ids)} Known are {string.Join(", ", ids.Order(StringComparer.Ordinal))}."), "Name one of them.");
        return null;
    }
}
