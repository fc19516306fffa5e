using Quarterdeck.Model.Reading.Keys;

namespace Quarterdeck.Model.Exchange.Ossie;

/// <summary>Every key of an Ossie file, core specification 0.2.0.dev0.</summary>
internal static class OssieKeys
{
    /// <summary>The version that is read and written.</summary>
    public const string Version = "0.2.0.dev0";

    /// <summary>The older version that is read as the present one.</summary>
    public const string OlderVersion = "0.1.1";

    /// <summary>The name under which our own keys travel.</summary>
    public const string Vendor = "QUARTERDECK";

    /// <summary>The dialect whose text is read before all others.</summary>
    public const string Ansi = "ANSI_SQL";

    // Texts of others may hold ${...}, which means nothing here.
    private static readonly TextShape Text = new("text", TextKind.Secret), Truth = new("true", TextKind.Truth);

    private static readonly ListShape Columns = new(Text);

    private static readonly KeyShape
        Description = new("description", Text, "What it is."), Context = new("ai_context", new AnyShape(), "What readers of texts should know."),
        Extensions = new("custom_extensions", new ListShape(new KeysShape("{vendor_name: COMMON, data: \"{}\"}",
            [new("vendor_name", Text, "Whose data it is.", true), new("data", Text, "JSON in a text.", true)])), "Data of vendors.");

    private static readonly KeysShape Expression = new("{dialects: [{dialect: ANSI_SQL, expression: amount}]}",
    [
        new("dialects", new ListShape(new KeysShape("{dialect: ANSI_SQL, expression: amount}",
        [
            new("dialect", new ChoiceShape(Ansi, "SNOWFLAKE", "MDX", "TABLEAU", "DATABRICKS", "MAQL", "BIGQUERY"), "The language of the text.", true),
            new("expression", Text, "The text.", true),
        ])), "The expression in one or more languages.", true),
    ]);

    private static readonly KeyShape
        Name = new("name", Text, "The name.", true), Expressed = new("expression", Expression, "What it is worked out from.", true),
        Type = new("datatype", new ChoiceShape("String", "Integer", "Decimal", "Float", "Boolean", "Date", "Time", "DateTime", "DateTimeTz", "Opaque"), "Its type.");

    private static readonly KeysShape Field = new("{name: amount, expression: {dialects: [...]}}",
        [Name, Expressed, new("dimension", new KeysShape("{is_time: true}", [new("is_time", Truth, "True for a time.")]), "Its role."), new("label", Text, "A label."), Description, Type, Context, Extensions]);

    private static readonly KeysShape Dataset = new("{name: orders, source: shop.orders}",
    [
        Name, new("source", Text, "A table or a query.", true), new("primary_key", Columns, "The columns that name a row."),
        new("unique_keys", new ListShape(new AnyShape()), "Other columns that name a row."), Description, Context, new("fields", new ListShape(Field), "Its fields."), Extensions,
    ]);

    private static readonly KeysShape Relationship = new("{name: order_customer, from: orders, to: customers, from_columns: [customer_id], to_columns: [id]}",
    [
        Name, new("from", Text, "The dataset with many rows.", true), new("to", Text, "The dataset with one row.", true),
        new("from_columns", Columns, "Columns of the first.", true), new("to_columns", Columns, "Key columns of the second.", true), Context, Extensions,
    ]);

    private static readonly KeysShape Metric = new("{name: revenue, expression: {dialects: [...]}}", [Name, Expressed, Description, Type, Context, Extensions]);

    /// <summary>The keys of a file.</summary>
    public static readonly KeysShape File = new("version: 0.2.0.dev0",
    [
        new("version", Text, "The version of the specification.", true),
        new("semantic_model", new ListShape(new KeysShape("{name: shop, datasets: [...]}",
        [
            Name, Description, Context, new("datasets", new ListShape(Dataset), "Its datasets.", true), new("relationships", new ListShape(Relationship), "How they are joined."),
            new("metrics", new ListShape(Metric), "Its metrics."), Extensions,
        ])), "The models.", true),
    ]);
}
