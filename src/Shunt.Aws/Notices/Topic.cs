using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Shunt.Aws.Failures;
using Shunt.Notices;

namespace Shunt.Aws.Notices;

/// <summary>The topic of a target in SNS, where its alarms go too.</summary>
/// <param name="topics">SNS.</param>
/// <param name="arn">The topic, by its ARN.</param>
internal sealed class Topic(IAmazonSimpleNotificationService topics, string arn)
{
    // SNS refuses a longer one. (Amazon SNS API reference, Publish.)
    private const int LongestSubject = 100;

    /// <summary>Sends a notice to whoever subscribes.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="AwsFailureException">SNS did not take it.</exception>
    public async Task SendAsync(Notice notice, CancellationToken cancellation)
    {
        var subject = $"{arn[(arn.LastIndexOf(':') + 1)..]}: {notice.Subject}";
        try
        {
            await topics.PublishAsync(
                new PublishRequest { TopicArn = arn, Subject = subject.Length > LongestSubject ? subject[..LongestSubject] : subject, Message = notice.Text }, cancellation).ConfigureAwait(false);
        }
        catch (AmazonSimpleNotificationServiceException refusal)
        {
            throw AwsFailures.Refused(refusal, "SNS Publish");
        }
    }
}
