using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Quarterdeck.Web.Serving;

namespace Quarterdeck.Web.Pages;

/// <summary>Renders a page to its bytes: on the server, once, without anything left running for a reader.</summary>
/// <param name="services">The app's services.</param>
/// <param name="logs">Where components log.</param>
public sealed partial class PageWriter(IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Renders a component with its parameters.</summary>
    /// <typeparam name="T">The page.</typeparam>
    /// <param name="status">The status of the answer.</param>
    /// <param name="parameters">Names and values.</param>
    public WrittenPage Write<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] T>(int status, params IReadOnlyList<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        using HtmlRenderer renderer = new(services, logs);
        string html = renderer.Dispatcher.InvokeAsync(async () =>
        {
            Dictionary<string, object?> given = parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal);
            return (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(given)).ConfigureAwait(false)).ToHtmlString();
        }).GetAwaiter().GetResult();
        return new WrittenPage("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Plain(html)), status);
    }

    /// <summary>Letters beyond ASCII as themselves: the renderer writes six bytes for one, which makes a Vietnamese page half as long again.</summary>
    private static string Plain(string html) => Entity().Replace(html, static entity => int.Parse(entity.ValueSpan[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var letter and >= 0xA0
        ? char.ConvertFromUtf32(letter) : entity.Value);

    [GeneratedRegex("&#x[0-9A-F]{2,6};")]
    private static partial Regex Entity();
}
