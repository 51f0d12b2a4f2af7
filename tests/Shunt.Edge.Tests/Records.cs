using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Tests;

/// <summary>Instances as a snapshot holds them; no process is behind them.</summary>
internal static class Records
{
    public static InstanceRecord Running(string suffix, string target = "stage", int number = 0) => new()
    {
        Spec = Specs.Of(suffix, "/nowhere", target: target),
        Number = number,
        Nonce = $"nonce-{suffix}{number}",
        Port = 1000 + suffix[0] + number,
        State = InstanceState.Running,
        StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Process = new ProcessMark(4_000_000, "never"),
        HasBeenHealthy = true,
    };
}
