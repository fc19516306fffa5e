using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Quarterdeck.Model.Findings;

namespace Quarterdeck.Tests.Model;

/// <summary>A company written to a folder of its own for one test, and the findings about it as text.</summary>
internal sealed class CompanyFolder : IDisposable
{
    public CompanyFolder(params (string File, string Text)[] files)
    {
        // Named by content, so that a run can be repeated and two tests never share a folder with different files.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', files.Select(file => file.File + '\0' + file.Text))));
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"quarterdeck-{Environment.ProcessId}-{Convert.ToHexStringLower(hash)[..16]}");
        Directory.CreateDirectory(Path);
        foreach ((string file, string text) in files)
            Write(file, Encoding.UTF8.GetBytes(text));
    }

    public string Path { get; }

    public CompanyFolder Write(string file, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    /// <summary>Findings as the terminal shows them, without the temporary folder's name.</summary>
    public string Told(IEnumerable<Finding> findings)
    {
        StringBuilder text = new();
        foreach (Finding finding in findings)
            text.Append(CultureInfo.InvariantCulture, $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code}  {finding.Place}  {finding.Message}\n        Do: {finding.Remedy}\n");
        return text.ToString().Replace(Path, "FOLDER", StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
