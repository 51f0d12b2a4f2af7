using System.Text;
using System.Text.Json;
using Shunt.Edge.Control;
using Shunt.Secrets;

namespace Shunt.Edge.Masking;

/// <summary>
/// Stands between an instance that has secrets and its log: what the instance writes comes in here, and goes on line by line without them. It
/// is a process of its own, so that an edge that dies takes no instance's output with it, and ends when nobody can write any more.
/// </summary>
internal static class MaskProgram
{
    /// <summary>The word on the edge's command line that makes it this.</summary>
    public const string Verb = "mask";

    // A line that never ends goes on in pieces. Half of each is kept back, or a secret could be cut in two.
    private const int LongestLine = 256 * 1024;

    /// <summary>Passes lines on until the input ends. The first line of the input is the secrets.</summary>
    /// <param name="input">What the instance writes.</param>
    /// <param name="log">The log, which others may empty meanwhile.</param>
    public static async Task RunAsync(Stream input, Stream log)
    {
        using var reader = new StreamReader(input, Encoding.UTF8);
        var head = await reader.ReadLineAsync().ConfigureAwait(false);
        if (head is null)
            return;

        var mask = new SecretMask(JsonSerializer.Deserialize(head, ControlJson.Default.IReadOnlyListString)!);
        var pending = new StringBuilder();
        var buffer = new char[8 * 1024];
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is var count and > 0)
        {
            pending.Append(buffer, 0, count);
            var text = pending.ToString();
            var whole = text.LastIndexOf('\n') + 1;
            if (whole == 0 && text.Length < LongestLine)
                continue;

            var passed = whole > 0 ? mask.Of(text[..whole]) : mask.Of(text);
            var kept = whole > 0 ? text[whole..] : passed[(passed.Length / 2)..];
            await WriteAsync(log, whole > 0 ? passed : passed[..(passed.Length / 2)]).ConfigureAwait(false);
            pending.Clear().Append(kept);
        }

        await WriteAsync(log, mask.Of(pending.ToString())).ConfigureAwait(false);
    }

    /// <summary>What it is started with: the secrets come by its input, so that nobody finds them in its arguments or variables.</summary>
    /// <param name="secrets">The values.</param>
    public static byte[] Head(IReadOnlyList<string> secrets) => [.. JsonSerializer.SerializeToUtf8Bytes(secrets, ControlJson.Default.IReadOnlyListString), (byte)'\n'];

    private static async Task WriteAsync(Stream log, string text)
    {
        await log.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
        await log.FlushAsync().ConfigureAwait(false);
    }
}
