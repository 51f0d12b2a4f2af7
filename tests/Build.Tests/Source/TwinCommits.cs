using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SourceTests;

/// <summary>Two commits whose ids start with the same seven digits, found by trying messages; about 20,000 have to be tried.</summary>
internal static class TwinCommits
{
    private const int Digits = 7;

    /// <summary>Writes such a pair into a repository.</summary>
    public static (string Digits, string[] Commits) In(TestRepository repository)
    {
        repository.Commit();
        var tree = repository.Git("rev-parse", "HEAD^{tree}");
        var seen = new Dictionary<string, int>();
        for (var number = 0; ; number++)
        {
            var start = Id(Commit(tree, number))[..Digits];
            if (!seen.TryAdd(start, number))
                return (start, [Write(repository, tree, seen[start]), Write(repository, tree, number)]);
        }
    }

    private static string Write(TestRepository repository, string tree, int number)
    {
        var file = Path.Combine(repository.Top, $"commit-{number.ToString(CultureInfo.InvariantCulture)}");
        File.WriteAllText(file, Commit(tree, number));
        return repository.Git("hash-object", "-t", "commit", "-w", file);
    }

    private static string Commit(string tree, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"tree {tree}\nauthor Ada <ada@example.org> 1800000000 +0000\ncommitter Ada <ada@example.org> 1800000000 +0000\n\nTry {number}\n");

#pragma warning disable CA5350 // Do Not Use Weak Cryptographic Algorithms: git names its objects by SHA-1
    private static string Id(string commit) => Convert.ToHexStringLower(
        SHA1.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"commit {commit.Length}\0{commit}"))));
#pragma warning restore CA5350
}
