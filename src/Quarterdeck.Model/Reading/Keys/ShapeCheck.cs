using Quarterdeck.Model.Findings;
using Quarterdeck.Model.Formulas;
using Quarterdeck.Model.Reading.Yaml;

namespace Quarterdeck.Model.Reading.Keys;

/// <summary>Holds a file's tree against the table of keys, so that later steps can read it without asking what a node is.</summary>
internal sealed class ShapeCheck(FindingList findings)
{
    /// <summary>True when a file has an unknown key at its top: then a whole section may be missing.</summary>
    public bool HasUnknownSection { get; private set; }

    /// <summary>Adds a finding for every unknown key, wrong kind, missing key and unreadable value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="shape">What it should be.</param>
    /// <param name="key">The key it belongs to, for messages.</param>
    public void Check(YamlNode node, Shape shape, string key)
    {
        switch (shape)
        {
            case EitherShape either:
                Check(node, node is YamlMap ? either.Full : node is YamlText ? either.Concise : shape, key, either);
                break;
            case ListShape list:
                foreach (YamlNode item in node is YamlList items ? items.Items : [node])
                    Check(item, list.Item, key);
                break;
            default:
                Check(node, shape, key, shape);
                break;
        }
    }

    private void Check(YamlNode node, Shape shape, string key, Shape whole)
    {
        switch (shape, node)
        {
            case (AnyShape, _):
                break;
            case (_, YamlText { IsNothing: true }):
                findings.Error(FindingCodes.WrongKind, node.Span, $"'{key}' has no value.", $"Write {whole.Example}, or remove '{key}'.");
                break;
            case (NamesShape names, YamlMap map):
                foreach ((YamlText name, YamlNode value) in map.Entries)
                    if (!(names.MayBeEmpty && value is YamlText { IsNothing: true }))
                        Check(value, names.Value, name.Value);
                break;
            case (KeysShape keys, YamlMap map):
                Keys(map, keys, key);
                break;
            case (TextShape text, YamlText scalar):
                Value(scalar, text, key);
                break;
            case (ChoiceShape choice, YamlText scalar):
                if (!choice.Words.Contains(scalar.Value, StringComparer.OrdinalIgnoreCase))
                    findings.Error(FindingCodes.UnknownWord, scalar.Span, $"'{Short(scalar.Value)}' is no value of '{key}'.{NearestName.DidYouMean(scalar.Value, choice.Words)}",
                        $"Write one of: {string.Join(", ", choice.Words)}.");
                break;
            default:
                findings.Error(FindingCodes.WrongKind, node.Span, $"'{key}' takes {Expected(whole)}, but {node.Kind} stands here.", $"Write {key}: {whole.Example}.");
                break;
        }
    }

    private void Keys(YamlMap map, KeysShape shape, string parent)
    {
        string[] known = [.. shape.Keys.Select(key => key.Name)];
        foreach ((YamlText name, YamlNode value) in map.Entries)
        {
            if (shape.Keys.FirstOrDefault(key => key.Name == name.Value) is { } key)
                Check(value, key.Shape, key.Name);
            else
            {
                HasUnknownSection |= parent.Length == 0;
                findings.Error(FindingCodes.UnknownKey, name.Span, $"'{Short(name.Value)}' is no key of {(parent.Length == 0 ? "a company" : $"'{parent}'")}.{NearestName.DidYouMean(name.Value, known)}",
                    $"Use one of: {string.Join(", ", known)}.");
            }
        }
        // A misspelt key is told as that, and not once more as missing.
        foreach (KeyShape key in shape.Keys.Where(key => key.IsRequired && map.Entries.All(entry => entry.Key.Value != key.Name
            && (known.Contains(entry.Key.Value) || NearestName.Find(entry.Key.Value, known) != key.Name))))
            findings.Error(FindingCodes.MissingKey, map.Span, $"'{parent}' lacks the key '{key.Name}'. {key.Says}", $"Add {key.Name}: {key.Shape.Example}.");
        if (shape.OneOf.Length == 0)
            return;
        YamlText[] given = [.. map.Entries.Where(entry => shape.OneOf.Contains(entry.Key.Value)).Select(entry => entry.Key)];
        if (given.Length == 0)
            findings.Error(FindingCodes.ExcludingKeys, map.Span, $"'{parent}' has none of the keys of which it needs one: {string.Join(", ", shape.OneOf)}.", $"Write for example {shape.Example}.");
        else if (given.Length > 1)
            findings.Error(FindingCodes.ExcludingKeys, given[1].Span, $"'{parent}' has {string.Join(" and ", given.Select(key => $"'{key.Value}'"))}, which exclude each other.", "Keep one of them.");
    }

    private void Value(YamlText text, TextShape shape, string key)
    {
        if (shape.Kind != TextKind.Secret && text.Value.Contains("${", StringComparison.Ordinal))
            findings.Error(FindingCodes.SecretOutside, text.Span, $"'{key}' holds '${{...}}', but the environment is read for connections only.", "Write the value out, or move it to a connection.");
        bool fits = shape.Kind switch
        {
            TextKind.Number => Written.Number(text.Value) is not null,
            TextKind.Rate => Written.Rate(text.Value) is not null,
            TextKind.Tolerance => Written.Tolerance(text.Value) is not null,
            TextKind.Date => Written.Date(text.Value) is not null,
            TextKind.Duration => Written.Duration(text.Value) is not null,
            TextKind.Truth => text.Value is "true" or "false",
            _ => true,
        };
        if (fits)
            return;
        (string code, string what) = shape.Kind switch
        {
            TextKind.Date => (FindingCodes.NotDate, "a date"),
            TextKind.Duration => (FindingCodes.NotDuration, "a length of time"),
            TextKind.Truth => (FindingCodes.UnknownWord, "true or false"),
            TextKind.Rate => (FindingCodes.NotNumber, "a number or a percentage"),
            TextKind.Tolerance => (FindingCodes.NotNumber, "a share (2%), percentage points (2pp) or a number from 0 on"),
            _ => (FindingCodes.NotNumber, "a number"),
        };
        findings.Error(code, text.Span, $"'{key}' takes {what}, but '{Short(text.Value)}' is none.", $"Write it as {shape.Example}.");
    }

    private static string Expected(Shape shape) => shape switch
    {
        TextShape or ChoiceShape => "a single value",
        EitherShape { Full: KeysShape } => "a single value or a map with its keys",
        EitherShape => "a single value or a map of names",
        NamesShape names => $"a map of {names.KeyName} names",
        KeysShape => "a map with its keys",
        _ => "a list",
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "...";
}
