using Acceptance.Running;

namespace Acceptance;

/// <summary>The whole repository on the packages that the drop-ins stand for.</summary>
public sealed class OfficialPackagesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("shunt-official-").FullName;

    [OfficialPackagesFact]
    public async Task A_release_is_made_by_NUKEs_own_engine_and_what_that_engine_passes_over_is_refused()
    {
        await Command.OutputOfAsync(_root, "git", "clone", "--quiet", "--no-hardlinks", Repository.Root, "clone");

        var plan = await BuildAsync("Plan");
        Finished[] refused =
        [
            await BuildAsync("Cutover", "--target", "prd"),
            await BuildAsync("Cutover", "--target"),
            await BuildAsync("Cutover", "--version=HEAD"),
            await BuildAsync("Cutover", "--frobnicate"),
            await BuildAsync("Cutovr"),
        ];
        var nothing = await BuildAsync("Status");
        var released = await BuildAsync("Cutover", "--target", "dev", "--skip_slow_scans");
        var ended = await BuildAsync("Teardown", "--target", "dev");

        Assert.Contains("Nothing was changed.", plan.WithExitCode(0).Output, StringComparison.Ordinal);
        Assert.All(refused, refusal => refusal.WithExitCode(2));
        Assert.Contains("stage: nothing was released here", nothing.WithExitCode(0).Output, StringComparison.Ordinal);
        Assert.Contains(" is live on dev", released.WithExitCode(0).Output, StringComparison.Ordinal);
        ended.WithExitCode(0);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Task<Finished> BuildAsync(params IReadOnlyList<string> arguments) => Command.RunAsync(
        Path.Combine(_root, "clone"),
        [("OfficialPackages", "true"), ("NUKE_TELEMETRY_OPTOUT", "1"), ("SHUNT_HOME", Path.Combine(_root, "home")), ("SHUNT_PORT", "0")],
        ["./build.sh", .. arguments]);
}
