using Shunt.Contract.App;
using Shunt.Deploy;
using Shunt.Images;
using Shunt.Sessions;
using Shunt.Verify;

namespace Shunt.Contract;

/// <summary>What every platform does when a version is deployed and tested, before it takes traffic.</summary>
public abstract class DeployContract(PlatformFixture fixture)
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(1);

    private readonly TargetUnderTest _target = fixture.NewTarget();

    [ContractFact]
    public async Task A_version_is_deployed_under_its_suffixed_route_without_touching_the_alias()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);

        var deployment = await TargetUnderTest.DeployAsync(session, young);

        using var visitor = new Traffic.Visitor(fixture.Reach(deployment.Address));
        Assert.Equal(young.Version.Commit, (await visitor.GetAsync("/")).Body);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old, young);
    }

    [ContractFact]
    public async Task An_image_that_went_missing_after_the_gate_is_found_before_anything_is_touched()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        var gate = await TargetUnderTest.GateAsync(_target.Context(), young);
        await fixture.LoseImageAsync(young.Digest);
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);

        var refusal = await Assert.ThrowsAsync<ImageMissingException>(() => Deployer.DeployAsync(session, young, gate, default));

        Assert.Equal(ExitCode.Failed, refusal.ExitCode);
        Assert.Contains($"Nothing moved: 'app {old.Version.Suffix}' still serves all traffic on {_target.Name}.", refusal.Message, StringComparison.Ordinal);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    [ContractFact]
    public async Task A_first_version_is_deployed_while_nothing_answers_on_the_alias()
    {
        var image = await fixture.PublishAsync();
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);

        await TargetUnderTest.DeployAsync(session, image);

        await _target.ServesNothingAsync();
        await _target.RunsAsync(image);
    }

    [ContractFact]
    public async Task Every_answer_of_a_suffixed_route_names_its_version()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);
        await TargetUnderTest.DeployAsync(session, young);

        using var visitor = _target.Visit(young);
        using var oldVisitor = _target.Visit(old);

        Assert.Equal((200, young.Version.Suffix), await AnswerAsync(visitor, "/version"));
        Assert.Equal((404, young.Version.Suffix), await AnswerAsync(visitor, "/no-such-page"));
        Assert.Equal((200, old.Version.Suffix), await AnswerAsync(oldVisitor, "/version"));
    }

    [ContractFact]
    public async Task A_deployment_is_found_again_by_the_next_run()
    {
        var image = await fixture.PublishAsync();
        await using (var session = await ReleaseSession.OpenAsync(_target.Context(), default))
            await TargetUnderTest.DeployAsync(session, image);

        Assert.NotNull(await Deployer.FindAsync(_target.Context(), image, default));
        Assert.Null(await Deployer.FindAsync(_target.Context(), await fixture.PublishAsync(), default));
    }

    [ContractFact]
    public async Task Deploying_again_what_is_deployed_leaves_its_instance_as_it_is()
    {
        var image = await fixture.PublishAsync();
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);
        await TargetUnderTest.DeployAsync(session, image);
        var since = await SinceAsync(image);

        await TargetUnderTest.DeployAsync(session, image);

        Assert.Equal(since, await SinceAsync(image));
    }

    [ContractFact]
    public async Task A_version_that_crashes_at_its_start_is_rejected_with_the_end_of_its_log_and_the_old_one_serves()
    {
        var old = await LiveAsync();

        var failure = await RejectionAsync(await fixture.PublishAsync(new AppBehaviour { CrashesWith = "no database at db:5432" }));

        Assert.Contains("it ended with exit code 3", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("\n  | no database at db:5432", failure.Message, StringComparison.Ordinal);
        await OnlyServesAsync(old, failure);
    }

    [ContractFact]
    public async Task A_version_that_is_never_healthy_is_rejected_within_its_limit_and_the_old_one_serves()
    {
        var old = await LiveAsync();
        _target.Component = _target.Component with { HealthLimit = ShortLimit };
        var start = TimeProvider.System.GetTimestamp();

        var failure = await RejectionAsync(await fixture.PublishAsync(new AppBehaviour { HealthStatus = 503 }));

        Assert.Contains("did not answer 200 within 1 s", failure.Problem, StringComparison.Ordinal);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), ShortLimit, ShortLimit * 10);
        await OnlyServesAsync(old, failure);
    }

    [ContractFact]
    public async Task A_version_that_says_it_is_another_is_rejected_and_the_old_one_serves()
    {
        var old = await LiveAsync();

        var failure = await RejectionAsync(await fixture.PublishAsync(new AppBehaviour { Version = new string('9', 40) }));

        Assert.Contains($"version '{new string('9', 12)}", failure.Problem, StringComparison.Ordinal);
        await OnlyServesAsync(old, failure);
    }

    [ContractFact]
    public async Task A_version_whose_tests_fail_is_rejected_and_the_old_one_serves()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await using var session = await ReleaseSession.OpenAsync(_target.Context(), default);

        var failure = await Assert.ThrowsAsync<DeploymentFailedException>(() =>
            TargetUnderTest.VerifyAsync(session, young, (_, _) => throw new TestsFailedException("1 of 14 integration tests failed: Order_is_kept")));

        Assert.Contains("1 of 14 integration tests failed: Order_is_kept", failure.Problem, StringComparison.Ordinal);
        await OnlyServesAsync(old, failure);
    }

    [ContractFact]
    public async Task A_rejected_first_version_leaves_nothing()
    {
        var failure = await RejectionAsync(await fixture.PublishAsync(new AppBehaviour { CrashesWith = "no" }));

        Assert.Contains($"Nothing serves on {_target.Name} yet", failure.Message, StringComparison.Ordinal);
        await _target.ServesNothingAsync();
        await _target.RunsAsync();
    }

    [ContractFact]
    public async Task A_version_whose_image_is_missing_is_refused_before_anything_starts()
    {
        var (old, young) = (await LiveAsync(), await fixture.PublishAsync());
        await fixture.LoseImageAsync(young.Digest);

        var failure = await Assert.ThrowsAsync<ImageMissingException>(() => _target.ReleaseAsync(young));

        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }

    private static async Task<(int Status, string? Suffix)> AnswerAsync(Traffic.Visitor visitor, string path)
    {
        var visit = await visitor.GetAsync(path);
        return (visit.Status, visit.Suffix);
    }

    private async Task<DateTimeOffset?> SinceAsync(ReleaseImage image) =>
        (await _target.Platform.ObserveAsync(_target.Name, default)).Find(_target.Instance(image))?.Since;

    private async Task<ReleaseImage> LiveAsync()
    {
        var image = await fixture.PublishAsync();
        await _target.ReleaseAsync(image);
        return image;
    }

    private Task<DeploymentFailedException> RejectionAsync(ReleaseImage image) =>
        Assert.ThrowsAsync<DeploymentFailedException>(() => _target.ReleaseAsync(image));

    private async Task OnlyServesAsync(ReleaseImage old, DeploymentFailedException failure)
    {
        Assert.Equal(ExitCode.Failed, failure.ExitCode);
        Assert.Contains($"'app {old.Version.Suffix}' still serves all traffic on {_target.Name}", failure.Message, StringComparison.Ordinal);
        await _target.ServesAsync(old);
        await _target.RunsAsync(old);
    }
}
