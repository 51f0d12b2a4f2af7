using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Tests;

namespace Shunt.Contract.Docker;

/// <summary>Containers outlive the edge that had them started, and the next edge has them.</summary>
public sealed class DockerEdgeDeathTests(DockerFixture fixture) : IClassFixture<DockerFixture>
{
    [EngineFact]
    public async Task The_edge_after_one_that_was_killed_takes_its_containers_up_and_serves_from_them()
    {
        var target = fixture.NewTarget();
        var image = await fixture.PublishAsync();
        await target.ReleaseAsync(image);
        var before = (await fixture.ContainersAsync()).Select(container => container.ID);

        using (var edge = new EdgeClient(fixture.Home, TimeProvider.System))
        {
            var status = (await edge.StatusAsync(default))!;
            ProcessGroup.Signal(status.SupervisorPid, Libc.SigKill);
            ProcessGroup.Signal(status.WorkerPid, Libc.SigKill);
            await Eventually.HoldsAsync(() => ProcessMark.Of(status.SupervisorPid) is null && ProcessMark.Of(status.WorkerPid) is null);
        }

        await fixture.Platform.PrepareAsync(default);

        await target.ServesAsync(image);
        Assert.Equal(before, (await fixture.ContainersAsync(all: true)).Select(container => container.ID));
    }
}
