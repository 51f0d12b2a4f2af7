using Acceptance.Running;

namespace Acceptance;

/// <summary>A state folder that takes nothing more.</summary>
[Collection(Clone.OtherCollection)]
public sealed class FullDiskTests(Clone clone) : Scenario(clone)
{
    [RootFact]
    public async Task A_full_disk_stops_a_cutover_and_what_serves_goes_on_until_there_is_room_again()
    {
        using var disk = await SmallDisk.MountAsync(Home.Folder);
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        var full = await disk.FillAsync();

        var stopped = (await Home.BuildAsync("Cutover")).WithExitCode(7);

        Assert.Contains("No space left on device", stopped.Narration, StringComparison.Ordinal);
        Assert.Contains("What serves now was not touched", stopped.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Older);
        (await Home.BuildAsync("Status")).WithExitCode(0);
        File.Delete(full);
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Newer);
        await Home.EndAsync();
    }

    [RootFact]
    public async Task A_read_only_disk_stops_a_rollback_and_what_serves_goes_on_until_it_can_be_written_again()
    {
        using var disk = await SmallDisk.MountAsync(Home.Folder);
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        await Home.ReleaseAsync(Clone.Newer);
        await disk.ForbidWritingAsync();

        var stopped = (await Home.BuildAsync("Rollback")).WithExitCode(7);

        Assert.Contains("Read-only file system", stopped.Narration, StringComparison.Ordinal);
        Assert.Contains("What serves now was not touched", stopped.Narration, StringComparison.Ordinal);
        await Home.IsServedByAsync(Clone.Newer);
        await disk.AllowWritingAsync();
        (await Home.BuildAsync("Rollback")).WithExitCode(0);
        await Home.IsServedByAsync(Clone.Older);
        await Home.EndAsync();
    }
}
