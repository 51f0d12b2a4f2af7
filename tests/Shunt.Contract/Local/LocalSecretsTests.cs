using System.Globalization;
using System.Text;
using Shunt.Contract.App;
using Shunt.Contract.Traffic;
using Shunt.Deploy;
using Shunt.Restarts;
using Shunt.Sessions;
using Shunt.Targets;
using Tests;

namespace Shunt.Contract.Local;

/// <summary>Secrets reach the processes they are for and nothing that is kept or shown.</summary>
public sealed class LocalSecretsTests : IClassFixture<LocalFixture>, IDisposable
{
    private const string Prefix = "HELD_";

    private readonly LocalFixture _fixture;
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-held-").FullName;
    private readonly Dictionary<string, string> _values = [];

    public LocalSecretsTests(LocalFixture fixture)
    {
        _fixture = fixture;
        for (var number = 0; number < 100; number++)
            Keep($"{Prefix}{number}", $"s3cret-{number:000}-{Guid.NewGuid():N} \"{'&'}é");
    }

    [Fact]
    public async Task A_hundred_secrets_are_in_no_log_ledger_image_state_file_and_process_list()
    {
        var target = Target(number => number % 10 == 0);
        var image = await _fixture.PublishAsync(new AppBehaviour { TellsVariables = Prefix });

        await target.ReleaseAsync(image);

        using (var visitor = target.VisitAlias())
        {
            foreach (var (name, value) in _values)
                Assert.Equal(value, (await visitor.GetAsync($"/variable/{name}")).Body);
        }

        var log = _fixture.Settings.LogFile(target.Instance(image));
        await Eventually.HoldsAsync(() => File.ReadAllText(log).Split("***").Length > 400);
        Assert.Empty(Traces());
        Assert.Empty(CoreSizes(log));
    }

    [Fact]
    public async Task A_version_that_tells_its_secrets_and_crashes_gives_none_away()
    {
        var target = Target(_ => false);
        var image = await _fixture.PublishAsync(new AppBehaviour { TellsVariables = Prefix, CrashesWith = "the points are frozen" });

        var refused = await Assert.ThrowsAsync<DeploymentFailedException>(() => target.ReleaseAsync(image));

        Assert.DoesNotContain("s3cret-", $"{refused}{string.Join('\n', target.Narration)}", StringComparison.Ordinal);
        await Eventually.HoldsAsync(() => File.ReadAllText(_fixture.Settings.LogFile(target.Instance(image))).Contains("the points are frozen", StringComparison.Ordinal));
        Assert.Empty(Traces());
    }

    [Fact]
    public async Task A_version_that_tells_its_secrets_and_never_gets_healthy_gives_none_away()
    {
        var target = Target(_ => false);
        target.Component = target.Component with { HealthLimit = TimeSpan.FromSeconds(1) };
        var image = await _fixture.PublishAsync(new AppBehaviour { TellsVariables = Prefix, NeverBinds = true });

        var refused = await Assert.ThrowsAsync<DeploymentFailedException>(() => target.ReleaseAsync(image));

        Assert.DoesNotContain("s3cret-", refused.ToString(), StringComparison.Ordinal);
        Assert.Empty(Traces());
    }

    [Fact]
    public async Task A_new_value_is_what_the_next_process_of_the_same_image_gets()
    {
        var target = Target(_ => false);
        var image = await _fixture.PublishAsync();
        await target.ReleaseAsync(image);
        using var visitor = target.VisitAlias();

        Keep($"{Prefix}7", "another-value");
        await visitor.GetAsync("/crash");

        await Eventually.HoldsAsync(async () => await visitor.GetAsync($"/variable/{Prefix}7") is { Status: 200, Body: "another-value" });
    }

