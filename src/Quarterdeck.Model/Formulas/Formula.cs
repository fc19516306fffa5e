using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Formulas;

/// <summary>One node of a formula, with the place in the text where it was written.</summary>
/// <remarks>
/// One tree serves metrics, fields and filters. Names are not resolved here: <c>a</c> may be a metric, a column or a field, which the
/// company's model decides. Function names are upper case, names of metrics, datasets and fields lower case as written.
/// <see cref="Text"/> is the canonical text: two formulas mean the same to us when it is the same, wherever they were written.
/// </remarks>
public abstract record Formula
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The formula in canonical form: fully bracketed, function names in upper case, one space between words.</summary>
    public string Text
    {
        get
        {
            StringBuilder text = new();
            Write(text);
            return text.ToString();
        }
    }

    /// <summary>The nodes directly below this one, in the order of writing.</summary>
    public abstract IEnumerable<Formula> Children { get; }

    /// <summary>This node and all below it.</summary>
    public IEnumerable<Formula> SelfAndDescendants()
    {
        Stack<Formula> open = new([this]);
        while (open.TryPop(out Formula? node))
        {
            yield return node;
            foreach (Formula child in node.Children.Reverse())
                open.Push(child);
        }
    }

    /// <summary>Writes the canonical text.</summary>
    internal abstract void Write(StringBuilder text);

    /// <summary>Writes several formulas with a comma between them.</summary>
    private protected static void WriteList(StringBuilder text, ImmutableArray<Formula> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            items[i].Write(text);
        }
    }
}

/// <summary>A number as written.</summary>
/// <param name="Value">Its value; decimal, so that 0.1 stays 0.1.</param>
public sealed record NumberLiteral(decimal Value) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append(Value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A text in single quotes; a quote inside is doubled.</summary>
/// <param name="Value">The text without quotes.</param>
public sealed record TextLiteral(string Value) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append('\'').Append(Value.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
}

/// <summary>TRUE or FALSE.</summary>
/// <param name="Value">Which.</param>
public sealed record TruthLiteral(bool Value) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append(Value ? "TRUE" : "FALSE");
}

/// <summary>NULL.</summary>
public sealed record NullLiteral : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append("NULL");
}

/// <summary><c>DATE '2013-01-31'</c> or <c>TIMESTAMP '2013-01-31 10:00:00'</c>.</summary>
/// <param name="Value">The moment; midnight for a date.</param>
/// <param name="HasTime">True for TIMESTAMP.</param>
public sealed record MomentLiteral(DateTime Value, bool HasTime) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append(HasTime ? "TIMESTAMP '" : "DATE '")
        .Append(Value.ToString(HasTime ? "yyyy-MM-dd HH:mm:ss.FFFFFF" : "yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\'');
}

/// <summary>A length of calendar time: <c>INTERVAL '18' MONTH</c>, <c>INTERVAL 3 DAY</c> or, as a function's argument, <c>1 YEAR</c>.</summary>
/// <param name="Count">How many; may be negative.</param>
/// <param name="Unit">The unit as written, lower case and singular: <c>day</c>, <c>month</c>, <c>fiscal_year</c>, or a grain of the company's own.</param>
public sealed record Interval(int Count, string Unit) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append(CultureInfo.InvariantCulture, $"{Count} {Unit.ToUpperInvariant()}");
}

/// <summary>A bare grain as a function's argument: the YEAR of <c>TO_DATE(m, YEAR)</c>; with <paramref name="IsStart"/> the <c>START OF YEAR</c> of PRIOR.</summary>
/// <param name="Unit">Lower case and singular.</param>
/// <param name="IsStart">True for START OF.</param>
public sealed record GrainWord(string Unit, bool IsStart) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    internal override void Write(StringBuilder text) => text.Append(IsStart ? "START OF " : "").Append(Unit.ToUpperInvariant());
}

