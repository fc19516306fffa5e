using System.Reflection;

namespace Quarterdeck.Web;

/// <summary>The version of the program.</summary>
public static class About
{
    /// <summary>As the command line prints it.</summary>
    public static string Version { get; } = (Assembly.GetEntryAssembly() ?? typeof(About).Assembly).GetName().Version?.ToString(3) ?? "0";
}