    [Fact]
    public async Task A_restart_gives_the_new_value_to_what_serves_without_a_lost_request_and_without_a_build()
    {
        var target = Target(_ => false);
        var image = await _fixture.PublishAsync();
        await target.ReleaseAsync(image);
        await using var load = new Load(() => target.VisitAlias());

        Keep($"{Prefix}7", "another-value");
        await using (var session = await ReleaseSession.OpenAsync(target.Context(), default))
            await RestartStep.RunAsync(session, "the password changed", default);
        var visits = await load.StopAsync();

        Assert.NotEmpty(visits);
        Assert.All(visits, visit => Assert.True(visit.Status == 200, $"{visit.Status} {visit.Body}"));
        using var visitor = target.VisitAlias();
        Assert.Equal("another-value", (await visitor.GetAsync($"/variable/{Prefix}7")).Body);
        await target.ServesAsync(image);
        Assert.Equal(1, await _fixture.ProcessesAsync(target.Instance(image)));
    }

    [Fact]
    public async Task A_restart_with_a_secret_that_is_missing_ends_nothing()
    {
        var target = Target(_ => false);
        var image = await _fixture.PublishAsync();
        await target.ReleaseAsync(image);
        File.Delete(Path.Combine(_folder, $"{Prefix}7"));

        await using (var session = await ReleaseSession.OpenAsync(target.Context(), default))
        {
            var failure = await Assert.ThrowsAsync<RestartFailedException>(() => RestartStep.RunAsync(session, "the password changed", default));
            Assert.Contains($"Secret '{Prefix}7' cannot be read", failure.Problem, StringComparison.Ordinal);
        }

        await target.ServesAsync(image);
        Assert.Equal(1, await _fixture.ProcessesAsync(target.Instance(image)));
    }

    [Fact]
    public async Task A_version_whose_secret_is_missing_is_not_started_and_the_message_names_it()
    {
        var target = Target(_ => false);
        var first = await _fixture.PublishAsync();
        await target.ReleaseAsync(first);
        File.Delete(Path.Combine(_folder, $"{Prefix}7"));

        var young = await _fixture.PublishAsync();
        var refused = await Assert.ThrowsAsync<DeploymentFailedException>(() => target.ReleaseAsync(young));

        Assert.Contains($"Secret '{Prefix}7' cannot be read: '{Path.Combine(_folder, $"{Prefix}7")}' is not there", refused.Problem, StringComparison.Ordinal);
        await target.ServesAsync(first);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Keep(string name, string value)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, value + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        _values[name] = value;
    }

    private TargetUnderTest Target(Func<int, bool> byCommand) => _fixture.NewTarget(new TargetSettings
    {
        Name = "",
        Secrets = _values.Keys.Select((name, number) => (name, number)).ToDictionary(
            pair => pair.name,
            pair => byCommand(pair.number) ? SecretSource.FromCommand("cat", Path.Combine(_folder, pair.name)) : SecretSource.FromFile(Path.Combine(_folder, pair.name))),
    });

    // Where any of the values, or any of their spellings, is found.
    private List<string> Traces()
    {
        var files = Directory.EnumerateFiles(_fixture.Settings.Home, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".sock" && new FileInfo(file).Length > 0);
        var commands = Directory.Exists("/proc") ? Directory.EnumerateFiles("/proc", "cmdline", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true }) : [];
        return [.. files.Concat(commands).Where(file => Holds(Text(file)))];
    }

    private bool Holds(string text) => text.Contains("s3cret-", StringComparison.Ordinal) || _values.Values.Any(value =>
        text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='), StringComparison.Ordinal));

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.Latin1);
        }
        catch (IOException)
        {
            // A process that has ended, or a lock that its owner keeps.
            return "";
        }
    }

    // The processes that may write a core file; those of a log are named in its lines.
    private static List<string> CoreSizes(string log) => !OperatingSystem.IsLinux() ? [] :
    [
        .. File.ReadLines(log).Where(line => line.StartsWith("pid ", StringComparison.Ordinal))
            .Select(line => File.ReadLines($"/proc/{int.Parse(line[4..], CultureInfo.InvariantCulture)}/limits").Single(limit => limit.StartsWith("Max core file size", StringComparison.Ordinal)))
            .Where(limit => limit.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not ["Max", "core", "file", "size", "0", "0", ..]),
    ];
}
