namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>The companies under <c>examples</c> whose data lie beside the repository, each with hand-written SQL in a folder of its name.</summary>
internal static class ExampleCompanies
{
    /// <summary>Folders under <c>examples</c>.</summary>
    public static IReadOnlyList<string> All { get; } = ["adventureworks", "online-retail", "northwind", "robyn_mmm", "ga_sessions", "federal_it_projects"];

    /// <summary>As rows of a theory.</summary>
    public static TheoryData<string> Rows { get; } = [.. All];
}
