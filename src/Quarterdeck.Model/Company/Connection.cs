using Quarterdeck.Model.Values;

namespace Quarterdeck.Model.Company;

/// <summary>A database outside the company's folder.</summary>
/// <param name="Name">Its name in the company.</param>
/// <param name="Engine"><c>postgresql</c>, <c>clickhouse</c>, <c>duckdb</c> ...</param>
/// <param name="Url">Its address as written; <c>${NAME}</c> stands for an environment variable and is filled in at the last moment, never kept.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record Connection(string Name, string Engine, string Url, SourceSpan Span);
