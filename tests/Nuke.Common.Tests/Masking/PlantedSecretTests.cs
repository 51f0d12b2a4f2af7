using System.Diagnostics;
using System.Net;
using System.Text.Json;
using EngineTests.Running;
using Nuke.Common.IO;

namespace EngineTests.Masking;

/// <summary>Real builds in processes of their own, with real tools: what reaches standard output, standard error and files.</summary>
public sealed class PlantedSecretTests : IDisposable
{
    private const int Seed = 20251121;
    private const int Count = 200;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private const string Script = """
        s=$1; shift
        printf '%s\n' "$s"
        printf 'value=%s;\n' "$s" >&2
        printf '%q\n' "$s"
        printf 'x%s' "$s" | base64
        printf '%s' "$s" | od -v -An -tx1
        printf '%s' "$s" | od -v -An -tx1 | tr -d ' \n'; echo
        [ $# -eq 0 ] || printf '%s\n' "$@"
        """;

    private readonly TestFolder _root = new TestFolder().With("echo.sh", Script);

    public void Dispose() => _root.Dispose();

    [UnixFact]
    public async Task No_planted_secret_is_in_any_output_whatever_tools_make_of_it()
    {
        var secrets = Planted.Secrets(Seed, Count);
        var (given, marked) = (secrets[..150], secrets[150..]);
        _root.With(".nuke/parameters.json", JsonSerializer.Serialize(new { Keys = given[1..] }));
        _root.With("marked.json", JsonSerializer.Serialize(marked));

        var said = await Run(nameof(LeakyBuild), ["Tools", "Reports", "Fails", "Marked", $"--token={given[0]}"]);

        Assert.Contains("[REDACTED]", said, StringComparison.Ordinal);
        Assert.Contains("Marked   Succeeded", said, StringComparison.Ordinal);
        AssertSilence(said, [.. secrets, LeakyBuild.Initial, LeakyBuild.Learned]);
    }

    [UnixFact]
    public async Task The_same_build_without_secrets_says_all_of_it()
    {
        var texts = Planted.Secrets(Seed, Count)[..50];
        _root.With(".nuke/parameters.json", JsonSerializer.Serialize(new { Keys = texts }));

        var said = await Run(nameof(OpenBuild), ["Tools", "Reports", "Fails"]);

        Assert.DoesNotContain("[REDACTED]", said, StringComparison.Ordinal);
        Assert.All(texts, text => Assert.All(Encodings.Of(text), form => Assert.Contains(form.Replace("\r\n", "\n", StringComparison.Ordinal), said, StringComparison.Ordinal)));
    }

    [UnixFact]
    public async Task What_a_build_starts_with_and_what_it_learns_is_secret_though_nothing_was_given()
    {
        _root.With("marked.json", "[]");

        var said = await Run(nameof(LeakyBuild), ["Reports", "Marked", "--sequential"]);

        Assert.Contains("[REDACTED]", said, StringComparison.Ordinal);
        AssertSilence(said, [LeakyBuild.Initial, LeakyBuild.Learned]);
    }

    [UnixFact]
    public async Task What_looked_like_a_secret_to_the_last_is_written_when_the_build_ends()
    {
        var said = await Run(nameof(LeakyBuild), ["Trails"]);

        Assert.StartsWith(LeakyBuild.Initial[..7], said, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task Annotations_of_a_server_keep_secrets_too()
    {
        var secrets = Planted.Secrets(Seed + 1, 20);
        _root.With(".nuke/parameters.json", JsonSerializer.Serialize(new { Keys = secrets }));

        var said = await Run(nameof(LeakyBuild), ["Reports", "Fails"], ("GITHUB_ACTIONS", "true"));

        Assert.Contains("::error::", said, StringComparison.Ordinal);
        AssertSilence(said, secrets);
    }

    [UnixFact]
    public async Task A_logger_of_the_build_gets_no_secret()
    {
        var secrets = Planted.Secrets(Seed + 2, 20);
        _root.With(".nuke/parameters.json", JsonSerializer.Serialize(new { Keys = secrets }));

        var said = await Run(nameof(LeakyBuild), ["Reports", "Fails"], ("ENGINE_TESTS_LOG", _root.Path / "log.json"));
        var log = (_root.Path / "log.json").ReadAllText();

        Assert.Contains("[REDACTED]", log, StringComparison.Ordinal);
        AssertSilence(said + log, secrets);
    }

    [UnixFact]
    public async Task A_crash_of_a_thread_tells_no_secret()
    {
        var secrets = Planted.Secrets(Seed + 3, 10);
        _root.With(".nuke/parameters.json", JsonSerializer.Serialize(new { Keys = secrets }));

        var said = await Run(nameof(LeakyBuild), ["Crashes"]);

        Assert.Contains("error: System.InvalidOperationException: ", said, StringComparison.Ordinal);
        AssertSilence(said, secrets);
    }

    [UnixTheory]
    [InlineData("--help")]
    [InlineData("Tools --plan")]
    [InlineData("Tools --keys a b")]
    [InlineData("Tools --token one-two --token one-three")]
    public async Task What_is_not_run_tells_no_secret_either(string line)
    {
        var said = await Run(nameof(LeakyBuild), line.Split(' '));

        AssertSilence(said, [LeakyBuild.Initial, "one-two", "one-three"]);
    }

    private static void AssertSilence(string said, IReadOnlyList<string> secrets)
    {
        said = said.Replace("\r\n", "\n", StringComparison.Ordinal);
        string[] views = [said, Uri.UnescapeDataString(said), WebUtility.HtmlDecode(said), said.Replace("\\", "", StringComparison.Ordinal), said.Replace("\n", "", StringComparison.Ordinal)];
        foreach (var secret in secrets)
        {
            var lines = secret.Split('\n').Select(x => x.Trim()).Where(x => x.Length > 3);
            foreach (var form in (string[])[secret.Trim(), .. lines, .. Encodings.Of(secret)])
                Assert.True(!said.Contains(form, StringComparison.Ordinal), $"seed {Seed}: {JsonSerializer.Serialize(secret)} is there as {form}");
            foreach (var view in views)
                Assert.True(!view.Contains(secret.Trim(), StringComparison.Ordinal), $"seed {Seed}: {JsonSerializer.Serialize(secret)} can be read");
        }
    }

    /// <summary>Runs a build to its end.</summary>
    /// <returns>All it wrote: both streams, and the files that the engine left in <c>.nuke</c>.</returns>
    private async Task<string> Run(string build, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LeakyBuild).Assembly.Location, .. arguments, "--root", _root.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var server in (string[])["GITHUB_ACTIONS", "GITLAB_CI", "CODEBUILD_BUILD_ID", "CI"])
            start.Environment.Remove(server);
        start.Environment[Program.Build] = build;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var streams = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync()).WaitAsync(Limit);
        await process.WaitForExitAsync().WaitAsync(Limit);
        var files = (_root.Path / ".nuke").GlobFiles("**/*").Where(x => !x.Name.StartsWith("parameters", StringComparison.Ordinal));

        return string.Concat([.. streams, .. files.Select(x => x.ReadAllText())]);
    }
}
