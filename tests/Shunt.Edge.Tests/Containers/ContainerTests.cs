using Shunt.Local.Edge;

namespace Shunt.Edge.Tests.Containers;

/// <summary>Instances that are containers.</summary>
public sealed class ContainerTests
{
    [Fact]
    public async Task A_container_is_told_what_a_process_is_told_and_says_whose_it_is()
    {
        using var engine = new ProcessEngine();
        await using var edge = await StartAsync(engine, Specs.Old);

        var container = Assert.Single(engine.Containers);
        var instance = (await edge.FindAsync(Specs.Old))!;
        var nonce = container.Variable("SHUNT_INSTANCE");
        Assert.Equal((container.Pid, $"{instance.Port}", "127.0.0.1", Specs.Old), (instance.Pid, container.Variable("PORT"), container.Variable("HOST"), container.Variable("TEST_VERSION")));
        Assert.Equal($"shunt-stage-app-{Specs.Old}-{nonce[..8]}", container.Name);
        Assert.Equal(
            $$"""{"shunt.home":"{{edge.Home}}","shunt.target":"stage","shunt.component":"app","shunt.suffix":"{{Specs.Old}}","shunt.nonce":"{{nonce}}"}""", container.Parameters["Labels"]!.ToJsonString());
        Assert.Equal("sha256:image", container.Parameters["Image"]!.GetValue<string>());
        Assert.Equal(
            """{"LogConfig":{"Type":"json-file","Config":{"max-size":"16777216","max-file":"2"}},"NetworkMode":"host","AutoRemove":false,"CapDrop":["ALL"],"SecurityOpt":["no-new-privileges"]}""",
            container.Parameters["HostConfig"]!.ToJsonString());
        Assert.DoesNotContain("PATH=", container.Parameters["Env"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_serves_writes_to_its_log_and_is_gone_when_it_is_terminated()
    {
        using var engine = new ProcessEngine();
        await using var edge = await StartAsync(engine, Specs.Old);
        var container = engine.Containers.Single();
        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
        await EndToEnd.UntilAsync(() => File.Exists(Log(edge)) && File.ReadAllText(Log(edge)) == $"{container.Name} writes\n", "its log is there");

        // One that stays: with its last instance an edge ends.
        await edge.StartHealthyAsync(Specs.New);
        await edge.Client.TerminateAsync(Specs.Id(Specs.Old), 1, CancellationToken.None);

        Assert.Empty(engine.Containers);
        Assert.False(container.IsRunning());
        Assert.Null(await edge.FindAsync(Specs.Old));
    }

    [Fact]
    public async Task A_container_that_ends_by_itself_is_replaced_and_its_end_is_the_engines_word()
    {
        using var engine = new ProcessEngine();
        await using var edge = await StartAsync(engine, Specs.Old);
        var first = engine.Containers.Single();

        using var crash = await edge.SendAsync("/crash", Specs.Old);

        await EndToEnd.UntilAsync(async () => await edge.FindAsync(Specs.Old) is { Restarts: 1, Pid: > 0 }, "it is started again");
        await edge.UntilHealthyAsync(Specs.Old);
        Assert.NotEqual(first.Name, Assert.Single(engine.Containers).Name);
        Assert.Contains($"(pid {first.Pid}, exit code 4)", edge.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_that_the_engine_does_not_start_leaves_nothing_and_the_engine_is_quoted()
    {
        using var engine = new ProcessEngine { Refusal = "exec: no such file" };
        await using var edge = await InProcessEdge.StartNewAsync();

        var refused = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.StartInstanceAsync(engine.Spec(Specs.Old, edge.Home), 1, CancellationToken.None));

        Assert.Equal($$"""'app-{{Specs.Old}}.stage' was not started. The Docker engine did not run it: exec: no such file.""", refused.Message);
        Assert.Empty(engine.Containers);
        Assert.Null(await edge.FindAsync(Specs.Old));
    }

    [Fact]
    public async Task A_container_that_ends_at_once_leaves_nothing_and_its_exit_code_is_told()
    {
        using var engine = new ProcessEngine { EndsAtOnce = true };
        await using var edge = await InProcessEdge.StartNewAsync();

        var refused = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.StartInstanceAsync(engine.Spec(Specs.Old, edge.Home, "crash"), 1, CancellationToken.None));

        Assert.Equal($"'app-{Specs.Old}.stage' was not started. Its container ended at once with exit code 3.", refused.Message);
        Assert.Empty(engine.Containers);
        Assert.EndsWith(" writes\n", await File.ReadAllTextAsync(Log(edge)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_is_not_there_starts_nothing()
    {
        await using var edge = await InProcessEdge.StartNewAsync();
        var spec = Specs.Of(Specs.Old, edge.Home) with { Container = new ContainerSpec($"unix://{edge.Home}/none.sock", "sha256:image") };

        var refused = await Assert.ThrowsAsync<EdgeRefusedException>(() => edge.Client.StartInstanceAsync(spec, 1, CancellationToken.None));

        Assert.StartsWith($"'app-{Specs.Old}.stage' was not started. The Docker engine did not run it: ", refused.Message, StringComparison.Ordinal);
        Assert.Null(await edge.FindAsync(Specs.Old));
    }

    [Fact]
    public async Task The_next_worker_takes_up_containers_and_removes_those_that_nobody_knows()
    {
        using var engine = new ProcessEngine();
        await using var edge = await StartAsync(engine, Specs.Old);
        var container = engine.Containers.Single();
        await edge.StopWorkerAsync();
        var stray = engine.Stray(edge.Home);

        await edge.StartWorkerAsync();

        Assert.False(stray.IsRunning());
        Assert.Equal(container.Name, Assert.Single(engine.Containers).Name);
        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
        Assert.Contains("removed the container 'stray', which belongs to no instance.", edge.Log, StringComparison.Ordinal);
        // One that stays: with its last instance an edge ends.
        await edge.StartHealthyAsync(Specs.New);
        await edge.Client.TerminateAsync(Specs.Id(Specs.Old), 1, CancellationToken.None);
        Assert.Empty(engine.Containers);
    }

    [Fact]
    public async Task What_ended_while_there_was_no_worker_is_removed_and_started_again()
    {
        using var engine = new ProcessEngine();
        await using var edge = await StartAsync(engine, Specs.Old);
        var first = engine.Containers.Single();
        await edge.StopWorkerAsync();
        first.End();

        await edge.StartWorkerAsync();

        await edge.UntilHealthyAsync(Specs.Old);
        Assert.NotEqual(first.Name, Assert.Single(engine.Containers).Name);
        Assert.Equal(Specs.Old, await edge.GetAsync("/", Specs.Old));
    }

    private static async Task<InProcessEdge> StartAsync(ProcessEngine engine, string suffix)
    {
        var edge = await InProcessEdge.StartNewAsync();
        await edge.Client.StartInstanceAsync(engine.Spec(suffix, edge.Home), 1, CancellationToken.None);
        await edge.UntilHealthyAsync(suffix);
        return edge;
    }

    private static string Log(InProcessEdge edge) => Path.Combine(edge.Home, Specs.Old + ".log");
}
