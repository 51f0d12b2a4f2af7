using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shunt.Contract;

/// <summary>Finds the tests of a platform that go over rows; all rows of one that is left out are one skip.</summary>
/// <param name="messages">Told of what is odd.</param>
public sealed class ContractTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
#pragma warning disable CA2000 // Dispose objects before losing scope: xunit disposes of its cases
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        ContractCase.Skip(testMethod) is null
            ? base.Discover(discoveryOptions, testMethod, theoryAttribute)
            : [new ContractCase(DiagnosticMessageSink, discoveryOptions, testMethod)];
#pragma warning restore CA2000
}
