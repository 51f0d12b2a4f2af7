using Shunt.Sessions;
using Shunt.Teardown;

namespace Shunt.Contract.Local;

public sealed class LocalTeardownTests(LocalFixture fixture) : TeardownContract(fixture), IClassFixture<LocalFixture>
{
    [Fact]
    public async Task Teardown_of_the_last_target_leaves_no_process_and_no_socket()
    {
        var alone = new LocalFixture();
        try
        {
            var target = alone.NewTarget();
            await target.ReleaseAsync(await alone.PublishAsync());
            Assert.Equal(2, (await alone.EdgesAsync()).Count);
            Assert.NotEmpty(alone.Sockets());

            await using (var session = await ReleaseSession.OpenAsync(target.Context(), default))
                await TeardownStep.RunAsync(session, null, default);

            Assert.Empty(await alone.EdgesAsync());
            Assert.Empty(alone.Sockets());
            await target.RunsAsync();
        }
        finally
        {
            await alone.DisposeAsync();
        }
    }
}
