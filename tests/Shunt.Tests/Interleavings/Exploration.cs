namespace Shunt.Tests.Interleavings;

/// <summary>Releases that run at once, each a process with a clock of its own that may be as slow as it likes, and how far their orders are explored.</summary>
/// <param name="Releases">How many releases.</param>
/// <param name="Extent">How far.</param>
internal sealed record Exploration(int Releases, Extent Extent)
{
    /// <value>Whether they do all that a release of the build does; otherwise only what the ledger's protocol needs. Default false.</value>
    public bool IsWhole { get; init; }

    /// <value>Whether each replaces two processes one after the other; otherwise there is one, and the alias moves at once. Default false.</value>
    public bool Rolls { get; init; }

    /// <summary>Explores them. Every end is judged as <see cref="Order"/> says.</summary>
    /// <exception cref="InvalidOperationException">An order leads to something it may not lead to; the message holds its schedule.</exception>
    public async Task<Explored> RunAsync()
    {
        var situation = await Situation.MakeAsync(Releases, rolls: Rolls);
        Func<Situation, Process, char, Task> program = IsWhole ? Situation.ReleaseAsync : Situation.MoveAsync;
        var explorer = new Explorer(() => situation.Start(Releases, Extent, program), new Order(situation).Check);
        var began = TimeProvider.System.GetTimestamp();

        // On a thread without a context to return to, so that every process goes on within its answer.
        await Task.Run(explorer.Run);
        return new Explored(this, explorer, TimeProvider.System.GetElapsedTime(began));
    }
}
