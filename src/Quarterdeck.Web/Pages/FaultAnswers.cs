using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quarterdeck.Metrics.Running;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Components;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Pages;

/// <summary>What a reader sees where an answer failed: what happened, what to do, an id that can be copied; never a stack trace.</summary>
internal static partial class FaultAnswers
{
    /// <summary>Catches what the rest of the app lets fall.</summary>
    public static async Task Catch(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
        catch (BadHttpRequestException wrong) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = wrong.StatusCode;
        }
        catch (EngineException world) when (!http.Response.HasStarted)
        {
            await Say(http, StatusCodes.Status503ServiceUnavailable, language => Words.CannotCompute[language], new Finding(world.Code, Severity.Error, SourceSpan.None, world.Message.ReplaceLineEndings(" "), world.Remedy)).ConfigureAwait(false);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            // The same fault has the same id, so that two who report it are seen to speak of one.
            string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fault.ToString())))[..10];
            Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Quarterdeck.Web"), id, http.Request.Path, fault);
            await Say(http, StatusCodes.Status500InternalServerError, language => Words.OurFault.Fill(language, id)).ConfigureAwait(false);
        }
    }

    private static Task Say(HttpContext http, int status, Func<string, string> head, params Finding[] findings) =>
        http.RequestServices.GetRequiredService<PageAnswer>().SendAnew(http, (context, writer) => writer.Write<FaultPage>(status, ("Context", context), ("Head", head(context.Language)), ("Findings", findings)));

    [LoggerMessage(Level = LogLevel.Error, Message = "Fault {Id} at {Path}.")]
    private static partial void Failed(ILogger log, string id, string path, Exception fault);
}
