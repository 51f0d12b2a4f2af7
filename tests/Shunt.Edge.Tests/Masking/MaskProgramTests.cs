using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Shunt.Edge.Masking;

namespace Shunt.Edge.Tests.Masking;

[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A seed that is printed can be run again.")]
public sealed class MaskProgramTests
{
    [Fact]
    public async Task Lines_go_on_as_they_are_and_secrets_do_not()
    {
        var log = await PassAsync(["hunter22", "hunter22 and more", "two\nlines here"], "plain\nhunter22\nhunter22 and more!\ntwo\nlines here\nhunter", 7);

        Assert.Equal("plain\n***\n***!\ntwo\n***\nhunter", log);
    }

    [Fact]
    public async Task An_instance_that_writes_nothing_leaves_nothing() =>
        Assert.Equal("", await PassAsync(["hunter22"], "", 7));

    [Fact]
    public async Task A_line_that_never_ends_goes_on_and_a_secret_in_it_does_not()
    {
        var text = new StringBuilder();
        for (var part = 0; part < 40_000; part++)
            text.Append("some text ").Append(part % 1000 == 0 ? "hunter22" : "");

        var log = await PassAsync(["hunter22"], text.ToString(), 8191);

        Assert.Equal(text.ToString().Replace("hunter22", "***", StringComparison.Ordinal), log);
    }

    // Cut into pieces of random lengths, as a process writes them.
    [Fact]
    public async Task A_hundred_secrets_in_every_spelling_and_any_pieces_leave_no_trace()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SHUNT_SEED"), out var given) ? given : RandomNumberGenerator.GetInt32(int.MaxValue);
        var random = new Random(seed);
        var secrets = Enumerable.Range(0, 100).Select(_ => Convert.ToBase64String(Bytes(random))).ToList();
        var text = new StringBuilder();
        foreach (var secret in secrets)
            text.Append(secret).Append(" \"").Append(Uri.EscapeDataString(secret)).Append("\" ").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))).Append(random.Next(2) == 0 ? "\n" : " ");

        var log = await PassAsync(secrets, text.ToString(), random.Next(1, 100));

        Assert.All(secrets, secret => Assert.False(
            log.Contains(secret, StringComparison.Ordinal) || log.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal)
            || log.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), StringComparison.Ordinal),
            $"SHUNT_SEED={seed}: {secret}"));
        Assert.True(log.Split("***").Length > 300, $"SHUNT_SEED={seed}: {log}");
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(3, 40)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static async Task<string> PassAsync(IReadOnlyList<string> secrets, string text, int piece)
    {
        using var input = new Pieces([.. MaskProgram.Head(secrets), .. Encoding.UTF8.GetBytes(text)], piece);
        using var log = new MemoryStream();
        await MaskProgram.RunAsync(input, log);
        return Encoding.UTF8.GetString(log.ToArray());
    }

    // Gives what it holds a few bytes at a time.
    private sealed class Pieces(byte[] content, int piece) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
