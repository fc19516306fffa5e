namespace Quarterdeck.Model.Reading.Keys;

/// <summary>What a key takes. One tree of shapes serves the reader, its messages and the JSON Schema.</summary>
/// <param name="Example">How one writes it, for messages.</param>
internal abstract record Shape(string Example);

/// <summary>Anything: others may put there what they like.</summary>
internal sealed record AnyShape() : Shape("...");

/// <summary>One value in text form.</summary>
internal sealed record TextShape(string Example, TextKind Kind = TextKind.Any) : Shape(Example);

/// <summary>One of some words.</summary>
internal sealed record ChoiceShape(params string[] Words) : Shape(string.Join(" | ", Words));

/// <summary>A list, or a single item in its place.</summary>
internal sealed record ListShape(Shape Item) : Shape($"[{Item.Example}]");

/// <summary>A map whose keys are names that the author chooses; a value may be left out where <paramref name="MayBeEmpty"/>.</summary>
internal sealed record NamesShape(string KeyName, Shape Value, bool MayBeEmpty = false) : Shape($"{{{KeyName}: {Value.Example}}}");

/// <summary>A map with fixed keys.</summary>
/// <param name="Example">How one writes it.</param>
/// <param name="Keys">The keys there are.</param>
/// <param name="OneOf">Exactly one of these must stand; empty for no such rule.</param>
internal sealed record KeysShape(string Example, IReadOnlyList<KeyShape> Keys, params string[] OneOf) : Shape(Example);

/// <summary>A concise text form, or a full form.</summary>
internal sealed record EitherShape(Shape Concise, Shape Full) : Shape($"{Concise.Example} or {Full.Example}");

/// <summary>One fixed key.</summary>
/// <param name="Name">As written.</param>
/// <param name="Shape">What it takes.</param>
/// <param name="Says">What it means, in a sentence; editors show it.</param>
/// <param name="IsRequired">True when it must be there.</param>
internal sealed record KeyShape(string Name, Shape Shape, string Says, bool IsRequired = false);

/// <summary>What a text must be able to be read as.</summary>
internal enum TextKind
{
    /// <summary>Any text.</summary>
    Any,
    /// <summary>A formula; the formula parser looks at it.</summary>
    Formula,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A number or a percentage.</summary>
    Rate,
    /// <summary>A number, a percentage or percentage points.</summary>
    Tolerance,
    /// <summary>A day.</summary>
    Date,
    /// <summary>A count and a unit of time.</summary>
    Duration,
    /// <summary>true or false.</summary>
    Truth,
    /// <summary>A connection's text, which may hold ${NAME}.</summary>
    Secret,
}
