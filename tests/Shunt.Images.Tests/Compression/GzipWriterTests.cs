using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Shunt.Images.Compression;

#pragma warning disable CA5394 // Do not use insecure randomness: seeded so that a failure can be run again, and no secret is made of it

namespace Shunt.Images.Tests.Compression;

public sealed class GzipWriterTests
{
    private const int Rounds = 24;

    // Changes only with the encoder: then images that are stored already are built again under another digest.
    private const string GoldenHash = "ff942b529ad64ef0e7ab5a9e1cc2d6ea501d02d6ecc2fea7070122a4d19a72d9";

    [Fact]
    public void Fixed_content_has_its_known_bytes()
    {
        Assert.Equal(GoldenHash, Convert.ToHexStringLower(SHA256.HashData(Compress(Text(300_000), 300_000))));
    }

    [Fact]
    public void What_is_compressed_comes_back()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var content = Content(random);

            var unpacked = Decompress(Compress(content, random.Next(1, content.Length + 2)));

            Assert.True(content.AsSpan().SequenceEqual(unpacked), $"seed {seed}: {content.Length} bytes came back as {unpacked.Length} others.");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(128 * 1024 - 1)]
    [InlineData(128 * 1024)]
    [InlineData(128 * 1024 + 1)]
    [InlineData(256 * 1024 + 32 * 1024)]
    public void Every_length_comes_back(int length)
    {
        foreach (var content in (byte[][])[new byte[length], Text(length)])
            Assert.Equal(content, Decompress(Compress(content, length + 1)));
    }

    [Fact]
    public void How_the_content_is_handed_over_does_not_change_the_bytes()
    {
        var content = Text(400_000);

        Assert.Equal(Compress(content, 400_000), Compress(content, 7));
        Assert.Equal(Compress(content, 400_000), Compress(content, 128 * 1024 + 1));
    }

    [Fact]
    public void Frequencies_that_ask_for_very_long_codes_are_flattened()
    {
        // Fibonacci's numbers make the deepest tree there is: 25 symbols would take 24 bits, and 15 are allowed.
        var content = new List<byte>();
        for (var (symbol, count, next) = ((byte)0, 1, 1); symbol < 25; (count, next, symbol) = (next, count + next, (byte)(symbol + 1)))
            content.AddRange(Enumerable.Repeat(symbol, count));
        var shuffled = content.ToArray();
        new Random(7).Shuffle(shuffled);

        Assert.Equal(shuffled, Decompress(Compress(shuffled, shuffled.Length)));
    }

    [Fact]
    public void Program_code_gets_as_small_as_with_the_runtimes_encoder()
    {
        var content = File.ReadAllBytes(typeof(GzipWriter).Assembly.Location);
        using var theirs = new MemoryStream();
        using (var gzip = new GZipStream(theirs, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);

        var ratio = (double)Compress(content, content.Length).Length / theirs.Length;

        Assert.InRange(ratio, 0.9, 1.02);
    }

    [Fact]
    public void The_digest_is_that_of_the_content()
    {
        using var writer = new GzipWriter(Stream.Null);
        writer.Write("the program"u8);

        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData("the program"u8)), writer.Finish().ToString());
    }

    private static byte[] Compress(byte[] content, int piece)
    {
        using var output = new MemoryStream();
        using var writer = new GzipWriter(output);
        for (var at = 0; at < content.Length; at += piece)
        {
            writer.Write(content.AsSpan(at, Math.Min(piece, content.Length - at)));
            writer.Flush();
        }

        writer.Finish();
        return output.ToArray();
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Content(Random random)
    {
        var content = new byte[random.Next(1, 300_000)];
        switch (random.Next(4))
        {
            case 0:
                random.NextBytes(content);
                break;
            case 1:
                for (var i = 0; i < content.Length; i++)
                    content[i] = (byte)random.Next(1, 4);
                break;
            case 2:
                // Repeats from near and far, which may overlap themselves.
                for (var i = 0; i < content.Length; i++)
                    content[i] = i < 40_000 || random.Next(50) == 0 ? (byte)random.Next(256) : content[i - random.Next(1, 3) * 13_000];
                break;
            default:
                content = Text(content.Length);
                break;
        }

        return content;
    }

    private static byte[] Text(int length)
    {
        var text = new StringBuilder(length + 40);
        for (var number = 0; text.Length < length; number++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"line {number} of {number * 7919 % 1009}\n");
        return Encoding.ASCII.GetBytes(text.ToString(0, length));
    }
}
