using Shunt.Hooks;
using Shunt.Ledger;
using Shunt.Local.Hooks;
using Shunt.Local.Secrets;
using Shunt.Routes;
using Shunt.Targets;
using Tests;

namespace Shunt.Local.Tests.Hooks;

public sealed class HookHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-hooks-").FullName;
    private readonly RecordingNarrator _narrator = new();
    private TimeSpan _rest = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_program_of_the_repository_is_told_what_it_is_about_and_what_it_writes_is_narrated()
    {
        Script("tell.sh", "env | grep ^SHUNT_ | sort; pwd; echo \"$1\" >&2");

        var problem = await RunAsync(Hook.Command("tell", "tell.sh", "two words"));

        Assert.Null(problem);
        Assert.Equal(
            [
                $"say: tell: {_folder}",
                "say: tell: SHUNT_ADDRESS=127.0.0.1:8080",
                "say: tell: SHUNT_ALIAS_URL=http://app.stage.localhost:8080/",
                "say: tell: SHUNT_COMPONENT=app",
                $"say: tell: SHUNT_DIGEST=sha256:{new string('2', 64)}",
                "say: tell: SHUNT_PLACE=before Cutover",
                $"say: tell: SHUNT_PREVIOUS={new string('1', 40)}",
                "say: tell: SHUNT_SUFFIX=222222222222",
                "say: tell: SHUNT_SUFFIXED_URL=http://app-222222222222.stage.localhost:8080/",
                "say: tell: SHUNT_TARGET=stage",
                $"say: tell: SHUNT_VERSION={new string('2', 40)}",
                "say: tell: two words",
            ],
            _narrator.Lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("exit 3", "ended with exit code 3")]
    [InlineData("echo no route to host. >&2; exit 1", "ended with exit code 1 (no route to host)")]
    [InlineData("kill -9 $$", "ended with exit code 137")]
    public async Task A_program_fails_by_its_exit_code_and_its_last_line_says_why(string script, string problem) =>
        Assert.Equal(problem, await RunAsync(Hook.Command("fail", "sh", "-c", script)));

    [Fact]
    public async Task A_program_that_is_nowhere_is_said_to_be() =>
        Assert.StartsWith("was not run: 'no-such-hook' is neither a program of the repository nor on PATH (", await RunAsync(Hook.Command("missing", "no-such-hook")), StringComparison.Ordinal);

    [Fact]
    public async Task A_program_that_is_ended_is_killed_with_what_it_started()
    {
        using var ending = new CancellationTokenSource();
        var pids = Path.Combine(_folder, "pids");
        Script("hang.sh", $"sleep 1000 & echo $! >'{pids}.new'; echo $$ >>'{pids}.new'; mv '{pids}.new' '{pids}'; wait");

        var run = RunAsync(Hook.Command("hang", "hang.sh"), cancellation: ending.Token);
        await Eventually.HoldsAsync(() => File.Exists(pids));
        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        foreach (var pid in await File.ReadAllLinesAsync(pids))
            await Eventually.HoldsAsync(() => !IsAlive(pid));
    }

    [Fact]
    public async Task What_a_program_leaves_in_the_background_is_not_waited_for()
    {
        var pid = Path.Combine(_folder, "pid");

        _rest = TimeSpan.FromMilliseconds(100);
        var problem = await RunAsync(Hook.Command("leave", "sh", "-c", $"sleep 1000 & echo $! >'{pid}'"));

        Assert.Null(problem);
        using var left = System.Diagnostics.Process.GetProcessById(int.Parse((await File.ReadAllTextAsync(pid)).Trim(), System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(left.HasExited);
        left.Kill();
    }

    [Fact]
    public async Task Code_that_blocks_its_thread_keeps_nobody_from_waiting_for_something_else()
    {
        using var open = new ManualResetEventSlim();

        var run = RunAsync(Hook.Code("block", (_, token) =>
        {
            open.Wait(token);
            return Task.CompletedTask;
        }));

        Assert.False(run.IsCompleted);
        open.Set();
        Assert.Null(await run);
    }

    [Fact]
    public async Task A_hook_gets_the_secrets_it_names_and_none_of_the_targets_and_tells_neither()
    {
        var (own, targets) = (Secret("hook-s3cret"), Secret("target-s3cret"));
        var hook = Hook.Command("tell", "sh", "-c", "echo \"$TOKEN and $DB_PASSWORD\"; printf target-s3cret | base64; echo \"ended by $TOKEN\"; exit 1") with
        {
            Secrets = new Dictionary<string, SecretSource> { ["TOKEN"] = own },
        };

        var problem = await RunAsync(hook, targetSecrets: new() { ["DB_PASSWORD"] = targets });

        Assert.Equal("ended with exit code 1 (ended by ***)", problem);
        Assert.Contains("say: tell: *** and", _narrator.Lines);
        Assert.DoesNotContain("s3cret", string.Join('\n', _narrator.Lines) + problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("target-s3cret"u8).TrimEnd('='), string.Join('\n', _narrator.Lines) + problem, StringComparison.Ordinal);
    }

    [LinuxFact]
    public async Task No_core_file_is_written_of_a_program_that_has_secrets()
    {
        var hook = Hook.Command("limits", "grep", "Max core file size", "/proc/self/limits") with { Secrets = new Dictionary<string, SecretSource> { ["TOKEN"] = Secret("hook-s3cret") } };

        await RunAsync(hook);

        Assert.Matches("^say: limits: Max core file size +0 +0 ", Assert.Single(_narrator.Lines));
    }

    [Fact]
    public async Task Code_tells_no_secret_either()
    {
        var problem = await RunAsync(
            Hook.Code("ask", (release, _) =>
            {
                release.Narrator.Warn("the page says target-s3cret");
                throw new IOException("the page said target-s3cret.");
            }),
            targetSecrets: new() { ["DB_PASSWORD"] = Secret("target-s3cret") });

        Assert.Equal("failed (the page said ***)", problem);
        Assert.Equal(["warn: ask: the page says ***"], _narrator.Lines);
    }

    [Fact]
    public async Task A_hook_whose_secret_is_missing_is_not_run_and_Doctor_names_it()
    {
        var hook = Hook.Command("tell", "true") with { Secrets = new Dictionary<string, SecretSource> { ["TOKEN"] = SecretSource.FromFile("/no/such/token") } };

        var problem = await RunAsync(hook);
        var finding = Assert.Single(await SecretExamination.RunAsync(new TargetSettings { Name = "stage", Hooks = [After.Cutover(hook)] }, default));

        Assert.Equal("was not run: secret TOKEN has no value, '/no/such/token' is not there", problem);
        Assert.Equal("TOKEN has none: '/no/such/token' is not there", finding.Detail);
        Assert.Equal("Mend that; Environments.cs names it in the secrets of hook 'tell' on stage.", finding.Remedy);
    }

    [Fact]
    public async Task A_check_runs_in_the_tree_it_is_given()
    {
        Script("licences.sh", "test \"$SHUNT_PLACE $SHUNT_COMPONENT $SHUNT_VERSION\" = \"during Lint app 2222\"");
        var host = new HookHost(_folder, new Dictionary<string, SecretSource>());
        var check = Hook.Command("licences", "licences.sh");

        Assert.Null(await host.CheckAsync(check, "app", "2222", _narrator, default));
        Assert.Equal("ended with exit code 1", await host.CheckAsync(check, "app", null, _narrator, default));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsAlive(string pid) => Directory.Exists($"/proc/{pid}") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private Task<string?> RunAsync(Hook hook, Dictionary<string, SecretSource>? targetSecrets = null, CancellationToken cancellation = default) => new HookHost(_folder, targetSecrets ?? []) { Rest = _rest }.RunAsync(
        hook,
        new HookedRelease
        {
            Place = "before Cutover",
            Target = "stage",
            Component = "app",
            Version = new Placed(new string('2', 40), "sha256:" + new string('2', 64)),
            Previous = new Placed(new string('1', 40), "sha256:" + new string('1', 64)),
            Alias = new RouteAddress(new Uri("http://app.stage.localhost:8080"), new(System.Net.IPAddress.Loopback, 8080)),
            Suffixed = new RouteAddress(new Uri("http://app-222222222222.stage.localhost:8080"), new(System.Net.IPAddress.Loopback, 8080)),
            Narrator = _narrator,
        },
        cancellation);

    private void Script(string name, string body)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private SecretSource Secret(string value)
    {
        var file = Path.Combine(_folder, Path.GetRandomFileName());
        File.WriteAllText(file, value);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return SecretSource.FromFile(file);
    }
}
