using System.Globalization;
using Microsoft.AspNetCore.Http;
using Quarterdeck.Briefing.Wording;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;
using Quarterdeck.Web.Wording;

namespace Quarterdeck.Web.Addresses;

/// <summary>Reads what a reader looks at from an address; what cannot be meant is told with the nearest that can.</summary>
/// <param name="company">The company.</param>
/// <param name="calendar">Its calendar.</param>
public sealed class StateReader(CompanyModel company, CompanyCalendar calendar)
{
    private static readonly string[] _everywhere = ["period", "as-of", "ccy", "lang", "theme", "steps"];
    private static readonly string[] _themes = ["light", "dark"];

    /// <summary>Reads an address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="own">Names that this page has beside those of every page; one that ends with a point stands for all that begin so.</param>
    /// <returns>The state, and what is wrong with it in the reader's language.</returns>
    public (PageState State, IReadOnlyList<string> Faults) Read(HttpRequest request, params IReadOnlyList<string> own)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<string> faults = [];
        string? named = Value(request, "lang");
        string language = named is not null && ReaderLanguage.All.Contains(named) ? named : Preferred(request);
        string Wrong(LocalWord what, string written, IEnumerable<string> known, params ReadOnlySpan<object?> more) =>
            what.Fill(language, [written, .. more]) + (NearestName.Find(written, known) is { } near ? " " + Words.DidYouMean.Fill(language, near) : "");
        if (named is not null && named != language)
            faults.Add(Wrong(Words.BadLanguage, named, ReaderLanguage.All, string.Join(", ", ReaderLanguage.All)));
        string? theme = Value(request, "theme");
        if (theme is not null && !_themes.Contains(theme))
            faults.Add(Wrong(Words.BadTheme, theme, _themes));
        foreach (string name in new[] { "period", "as-of" })
            if (Value(request, name) is { } label && calendar.Parse(label) is null)
                faults.Add(Words.BadPeriod.Fill(language, label) + " " + Words.DidYouMean.Fill(language, Near(label)));
        string? currency = Value(request, "ccy")?.ToUpperInvariant();
        if (currency is not null && currency != company.Currency && (company.Rates.Count == 0 || currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)))
            faults.Add(Wrong(Words.BadCurrency, currency, [company.Currency]));
        foreach (string name in request.Query.Keys.Where(name => !IsKnown(name, own)))
            // Others' marks for counting visits are no concern of ours; a slip in one of our own names is.
            if (NearestName.Find(name, [.. _everywhere, .. own.Select(one => one.TrimEnd('.'))]) is { } near)
                faults.Add(Words.BadName.Fill(language, name) + " " + Words.DidYouMean.Fill(language, near));
        return (new PageState(language, Value(request, "period"), Value(request, "as-of"), currency, theme, named is not null)
        {
            HidesSteps = Value(request, "steps") == "off",
            Base = request.PathBase.Value ?? "",
            Path = request.Path.Value ?? "/",
        }, faults);
    }

    /// <summary>The day after which rows are hidden; null hides nothing.</summary>
    public DateOnly? AsOf(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.AsOf is { } label ? calendar.Parse(label)?.LastDay : null;
    }

    /// <summary>A value of the address; null where it is absent or empty.</summary>
    public static string? Value(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out Microsoft.Extensions.Primitives.StringValues values) && values[^1] is { Length: > 0 } value ? value : null;

    private static bool IsKnown(string name, IReadOnlyList<string> own) =>
        _everywhere.Contains(name, StringComparer.Ordinal) || own.Any(one => one == name || (one.EndsWith('.') && name.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>A period that is written like what was written: its year, quarter or month where they can be made out.</summary>
    private static string Near(string label)
    {
        string[] digits = [.. label.Split(label.Where(letter => !char.IsAsciiDigit(letter)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)];
        string year = digits.FirstOrDefault(number => number.Length == 4) ?? "2025";
        int part = digits.Where(number => number.Length <= 2).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).FirstOrDefault();
        return label.Contains('q', StringComparison.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"{year}-Q{Math.Clamp(part, 1, 4)}")
            : part > 0 ? string.Create(CultureInfo.InvariantCulture, $"{year}-{Math.Clamp(part, 1, 12):00}") : year;
    }

    /// <summary>The first language of ours that the browser would like, by its own weights.</summary>
    private static string Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(one => one.Quality is not 0 && one.Value.HasValue)
        .OrderByDescending(one => one.Quality ?? 1)
        .Select(one => one.Value.Value!.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(ReaderLanguage.All.Contains) ?? "en";
}