/// <summary>A name: <c>revenue</c>, <c>orders.amount</c>, <c>orders.customer.city</c> (through the join <c>customer</c>), or <c>orders.*</c>.</summary>
/// <param name="Parts">The words between the dots, from 1 on, as written; the last is <c>*</c> for all rows of a dataset.</param>
public sealed record Name(ImmutableArray<string> Parts) : Formula
{
    /// <summary>The name with its dots.</summary>
    public string Dotted => string.Join('.', Parts);
    /// <summary>True for <c>dataset.*</c>.</summary>
    public bool IsAllRows => Parts[^1] == "*";
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [];
    /// <summary>Equal when the words are, whatever the place.</summary>
    public bool Equals(Name? other) => other is not null && Parts.SequenceEqual(other.Parts);
    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Dotted);
    internal override void Write(StringBuilder text)
    {
        for (int i = 0; i < Parts.Length; i++)
        {
            string part = Parts[i];
            text.Append(i > 0 ? "." : "");
            if (IsPlain(part, i > 0))
                text.Append(part);
            else
                text.Append('"').Append(part.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
    }

    /// <summary>True when the part can be read back without quotes: lower-case letters, digits and _; a keyword only after a dot.</summary>
    private static bool IsPlain(string part, bool afterDot) =>
        part == "*" || FunctionTable.Moments.Contains(part)
        || (part.Length > 0 && (char.IsLower(part[0]) || part[0] == '_')
            && part.All(letter => char.IsLower(letter) || char.IsDigit(letter) || letter == '_')
            && (afterDot || !Keywords.IsReserved(part)));
}

/// <summary>An operator before its operand.</summary>
/// <param name="Operator"><c>-</c> or <c>NOT</c>.</param>
/// <param name="Operand">The operand.</param>
public sealed record Unary(string Operator, Formula Operand) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand];
    internal override void Write(StringBuilder text)
    {
        text.Append('(').Append(Operator).Append(Operator == "NOT" ? " " : "");
        Operand.Write(text);
        text.Append(')');
    }
}

/// <summary>An operator between two operands.</summary>
/// <param name="Operator"><c>+ - * / % || = &lt;&gt; &lt; &lt;= &gt; &gt;= AND OR</c>.</param>
/// <param name="Left">The left operand.</param>
/// <param name="Right">The right operand.</param>
public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Left, Right];
    internal override void Write(StringBuilder text)
    {
        text.Append('(');
        Left.Write(text);
        text.Append(' ').Append(Operator).Append(' ');
        Right.Write(text);
        text.Append(')');
    }
}

/// <summary>A function call: an aggregate, a function over one row, or one of ours over a metric (PRIOR, TRAILING, ...).</summary>
/// <param name="Function">Upper case.</param>
/// <param name="Arguments">In order. <c>EXTRACT(YEAR FROM x)</c> is EXTRACT with a <see cref="GrainWord"/> and x; <c>PERCENTILE_CONT(0.9) WITHIN GROUP (ORDER BY x)</c> has 0.9 and x.</param>
public sealed record Call(string Function, ImmutableArray<Formula> Arguments) : Formula
{
    /// <summary>True for <c>COUNT(DISTINCT x)</c>.</summary>
    public bool Distinct { get; init; }
    /// <summary>The condition of <c>FILTER (WHERE ...)</c> of an aggregate.</summary>
    public Formula? Filter { get; init; }
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => Filter is null ? Arguments : [.. Arguments, Filter];
    /// <summary>Equal when the canonical text is.</summary>
    public bool Equals(Call? other) => other is not null && Text == other.Text;
    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    internal override void Write(StringBuilder text)
    {
        text.Append(Function).Append('(').Append(Distinct ? "DISTINCT " : "");
        WriteList(text, Arguments);
        text.Append(')');
        if (Filter is not null)
        {
            text.Append(" FILTER (WHERE ");
            Filter.Write(text);
            text.Append(')');
        }
    }
}

/// <summary>A metric with a filter over all its atoms: <c>m FILTER (WHERE c)</c>, m a name or a bracketed formula.</summary>
/// <param name="Operand">The metric formula.</param>
/// <param name="Condition">The condition; <c>time</c> in it is the metric's own date.</param>
public sealed record Filtered(Formula Operand, Formula Condition) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand, Condition];
    internal override void Write(StringBuilder text)
    {
        Operand.Write(text);
        text.Append(" FILTER (WHERE ");
        Condition.Write(text);
        text.Append(')');
    }
}

