using System.Collections.Immutable;
using System.Globalization;
using Quarterdeck.Model.Company;
using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;

namespace Quarterdeck.Metrics.Planning;

/// <content>Amounts of money and the rates that they are converted by: one join for each currency's side, which finds one row or none.</content>
internal sealed partial class RowScope
{
    private readonly List<(string Key, Expression Rate, JoinedRelation Join)> _rates = [];

    /// <summary>The moment whose rate holds for the rows; null: the dataset's own time.</summary>
    public Expression? RateMoment { get; set; }

    /// <summary>The tables of rates that are read, whose rates must therefore be unique.</summary>
    public SortedSet<string> Rates { get; } = new(StringComparer.Ordinal);

    /// <summary>The company's own terms, under which a condition reads what is rolled up; null where one currency is all there is.</summary>
    public MoneyTerms? OwnTerms => _context.Company.HasOtherCurrencies && _context.Company.Currency.Length > 0
        ? new MoneyTerms(_context.Company.Currency, _context.Company.Rates.GetValueOrDefault(RateTable.Actual), null, IsClosing: false, null) : null;

    /// <summary>Binds the argument of an aggregate whose money is wanted under some terms.</summary>
    /// <exception cref="QuestionFault">A name does not exist, or a rate is needed and cannot be found.</exception>
    public Expression Bind(Formula formula, IReadOnlyDictionary<string, Expression>? words, MoneyUse money)
    {
        Expression value = new RowBinder(this, Root, null, words, money).Bind(formula);
        return money.Terms.Whole is { } currency ? Converted(Root, value, currency, money, formula) : value;
    }

    /// <summary>An amount in the wanted currency; itself where it is in it already.</summary>
    private Expression Converted(RowInstance instance, Expression amount, AmountCurrency currency, MoneyUse money, Formula said)
    {
        MoneyTerms terms = money.Terms;
        if (currency.Code == terms.To)
            return amount;
        if (terms.Rates is not { } table)
            throw new QuestionFault(new Finding(FindingCodes.NoRates, Severity.Error, said.Span,
                $"'{said.Text}' is in {(currency.Code is { } code ? code : $"the currency that '{instance.Dataset.Name}.{currency.Field}' names")}, and the company has no rates to {terms.To}.",
                $"Declare them: rates: {{{RateTable.Actual}: {{dataset: ..., from: ..., to: ..., average: ...}}}}."));
        Expression of = currency.Code is { } stated ? ConstantExpression.Of(stated) : FieldOf(instance, currency.Field!, said.Span);
        Expression wanted = ConstantExpression.Of(terms.To);
        RateQuotes quotes = new(_context, table);
        Rates.Add(table.Name);
        Expression? price = currency.Code == quotes.Base ? null : RateOf(quotes, table, of, terms, said);
        if (price is not null && currency.Field is not null && terms.To != quotes.Base)
            price = new CaseExpression([(Equal(of, ConstantExpression.Of(quotes.Base)), new CastExpression(ConstantExpression.Of(1), "DOUBLE"))], price);
        Expression? divisor = terms.To == quotes.Base ? null : RateOf(quotes, table, wanted, terms, said);
        Expression factor = divisor is null ? price! : new OperationExpression("/", [price ?? new CastExpression(ConstantExpression.Of(1), "DOUBLE"), divisor], ValueKind.Real);
        // The product of two doubles has 15 digits whatever the number of threads; made exact to ten decimals, sums of it are the same on every run.
        Expression converted = Exact(new OperationExpression("*", [new CastExpression(amount, "DOUBLE"), factor], ValueKind.Real));
        Expression isMissing = All(new OperationExpression("IS NOT NULL", [amount], ValueKind.Truth), new OperationExpression("IS NULL", [factor], ValueKind.Truth));
        money.Currencies.Add(of);
        if (currency.Field is null)
        {
            money.Unrated.Add(isMissing);
            return converted;
        }
        // A row without a currency equals none, so it needs a rate that nobody can find.
        Expression isOwn = new OperationExpression("COALESCE", [Equal(of, wanted), new ConstantExpression(false, ValueKind.Truth)], ValueKind.Truth);
        money.Unrated.Add(All(isMissing, new OperationExpression("NOT", [isOwn], ValueKind.Truth)));
        return new CaseExpression([(isOwn, Exact(amount))], converted);
    }

    /// <summary>True for a row that needs a rate under some terms and has none; with its currency. Null where no row can.</summary>
    public (Expression IsUnrated, Expression Currency)? Unrated(AmountCurrency currency, MoneyTerms terms)
    {
        MoneyUse money = new(terms);
        Converted(Root, ConstantExpression.Of(1), currency, money, new Name([Root.Dataset.Name, currency.Field ?? Root.Dataset.Time ?? "*"]) { Span = Root.Dataset.Span });
        return money.AnyUnrated is { } unrated ? (unrated, money.Currencies.First()) : null;
    }

    private static CastExpression Exact(Expression value) => new(value, "DECIMAL", 38, 10);

    /// <summary>The price of one unit of a currency in the base of the table, on the row's day.</summary>
    private Expression RateOf(RateQuotes quotes, RateTable table, Expression currency, MoneyTerms terms, Formula said)
    {
        Expression? day = terms.Constant is null ? quotes.KeyOf(MomentOf(said)) : null;
        string key = $"{table.Name}|{terms.IsClosing}|{terms.Constant}|{PlanText.Of(currency)}|{(day is null ? "" : PlanText.Of(day))}";
        int known = _rates.FindIndex(rate => rate.Key == key);
        if (known >= 0)
            return _rates[known].Rate;
        string alias = string.Create(CultureInfo.InvariantCulture, $"{_prefix}x{_rates.Count}");
        SelectRelation relation = quotes.Relation(alias, terms.Constant, terms.IsClosing);
        ImmutableArray<Expression> on = [Equal(currency, new ColumnExpression(alias, "currency", ValueKind.Text)), .. day is null ? [] : new[] { Equal(day, new ColumnExpression(alias, "day", ValueKind.Date)) }];
        Read.UnionWith(quotes.Read);
        Joined.UnionWith(quotes.Joined);
        Expression rate = new ColumnExpression(alias, "rate", ValueKind.Real);
        _rates.Add((key, rate, new JoinedRelation(relation, on, KeepLeft: true)));
        return rate;
    }

    private Expression MomentOf(Formula said) => RateMoment
        ?? (Root.Dataset.Time is { } time ? FieldOf(Root, time, Root.Dataset.Span) : throw new QuestionFault(new Finding(FindingCodes.AmountWithoutDay, Severity.Error, said.Span,
            $"'{said.Text}' is to be converted, and a row of '{Root.Dataset.Name}' has no day whose rate could be taken.", $"Give '{Root.Dataset.Name}' a 'time:', or ask at constant rates.")));

    private static OperationExpression Equal(Expression one, Expression other) => new("=", [one, other], ValueKind.Truth);

    private static OperationExpression All(Expression one, Expression other) => new("AND", [one, other], ValueKind.Truth);
}
