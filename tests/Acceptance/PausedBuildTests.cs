using System.Globalization;
using Acceptance.Chaos;
using Acceptance.Load;
using Acceptance.Running;
using Xunit.Abstractions;

namespace Acceptance;

/// <summary>A build that is stopped for longer than its lease lives: a laptop that was closed, a machine that was frozen.</summary>
[Collection(Clone.OtherCollection)]
public sealed class PausedBuildTests(Clone clone, ITestOutputHelper output) : Scenario(clone)
{
    [Fact]
    public async Task A_build_that_slept_is_superseded_and_changes_nothing_when_it_wakes_up()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        await using var load = await ConstantLoad.StartAsync(Home.Port, "app.stage.localhost");
        using var tests = new HeldTests();
        using var sleeper = Home.StartJob(tests.Variables, "Cutover");
        var group = await sleeper.GroupAsync();

        // In the middle of a step that ends with an entry: between two steps it would find that what it was asked for is done.
        await sleeper.NarratesAsync("── IntegrationTests");
        await tests.BegunAsync();
        Signals.PauseGroup(group);
        tests.LetGo();

        var startUp = (await Home.BuildAsync("Status")).WithExitCode(0).Duration;
        var began = TimeProvider.System.GetUtcNow().UtcDateTime;
        (await Home.BuildAsync("Cutover")).WithExitCode(0);
        var written = Facts.Of(Home.Folder, "stage");
        Signals.ResumeGroup(group);
        var woken = await sleeper.EndAsync();

        // The figure is for people: that it is at most the time to live and 2 s is held in virtual time (Shunt.Extents), whatever the load.
        var takeover = written.Last(entry => entry.Kind == "lease-acquired").Written - began;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Superseded {takeover.TotalSeconds:0.0} s after the start of the next command; a start takes {startUp.TotalSeconds:0.0} s."));
        Assert.Equal(6, woken.ExitCode);
        Assert.Equal(written, Facts.Of(Home.Folder, "stage"));
        SentAssert.NoneFailedAndTheAliasMovedOnce(await load.StopAsync(), from: Clone.Older, to: Clone.Newer);
        await Home.IsServedByAsync(Clone.Newer);
    }
}
