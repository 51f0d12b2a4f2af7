using Bench.Cutover.Figures;

namespace Bench.Cutover.Commands;

/// <summary>How long <c>./build.sh Rollback</c> takes as a user waits for it: the launcher, the build, the ledger, the move, the proof and the drain.</summary>
/// <param name="Warm">Inside the retain window: the version before still runs.</param>
/// <param name="Cold">After it: the stored image is started again.</param>
/// <param name="Release">The cutovers in between, of a version whose image is stored.</param>
sealed record WayBack(Distribution Warm, Distribution Cold, Distribution Release)
{
    private const string KeptWarm = "stage";
    private const string KeptCold = "dev";

    /// <summary>Releases two versions and goes back, again and again.</summary>
    /// <param name="folder">Where the clone goes.</param>
    /// <param name="times">How often on each target.</param>
    /// <exception cref="InvalidOperationException">A command failed, or another version was live afterwards than it should have been.</exception>
    public static async Task<WayBack> MeasureAsync(string folder, int times)
    {
        await using var clone = await UserClone.MakeAsync(folder);
        var way = new WayBack(new Distribution(), new Distribution(), new Distribution());
        foreach (var (target, ways) in ((string, Distribution)[])[(KeptWarm, way.Warm), (KeptCold, way.Cold)])
        {
            foreach (var version in clone.Versions)
                await clone.BuildAsync("Cutover", "--target", target, "--version", version);
            for (var time = 0; time < times; time++)
                await GoBackAsync(clone, target, ways, way.Release);
        }

        return way;
    }

    private static async Task GoBackAsync(UserClone clone, string target, Distribution ways, Distribution releases)
    {
        var begun = TimeProvider.System.GetTimestamp();
        await clone.BuildAsync("Rollback", "--target", target);
        ways.Add(begun, TimeProvider.System.GetTimestamp());
        await SeeAsync(clone, target, clone.Versions[0]);

        begun = TimeProvider.System.GetTimestamp();
        await clone.BuildAsync("Cutover", "--target", target, "--version", clone.Versions[1]);
        releases.Add(begun, TimeProvider.System.GetTimestamp());
        await SeeAsync(clone, target, clone.Versions[1]);
    }

    private static async Task SeeAsync(UserClone clone, string target, string version)
    {
        var live = await clone.LiveAsync(target);
        if (live != version)
            throw new InvalidOperationException($"'{live}' is live on {target}, not '{version}'.");
    }
}
