using System.Text;
using Shunt.Contract.App;
using Shunt.Cutover;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Images;
using Shunt.Ledger.Facts;
using Shunt.Local.Hooks;
using Shunt.Rollback;
using Shunt.Targets;

namespace Shunt.Contract.Local;

/// <summary>Hooks around releases of real processes behind the edge: what they see is what a client sees, and who serves when they fail.</summary>
public sealed class LocalHookTests : IClassFixture<LocalFixture>, IDisposable
{
    private readonly LocalFixture _fixture;
    private readonly TargetUnderTest _target;
    private readonly string _folder = Directory.CreateTempSubdirectory("shunt-hooked-").FullName;

    public LocalHookTests(LocalFixture fixture)
    {
        _fixture = fixture;
        _target = _fixture.NewTarget(new TargetSettings { Name = "", Retain = TimeSpan.FromHours(1) });
    }

    [Fact]
    public async Task Around_every_step_the_routes_answer_as_the_step_has_it()
    {
        var (old, young) = (await _fixture.PublishAsync(), await _fixture.PublishAsync());
        List<string> seen = [];
        await ReleaseAsync(old);
        Hooks(Everywhere(async release =>
        {
            using var alias = _target.VisitAlias();
            using var own = _target.Visit(young);
            seen.Add($"{release.Place}: {(await alias.GetAsync("/")).Suffix == young.Version.Suffix} {(await own.GetAsync("/")).Status}");
        }));

        await ReleaseAsync(young);
        await RollbackAsync();

        Assert.Equal(
            [
                "before DeployInitial: False 421", "after DeployInitial: False 200", "before IntegrationTests: False 200", "after IntegrationTests: False 200",
                "before Cutover: False 200", "after Cutover: True 200", "after Rollback: False 200",
            ],
            seen);
        Assert.Equal(seen.Count, (await _target.FactsAsync<HookRan>()).Count);
        await _target.ServesAsync(old);
    }

    [Fact]
    public async Task A_program_that_fails_before_traffic_moves_leaves_the_old_version_serving_alone()
    {
        var (old, young) = (await _fixture.PublishAsync(), await _fixture.PublishAsync());
        await ReleaseAsync(old);
        Hooks(Before.Cutover(Hook.Command("warm", "sh", "-c", "echo no route to host; exit 3")));

        var failure = await Assert.ThrowsAsync<HookFailedException>(() => ReleaseAsync(young));

        Assert.Equal("hook 'warm' before Cutover ended with exit code 3 (no route to host)", failure.Problem);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    [Fact]
    public async Task A_program_that_hangs_after_the_cutover_is_killed_and_the_alias_goes_back()
    {
        var (old, young) = (await _fixture.PublishAsync(), await _fixture.PublishAsync());
        await ReleaseAsync(old);
        Hooks(After.Cutover(Hook.Command("tell", "sleep", "600") with { Limit = TimeSpan.FromSeconds(1) }));

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => ReleaseAsync(young));

        Assert.Equal("hook 'tell' after Cutover did not end within 1 s", failure.Problem);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    [Fact]
    public async Task A_hundred_secrets_that_hooks_write_and_fail_with_are_in_no_log_ledger_narration_and_process_list()
    {
        var (old, young) = (await _fixture.PublishAsync(), await _fixture.PublishAsync(new AppBehaviour { TellsVariables = "HELD_" }));
        await ReleaseAsync(old);
        var (own, targets) = (Secrets("OWN_", 50), Secrets("HELD_", 50));
        _target.Settings = _target.Settings with { Secrets = targets };
        Hooks(
            Before.Cutover(Hook.Command("write", "sh", "-c", "env | grep ^OWN_; for own in $(env | grep ^OWN_); do printf %s \"${own#*=}\" | base64; done") with { Secrets = own }),
            After.Cutover(Hook.Command("fail", "sh", "-c", "env | grep ^OWN_ >&2; exit 3") with { Secrets = own }),
            After.Rollback(Hook.Code("throw", (_, _) => throw new IOException(string.Concat(Values(targets))))));

        var failure = await Assert.ThrowsAsync<AutomaticRollbackException>(() => ReleaseAsync(young));

        var narration = string.Join('\n', _target.Narration);
        Assert.True(narration.Split("***").Length > 150, narration);
        Assert.Empty(Traces(narration + failure));
        await _target.ServesAsync(old);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static HookPoint[] Everywhere(Func<HookedRelease, Task> look)
    {
        var hook = Hook.Code("look", (release, _) => look(release));
        return
        [
            Before.DeployInitial(hook), After.DeployInitial(hook), Before.IntegrationTests(hook), After.IntegrationTests(hook), Before.Cutover(hook), After.Cutover(hook),
            After.Rollback(hook),
        ];
    }

    private static IEnumerable<string> Values(IReadOnlyDictionary<string, SecretSource> secrets) => secrets.Values.Select(source => File.ReadAllText(source.File!));

    private void Hooks(params IReadOnlyList<HookPoint> hooks) => _target.Settings = _target.Settings with { Hooks = hooks };

    private Sessions.ReleaseContext Context() => _target.Context() with { RunHook = new HookHost(_folder, _target.Settings.Secrets).RunAsync };

    private Task<LiveDeployment> ReleaseAsync(ReleaseImage image) => TargetUnderTest.ReleaseAsync(Context(), image, new Consent());

    private Task<RolledBackDeployment> RollbackAsync() => TargetUnderTest.RollbackAsync(Context());

    private Dictionary<string, SecretSource> Secrets(string prefix, int count) => Enumerable.Range(0, count).ToDictionary(number => $"{prefix}{number}", number =>
    {
        var file = Path.Combine(_folder, $"{prefix}{number}");
        File.WriteAllText(file, $"s3cret-{number:000}-{Guid.NewGuid():N}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return SecretSource.FromFile(file);
    });

    private List<string> Traces(string told)
    {
        var values = Directory.EnumerateFiles(_folder).Select(File.ReadAllText).ToList();
        var spellings = values.Concat(values.Select(value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='))).ToList();
        var files = Directory.EnumerateFiles(_fixture.Settings.Home, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) != ".sock" && new FileInfo(file).Length > 0);
        var commands = Directory.Exists("/proc") ? Directory.EnumerateFiles("/proc", "cmdline", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1, IgnoreInaccessible = true }) : [];
        return [.. files.Concat(commands).Select(Text).Append(told).SelectMany(text => spellings.Where(spelling => text.Contains(spelling, StringComparison.Ordinal)))];
    }

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
}
