using Shunt.Sessions;

namespace Shunt.Contract.Local;

public sealed class LocalKilledEdgeTests
{
    [Fact]
    public async Task An_instance_that_a_killed_edge_left_running_is_ended_all_the_same()
    {
        var fixture = new LocalFixture();
        try
        {
            var target = fixture.NewTarget(new() { Name = "", Retain = TimeSpan.FromHours(1) });
            var (old, young) = (await fixture.PublishAsync(), await fixture.PublishAsync());
            await target.ReleaseAsync(old);
            await target.ReleaseAsync(young);
            await using var session = await ReleaseSession.OpenAsync(target.Context(), default);
            await fixture.KillEdgeAsync();

            await fixture.Platform.TerminateAsync(new(target.Name, "app", old.Version.Suffix), session.Epoch, default);

            await target.RunsAsync(young);
            Assert.Equal(2, (await fixture.EdgesAsync()).Count);
        }
        finally
        {
            await fixture.DisposeAsync();
        }
    }
}
