using System.Net;
using Shunt.Aws.Failures;
using Shunt.Aws.Fencing;
using Shunt.Aws.Storage;
using Shunt.Aws.Tests.Faults;
using Shunt.Tests.Sessions;

namespace Shunt.Aws.Tests.Failures;

/// <summary>What a target's bucket does not give or take, from the wire on.</summary>
public sealed class ObjectFailureTests
{
    private static readonly AwsFailures Failures = new(new() { Name = "shop", Account = "123456789012", Region = "eu-west-1" }, "prod");

    [Fact]
    public async Task An_object_whose_answer_breaks_off_is_asked_for_again()
    {
        var asked = 0;
        using var clients = Clients(new CannedHttp((_, _) => Number(++asked == 1 ? 1 : 2)), retries: 1);

        var epoch = await new S3EpochStore(Bucket(clients)).ReadAsync("prod", default);

        Assert.Equal((12, 2), (epoch, asked));
    }

    [Fact]
    public async Task An_object_whose_answer_always_breaks_off_is_told_in_one_line()
    {
        var asked = 0;
        using var clients = Clients(new CannedHttp((_, _) => Number(end: Math.Min(1, ++asked))), retries: 1);

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => new S3EpochStore(Bucket(clients)).ReadAsync("prod", default));

        Assert.Equal((AwsFailureKind.Unanswered, ExitCode.NeedsAttention, 2), (told.Kind, told.ExitCode, asked));
        Assert.StartsWith("'S3 GetObject' was not answered at any attempt: Unable to read data from the transport connection: Connection reset by peer.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_that_breaks_off_is_none()
    {
        using var clients = Clients(new CannedHttp(HttpStatusCode.NotFound, "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>fen"));

        var told = await Assert.ThrowsAsync<AwsFailureException>(() => new S3EpochStore(Bucket(clients)).ReadAsync("prod", default));

        Assert.Equal((AwsFailureKind.Unanswered, ExitCode.NeedsAttention), (told.Kind, told.ExitCode));
    }

    private static BucketObjects Bucket(AwsClients clients) => BucketObjects.Of("prod", "shop", clients, new LeapingTimeProvider());

    private static AwsClients Clients(CannedHttp http, int retries = 0) => new("eu-west-1", http) { Failures = Failures, Retries = retries };

    // The epoch 12, of which so many bytes come before the connection is reset; 2 are all.
    private static HttpResponseMessage Number(int end) => new(HttpStatusCode.OK)
    {
        Content = new StreamContent(new PacedStream("12"u8.ToArray(), end, pace: 1)) { Headers = { ContentLength = 2 } },
    };
}
