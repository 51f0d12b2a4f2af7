using Docker.DotNet.Models;

namespace Docker.DotNet.Tests;

/// <summary>Keeps what is reported, in its order.</summary>
internal sealed class Messages : IProgress<JSONMessage>
{
    private readonly List<JSONMessage> _all = [];

    public IReadOnlyList<JSONMessage> All => _all;

    public void Report(JSONMessage value) => _all.Add(value);
}
