using System.Collections.Concurrent;
using Amazon.Runtime;

namespace Aws.Peers;

/// <summary>Sees which operations of a client were answered.</summary>
internal sealed class Witness
{
    private readonly ConcurrentBag<string> _seen = [];
    private readonly AmazonServiceClient _client;

    public Witness(AmazonServiceClient client)
    {
        _client = client;
        client.AfterResponseEvent += (_, said) => _seen.Add(((WebServiceResponseEventArgs)said).Request.GetType().Name[..^"Request".Length]);
    }

    /// <value>The operations that the client has and nobody answered.</value>
    public IEnumerable<string> Unseen => _client.GetType().GetMethods()
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
        .Select(method => method.Name[..^"Async".Length])
        .Except(_seen)
        .Order(StringComparer.Ordinal);
}
