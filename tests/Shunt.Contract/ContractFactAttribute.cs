using Xunit.Sdk;

namespace Shunt.Contract;

/// <summary>A test of every platform. Where the platform's peer is missing it is a visible skip, and a failure when peers are required.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Shunt.Contract.ContractFactDiscoverer", "Shunt.Contract")]
public sealed class ContractFactAttribute : FactAttribute;
