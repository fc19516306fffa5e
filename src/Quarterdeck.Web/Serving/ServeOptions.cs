namespace Quarterdeck.Web.Serving;

/// <summary>How a company is served.</summary>
/// <param name="Folder">The company's folder, or its one file.</param>
public sealed record ServeOptions(string Folder)
{
    /// <summary>Another data folder than the company's own; null for its own.</summary>
    public string? Data { get; init; }

    /// <summary>Addresses to listen on, with semicolons between; default 127.0.0.1 on the first free port from <see cref="Port"/>.</summary>
    public string? Urls { get; init; }

    /// <summary>The port that is tried first; default 5080.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>The folder under which a proxy serves the app, such as <c>/kpi</c>; empty for none.</summary>
    public string PathBase { get; init; } = "";

    /// <summary>Whether the home page shows the first steps of somebody who looks around; default false.</summary>
    public bool ShowsFirstSteps { get; init; }

    /// <summary>Where the moment comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How often the files are looked at for changes; default every second.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether sources of databases are loaded by their schedules while the company is served; default true.</summary>
    public bool Refreshes { get; init; } = true;

    /// <summary>How often it is looked whether a load is due; default every 30 seconds.</summary>
    public TimeSpan RefreshEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a source whose load failed is left alone by the schedule; default 15 minutes.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The value of an environment variable, where secrets stand; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Whether answers are kept beside the company for the next process; default true.</summary>
    public bool KeepsAnswers { get; init; } = true;

    /// <summary>Whether the company's files can be changed from the browser; default false.</summary>
    public bool Edits { get; init; }

    /// <summary>Whether that may be done from other machines too, though there are no accounts; default false.</summary>
    public bool EditsFromAnywhere { get; init; }
}
