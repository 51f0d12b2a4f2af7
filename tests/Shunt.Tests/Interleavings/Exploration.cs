using Shunt.Targets;

namespace Shunt.Tests.Interleavings;

/// <summary>Releases that run at once, each a process with a clock of its own that may be as slow as it likes, and how far their orders are explored.</summary>
/// <param name="Releases">How many releases.</param>
/// <param name="Extent">How far.</param>
internal sealed record Exploration(int Releases, Extent Extent)
{
    /// <value>Whether they do all that a release of the build does; otherwise only what the ledger's protocol needs. Default false.</value>
    public bool IsWhole { get; init; }

    /// <value>How many processes of a version serve. Default 1.</value>
    public int Processes { get; init; } = 1;

    /// <value>How they take over. Default: the alias moves at once.</value>
    public Rollout Rollout { get; init; } = Rollout.AtOnce;

    /// <summary>Explores them. Every end is judged as <see cref="Order"/> says.</summary>
    /// <exception cref="InvalidOperationException">An order leads to something it may not lead to; the message holds its schedule.</exception>
    public async Task<Explored> RunAsync()
    {
        var situation = await Situation.MakeAsync(Releases, target: new() { Name = Situation.Target, Processes = Processes, Rollout = Rollout });
        Func<Situation, Process, char, Task> program = IsWhole ? Situation.ReleaseAsync : Situation.MoveAsync;
        var explorer = new Explorer(() => situation.Start(Releases, Extent, program), new Order(situation).Check);
        var began = TimeProvider.System.GetTimestamp();

        // On a thread without a context to return to, so that every process goes on within its answer.
        await Task.Run(explorer.Run);
        return new Explored(this, explorer, TimeProvider.System.GetElapsedTime(began));
    }
}