/// <summary>CASE, searched form; the simple form (<c>CASE x WHEN 1 ...</c>) is read into it as <c>x = 1</c>.</summary>
/// <param name="Branches">Conditions and results in order, from 1 on.</param>
/// <param name="Otherwise">The result of ELSE, null where there is none.</param>
public sealed record Case(ImmutableArray<(Formula Condition, Formula Result)> Branches, Formula? Otherwise) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children
    {
        get
        {
            foreach ((Formula condition, Formula result) in Branches)
            {
                yield return condition;
                yield return result;
            }
            if (Otherwise is not null)
                yield return Otherwise;
        }
    }
    /// <summary>Equal when the canonical text is.</summary>
    public bool Equals(Case? other) => other is not null && Text == other.Text;
    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    internal override void Write(StringBuilder text)
    {
        text.Append("CASE");
        foreach ((Formula condition, Formula result) in Branches)
        {
            text.Append(" WHEN ");
            condition.Write(text);
            text.Append(" THEN ");
            result.Write(text);
        }
        if (Otherwise is not null)
        {
            text.Append(" ELSE ");
            Otherwise.Write(text);
        }
        text.Append(" END");
    }
}

/// <summary><c>x IN (1, 2)</c> or <c>x NOT IN (1, 2)</c>.</summary>
/// <param name="Operand">What is looked for.</param>
/// <param name="Items">The list, from 1 on.</param>
/// <param name="Negated">True for NOT IN.</param>
public sealed record InList(Formula Operand, ImmutableArray<Formula> Items, bool Negated) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand, .. Items];
    /// <summary>Equal when the canonical text is.</summary>
    public bool Equals(InList? other) => other is not null && Text == other.Text;
    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
    internal override void Write(StringBuilder text)
    {
        text.Append('(');
        Operand.Write(text);
        text.Append(Negated ? " NOT IN (" : " IN (");
        WriteList(text, Items);
        text.Append("))");
    }
}

/// <summary><c>x LIKE 'A%'</c>; % stands for any run, _ for one character; <c>ILIKE</c> has no regard to case.</summary>
/// <param name="Operand">The text.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Negated">True for NOT LIKE.</param>
/// <param name="IgnoreCase">True for ILIKE.</param>
public sealed record Like(Formula Operand, Formula Pattern, bool Negated, bool IgnoreCase) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand, Pattern];
    internal override void Write(StringBuilder text)
    {
        text.Append('(');
        Operand.Write(text);
        text.Append(Negated ? " NOT" : "").Append(IgnoreCase ? " ILIKE " : " LIKE ");
        Pattern.Write(text);
        text.Append(')');
    }
}

/// <summary><c>x IS NULL</c> or <c>x IS NOT NULL</c>.</summary>
/// <param name="Operand">What is tested.</param>
/// <param name="Negated">True for IS NOT NULL.</param>
public sealed record IsNull(Formula Operand, bool Negated) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand];
    internal override void Write(StringBuilder text)
    {
        text.Append('(');
        Operand.Write(text);
        text.Append(Negated ? " IS NOT NULL)" : " IS NULL)");
    }
}

/// <summary><c>CAST(x AS DECIMAL(19,4))</c>.</summary>
/// <param name="Operand">What is converted.</param>
/// <param name="Type">One of INTEGER, BIGINT, DOUBLE, DECIMAL, VARCHAR, BOOLEAN, DATE, TIMESTAMP; upper case.</param>
/// <param name="Precision">Digits in all, for DECIMAL; 0 where not said.</param>
/// <param name="Scale">Digits after the point, for DECIMAL.</param>
public sealed record Cast(Formula Operand, string Type, int Precision, int Scale) : Formula
{
    /// <inheritdoc/>
    public override IEnumerable<Formula> Children => [Operand];
    internal override void Write(StringBuilder text)
    {
        text.Append("CAST(");
        Operand.Write(text);
        text.Append(" AS ").Append(Type);
        if (Precision > 0)
            text.Append(CultureInfo.InvariantCulture, $"({Precision},{Scale})");
        text.Append(')');
    }
}
