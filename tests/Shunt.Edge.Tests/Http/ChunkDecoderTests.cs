using System.Text;
using Shunt.Edge.Http;

namespace Shunt.Edge.Tests.Http;

public sealed class ChunkDecoderTests
{
    [Theory]
    [InlineData("0\r\n\r\n", "")]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "hello")]
    [InlineData("A\r\n0123456789\r\n1;a=\"b c\";d\r\n!\r\n000\r\n\r\n", "0123456789!")]
    [InlineData("2\r\n\r\n\r\n0\r\nX-Sum: 1\r\nX-Two: 2\r\n\r\n", "\r\n")]
    public void Body_is_found_however_it_is_cut(string body, string data)
    {
        ArgumentNullException.ThrowIfNull(body);
        var bytes = Encoding.Latin1.GetBytes(body + "GET ");

        foreach (var first in Enumerable.Range(0, body.Length + 1))
        {
            var decoder = default(ChunkDecoder);
            var found = new StringBuilder();
            var taken = Take(ref decoder, bytes.AsSpan(0, first), found);
            taken += Take(ref decoder, bytes.AsSpan(taken), found);

            Assert.True(decoder.IsDone);
            Assert.Equal(body.Length, taken);
            Assert.Equal(data, found.ToString());
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("g\r\n")]
    [InlineData(" 5\r\n")]
    [InlineData("5 \r\n")]
    [InlineData("+5\r\n")]
    [InlineData("-5\r\n")]
    [InlineData("0x5\r\n")]
    [InlineData("5\n")]
    [InlineData("5\r\r\n")]
    [InlineData("5;a\nb\r\n")]
    [InlineData("5;a\0b\r\n")]
    [InlineData("1\r\nab")]
    [InlineData("1\r\na\n")]
    [InlineData("1\r\na\r0")]
    [InlineData("0\r\n\n")]
    [InlineData("0\r\nX: a\n\r\n")]
    [InlineData("0\r\n\rX")]
    [InlineData("FFFFFFFFFFFFFFFF\r\n")]
    [InlineData("10000000000000005\r\n")]
    public void Malformed_chunks_are_noticed(string body)
    {
        var decoder = default(ChunkDecoder);

        Take(ref decoder, Encoding.Latin1.GetBytes(body + "x"), new StringBuilder());

        Assert.True(decoder.IsMalformed);
    }

    [Theory]
    [InlineData("5;", HttpLimits.ChunkLineBytes)]
    [InlineData("0\r\nX: ", HttpLimits.TrailerBytes)]
    public void Line_without_end_is_malformed(string body, int limit)
    {
        ArgumentNullException.ThrowIfNull(body);
        var decoder = default(ChunkDecoder);

        Take(ref decoder, Encoding.Latin1.GetBytes(body.PadRight(limit + 10, 'a')), new StringBuilder());

        Assert.True(decoder.IsMalformed);
    }

    private static int Take(ref ChunkDecoder decoder, ReadOnlySpan<byte> bytes, StringBuilder data)
    {
        var taken = 0;
        while (taken < bytes.Length)
        {
            var length = decoder.Take(bytes[taken..], out var isData);
            if (length == 0)
                break;
            if (isData)
                data.Append(Encoding.Latin1.GetString(bytes.Slice(taken, length)));
            taken += length;
        }

        return taken;
    }
}
