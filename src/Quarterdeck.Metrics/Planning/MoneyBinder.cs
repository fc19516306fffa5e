using Quarterdeck.Metrics.Asking;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Metrics.Planning;

/// <summary>The currency that a question wants, and its rates.</summary>
/// <param name="To">ISO 4217 code.</param>
/// <param name="Rates">The table of rates; null where the company has none.</param>
/// <param name="Constant">All amounts at the rates of this run of time; null: each at the rate of its day.</param>
internal sealed record MoneyWanted(string To, RateTable? Rates, TimeRange? Constant);

/// <summary>Decides which aggregates are money that has to be converted, and from what.</summary>
internal sealed class MoneyBinder(PlanContext context)
{
    /// <summary>What a question wants; null where no amount can be in another currency.</summary>
    /// <param name="query">The question.</param>
    /// <param name="findings">Takes a currency that is no code, and rates that are not there.</param>
    public MoneyWanted? Wanted(MetricQuery query, FindingList findings)
    {
        CompanyModel company = context.Company;
        if (query.Currency is { } asked && !AmountCurrency.IsCode(asked))
            findings.Error(FindingCodes.CurrencyAsked, new SourceSpan("--currency", 1, 1, asked.Length), $"'{asked}' is no code of a currency.", "Write three capitals, such as EUR.");
        if (query.Currency is not null && company.Currency.Length == 0)
            findings.Error(FindingCodes.CurrencyAsked, new SourceSpan("--currency", 1, 1), "The company does not say in which currency its money is, so nothing can be converted.", "Write currency: with a code such as USD beside company:.");
        RateTable? table = company.Rates.GetValueOrDefault(query.Rates.Table);
        if (table is null && query.Rates != RateChoice.Actual)
            findings.Error(FindingCodes.RatesAsked, new SourceSpan("--rates", 1, 1), $"The company has no rates called '{query.Rates.Table}'.{NearestName.DidYouMean(query.Rates.Table, company.Rates.Keys)}",
                company.Rates.Count == 0 ? "Declare rates: with a table called actual." : $"Use one of: {NearestName.List(company.Rates.Keys)}, or constant: with a period.");
        string to = query.Currency ?? company.Currency;
        return findings.HasErrors || to.Length == 0 || (!company.HasOtherCurrencies && to == company.Currency) ? null
            : new MoneyWanted(to, table, query.Rates.Constant is { } period ? new TimeRange(period.Start, period.Next) : null);
    }

    /// <summary>How an atom's money is converted; null where it has none, or all of it is in the wanted currency.</summary>
    /// <param name="atom">The atom.</param>
    /// <param name="wanted">What the question wants.</param>
    /// <param name="isAmount">True where the whole argument is money, though no field of it says so.</param>
    /// <exception cref="QuestionFault">It mixes money whose currencies differ.</exception>
    public MoneyTerms? TermsOf(Atom atom, MoneyWanted? wanted, bool isAmount)
    {
        if (wanted is null || atom.Aggregate.Function == "COUNT" || atom.Kind is AtomKind.Retained or AtomKind.Conversion)
            return null;
        MoneyTerms terms = new(wanted.To, wanted.Rates, wanted.Constant, IsClosing: atom.Stock is not null || atom.Active is not null, null);
        MoneyUse use = new(terms);
        RowScope scope = new(context, atom.Home);
        Expression? time = atom.Time is null ? null : scope.BindName(atom.Time);
        scope.RateMoment = time ?? (atom.Active is null ? null : ConstantExpression.Of(DateTime.MinValue));
        AtomBinder.Argument(scope, atom.Aggregate, WordsOf(time), use);
        if (use.HasOwn)
            return use.Unrated.Count > 0 ? terms : null;
        if (!isAmount)
            return null;
        Dataset home = context.Dataset(atom.Home);
        AmountCurrency own = home.Currency ?? AmountCurrency.Of(context.Company.Currency);
        if (use.Numbers.Order(StringComparer.Ordinal).FirstOrDefault(name => name != atom.Home && context.Dataset(name).Currency is { } other && other != own) is { } stranger)
            throw new QuestionFault(new Finding(FindingCodes.MixedCurrencies, Severity.Error, atom.Aggregate.Span,
                $"'{atom.Aggregate.Text}' reads numbers of '{stranger}', whose money is in {Said(context.Dataset(stranger).Currency!)}, at home in '{atom.Home}', where it is in {Said(own)}.",
                $"State the currency at each field that is an amount: fields: {{amount: {{formula: ..., currency: {context.Dataset(stranger).Currency}}}}}."));
        return own.Code == wanted.To ? null : terms with { Whole = own };
    }

    private static Dictionary<string, Expression> WordsOf(Expression? time)
    {
        // What the asked period's own days are does not matter to which currencies are read.
        Dictionary<string, Expression> words = new(StringComparer.OrdinalIgnoreCase) { ["PERIOD_START"] = ConstantExpression.Null, ["PERIOD_END"] = ConstantExpression.Null };
        if (time is not null)
            words["time"] = time;
        return words;
    }

    private static string Said(AmountCurrency currency) => currency.Code ?? $"the currency of each row ({currency.Field})";
}
