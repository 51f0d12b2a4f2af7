using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Shunt.Aws.Failures;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Whether an alarm of the target is raised: it would take back a cutover that begins now.</summary>
/// <param name="alarms">CloudWatch.</param>
/// <param name="prefix">What the alarms' names begin with.</param>
internal sealed class AlarmCheck(IAmazonCloudWatch alarms, string prefix)
{
    private const string Subject = "alarms";

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var found = new List<MetricAlarm>();
        var request = new DescribeAlarmsRequest { AlarmNamePrefix = prefix };
        do
        {
            var page = await alarms.DescribeAlarmsAsync(request, cancellation).ConfigureAwait(false);
            found.AddRange(page.MetricAlarms ?? []);
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        var raised = found.Where(alarm => alarm.StateValue == StateValue.ALARM).OrderBy(alarm => alarm.AlarmName, StringComparer.Ordinal).ToList();
        return raised.Count == 0
            ? [Finding.Ok(Subject, found.Count == 0 ? "none is there yet" : $"none of {found.Count} is raised")]
            : [.. raised.Select(alarm => Finding.NotOk(Subject, $"'{alarm.AlarmName}' is raised ({FailureText.Clause(alarm.StateReason)})", "Find out why before the next release: it would take its cutover back."))];
    }
}
