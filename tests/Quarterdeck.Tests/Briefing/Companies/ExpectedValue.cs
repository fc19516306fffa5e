using System.Text;

namespace Quarterdeck.Tests.Briefing.Companies;

/// <summary>One line of a company's <c>expected_values.open.csv</c>, worked out by others in plain SQL over the same files.</summary>
internal sealed record ExpectedValue(string Id, string Key, string Value, string Measure)
{
    /// <summary>All open expected values of a company; the calling test is skipped where the file is absent.</summary>
    public static IReadOnlyList<ExpectedValue> Of(string company)
    {
        string file = RepositoryFolders.Shared($"data/{company.Replace('-', '_')}/expected_values.open.csv");
        List<List<string>> rows = Records(File.ReadAllText(file));
        List<string> head = rows[0];
        int id = head.IndexOf("id"), key = head.IndexOf("key"), value = head.IndexOf("value"), measure = head.IndexOf("measure");
        return [.. rows.Skip(1).Select(r => new ExpectedValue(r[id], r[key], r[value], r[measure]))];
    }

    private static List<List<string>> Records(string text)
    {
        List<List<string>> records = [];
        List<string> record = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || (c is not ',' and not '\n' and not '\r'))
                field.Append(c);
            else if (c != '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
        }
        return records;
    }
}
