using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;

namespace Shunt.Aws.Stacks;

/// <summary>What is asked of CloudFormation about one stack, a call each. Nothing is decided here.</summary>
/// <param name="cloud">CloudFormation. Its own retries have a limit and back off.</param>
internal sealed class StackApi(IAmazonCloudFormation cloud)
{
    // It calls what is missing a bad request, and has no code for it.
    private const string BadRequest = "ValidationError";
    private const string SaidOfMissing = "does not exist";

    /// <summary>Looks at a stack.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<StackState> ObserveAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await cloud.DescribeStacksAsync(new DescribeStacksRequest { StackName = name }, cancellation).ConfigureAwait(false);
            return answer.Stacks is [var stack, ..] ? Read(stack) : StackState.Absent;
        }
        catch (AmazonCloudFormationException missing) when (IsMissing(missing))
        {
            return StackState.Absent;
        }
    }

    /// <summary>Looks at all stacks whose names begin alike, those that are deleted excepted.</summary>
    /// <param name="prefix">What their names begin with.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<StackState>> ListAsync(string prefix, CancellationToken cancellation)
    {
        var found = new List<StackState>();
        string? page = null;
        do
        {
            var answer = await cloud.DescribeStacksAsync(new DescribeStacksRequest { NextToken = page }, cancellation).ConfigureAwait(false);
            found.AddRange((answer.Stacks ?? [])
                .Where(stack => stack.StackName?.StartsWith(prefix, StringComparison.Ordinal) == true && stack.StackStatus?.Value != "DELETE_COMPLETE")
                .Select(Read));
            page = answer.NextToken;
        }
        while (!string.IsNullOrEmpty(page));

        return found;
    }

    /// <summary>Has a change set made. One of the same name that is there already is left as it is.</summary>
    /// <param name="plan">The stack as it should be.</param>
    /// <param name="isNew">Whether there is no such stack yet.</param>
    /// <param name="changeSet">The change set's name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task ProposeAsync(StackPlan plan, bool isNew, string changeSet, CancellationToken cancellation)
    {
        try
        {
            await cloud.CreateChangeSetAsync(
                new CreateChangeSetRequest
                {
                    StackName = plan.Name,
                    ChangeSetName = changeSet,
                    ChangeSetType = isNew ? ChangeSetType.CREATE : ChangeSetType.UPDATE,
                    ClientToken = changeSet,
                    TemplateBody = plan.Template,
                    Parameters = [.. plan.Parameters.Select(parameter => new Parameter { ParameterKey = parameter.Key, ParameterValue = parameter.Value })],
                    Tags = [.. plan.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
                    Capabilities = ["CAPABILITY_NAMED_IAM"],
                    RoleARN = plan.Role,

                    // Always said: what an earlier update left would go on to watch this one.
                    RollbackConfiguration = new RollbackConfiguration
                    {
                        MonitoringTimeInMinutes = (int)plan.Monitoring.TotalMinutes,
                        RollbackTriggers = [.. plan.Triggers.Select(arn => new RollbackTrigger { Arn = arn, Type = "AWS::CloudWatch::Alarm" })],
                    },
                },
                cancellation).ConfigureAwait(false);
        }
        catch (AlreadyExistsException)
        {
            // A run before this one made it, or the answer to this call's first attempt was lost.
        }
    }

    /// <summary>Looks at a change set.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="changeSet">The change set's name.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<(ChangeSetState State, IReadOnlyList<StackChange> Changes)> ReadChangeSetAsync(string stack, string changeSet, CancellationToken cancellation)
    {
        var changes = new List<StackChange>();
        string? page = null;
        try
        {
            while (true)
            {
                var answer = await cloud.DescribeChangeSetAsync(
                    new DescribeChangeSetRequest { StackName = stack, ChangeSetName = changeSet, NextToken = page }, cancellation).ConfigureAwait(false);
                changes.AddRange((answer.Changes ?? []).Select(change => change.ResourceChange).OfType<ResourceChange>().Select(Read));
                page = answer.NextToken;
                if (string.IsNullOrEmpty(page))
                    return (new ChangeSetState(answer.Status?.Value, answer.ExecutionStatus?.Value ?? "", answer.StatusReason ?? ""), changes);
            }
        }
        catch (ChangeSetNotFoundException)
        {
            return (new ChangeSetState(null, ""), []);
        }
        catch (AmazonCloudFormationException missing) when (IsMissing(missing))
        {
            return (new ChangeSetState(null, ""), []);
        }
    }

    /// <summary>Executes a change set. One that another made obsolete meanwhile, or that a newer release removed, is not.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="changeSet">The change set's name.</param>
    /// <param name="cancellation">Ends the attempt; the change set is then executed or it is not.</param>
    public async Task ExecuteAsync(string stack, string changeSet, CancellationToken cancellation)
    {
        try
        {
            await cloud.ExecuteChangeSetAsync(
                new ExecuteChangeSetRequest { StackName = stack, ChangeSetName = changeSet, ClientRequestToken = changeSet }, cancellation).ConfigureAwait(false);
        }
        catch (InvalidChangeSetStatusException)
        {
            // It is obsolete, or is being executed since this call's first attempt: its state says which.
        }
        catch (ChangeSetNotFoundException)
        {
            // A newer release shut this one out: the next look at the epoch says so.
        }
    }

    /// <summary>Removes a change set that nobody executed.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="changeSet">The change set's name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task DropAsync(string stack, string changeSet, CancellationToken cancellation) =>
        cloud.DeleteChangeSetAsync(new DeleteChangeSetRequest { StackName = stack, ChangeSetName = changeSet }, cancellation);

    /// <summary>Removes the change sets of a stack that nobody has executed: whoever made them cannot any more.</summary>
    /// <param name="stack">The stack; one that is not there is fine.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task DropAllAsync(string stack, CancellationToken cancellation)
    {
        string? page = null;
        try
        {
            do
            {
                var answer = await cloud.ListChangeSetsAsync(new ListChangeSetsRequest { StackName = stack, NextToken = page }, cancellation).ConfigureAwait(false);
                foreach (var pending in (answer.Summaries ?? []).Where(summary => summary.ExecutionStatus?.Value is not ("EXECUTE_IN_PROGRESS" or "EXECUTE_COMPLETE" or "EXECUTE_FAILED")))
                    await DropAsync(stack, pending.ChangeSetName!, cancellation).ConfigureAwait(false);
                page = answer.NextToken;
            }
            while (!string.IsNullOrEmpty(page));
        }
        catch (AmazonCloudFormationException missing) when (IsMissing(missing))
        {
            // It was removed meanwhile, and its change sets with it.
        }
    }

    /// <summary>Has an update that is under way, or being watched, go back. One that has ended meanwhile is left as it is.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task CancelUpdateAsync(string stack, CancellationToken cancellation)
    {
        try
        {
            await cloud.CancelUpdateStackAsync(new CancelUpdateStackRequest { StackName = stack }, cancellation).ConfigureAwait(false);
        }
        catch (AmazonCloudFormationException late) when (late.ErrorCode == BadRequest)
        {
            // 'CancelUpdateStack cannot be called from current stack status': the next look tells which that is.
        }
    }

    /// <summary>Whether there are change sets of a stack, of whichever state.</summary>
    /// <param name="stack">The stack; it is there.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<bool> HasProposalsAsync(string stack, CancellationToken cancellation) =>
        (await cloud.ListChangeSetsAsync(new ListChangeSetsRequest { StackName = stack }, cancellation).ConfigureAwait(false)).Summaries is { Count: > 0 };

    /// <summary>Begins to remove a stack and what is in it. One that is not there is fine.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task RemoveAsync(string stack, CancellationToken cancellation) =>
        cloud.DeleteStackAsync(new DeleteStackRequest { StackName = stack }, cancellation);

    /// <summary>Goes on with a way back that is stuck. Nothing is skipped: what is skipped is not as the stack says any more.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task ContinueRollbackAsync(string stack, CancellationToken cancellation) =>
        cloud.ContinueUpdateRollbackAsync(new ContinueUpdateRollbackRequest { StackName = stack }, cancellation);

    /// <summary>Why an update or a creation failed, as CloudFormation's events tell: the first failure since it began, for the others follow from it.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>The reason, as <c>resource (type): reason</c>; empty when there is none.</returns>
    public async Task<string> FindFailureAsync(string stack, CancellationToken cancellation)
    {
        var answer = await cloud.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = stack }, cancellation).ConfigureAwait(false);
        var first = (answer.StackEvents ?? [])
            .TakeWhile(entry => !(entry.LogicalResourceId == stack && entry.ResourceStatus?.Value is "CREATE_IN_PROGRESS" or "UPDATE_IN_PROGRESS" && entry.ResourceType == "AWS::CloudFormation::Stack"))
            .LastOrDefault(entry => entry.ResourceStatus?.Value.EndsWith("_FAILED", StringComparison.Ordinal) == true);
        return first is null ? "" : $"{first.LogicalResourceId} ({first.ResourceType}): {first.ResourceStatusReason}";
    }

    /// <summary>Why a stack went back to what it was.</summary>
    /// <param name="stack">The stack, as it is since.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>A clause: what CloudFormation says of the stack, or the failure in its events; without either, what it calls the stack's state.</returns>
    public async Task<string> WhyAsync(StackState stack, CancellationToken cancellation)
    {
        var reason = stack.Reason.Length > 0 ? stack.Reason : await FindFailureAsync(stack.Name, cancellation).ConfigureAwait(false);
        return reason.Length > 0 ? reason.TrimEnd('.') : stack.StatusName;
    }

    private static bool IsMissing(AmazonCloudFormationException failure) =>
        failure.ErrorCode == BadRequest && failure.Message.Contains(SaidOfMissing, StringComparison.Ordinal);

    private static StackState Read(Stack stack) => new(StackRules.Read(stack.StackStatus?.Value), stack.StackStatus?.Value ?? "", stack.StackStatusReason ?? "")
    {
        Name = stack.StackName ?? "",
        Id = stack.StackId ?? "",
        Since = stack.CreationTime ?? DateTime.UnixEpoch,
        Tags = (stack.Tags ?? []).ToDictionary(tag => tag.Key!, tag => tag.Value ?? ""),

        // arn:aws:cloudformation:region:account:changeSet/name/id
        ChangeSet = stack.ChangeSetId?.Split('/') is [_, var name, ..] ? name : null,
        Parameters = (stack.Parameters ?? []).ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? ""),
        Outputs = (stack.Outputs ?? []).ToDictionary(output => output.OutputKey!, output => output.OutputValue ?? ""),
    };

    private static StackChange Read(ResourceChange change) =>
        new(change.Action?.Value ?? "", change.LogicalResourceId ?? "", change.ResourceType ?? "", change.Replacement?.Value ?? "");
}
