namespace Shunt.Aws.Tests.Faults;

/// <summary>What a version suffers from.</summary>
internal enum Sickness
{
    /// <summary>From nothing.</summary>
    None,

    /// <summary>The load balancer never finds its task healthy.</summary>
    NeverHealthy,

    /// <summary>Its integration tests fail, before it has any traffic.</summary>
    FailsIntegrationTests,

    /// <summary>Its smoke tests fail, when it has all traffic.</summary>
    FailsSmokeTests,
}
