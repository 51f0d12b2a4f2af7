using System.Text.Json;
using Acceptance.Load;
using Acceptance.Running;

namespace Acceptance;

/// <summary>What a cutover proves of its way back, and what it tells of its move.</summary>
public sealed class WayBackTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task A_cutover_is_certified_and_its_way_back_is_drilled_without_a_lost_request()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);

        var cutover = (await Home.BuildAsync("Cutover")).WithExitCode(0);

        Assert.Contains(" requests through the alias, 0 failed; longest gap ", cutover.Output, StringComparison.Ordinal);
        var file = Path.Combine(Clone.Folder, "output", "reports", Clone.Newer[..12], "certificate-stage.json");
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
        Assert.Equal(Clone.Newer, document.RootElement.GetProperty("to").GetString());
        Assert.Equal(0, document.RootElement.GetProperty("certificate").GetProperty("failures").GetInt32());
        Assert.Contains("certified", (await Home.FactsAsync()).Select(fact => fact.GetProperty("kind").GetString()));

        await using var load = await ConstantLoad.StartAsync(Home.Port, "app.stage.localhost");
        var drill = (await Home.BuildAsync("Rollback", "--drill")).WithExitCode(0);

        Assert.All(await load.StopAsync(), sent => Assert.Null(sent.Failure));
        Assert.StartsWith($"app {Clone.Newer[..12]} is live on stage, as before: the alias flipped 6 times between it and {Clone.Older[..12]}\n", drill.Output, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Newer);
    }

    [Fact]
    public async Task A_version_whose_image_is_damaged_is_replaced_only_when_the_glass_is_broken()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        var live = (await Home.FactsAsync()).Last(fact => fact.GetProperty("kind").GetString() == "taken-live").GetProperty("live");
        var digest = live.GetProperty("digest").GetString()!.Replace(":", "/", StringComparison.Ordinal);
        File.Delete(Path.Combine(Home.Folder, "images", "blobs", digest));

        var refused = (await Home.BuildAsync("Cutover")).WithExitCode(4);
        Assert.Contains($"there would be no way back to 'app {Clone.Older[..12]}'", refused.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older);

        (await Home.BuildAsync("Cutover", "--break-glass", "the shop is down")).WithExitCode(0);

        await Home.IsServedByAsync(Clone.Newer);
        Assert.Contains("(the shop is down)", (await Home.BuildAsync("History")).WithExitCode(0).Output, StringComparison.Ordinal);
    }
}
