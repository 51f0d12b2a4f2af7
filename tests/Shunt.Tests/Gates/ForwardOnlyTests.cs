using Shunt.Gates;
using Shunt.Tests.Sessions;
using Shunt.Versions;

namespace Shunt.Tests.Gates;

public sealed class ForwardOnlyTests
{
    private readonly World _world = new();

    [Fact]
    public async Task An_older_commit_steps_aside_for_the_newer_one_that_serves()
    {
        await _world.ReleaseAsync('2');

        var refusal = await Assert.ThrowsAsync<SupersededException>(() => PassAsync('1', Ancestry.Ancestor));

        Assert.Equal(
            "'app 111111111111' was not released to stage: 'app 222222222222', which contains it, serves all traffic there. To go back, run './build.sh Rollback --target stage'.",
            refusal.Message);
        Assert.Equal((ExitCode.Superseded, "111111111111", "222222222222"), (refusal.ExitCode, refusal.Version, refusal.Live));
    }

    [Fact]
    public async Task A_clone_that_cannot_tell_is_refused_rather_than_guessed()
    {
        await _world.ReleaseAsync('2');

        var refusal = await Assert.ThrowsAsync<BadUsageException>(() => PassAsync('1', Ancestry.Unknown));

        Assert.Equal(
            "Version '111111111111' was not released to stage: this clone cannot tell whether it is newer than '222222222222', which serves there. Run 'git fetch --unshallow' or 'git fetch', then run the command again.",
            refusal.Message);
    }

    [Theory]
    [InlineData(Ancestry.Descendant)]
    [InlineData(Ancestry.Diverged)]
    public async Task A_newer_commit_or_one_of_another_line_passes(Ancestry ancestry)
    {
        await _world.ReleaseAsync('2');

        await PassAsync('3', ancestry);
    }

    [Fact]
    public async Task The_live_commit_and_a_first_release_pass_without_a_look_at_history()
    {
        await PassAsync('1', null);
        await _world.ReleaseAsync('1');

        await PassAsync('1', null);
    }

    private Task PassAsync(char version, Ancestry? ancestry)
    {
        _world.Relate = (first, second) =>
        {
            Assert.Equal((new string(version, 40), new string('2', 40)), (first, second));
            return ancestry ?? throw new InvalidOperationException("History was looked at.");
        };
        return ForwardOnly.PassAsync(_world.Context(), new ReleaseVersion(new string(version, 40), LeapingTimeProvider.Start), default);
    }
}
