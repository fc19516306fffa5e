namespace Quarterdeck.Model.Findings;

/// <content>QD280x currencies in the model, QD281x rates against the data, QD306x questions.</content>
public static partial class FindingCodes
{
    /// <summary>What stands for a currency is neither a code nor a field.</summary>
    public const string CurrencyWord = "QD2801";
    /// <summary>A table of rates does not say enough, or says it twice.</summary>
    public const string RateTableForm = "QD2802";
    /// <summary>A currency stands where an amount cannot have one.</summary>
    public const string CurrencyPlace = "QD2803";
    /// <summary>Amounts are in another currency, and no table of rates is there.</summary>
    public const string NoRates = "QD2804";
    /// <summary>A number that is no money aggregates amounts in several currencies as they are stored.</summary>
    public const string AmountAsStored = "QD2805";
    /// <summary>A rate stands twice.</summary>
    public const string RepeatedRate = "QD2811";
    /// <summary>A currency of the data has no rate at all.</summary>
    public const string CurrencyWithoutRate = "QD2812";
    /// <summary>Days on which there are amounts have no rate.</summary>
    public const string RateGap = "QD2813";
    /// <summary>A question asks for a currency that cannot be given.</summary>
    public const string CurrencyAsked = "QD3060";
    /// <summary>A question names rates that the company does not have.</summary>
    public const string RatesAsked = "QD3061";
    /// <summary>An amount has no day whose rate could be taken.</summary>
    public const string AmountWithoutDay = "QD3062";
    /// <summary>An aggregate mixes amounts whose currencies differ.</summary>
    public const string MixedCurrencies = "QD3063";
    /// <summary>Values are missing because a rate is.</summary>
    public const string MissingRate = "QD3064";

    private static IEnumerable<FindingCode> Currency =>
    [
        new(CurrencyWord, "What stands for a currency is neither a code of three capitals nor the name of a field.", "Write a code such as EUR, or the field that holds each row's code."),
        new(RateTableForm, "A table of exchange rates does not say enough, or says it twice.", "Say dataset, from, to, and average or closing, as docs/currency.md shows."),
        new(CurrencyPlace, "A currency stands where an amount cannot have one.", "State it at the field that holds the amounts of single rows."),
        new(NoRates, "Amounts are in another currency than is asked, and no table of rates can convert them.", "Declare rates: with a table called actual."),
        new(AmountAsStored, "A metric without the unit money aggregates amounts whose currencies differ, and takes them as they are stored.", "Write it over metrics of money, or state the currency at the field."),
        new(RepeatedRate, "A table of exchange rates has two rates of one currency for one day or period.", "Keep one of them."),
        new(CurrencyWithoutRate, "A currency that stands in the data has no rate at all.", "Bring its rates, or correct the code."),
        new(RateGap, "A currency has no rate on days on which there are amounts in it; where they count, numbers are missing.", "Bring the rates, or let a rate hold longer with valid:."),
        new(CurrencyAsked, "A question asks for a currency that cannot be given.", "Write a code of three capitals of which there are rates."),
        new(RatesAsked, "A question names rates that the company does not have.", "Name one of its tables, or constant: with a period."),
        new(AmountWithoutDay, "An amount has no day, so it cannot be said which rate holds.", "Give the dataset a 'time:', or ask at constant rates."),
        new(MixedCurrencies, "An aggregate mixes datasets whose money is in different currencies.", "State the currency at each field that is an amount."),
        new(MissingRate, "Values are missing because rows that they count have no rate.", "Bring the rates; a missing rate is never taken as 1."),
    ];
}
