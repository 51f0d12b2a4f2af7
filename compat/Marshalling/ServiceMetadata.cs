using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>What Core is told of a service.</summary>
/// <param name="id">Its id, as variables and profiles name it.</param>
internal sealed class ServiceMetadata(string id) : IServiceMetadata
{
    public string ServiceId => id;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
