using System.Collections.Concurrent;

namespace Shunt.Aws.Tests.Faults;

/// <summary>How often each fault happened.</summary>
internal sealed class FaultTally
{
    private readonly ConcurrentDictionary<Fault, int> _counts = new();

    /// <value>All requests that were sent.</value>
    public int Requests => _counts.Values.Sum();

    /// <summary>How often one happened.</summary>
    public int this[Fault fault] => _counts.GetValueOrDefault(fault);

    /// <summary>It happened again.</summary>
    public void Count(Fault fault) => _counts.AddOrUpdate(fault, 1, (_, before) => before + 1);
}
