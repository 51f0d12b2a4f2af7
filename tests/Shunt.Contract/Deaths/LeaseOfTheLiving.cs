using Shunt.Sessions;

namespace Shunt.Contract.Deaths;

/// <summary>Gives a session's lease back at the end of a block, unless the block was left because its process died.</summary>
internal readonly struct LeaseOfTheLiving(ReleaseSession session) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => session.Context.Platform is MortalPlatform { IsDead: true } ? ValueTask.CompletedTask : session.DisposeAsync();
}
