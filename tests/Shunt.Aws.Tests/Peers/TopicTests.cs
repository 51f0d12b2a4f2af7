using Shunt.Aws.Failures;
using Shunt.Aws.Notices;
using Shunt.Notices;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>Notices go to the topic of the target.</summary>
public sealed class TopicTests(Moto moto) : IClassFixture<Moto>
{
    [PeerFact("moto_server", "aws")]
    public async Task A_notice_reaches_who_subscribes_with_a_subject_that_fits()
    {
        var server = await moto.ServerAsync();
        using var aws = new MotoClients(server.Address);
        using var topic = await AwsCli.AskAsync(server, "sns", "create-topic", "--name", "shop-prod");
        var arn = topic.RootElement.GetProperty("TopicArn").GetString()!;
        using var queue = await AwsCli.AskAsync(server, "sqs", "create-queue", "--queue-name", "team");
        var url = queue.RootElement.GetProperty("QueueUrl").GetString()!;
        using var subscribed = await AwsCli.AskAsync(
            server, "sns", "subscribe", "--topic-arn", arn, "--protocol", "sqs", "--notification-endpoint", "arn:aws:sqs:eu-west-1:123456789012:team");

        await new Topic(aws.Clients.Topics, arn).SendAsync(new Notice(new string('a', 200), "app 0123456789ab is live\nBy anna"), default);

        using var received = await AwsCli.AskAsync(server, "sqs", "receive-message", "--queue-url", url);
        var body = received.RootElement.GetProperty("Messages")[0].GetProperty("Body").GetString()!;
        using var envelope = System.Text.Json.JsonDocument.Parse(body);
        Assert.Equal("app 0123456789ab is live\nBy anna", envelope.RootElement.GetProperty("Message").GetString());
        Assert.Equal($"shop-prod: {new string('a', 89)}", envelope.RootElement.GetProperty("Subject").GetString());
    }

    [PeerFact("moto_server")]
    public async Task A_topic_that_is_not_there_is_named_as_what_refused()
    {
        using var aws = await moto.ConnectAsync();

        var failure = await Assert.ThrowsAsync<AwsFailureException>(
            () => new Topic(aws.Clients.Topics, "arn:aws:sns:eu-west-1:123456789012:gone").SendAsync(new Notice("s", "t"), default));

        Assert.Contains("'SNS Publish' was refused", failure.Message, StringComparison.Ordinal);
    }
}
