using System.Collections.Concurrent;
using System.Diagnostics;

namespace Quarterdeck.Bench.Web;

/// <summary>Readers that ask for pages as browsers do: each on a connection of its own, one page after the other, packed by gzip.</summary>
internal static class Readers
{
    /// <summary>One answer.</summary>
    /// <param name="FirstByte">Milliseconds to the head of the answer.</param>
    /// <param name="Whole">Milliseconds to its last byte.</param>
    /// <param name="Bytes">Bytes of the body as they came.</param>
    public readonly record struct Answer(double FirstByte, double Whole, long Bytes);

    /// <summary>Asks for pages in turn until there were so many answers or the time is over.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="readers">How many at once.</param>
    /// <param name="pages">The addresses.</param>
    /// <param name="most">Answers in all.</param>
    /// <param name="longest">The time.</param>
    /// <returns>All answers, in no order.</returns>
    /// <exception cref="InvalidOperationException">A page did not come.</exception>
    public static async Task<IReadOnlyCollection<Answer>> Ask(Uri server, int readers, IReadOnlyList<string> pages, int most, TimeSpan longest)
    {
        using HttpClient client = Client(server, readers);
        ConcurrentBag<Answer> answers = [];
        Stopwatch clock = Stopwatch.StartNew();
        int asked = -1;
        await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => Task.Run(async () =>
        {
            for (int number; (number = Interlocked.Increment(ref asked)) < most && clock.Elapsed < longest;)
                answers.Add(await Ask(client, pages[number % pages.Count]).ConfigureAwait(false));
        }))).ConfigureAwait(false);
        return answers;
    }

    /// <summary>Asks for one page on a new connection.</summary>
    public static async Task<Answer> First(Uri server, string page)
    {
        using HttpClient client = Client(server, 1);
        return await Ask(client, page).ConfigureAwait(false);
    }

    /// <summary>The value that so large a share of the values does not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    private static HttpClient Client(Uri server, int readers)
    {
        SocketsHttpHandler handler = new() { MaxConnectionsPerServer = readers, AutomaticDecompression = System.Net.DecompressionMethods.None };
        HttpClient client = new(handler) { BaseAddress = server, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        return client;
    }

    private static async Task<Answer> Ask(HttpClient client, string page)
    {
        long began = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        double first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        byte[] body = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"'{page}' was answered with {(int)answer.StatusCode}.");
        return new Answer(first, Stopwatch.GetElapsedTime(began).TotalMilliseconds, body.Length);
    }
}
