using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shunt.Contract;

/// <summary>Finds the tests of a platform.</summary>
/// <param name="messages">Told of what is odd.</param>
public sealed class ContractFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ContractCase(DiagnosticMessageSink, discoveryOptions, testMethod);
}
