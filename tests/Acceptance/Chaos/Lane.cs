using System.Collections.Concurrent;
using System.Globalization;
using Acceptance.Load;
using Acceptance.Running;

namespace Acceptance.Chaos;

/// <summary>A state folder with an edge of its own, in which one round follows the other.</summary>
/// <param name="rehearsal">The clone and the versions.</param>
/// <param name="kind">What its rounds are about.</param>
/// <param name="root">The folder of its state folders.</param>
internal sealed class Lane(Rehearsal rehearsal, LaneKind kind, string root) : IAsyncDisposable
{
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(1.2);
    private static readonly ConcurrentDictionary<string, TimeSpan> Durations = new(StringComparer.Ordinal);

    private int _homes;

    /// <value>The clone and the versions.</value>
    public Rehearsal Rehearsal => rehearsal;

    /// <value>What its rounds are about.</value>
    public LaneKind Kind => kind;

    /// <value>The state folder now.</value>
    public string Home { get; private set; } = "";

    /// <value>What the processes find as TMPDIR.</value>
    public string Temporary => Path.Combine(root, "temporary");

    /// <value>What should be true of it.</value>
    public World World { get; set; } = World.Empty;

    /// <value>The edge's port; 0 before there was an edge.</value>
    public int Port => File.Exists(PortFile) ? int.Parse(File.ReadAllText(PortFile), CultureInfo.InvariantCulture) : 0;

    private string PortFile => Path.Combine(Home, "edge", "port");

    private (string, string)[] Variables => [("SHUNT_HOME", Home), ("SHUNT_PORT", "0"), ("TMPDIR", Temporary), ("CI", "true")];

    /// <summary>Takes a state folder nobody used; what the one before has left must be ended.</summary>
    public void Renew()
    {
        Home = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"home-{++_homes:000}"));
        Folders.Copy(rehearsal.Images, Home);
        Directory.CreateDirectory(Temporary);
        World = World.Empty;
    }

    /// <summary>Makes true what a round begins with.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">A command did not end as it should.</exception>
    public async Task EstablishAsync(World world)
    {
        foreach (var order in kind.Targets.Reverse().SelectMany(target => WaysTo(world, target)))
            await SucceedAsync(order);

        foreach (var target in kind.Targets)
        {
            while (World[target].Live != world[target].Live && World[target].Good.Count > 1)
                await SucceedAsync(new Order(Verb.Rollback, target));
        }
    }

    /// <summary>Starts a command as a shell starts a job.</summary>
    public Job Start(Order order) => Job.Start(rehearsal.Folder, Variables, ["./build.sh", .. order.Arguments(rehearsal)]);

    /// <summary>Runs a command to its end.</summary>
    public Task<Finished> FinishAsync(params IReadOnlyList<string> arguments) => Command.RunAsync(rehearsal.Folder, Variables, ["./build.sh", .. arguments]);

    /// <summary>How long a command usually takes.</summary>
    public static TimeSpan Usual(Order order) => Durations.GetValueOrDefault(order.Name, FirstGuess);

    /// <summary>Learns how long a command takes that nothing held up.</summary>
    public static void Learn(Order order, TimeSpan duration) => Durations.AddOrUpdate(order.Name, duration, (_, usual) => (usual * 0.8) + (duration * 0.2));

    /// <summary>Asks a route several times, each time on a connection of its own.</summary>
    /// <returns>Who answered, or what happened instead.</returns>
    public async Task<IReadOnlyList<string>> AskAsync(string host, int times = 1)
    {
        List<string> answers = [];
        for (var time = 0; time < times; time++)
        {
            using var connection = new KeepAlive(Port, host);
            var (suffix, failure) = await SteadyLoad.AskOnceAsync(connection);
            answers.Add(suffix ?? failure ?? "");
        }

        return answers;
    }

    /// <summary>Ends everything in the state folder.</summary>
    /// <returns>What is left all the same.</returns>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        foreach (var target in kind.Targets.Where(target => Directory.Exists(Facts.Folder(Home, target))))
        {
            var ended = await FinishAsync("Teardown", "--target", target);
            if (ended.ExitCode != 0)
                return [$"Teardown ended with {ended.ExitCode}: {ended.Narration}"];
        }

        var left = await Traces.ProcessesAsync(Home);
        return left;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Home.Length == 0)
            return;

        await EndAsync();
        foreach (var process in await Traces.ProcessesAsync(Home))
            Signals.KillProcess(int.Parse(process.Split(' ')[0], CultureInfo.InvariantCulture));
    }

    // Going live on a later target goes live on the earlier one, too.
    private static IEnumerable<Order> WaysTo(World world, string target) =>
        world[target].Good.Select(version => new Order(Verb.Cutover, target, version))
            .Concat(world[target].Incoming is { } incoming ? [new Order(Verb.DeployInitial, target, incoming)] : Array.Empty<Order>());

    private async Task SucceedAsync(Order order)
    {
        (await FinishAsync(order.Arguments(rehearsal))).WithExitCode(0);
        World = World.Follow(order).After;
    }
}
