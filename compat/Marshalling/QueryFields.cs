using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>The fields of a form that a request is sent as.</summary>
/// <param name="fields">Where they are kept.</param>
internal sealed class QueryFields(ParameterCollection fields)
{
    /// <summary>Adds a field.</summary>
    public void Add(string name, string value) => fields.Add(name, value);
}
