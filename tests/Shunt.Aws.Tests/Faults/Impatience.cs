using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Shunt.Aws.Tests.Faults;

/// <summary>
/// Takes the pauses out of the SDK's retries, and nothing else: what it sends again, how often and until which budget of retries is spent is its own. The budget, which the SDK
/// keeps for a process, is the client's own here, for each command is a process of its own.
/// </summary>
internal static class Impatience
{
    // StandardRetryPolicy's own: 100 retries at 5.
    private const int Budget = 500;

    /// <summary>Takes them out.</summary>
    /// <param name="client">A client, or what stands in for one.</param>
    public static void Have(IAmazonService client)
    {
        var policy = (StandardRetryPolicy)PipelineOf((AmazonServiceClient)client).Handlers.OfType<RetryHandler>().Single().RetryPolicy;
        policy.MaxBackoffInMilliseconds = 0;
        SetBudget(policy, new RetryCapacity(Budget));
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_RuntimePipeline")]
    private static extern RuntimePipeline PipelineOf(AmazonServiceClient client);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_RetryCapacity")]
    private static extern void SetBudget(RetryPolicy policy, RetryCapacity budget);
}
