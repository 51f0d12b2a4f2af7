using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>The product's clients, which reach moto_server and nothing else.</summary>
/// <param name="address">Where it listens.</param>
internal sealed class MotoClients(string address) : IDisposable
{
    private AwsClients? _clients;

    /// <value>Their way to it.</value>
    public ChangeSetsAsUpdates Http { get; } = new(address);

    /// <value>They themselves.</value>
    public AwsClients Clients => _clients ??= new AwsClients(MotoServer.Region, Http) { Retries = 0 };

    public void Dispose()
    {
        _clients?.Dispose();
        Http.Dispose();
    }
}
