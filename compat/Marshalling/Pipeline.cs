using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>The steps of a call that differ from Core's.</summary>
internal static class Pipeline
{
    /// <summary>Puts them in their places: the endpoint after the request is written, the signer after retries.</summary>
    /// <param name="pipeline">The client's pipeline.</param>
    public static void Complete(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<Amazon.Runtime.Internal.EndpointResolver>();
        pipeline.AddHandlerAfter<Amazon.Runtime.Internal.Marshaller>(new EndpointFinder());
        pipeline.AddHandlerAfter<RetryHandler>(new Signing());
    }
}
