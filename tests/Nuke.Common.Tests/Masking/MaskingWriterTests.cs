using EngineTests.Running;
using Nuke.Common.Masking;

namespace EngineTests.Masking;

public sealed class MaskingWriterTests : IDisposable
{
    private const string Key = "-----BEGIN KEY-----\nAbCdEfGhIj\nKlMn\n-----END KEY-----\n";

    private readonly StringWriter _written = new() { NewLine = "\n" };
    private readonly MaskingWriter _writer;

    public MaskingWriterTests()
    {
        KnownSecrets.Clear();
        _writer = new MaskingWriter(_written);
    }

    public void Dispose()
    {
        KnownSecrets.Clear();
        _writer.Dispose();
        _written.Dispose();
    }

    [Theory]
    [InlineData("s3cret", "a s3cret b", "a [REDACTED] b")]
    [InlineData("s3cret", "s3crets3cret", "[REDACTED][REDACTED]")]
    [InlineData("s3cret", "s3cre s3cres3cret", "s3cre s3cre[REDACTED]")]
    [InlineData("abab", "x abababab y", "x [REDACTED] y")]
    [InlineData("s3cret", "c2VjcmV0 czNjcmV0", "c2VjcmV0 [REDACTED]")]
    [InlineData("s3cret", "733363726574 73:33:63:72:65:74 0x73, 0x33, 0x63, 0x72, 0x65, 0x74", "[REDACTED] [REDACTED] 0x[REDACTED]")]
    [InlineData("s3cret", "s3cr\net and s3\ncret", "[REDACTED] and s3\ncret")]
    [InlineData("s3cret", "\e[31ms3\e[1mcret\e[0m", "\e[31m[REDACTED]\e[0m")]
    [InlineData("a\"b\\c", @"""a\""b\\c"" and ""a\\\""b\\\\c""", "\"[REDACTED]\" and \"[REDACTED]\"")]
    [InlineData("ä b/c", @"%C3%A4+b%2Fc %c3%a4%20b/c \u00e4 b\/c &#228; b/c \303\244\ b/c", "[REDACTED] [REDACTED] [REDACTED] [REDACTED] [REDACTED]")]
    [InlineData("it's", @"'it'\''s' it&#39;s it&apos;s ""it'""'""'s"" it''s", "'[REDACTED]' [REDACTED] [REDACTED] \"[REDACTED]\" [REDACTED]")]
    [InlineData(" padded ", "<padded>", "<[REDACTED]>")]
    [InlineData("REDACTED", "a REDACTED b", "a *** b")]
    [InlineData("abc", "abc", "abc")]
    public void A_secret_is_masked_however_it_is_written(string secret, string text, string expected)
    {
        KnownSecrets.Add(secret);

        _writer.Write(text);
        _writer.End();

        Assert.Equal(expected, _written.ToString());
    }

    [Fact]
    public void A_value_that_is_being_learned_is_not_taken_for_known()
    {
        var isBeingLearned = false;
        var seenMeanwhile = "";
        IEnumerable<string> Value()
        {
            // Where another thread would write while this one learns the value.
            if (!isBeingLearned)
            {
                isBeingLearned = true;
                seenMeanwhile = KnownSecrets.Mask("a s3cret b");
            }

            yield return "s3cret";
        }

        var value = Value();
        KnownSecrets.Watch(() => value);
        _writer.Write("x");

        Assert.Equal("a [REDACTED] b", seenMeanwhile);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_secret_in_pieces_is_masked(int size)
    {
        KnownSecrets.Add("s3cret", "s3cret-and-more", Key);
        var text = $"first s3cret, then s3cret-and-more, s3cre, {Key}, czNjcmV0 and s3cre";

        foreach (var piece in text.Chunk(size))
            _writer.Write(piece);
        var before = _written.ToString();
        _writer.End();

        Assert.Equal("first [REDACTED], then [REDACTED], s3cre, [REDACTED]\n, [REDACTED] and ", before);
        Assert.Equal(before + "s3cre", _written.ToString());
    }

    [Fact]
    public void Each_line_of_a_secret_is_masked_by_itself()
    {
        KnownSecrets.Add(Key);

        foreach (var line in Key.Split('\n'))
            _writer.WriteLine($"| {line}");

        Assert.Equal("| [REDACTED]\n| [REDACTED]\n| [REDACTED]\n| [REDACTED]\n| \n", _written.ToString());
    }

    [Fact]
    public void Only_what_may_be_a_secret_is_held_back()
    {
        KnownSecrets.Add("s3cret");

        _writer.Write("This is the way as");
        var first = _written.ToString();
        _writer.WriteLine();

        Assert.Equal("This is the way a", first);
        Assert.Equal("This is the way as\n", _written.ToString());
    }

    [Fact]
    public void A_secret_that_becomes_known_between_two_pieces_is_masked()
    {
        KnownSecrets.Add("s3cret");
        _writer.Write("a s3");
        KnownSecrets.Add("another");
        _writer.Write("cret and another");
        _writer.End();

        Assert.Equal("a [REDACTED] and [REDACTED]", _written.ToString());
    }

    [Fact]
    public void Random_pieces_of_random_secrets_leave_nothing()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        var secrets = Planted.Secrets(Seed, 40);
        KnownSecrets.Add(secrets);

        foreach (var form in secrets.SelectMany(x => Encodings.Of(x)))
        {
            var text = $"<{form}>";
            for (var from = 0; from < text.Length;)
            {
                var to = Math.Min(text.Length, from + random.Next(1, 9));
                _writer.Write(text[from..to]);
                from = to;
            }
        }

        _writer.End();
        var written = _written.ToString();
        Assert.All(secrets.SelectMany(x => Encodings.Of(x)), form => Assert.True(!written.Contains(form, StringComparison.Ordinal), $"seed {Seed}: {form}"));
    }
}
