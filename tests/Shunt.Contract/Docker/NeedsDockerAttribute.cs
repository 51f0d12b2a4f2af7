using Tests;

namespace Shunt.Contract.Docker;

/// <summary>Leaves all tests out where there is no engine to be had.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsDockerAttribute : LeavesOutAttribute
{
    public override string? Why(string contract, string test) => DockerPeer.Skip;
}
