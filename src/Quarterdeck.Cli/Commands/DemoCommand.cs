using System.CommandLine;
using System.Globalization;
using Quarterdeck.Briefing.Packs;
using Quarterdeck.Briefing.Scorecards;
using Quarterdeck.Cli.Printing;
using Quarterdeck.Demo.Writing;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Cli.Commands;

/// <summary><c>quarterdeck demo</c>: a whole company to look at, written where there is none yet.</summary>
public static class DemoCommand
{
    private const string Folder = "demo";

    /// <summary>Makes the command.</summary>
    public static Command Create(Door door)
    {
        Option<int> scale = new("--scale") { Description = "how large, from 1 (about 1.5 million rows) to 1000", HelpName = "N", DefaultValueFactory = _ => 1 };
        Option<int> port = new("--port") { Description = "the port that is tried first; default 5080", HelpName = "N", DefaultValueFactory = _ => 5080 };
        Option<bool> noBrowser = new("--no-browser") { Description = "opens no browser" };
        Option<bool> noServe = new("--no-serve") { Description = "writes the company, prints the scorecards of its offices and ends" };
        Command command = new("demo", "Writes the demo company to ./demo if absent and serves it.") { scale, port, noBrowser, noServe };
        command.SetAction(async (parsed, stop) =>
        {
            FindingList findings = new();
            int rows = parsed.GetValue(scale);
            if (rows is < 1 or > 1000)
                findings.Error(FindingCodes.OptionValue, new SourceSpan("--scale", 1, 1), string.Create(CultureInfo.InvariantCulture, $"A scale of {rows} cannot be made."), "Give a number from 1 to 1000.");
            Task written = findings.HasErrors ? Task.CompletedTask : Task.Run(() => WriteIfAbsent(door, rows), stop);
            // Whoever asks for a document wants to read it, and no server that never ends.
            bool prints = parsed.GetValue(noServe) || door.Options.Format(parsed) != OutputFormat.Table;
            if (!prints && !findings.HasErrors)
                return await ServeCommand.Run(door, parsed, new ServeOptions(Folder) { Data = parsed.GetValue(door.Options.DataOption), Port = parsed.GetValue(port), ShowsFirstSteps = true }, opensBrowser: !parsed.GetValue(noBrowser), written, stop).ConfigureAwait(false);
            await written.ConfigureAwait(false);
            return Print(door, parsed, findings);
        });
        return command;
    }

    private static int Print(Door door, ParseResult parsed, FindingList findings)
    {
        List<Scorecard> cards = [];
        if (!findings.HasErrors && CompanyOpening.Read(parsed, door.Options, Folder, findings) is { } company)
            foreach (string office in company.Offices.Select(office => office.Id).Where(office => company.Kpis.Any(kpi => kpi.Office == office)))
                cards.Add(ScorecardCommand.Make(door, parsed, company, "demo", office, period: null, findings));
        IReadOnlyList<Finding> all = findings.Sorted();
        return door.Answer(parsed, Text(door, parsed, cards, all), all);
    }

    private static void WriteIfAbsent(Door door, int scale)
    {
        if (Directory.Exists(Folder))
            return;
        // Written aside and renamed, so that a run that was broken off leaves no half company behind.
        string aside = Folder + ".partial";
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        IProgress<string>? progress = door.Screen.Progress();
        DemoResult result = DemoCompany.Write(aside, new DemoOptions { Scale = scale },
            step => progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Writing the demo company: {step.Step} ({step.Done + 1} of {step.Total})")));
        Directory.Move(aside, Folder);
        door.Screen.ClearProgress();
        door.Screen.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Wrote the demo company to ./{Folder}: {result.Rows.Values.Sum():N0} rows in {result.Rows.Count} tables."));
    }

    private static string Text(Door door, ParseResult parsed, List<Scorecard> cards, IReadOnlyList<Finding> findings)
    {
        if (door.Options.Format(parsed) != OutputFormat.Json)
            return string.Join('\n', cards.Select(card => ScorecardCommand.Text(door, parsed, card, withSql: false)));
        return JsonText.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("folder", Folder);
            writer.WriteStartArray("scorecards");
            foreach (Scorecard card in cards)
                ScorecardJson.WriteObject(writer, card, withSql: false);
            writer.WriteEndArray();
            JsonText.WriteFindings(writer, findings);
            writer.WriteEndObject();
        });
    }
}
