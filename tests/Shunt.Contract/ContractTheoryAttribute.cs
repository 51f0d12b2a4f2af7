using Xunit.Sdk;

namespace Shunt.Contract;

/// <summary>A test of every platform, over rows; see <see cref="ContractFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Shunt.Contract.ContractTheoryDiscoverer", "Shunt.Contract")]
public sealed class ContractTheoryAttribute : TheoryAttribute;
