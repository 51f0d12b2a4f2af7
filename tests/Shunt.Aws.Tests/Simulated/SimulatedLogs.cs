using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>CloudWatch Logs, which shows what a stream has some looks late.</summary>
internal sealed class SimulatedLogs : IAmazonCloudWatchLogs
{
    public IClientConfig Config => throw new NotSupportedException();

    /// <value>The streams and their lines.</value>
    public Dictionary<string, IReadOnlyList<string>> Streams { get; } = new(StringComparer.Ordinal);

    /// <value>How many looks show nothing yet.</value>
    public int Late { get; set; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => throw new NotSupportedException();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => throw new NotSupportedException();

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw new NotSupportedException();

    public Task<GetLogEventsResponse> GetLogEventsAsync(GetLogEventsRequest request, CancellationToken cancellationToken = default) =>
        !Streams.TryGetValue(request.LogStreamName!, out var lines) || Late-- > 0
            ? throw new ResourceNotFoundException("The specified log stream does not exist.")
            : Task.FromResult(new GetLogEventsResponse { Events = [.. lines.Select(line => new OutputLogEvent { Message = line })] });

    public void Dispose()
    {
    }
}
