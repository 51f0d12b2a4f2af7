using System.Text.Json;

namespace Acceptance.Running;

/// <summary>One state folder (<c>SHUNT_HOME</c>): the commands run on it, and whoever serves from it.</summary>
/// <param name="clone">The clone whose <c>build.sh</c> is run.</param>
internal sealed class Home(Clone clone) : IDisposable
{
    private static readonly string[] Targets = ["dev", "stage", "prod"];

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero });

    /// <value>The state folder; there is none before the first command that writes.</value>
    public string Folder { get; } = clone.NewHome();

    /// <value>The port the edge took; known once something is live.</value>
    public int Port { get; private set; }

    private string Ledgers => Path.Combine(Folder, "ledger");

    /// <summary>Runs <c>./build.sh</c> to its end.</summary>
    public Task<Finished> BuildAsync(params IReadOnlyList<string> arguments) => RunAsync(["./build.sh", .. arguments]);

    /// <summary>Runs <c>./build.sh</c> to its end as CI does.</summary>
    public Task<Finished> BuildInCiAsync(params IReadOnlyList<string> arguments) =>
        Command.RunAsync(clone.Folder, [.. Variables, ("CI", "true")], ["./build.sh", .. arguments]);

    /// <summary>Runs <c>./build.sh</c> to its end with another port than a free one.</summary>
    public Task<Finished> BuildOnPortAsync(int port, params IReadOnlyList<string> arguments) =>
        Command.RunAsync(clone.Folder, [.. Variables, ("SHUNT_PORT", $"{port}")], ["./build.sh", .. arguments]);

    /// <summary>Runs any program in the clone to its end.</summary>
    public Task<Finished> RunAsync(params IReadOnlyList<string> program) => Command.RunAsync(clone.Folder, Variables, program);

    /// <summary>Starts <c>./build.sh</c> as CI does, as the leader of a process group of its own, as a shell starts a job.</summary>
    public Job StartJob(params IReadOnlyList<string> arguments) => StartJob([], arguments);

    /// <summary>The same, with variables of its own.</summary>
    public Job StartJob(IReadOnlyList<(string Name, string Value)> variables, params IReadOnlyList<string> arguments) =>
        Job.Start(clone.Folder, [.. Variables, ("CI", "true"), .. variables], ["./build.sh", .. arguments]);

    /// <summary>Takes a version live and remembers the edge's port.</summary>
    public async Task<Finished> ReleaseAsync(string version, string target = "stage")
    {
        var done = (await BuildAsync("Cutover", "--version", version, "--target", target)).WithExitCode(0);
        await FindPortAsync();
        return done;
    }

    /// <summary>Learns the edge's port from what is live anywhere.</summary>
    public async Task FindPortAsync()
    {
        var status = (await BuildAsync("Status", "--json")).WithExitCode(0);
        using var document = JsonDocument.Parse(status.Output);
        var live = document.RootElement.GetProperty("targets").EnumerateArray()
            .SelectMany(target => target.GetProperty("components").EnumerateArray())
            .Select(component => component.GetProperty("live"))
            .First(live => live.ValueKind != JsonValueKind.Null);
        Port = live.GetProperty("url").Deserialize<Uri>()!.Port;
    }

    /// <summary>Asks a route for its version on a connection of its own, through 127.0.0.1 with the route's name as host.</summary>
    public async Task<Answer> AskAsync(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{Port}/version");
        request.Headers.Host = host;
        using var answer = await _client.SendAsync(request);
        var suffix = answer.Headers.TryGetValues("Shunt-Version", out var stamps) ? stamps.Single() : null;
        return new Answer((int)answer.StatusCode, suffix, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Fails the test unless the version answers the target's alias, by its own word and by the edge's stamp.</summary>
    public async Task IsServedByAsync(string version, string target = "stage") =>
        Assert.Equal(Of(version), await AskAsync($"app.{target}.localhost"));

    /// <summary>Fails the test unless the version answers its suffixed route.</summary>
    public async Task AnswersAsync(string version, string target = "stage") =>
        Assert.Equal(Of(version), await AskAsync($"app-{version[..12]}.{target}.localhost"));

    /// <summary>Fails the test unless nothing of the version runs or answers on the target.</summary>
    /// <param name="version">The commit.</param>
    /// <param name="target">The target.</param>
    /// <param name="elsewhere">On how many other targets an instance of the version goes on.</param>
    public async Task NothingIsLeftOfAsync(string version, string target = "stage", int elsewhere = 0)
    {
        Assert.Equal(421, (await AskAsync($"app-{version[..12]}.{target}.localhost")).Status);
        var digest = (await FactsAsync(target)).Last(fact => Commit(fact) == version).GetProperty("version").GetProperty("digest").GetString()!;
        Assert.Equal(elsewhere, (await Traces.ProcessesAsync(Path.Combine(Folder, "apps", digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..]))).Count);
    }

    /// <summary>The facts of a target's ledger, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> FactsAsync(string target = "stage") =>
        [.. (await EntriesAsync(target)).Select(entry => entry.GetProperty("fact"))];

    /// <summary>The entries of a target's ledger, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> EntriesAsync(string target = "stage")
    {
        List<JsonElement> entries = [];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Ledgers, target), "0*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file));
            entries.Add(document.RootElement.Clone());
        }

        return entries;
    }

    /// <summary>Tears every target down that was used, and fails the test when anything runs, listens or lies about afterwards.</summary>
    public async Task EndAsync()
    {
        foreach (var target in Targets.Where(target => Directory.Exists(Path.Combine(Ledgers, target))))
            await BuildAsync("Teardown", "--target", target);

        await Eventually.IsEmptyAsync(() => Traces.ProcessesAsync(Folder));
        if (Directory.Exists(Folder))
            Assert.Empty(Traces.Sockets(Folder));

        Assert.Single((await clone.GitAsync("worktree", "list")).Split('\n'));
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private (string, string)[] Variables => [("SHUNT_HOME", Folder), ("SHUNT_PORT", "0")];

    private static Answer Of(string version) => new(200, version[..12], $$"""{"component":"app","version":"{{version}}"}""");

    private static string? Commit(JsonElement fact) =>
        fact.TryGetProperty("version", out var version) ? version.GetProperty("commit").GetString() : null;
}
