using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>One stand-in for the tests of a class, started by the first that asks, and the product's clients on their way to it.</summary>
public sealed class Moto : IDisposable
{
    private readonly Lazy<Task<MotoServer>> _server = new(MotoServer.StartAsync);

    internal Task<MotoServer> ServerAsync() => _server.Value;

    internal async Task<MotoClients> ConnectAsync() => new((await ServerAsync()).Address);

    public void Dispose()
    {
        if (_server.IsValueCreated && _server.Value.IsCompletedSuccessfully)
            _server.Value.Result.Dispose();
    }
}
