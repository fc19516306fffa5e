using System.CommandLine;
using System.Globalization;
using System.Text;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Intake.Profiles;
using Quarterdeck.Metrics.Founding;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck init</c>: from a folder of files to a company.</summary>
public static class InitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Argument<string> folder = new("DIR") { Description = "the folder with exports and tables" };
        Option<string[]> from = new("--from") { Description = "recognises these profiles alone; several with commas", HelpName = "PROFILE,...", AllowMultipleArgumentsPerToken = true };
        Option<string?> name = new("--name") { Description = "the company's name; default that of the data, else the folder's", HelpName = "N" };
        Option<string?> currency = new("--currency") { Description = "the currency of amounts, ISO 4217; default that of the data", HelpName = "C" };
        Option<bool> dry = new("--dry-run") { Description = "writes nothing and prints what would be written" };
        Command command = new("init", "Makes a company of a folder of files: imports, maps and writes commented YAML.") { folder, from, name, currency, dry };
        command.SetAction(parsed =>
        {
            FindingList findings = new();
            string path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
                findings.Error(FindingCodes.PathAsked, SourceSpan.None, $"There is no folder '{path}'.", "Give the folder that holds the exports and tables.");
            string? code = parsed.GetValue(currency);
            if (code is not null && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)))
                findings.Error(FindingCodes.OptionValue, SourceSpan.None, $"'{code}' is no currency code.", "Give three capital letters, such as EUR.");
            string[] ids = [.. (parsed.GetValue(from) ?? []).SelectMany(static text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            ProfileCatalogue profiles = Profiles(path, ids, findings);
            if (findings.HasErrors)
                return door.Refuse(parsed, findings.Sorted());
            FoundingRequest request = new(path) { Profiles = ids, Name = parsed.GetValue(name), Currency = code, Language = door.Options.Language(parsed), IsDryRun = parsed.GetValue(dry) };
            FoundedCompany? company = CompanyFounder.Found(request, profiles, door.Screen.Progress(), findings);
            door.Screen.ClearProgress();
            IReadOnlyList<Finding> sorted = findings.Sorted();
            return company is null ? door.Refuse(parsed, sorted)
                : door.Answer(parsed, door.Options.Format(parsed) == OutputFormat.Json ? Json(company, request, sorted) : Text(company, request), sorted);
        });
        return command;
    }

    private static ProfileCatalogue Profiles(string folder, string[] ids, FindingList findings)
    {
        string own = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "quarterdeck", "profiles");
        ProfileCatalogue all = ProfileCatalogue.With([Path.Combine(folder, "profiles"), "profiles", own], findings);
        foreach (string id in ids.Where(id => all.Find(id) is null))
            findings.Error(FindingCodes.UnknownProfile, SourceSpan.None, $"There is no profile '{id}'.{NearestName.DidYouMean(id, all.All.Select(static profile => profile.Id))}", "Name one of docs/imports.md, or one of your own.");
        return ids.Length == 0 ? all : new ProfileCatalogue([.. all.All.Where(profile => ids.Contains(profile.Id))]);
    }

    private static string Text(FoundedCompany company, FoundingRequest request)
    {
        InitWords words = InitWords.Of(request.Language);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{company.Name} ({company.Currency})\n");
        foreach ((string file, string? profile, string? dataset, long rows) in company.Files)
            text.Append(CultureInfo.InvariantCulture, $"  {file}: {profile ?? words.PlainTable}, {rows:N0} {words.Rows} -> {dataset}\n");
        foreach (IGrouping<string, (string Id, string Office)> office in company.On.GroupBy(static kpi => kpi.Office))
            text.Append(CultureInfo.InvariantCulture, $"  {words.KpisOf} {office.Key}: {string.Join(", ", office.Select(static kpi => kpi.Id))}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {company.Off.Count} {words.Lacking}\n");
        if (!request.IsDryRun)
            return text.Append(CultureInfo.InvariantCulture, $"{words.Wrote} {string.Join(", ", company.Yaml.Select(static file => file.File))}; {words.Now} quarterdeck scorecard {request.Folder}\n").ToString();
        foreach ((string file, string yaml) in company.Yaml)
            text.Append(CultureInfo.InvariantCulture, $"\n# ---- {file} ----\n{yaml}");
        return text.ToString();
    }

    private static string Json(FoundedCompany company, FoundingRequest request, IReadOnlyList<Finding> findings) => JsonText.Document(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok", !FindingText.HasErrors(findings));
        writer.WriteString("company", company.Name);
        writer.WriteString("currency", company.Currency);
        writer.WriteStartArray("files");
        foreach ((string file, string? profile, string? dataset, long rows) in company.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteString("profile", profile);
            writer.WriteString("dataset", dataset);
            writer.WriteNumber("rows", rows);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("written");
        foreach ((string file, _) in company.Yaml.Where(_ => !request.IsDryRun))
            writer.WriteStringValue(file);
        writer.WriteEndArray();
        writer.WriteStartArray("yaml");
        foreach ((string file, string yaml) in company.Yaml)
        {
            writer.WriteStartObject();
            writer.WriteString("file", file);
            writer.WriteString("text", yaml);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("kpis");
        foreach ((string id, string office) in company.On)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("office", office);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("kpis_off");
        foreach ((string id, string office, string lacks) in company.Off)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("office", office);
            writer.WriteString("needs", lacks);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        JsonText.WriteFindings(writer, findings);
        writer.WriteEndObject();
    });
}
