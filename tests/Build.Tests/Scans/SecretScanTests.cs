using System.Text;
using Scans;
using Shunt.Scans;

namespace ScanTests;

/// <summary>Every secret here is made up, and put together from pieces, so that the scan of this repository passes.</summary>
public sealed class SecretScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string> Secrets => new()
    {
        { "aws-access-key", "AKIA" + "Q3EGRTZ2MJ7KXW5B" },
        { "aws-session-key", "ASIA" + "Q3EGRTZ2MJ7KXW5B" },
        { "azure-storage-key", "AccountKey=" + new string('a', 86) + "==" },
        { "github-token", "ghp_" + new string('b', 36) },
        { "github-fine-grained-token", "github_pat_" + new string('c', 22) + "_" + new string('d', 59) },
        { "gitlab-token", "glpat-" + new string('e', 20) },
        { "google-api-key", "AIza" + new string('f', 35) },
        { "npm-token", "npm_" + new string('g', 36) },
        { "nuget-key", "oy2" + new string('h', 43) },
        { "private-key", "-----BEGIN EC " + "PRIVATE KEY-----\n" + new string('i', 64) },
        { "private-key", "-----BEGIN " + "PRIVATE KEY-----\\n" + new string('i', 64) },
        { "private-key", "-----BEGIN RSA " + "PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n\r\n" + new string('i', 64) },
        { "sendgrid-key", "SG." + new string('j', 22) + "." + new string('k', 43) },
        { "slack-token", "xoxb-" + "123456789012-" + new string('l', 24) },
        { "stripe-key", "sk_live_" + new string('m', 24) },
    };

    public static TheoryData<string> NoSecrets => new()
    {
        "AKIA" + "IOSFODNN7EXAMPLE",
        "AKIA" + "Q3EGRTZ2MJ7KXW5",
        "xAKIA" + "Q3EGRTZ2MJ7KXW5B",
        "ghp_" + new string('b', 35),
        "-----BEGIN " + "PRIVATE KEY----- is how a key begins",
        "-----BEGIN PUBLIC KEY-----\n" + new string('i', 64),
        "npm_config_registry",
        "sk_test_" + new string('m', 24),
        "xoxb-example",
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_found_with_its_file_and_line_and_is_not_repeated(string rule, string secret)
    {
        Write("src/a.cs", $"one\ntwo\nvar key = \"{secret}\";\n");

        var finding = Assert.Single(Scan("src/a.cs"));

        Assert.Equal((rule, "src/a.cs", 3), (finding.Rule, finding.Where, finding.Line));
        Assert.DoesNotContain(secret, finding.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NoSecrets))]
    public void What_only_looks_a_little_like_one_is_none(string text)
    {
        Write("a.txt", text);

        Assert.Empty(Scan("a.txt"));
    }

    [Fact]
    public void A_string_in_compiled_code_is_found()
    {
        File.WriteAllBytes(Path.Combine(_folder, "App.dll"), [0, 1, 2, 0xff, .. Encoding.Unicode.GetBytes("AKIA" + "Q3EGRTZ2MJ7KXW5B"), 0, 0xfe]);

        var finding = Assert.Single(Scan("App.dll"));

        Assert.Equal(("aws-access-key", null), (finding.Rule, finding.Line));
    }

    [Fact]
    public void Links_and_files_that_are_gone_are_left_out()
    {
        Write("a.txt", "ghp_" + new string('b', 36));
        File.CreateSymbolicLink(Path.Combine(_folder, "link"), "a.txt");

        Assert.Equal(["a.txt"], Scan("link", "gone", "a.txt").Select(finding => finding.Where));
    }

    private IReadOnlyList<ScanFinding> Scan(params string[] files) => SecretScan.Run(_folder, files);

    private void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        File.WriteAllText(Path.Combine(_folder, name), content);
    }
}
