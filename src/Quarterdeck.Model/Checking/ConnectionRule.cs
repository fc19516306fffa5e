using System.Text.RegularExpressions;
using Cronos;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading;
using Quarterdeck.Model.Reading.Keys;

namespace Quarterdeck.Model.Checking;

/// <summary>Connections keep their secrets in the environment; loads have what they need; schedules can be read.</summary>
internal static partial class ConnectionRule
{
    /// <summary>Makes the load of a dataset; null where its source is of no connection.</summary>
    public static Load? LoadOf(DatasetDraft dataset, FindingList findings)
    {
        if (dataset.Source?.OfConnection is null)
            return null;
        LoadDraft said = dataset.Load ?? new LoadDraft(null, null, null, [], null, null, null);
        Load standard = new();
        decimal? steps = said.LookBack is { } number ? Written.Number(number.Value) : null;
        TimeSpan Length(Word? word, string key, TimeSpan otherwise) => word is { } written ? DraftReader.LengthOf(written, key, findings) ?? otherwise : otherwise;
        return new Load
        {
            IsIncremental = said.Mode?.Value.Equals("incremental", StringComparison.OrdinalIgnoreCase) == true,
            Cursor = said.Cursor?.Value.Trim(),
            LookBack = steps is null ? Length(said.LookBack, "look_back", standard.LookBack) : standard.LookBack,
            LookBackSteps = steps ?? 0,
            Key = said.Key.Count > 0 ? [.. said.Key.Select(word => word.Value)] : KeyColumns(dataset),
            FullCompare = Length(said.FullCompare, "full_compare", standard.FullCompare),
            Schedule = said.Schedule?.Value,
            LateAfter = Length(said.LateAfter, "late_after", standard.LateAfter),
        };
    }

    /// <summary>Adds what is wrong with connections, loads and schedules.</summary>
    public static void Check(CheckScope scope, CompanyDraft draft)
    {
        foreach (Connection connection in draft.Connections)
            CheckSecrets(connection, scope.Findings);
        if (draft.Schedule is { } schedule)
            CheckSchedule(schedule, scope.Findings);
        foreach (DatasetDraft dataset in draft.Datasets)
            CheckLoad(dataset, scope.Findings);
    }

    private static void CheckSecrets(Connection connection, FindingList findings)
    {
        bool isWritten = connection.Password is { } password && !IsVariable().IsMatch(password.Trim())
            || InUrl().Match(connection.Url) is { Success: true } url && !IsVariable().IsMatch(url.Groups[1].Value)
            || InText().Matches(connection.Url).Any(text => !IsVariable().IsMatch(text.Groups[1].Value.Trim()));
        if (isWritten)
            findings.Error(FindingCodes.SecretWritten, connection.Span, $"The connection '{connection.Name}' has a password in the file, where everyone who reads the company's YAML reads it too.",
                $"Change the password, put it into an environment variable, and write ${{{connection.Name.ToUpperInvariant()}_PASSWORD}} in its place.");
        if (connection.File is not null && connection.Engine != "sqlite" || connection.Engine == "sqlite" && connection.Host is not null)
            findings.Error(FindingCodes.LoadMissing, connection.Span, $"'{connection.Engine}' of the connection '{connection.Name}' is reached by {(connection.Engine == "sqlite" ? "file:" : "url: or host:")}.",
                connection.Engine == "sqlite" ? "Write file: with the path of the database." : "Write url:, or host:, database:, user: and password:.");
    }

    private static void CheckLoad(DatasetDraft dataset, FindingList findings)
    {
        if (dataset.Load is not { } said)
            return;
        if (said.Schedule is { } schedule)
            CheckSchedule(schedule, findings);
        if (dataset.Source?.OfConnection is null)
        {
            if (said.All.Select(word => (Word?)word).FirstOrDefault() is { } first)
                findings.Error(FindingCodes.LoadMissing, first.Span, $"'{dataset.Name.Value}' says how it is loaded, but its source is of no connection.", "Add connection: to the source, or remove load:, cursor:, key:, refresh: and the like from it.");
            return;
        }
        if (said.LookBack is { } back && Written.Number(back.Value) is not >= 0 && Written.Duration(back.Value) is null)
            findings.Error(FindingCodes.NotDuration, back.Span, $"'look_back' takes a length of time, or a number from 0 on where the cursor is a number, but '{CheckScope.Short(back.Value)}' is none.", "Write it as 3 days.");
        bool incremental = said.Mode?.Value.Equals("incremental", StringComparison.OrdinalIgnoreCase) == true;
        if (incremental && said.Cursor is null)
            findings.Error(FindingCodes.LoadMissing, said.Mode!.Value.Span, $"'{dataset.Name.Value}' is loaded incrementally, but no cursor: says which rows are new.", "Add cursor: with a column that grows whenever a row is written, such as updated_at; or write load: full.");
        if (incremental && said.Key.Count == 0 && KeyColumns(dataset).Count == 0)
            findings.Error(FindingCodes.LoadMissing, said.Mode!.Value.Span, $"'{dataset.Name.Value}' is loaded incrementally, but nothing says which columns name one row, so a changed row would stand twice.", "Add key: to the source with its columns; or write load: full.");
        if (!incremental && (said.Cursor ?? said.LookBack ?? said.FullCompare) is { } unused)
            findings.Error(FindingCodes.LoadMissing, unused.Span, $"'{dataset.Name.Value}' is loaded in full each time; cursor:, look_back: and full_compare: are for load: incremental.", "Write load: incremental, or remove them.");
    }

    private static void CheckSchedule(Word schedule, FindingList findings)
    {
        if (!CronExpression.TryParse(schedule.Value.Trim(), CronFormat.Standard, out _))
            findings.Error(FindingCodes.BadSchedule, schedule.Span, $"'{CheckScope.Short(schedule.Value)}' is no schedule: cron has five fields, minute, hour, day of month, month and day of week.", "Write for example \"0 2 * * *\", every night at two o'clock, in the calendar's time zone.");
    }

    /// <summary>The columns behind the dataset's key; empty where one of its fields is more than a column.</summary>
    private static List<string> KeyColumns(DatasetDraft dataset)
    {
        List<string> columns = [];
        foreach (Word part in dataset.Key)
        {
            FieldDraft? field = dataset.Fields.FirstOrDefault(one => one.Name.Value.Equals(part.Value, StringComparison.OrdinalIgnoreCase));
            if (field is { Formula: not Name { Parts.Length: 1 } })
                return [];
            columns.Add(field?.Formula is Name column ? column.Dotted : part.Value);
        }
        return columns;
    }

    /// <summary>Whole from the environment: text beside the variable would be part of a secret in the file.</summary>
    [GeneratedRegex(@"^\$\{[A-Za-z_][A-Za-z0-9_]*\}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsVariable();

    [GeneratedRegex(@"://[^/@\s]*?:([^/\s]+)@", RegexOptions.CultureInvariant)]
    private static partial Regex InUrl();

    [GeneratedRegex(@"(?:password|pwd)\s*=\s*([^;&]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InText();
}
