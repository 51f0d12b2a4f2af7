using Acceptance.Commits;
using Acceptance.Running;

namespace Acceptance;

/// <summary>A release in a network namespace that has nothing but loopback.</summary>
public sealed class OfflineReleaseTests(Clone clone) : Scenario(clone)
{
    [PeerFact("ip", asRoot: true)]
    public async Task With_its_packages_in_the_repository_a_version_is_built_where_there_is_no_network()
    {
        using var packages = new TemporaryFolder();

        // The packages are on the machine, which this was compiled with; and nobody reads what git would spend the time on to make small.
        (await Home.BuildAsync("Vendor", "--skip", "Restore")).WithExitCode(0);
        await Clone.GitAsync("-c", "core.compression=0", "add", "vendor");
        var version = await Clone.CommitAsync(Edits.Other);

        // Tests bring nothing more: what they need is restored and compiled with the rest.
        var built = await Home.RunAsync(
            "unshare", "--net", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh",
            "env", $"NUGET_PACKAGES={packages.Path}", "./build.sh", "PushImage", "--version", version, "--skip", "Test");

        Assert.Contains($"'app {version[..12]}' is stored as sha256:", built.WithExitCode(0).Narration, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateDirectories(packages.Path));
    }
}
