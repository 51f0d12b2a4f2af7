using System.Text;

namespace EngineTests.Running;

/// <summary>Secrets as people and vaults make them, and worse: signs that every encoder treats in its own way, several lines, blanks at the ends.</summary>
internal static class Planted
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int KeyLines = 6;
    private const int KeyLineBytes = 48;

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Signs = "\"'\\/%+&<>=$`!#*?[]{}()|;:,.~^@_- \t";
    private static readonly string[] Foreign = ["ä", "ß", "é", "€", "日", "😀", "\u00a0", "\u2028"];

    public static string[] Secrets(int seed, int count)
    {
        var random = new Random(seed);
        var secrets = new HashSet<string>();
        while (secrets.Count < count)
        {
            secrets.Add((secrets.Count % 10) switch
            {
                0 => Key(random),
                1 => Text(random, random.Next(2, 5), Letters) + "\n" + Text(random, random.Next(4, 20), Letters + Signs),
                2 => Text(random, random.Next(Shortest, Longest), Signs),
                3 => Convert.ToBase64String(Bytes(random, random.Next(6, 30))),
                _ => Text(random, random.Next(Shortest, Longest), Letters + Signs + Signs),
            });
            secrets.RemoveWhere(x => x.Trim().Length < Shortest);
        }

        return [.. secrets];
    }

    private static string Text(Random random, int length, string signs)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            if (random.Next(12) == 0)
                text.Append(Foreign[random.Next(Foreign.Length)]);
            else
                text.Append(signs[random.Next(signs.Length)]);
        }

        return text.ToString();
    }

    private static string Key(Random random)
        => "-----BEGIN TEST KEY-----\n"
            + string.Concat(Enumerable.Range(0, KeyLines).Select(_ => Convert.ToBase64String(Bytes(random, KeyLineBytes)) + "\n"))
            + "-----END TEST KEY-----\n";

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
