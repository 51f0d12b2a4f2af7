using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Shunt.Contract;

/// <summary>A test of a platform, which knows whether the platform's peer is there.</summary>
public sealed class ContractCase : XunitTestCase
{
#pragma warning disable CS0618 // Type or member is obsolete: xunit makes test cases by it
    /// <summary>For xunit alone.</summary>
    public ContractCase()
    {
    }
#pragma warning restore CS0618

    /// <summary>Makes the case of a method.</summary>
    public ContractCase(IMessageSink messages, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    /// <summary>Why a method's tests are left out; null when they are not.</summary>
    public static string? Skip(ITestMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var fixture = method.TestClass.Class.ToRuntimeType().GetInterfaces()
            .SingleOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IClassFixture<>))?.GenericTypeArguments[0];
        return fixture?.GetCustomAttribute<LeavesOutAttribute>()?.Why(method.Method.ToRuntimeMethod().DeclaringType!.Name, method.Method.Name);
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => Skip(TestMethod) ?? base.GetSkipReason(factAttribute);
}
