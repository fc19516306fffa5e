using System.CommandLine;
using Quarterdeck.Briefing.Studies;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Cli.Commands;

/// <summary>The options of touches: which columns tell them, and how they become journeys.</summary>
internal sealed class TouchOptionSet
{
    private readonly Option<string?> _conversions = new("--conversions-file") { Description = "a file of conversions, one row each, where the touches do not tell them", HelpName = "C" };
    private readonly Option<string?> _conversionEntity = new("--conversion-entity") { Description = "its column of who converted; default the name of --entity", HelpName = "COL" };
    private readonly Option<string?> _conversionTime = new("--conversion-time") { Description = "its column of the moments; default the name of --time", HelpName = "COL" };
    private readonly Option<string?> _events = new("--event") { Description = "the words of --conversion that mean a conversion, with commas between; any: every filled cell does", HelpName = "a,b" };
    private readonly Option<string?> _lookBack = new("--look-back") { Description = "touches longer before the conversion do not count, such as 30d; default all do", HelpName = "TIME" };
    private readonly Option<string?> _session = new("--session") { Description = "touches of one channel that follow each other within this are one step, such as 30m; default each is one", HelpName = "TIME" };
    private readonly Option<string?> _direct = new("--direct") { Description = "a channel of which touches do not count where the journey met another", HelpName = "CHANNEL" };

    private readonly Option<string?> _touchpoints = new("--touchpoints") { Description = "of a company: the dataset of touches; --entity, --channel, --time, --conversion and --value are then its fields or expressions over its rows", HelpName = "NAME" };

    /// <summary>Who was touched.</summary>
    public Option<string?> Entity { get; } = new("--entity") { Description = "of a table of touches, one row a touch: the column of who was touched", HelpName = "COL" };

    /// <summary>The channel.</summary>
    public Option<string?> Channel { get; } = new("--channel") { Description = "its column of the channels", HelpName = "COL" };

    /// <summary>The moment.</summary>
    public Option<string?> Time { get; } = new("--time") { Description = "its column of the moments", HelpName = "COL" };

    /// <summary>Whether the touch converted.</summary>
    public Option<string?> Conversion { get; } = new("--conversion") { Description = "its column of conversions: counts, yes and no, or words of which --event names those that mean one; with --conversions-file, counts there", HelpName = "COL" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_touchpoints, Entity, Channel, Time, Conversion, _events, _conversions, _conversionEntity, _conversionTime, _lookBack, _session, _direct])
            command.Add(option);
    }

    /// <summary>True where the command line speaks of a table of touches.</summary>
    public bool IsAsked(ParseResult parsed) => new[] { Entity, Channel, Time, Conversion, _conversions }.Any(option => parsed.GetValue(option) is not null);

    /// <summary>The rules, with those of a company where the command line says none; findings where a length of time is none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usual">The rules that hold where none is said.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public TouchQuestion Rules(ParseResult parsed, TouchQuestion usual, FindingList findings) =>
        new(Length(_lookBack, parsed, usual.LookBack, findings), Length(_session, parsed, usual.Session, findings), parsed.GetValue(_direct) ?? usual.Direct);

    /// <summary>What the company declares, with what the command line says in its place; null and a finding where something is missing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="studies">The company.</param>
    /// <param name="value">What conversions were worth, as the command line says; null where it does not.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public AttributionPlan? Plan(ParseResult parsed, PlannedStudies studies, Option<string?> value, FindingList findings)
    {
        AttributionPlan? declared = studies.Plans.Attribution;
        string? home = parsed.GetValue(_touchpoints)?.Trim().ToLowerInvariant() ?? declared?.Touchpoints;
        // What is declared is of the declared rows, and says nothing of others.
        if (declared?.Touchpoints != home)
            declared = null;
        Formula? row(Option<string?> option, Formula? usual) => parsed.GetValue(option) is { } text ? FormulaParser.Parse(text, new SourceSpan(option.Name, 1, 1, text.Length), findings)?.OverRowsOf(home!) : usual;
        foreach (Option<string?> other in (Option<string?>[])[_conversions, _conversionEntity, _conversionTime, _events])
            if (parsed.GetValue(other) is not null)
                findings.Error(FindingCodes.StudyOption, SourceSpan.None, $"{other.Name} is of a file, and a company is given.", "Write --conversion as a condition, or declare conversion: {dataset: ...} under studies:.");
        Formula? entity = home is null ? null : row(Entity, declared?.Entity), channel = home is null ? null : row(Channel, declared?.Channel), converts = home is null ? null : row(Conversion, declared?.Conversion);
        if (findings.HasErrors)
            return null;
        if (home is null || entity is null || channel is null || (converts is null && declared?.Conversions is null))
        {
            studies.Undeclared("attribution", "{touchpoints: DATASET, entity: FIELD, channel: FIELD, conversion: FIELD}");
            return null;
        }
        return new AttributionPlan
        {
            Touchpoints = home, Entity = entity, Channel = channel, Time = row(Time, declared?.Time), Conversion = converts, Conversions = parsed.GetValue(Conversion) is null ? declared?.Conversions : null,
            Value = row(value, declared?.Value), Where = declared?.Where, LookBack = declared?.LookBack, Session = declared?.Session, Direct = declared?.Direct, Span = declared?.Span ?? SourceSpan.None,
        };
    }

    /// <summary>Reads the touches of a file; null and findings where they cannot be used.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="path">The file.</param>
    /// <param name="separator">The sign between its cells.</param>
    /// <param name="value">The column of what conversions were worth; null where that is not known.</param>
    /// <param name="findings">Receives what is wrong or should be known.</param>
    public TouchTable? Read(ParseResult parsed, string path, string? separator, string? value, FindingList findings)
    {
        string? entity = StudyOptions.Needed(parsed, Entity, findings), channel = StudyOptions.Needed(parsed, Channel, findings), time = StudyOptions.Needed(parsed, Time, findings), apart = parsed.GetValue(_conversions);
        string? conversion = apart is null ? StudyOptions.Needed(parsed, Conversion, findings) : parsed.GetValue(Conversion);
        string[] events = parsed.GetValue(_events)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        StudyFile? touches = StudyFile.Open(path, separator, findings);
        if (touches is null || entity is null || channel is null || time is null || findings.HasErrors)
            return null;
        if (apart is null)
            return TouchFile.Read(touches, path, new TouchColumns(entity, channel, time, conversion, value, events), null, findings);
        return StudyFile.Open(apart, null, findings) is { } conversions
            ? TouchFile.Read(touches, path, new TouchColumns(entity, channel, time, null, null, events), (conversions, apart, new ConversionColumns(parsed.GetValue(_conversionEntity) ?? entity, parsed.GetValue(_conversionTime) ?? time, conversion, value)), findings)
            : null;
    }

    private static TimeSpan? Length(Option<string?> option, ParseResult parsed, TimeSpan? usual, FindingList findings)
    {
        if (parsed.GetValue(option) is not { } text)
            return usual;
        if (string.Equals(text.Trim(), "none", StringComparison.OrdinalIgnoreCase))
            return null;
        if (TimeLength.Parse(text) is { } length)
            return length;
        findings.Error(FindingCodes.OptionValue, new SourceSpan(option.Name, 1, 1, Math.Max(1, text.Length)), $"'{text}' is no length of time.", $"Write {option.Name} 30d, 12h, 30m or none; a month has no fixed length.");
        return usual;
    }
}
