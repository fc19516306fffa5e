namespace Quarterdeck.Intake.Texts;

/// <summary>Content while it is unpacked; it stops where the content grows beyond what a file of that size can mean.</summary>
/// <param name="inner">The unpacking stream; closed with this one.</param>
/// <param name="packedBytes">The size before unpacking.</param>
/// <param name="statedBytes">The size that a gzip file states at its end, modulo 2^32; null where none is stated.</param>
/// <param name="owner">Closed last; null where there is none.</param>
internal sealed class UnpackedStream(Stream inner, long packedBytes, uint? statedBytes, IDisposable? owner = null) : Stream
{
    private long _read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _read += read;
        // The library takes the end of a cut-off file for the end of its content. Files joined into one state the size of the last, which is less.
        if (read == 0 && buffer.Length > 0 && _read < statedBytes)
            throw new InvalidDataException("The gzip file is cut off.");
        if (_read > PackedFile.MostBytes || (_read > PackedFile.FreeBytes && _read / Math.Max(1, packedBytes) > PackedFile.MostRatio))
            throw new PackingRefusedException(packedBytes, _read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
        }
        base.Dispose(disposing);
    }
}
