using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Tests;

/// <summary>Has every client of AWS, however it was made and by whichever connections, refuse a request to anywhere but this machine before anything is sent.</summary>
internal sealed class LoopbackOnly : IRuntimePipelineCustomizer
{
    public string UniqueName => nameof(LoopbackOnly);

    public void Customize(Type type, RuntimePipeline pipeline) => pipeline.AddHandlerBefore<HttpHandler<HttpContent>>(new Gate());

    private sealed class Gate : PipelineHandler
    {
        public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            var (address, name) = (executionContext.RequestContext.Request.Endpoint, executionContext.RequestContext.RequestName);
            return address.IsLoopback ? base.InvokeAsync<T>(executionContext) : throw new InvalidOperationException($"No test reaches AWS: {name} was on its way to {address.Host}.");
        }
    }
}
