using System.IO.Compression;
using System.Security.Cryptography;

namespace Quarterdeck.Web.Serving;

/// <summary>An answer as it goes over the wire: its bytes, plain and packed, and the mark by which a browser knows that it has them.</summary>
public sealed class WrittenPage
{
    /// <summary>Makes an answer.</summary>
    /// <param name="type">Its media type.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="status">The status; default 200.</param>
    public WrittenPage(string type, byte[] bytes, int status = 200)
    {
        Type = type;
        Bytes = bytes;
        Status = status;
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"";
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Optimal))
            zip.Write(bytes);
        Packed = packed.ToArray();
    }

    /// <summary>The media type.</summary>
    public string Type { get; }

    /// <summary>The bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>The same, packed by gzip.</summary>
    public byte[] Packed { get; }

    /// <summary>The status.</summary>
    public int Status { get; }

    /// <summary>The entity tag: a mark of the content.</summary>
    public string Tag { get; }
}
