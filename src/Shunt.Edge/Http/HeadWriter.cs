namespace Shunt.Edge.Http;

/// <summary>Writes a head into memory that is known to be large enough.</summary>
/// <param name="output">The memory.</param>
internal ref struct HeadWriter(Span<byte> output)
{
    private readonly Span<byte> _output = output;

    /// <value>How many bytes were written.</value>
    public int Length { get; private set; }

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_output[Length..]);
        Length += bytes.Length;
    }
}
