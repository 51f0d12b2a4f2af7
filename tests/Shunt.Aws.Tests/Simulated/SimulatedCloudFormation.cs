using System.Net;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>
/// CloudFormation as its documentation has it over time, which no stand-in does: what is under way takes some looks, an executed change
/// set makes the others useless, a failed update goes back, and a stack whose export is in use is not deleted.
/// </summary>
/// <param name="mortality">Kills whoever acts; null for nobody.</param>
/// <param name="weather">Has calls fail; null for none.</param>
internal sealed class SimulatedCloudFormation(Mortality? mortality = null, Weather? weather = null) : IAmazonCloudFormation
{
    private const int Looks = 2;

    private readonly Dictionary<string, SimulatedStack> _stacks = new(StringComparer.Ordinal);

    public IClientConfig Config => throw new NotSupportedException();

    /// <value>Every call that changes something, in order.</value>
    public List<string> Calls { get; } = [];

    /// <value>Every change set that was asked for, whole, in order.</value>
    public List<CreateChangeSetRequest> Requests { get; } = [];

    /// <value>Whether what is executed next fails, and its stack goes back.</value>
    public bool FailsNext { get; set; }

    /// <value>Whether change sets of a stack stay in the making.</value>
    public Func<string, bool> Dawdles { get; set; } = _ => false;

    /// <value>What a changing call of a stack is refused with; null (the default) for those that are taken.</value>
    public Func<string, string, Exception?> Refuses { get; set; } = (_, _) => null;

    /// <value>Why what fails does.</value>
    public string Reason { get; set; } = "the image cannot be pulled";

    /// <value>The stacks whose exports are in use.</value>
    public HashSet<string> InUse { get; } = new(StringComparer.Ordinal);

    /// <value>Whether a stack's exports are in use by another one.</value>
    public Func<SimulatedStack, bool> IsUsed { get; set; } = _ => false;

    /// <value>What happens directly before a change set is executed: another release, for instance.</value>
    public Action? BeforeExecution { get; set; }

    /// <value>What a stack tells once it is whole.</value>
    public Func<SimulatedStack, Dictionary<string, string>> Tells { get; set; } = _ => [];

    /// <value>The stacks there are.</value>
    public IReadOnlyCollection<SimulatedStack> Stacks => _stacks.Values;

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => throw new NotSupportedException();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => throw new NotSupportedException();

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => throw new NotSupportedException();

    /// <summary>Puts a stack there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="status">Its state.</param>
    /// <param name="had">What it holds.</param>
    public SimulatedStack Put(string name, string status, string had = "")
    {
        var stack = new SimulatedStack(name) { Status = status, Had = had, Wanted = had, InEffect = had };
        return _stacks[name] = stack;
    }

    /// <summary>What a stack holds.</summary>
    /// <param name="name">Its name.</param>
    public SimulatedStack? Find(string name) => _stacks.GetValueOrDefault(name);

    public Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default) => Look("DescribeStacks", () => DescribeStacks(request));

    private Task<DescribeStacksResponse> DescribeStacks(DescribeStacksRequest request)
    {
        IReadOnlyList<SimulatedStack> asked = request.StackName is null ? [.. _stacks.Values] : [Known(request.StackName)];
        foreach (var stack in asked)
            Pass(stack);
        return Task.FromResult(new DescribeStacksResponse { Stacks = [.. asked.Select(Told)] });
    }

    public Task<CreateChangeSetResponse> CreateChangeSetAsync(CreateChangeSetRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "CreateChangeSet", () => CreateChangeSet(request));

    private Task<CreateChangeSetResponse> CreateChangeSet(CreateChangeSetRequest request)
    {
        Calls.Add($"propose {request.ChangeSetType} {request.ChangeSetName}");
        Requests.Add(request);
        if (!_stacks.TryGetValue(request.StackName!, out var stack))
            stack = Put(request.StackName!, "REVIEW_IN_PROGRESS");
        if (stack.Proposals.ContainsKey(request.ChangeSetName!))
            throw new AlreadyExistsException("ChangeSet already exists");
        if ((request.ChangeSetType == ChangeSetType.CREATE) != (stack.Status == "REVIEW_IN_PROGRESS") || stack.Looks > 0)
            throw Refused($"Stack:{stack.Name} is in {stack.Status} state and can not be updated.");

        stack.Tags = request.Tags ?? [];
        stack.Watches[request.ChangeSetName!] = request.RollbackConfiguration;
        stack.Proposals.Add(request.ChangeSetName!, string.Join(';', request.Parameters!.Select(parameter => $"{parameter.ParameterKey}={parameter.ParameterValue}")));
        return Task.FromResult(new CreateChangeSetResponse());
    }

    public Task<DescribeChangeSetResponse> DescribeChangeSetAsync(DescribeChangeSetRequest request, CancellationToken cancellationToken = default) => Look("DescribeChangeSet", () => DescribeChangeSet(request));

    private Task<DescribeChangeSetResponse> DescribeChangeSet(DescribeChangeSetRequest request)
    {
        var stack = Known(request.StackName!);
        if (!stack.Proposals.TryGetValue(request.ChangeSetName!, out var wanted))
            throw new ChangeSetNotFoundException("ChangeSet does not exist");

        if (Dawdles(stack.Name))
            return Task.FromResult(new DescribeChangeSetResponse { Status = ChangeSetStatus.CREATE_IN_PROGRESS, ExecutionStatus = ExecutionStatus.UNAVAILABLE });

        var isEmpty = stack.Status != "REVIEW_IN_PROGRESS" && wanted == stack.Had;
        var execution = stack.ChangeSet == request.ChangeSetName ? "EXECUTE_COMPLETE" : stack.Obsolete.Contains(request.ChangeSetName!) ? "OBSOLETE" : isEmpty ? "UNAVAILABLE" : "AVAILABLE";
        return Task.FromResult(new DescribeChangeSetResponse
        {
            Status = isEmpty ? ChangeSetStatus.FAILED : ChangeSetStatus.CREATE_COMPLETE,
            StatusReason = isEmpty ? "The submitted information didn't contain changes. Submit different information to create a change set." : "",
            ExecutionStatus = execution,
            Changes = [new Change { ResourceChange = new ResourceChange { Action = "Modify", LogicalResourceId = "Route", ResourceType = "AWS::ElasticLoadBalancingV2::ListenerRule", Replacement = "False" } }],
        });
    }

    public Task<ExecuteChangeSetResponse> ExecuteChangeSetAsync(ExecuteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "ExecuteChangeSet", () => ExecuteChangeSet(request));

    private Task<ExecuteChangeSetResponse> ExecuteChangeSet(ExecuteChangeSetRequest request)
    {
        var before = BeforeExecution;
        BeforeExecution = null;
        before?.Invoke();
        Calls.Add($"execute {request.ChangeSetName}");
        var stack = Known(request.StackName!);
        if (!stack.Proposals.ContainsKey(request.ChangeSetName!))
            throw new ChangeSetNotFoundException($"ChangeSet [{request.ChangeSetName}] does not exist");
        if (stack.Obsolete.Contains(request.ChangeSetName!) || stack.ChangeSet == request.ChangeSetName)
            throw new InvalidChangeSetStatusException($"ChangeSet [{request.ChangeSetName}] cannot be executed in its current status of [OBSOLETE]");

        Execute(stack, request.ChangeSetName!, FailsNext);
        FailsNext = false;
        return Task.FromResult(new ExecuteChangeSetResponse());
    }

    /// <summary>Executes a change set, as whoever made it would.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="changeSet">The change set.</param>
    /// <param name="fails">Whether a resource fails.</param>
    public void Execute(SimulatedStack stack, string changeSet, bool fails)
    {
        var isNew = stack.Status == "REVIEW_IN_PROGRESS";
        stack.Obsolete.UnionWith(stack.Proposals.Keys.Where(other => other != changeSet));
        (stack.ChangeSet, stack.Wanted) = (changeSet, stack.Proposals[changeSet]);
        if (fails)
            stack.Failures.AddRange([("Service", Reason), ("Alarm", "Resource creation cancelled")]);
        stack.Begin(
            isNew ? "CREATE_IN_PROGRESS" : "UPDATE_IN_PROGRESS",
            (isNew, fails) switch { (true, true) => "ROLLBACK_COMPLETE", (true, false) => "CREATE_COMPLETE", (false, true) => "UPDATE_ROLLBACK_COMPLETE", _ => "UPDATE_COMPLETE" },
            Looks + (stack.Watches.GetValueOrDefault(changeSet)?.MonitoringTimeInMinutes ?? 0));
    }

    public Task<DeleteChangeSetResponse> DeleteChangeSetAsync(DeleteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "DeleteChangeSet", () => DeleteChangeSet(request));

    private Task<DeleteChangeSetResponse> DeleteChangeSet(DeleteChangeSetRequest request)
    {
        Calls.Add($"drop {request.ChangeSetName}");
        Known(request.StackName!).Proposals.Remove(request.ChangeSetName!);
        return Task.FromResult(new DeleteChangeSetResponse());
    }

    public Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "DeleteStack", () => DeleteStack(request));

    private Task<DeleteStackResponse> DeleteStack(DeleteStackRequest request)
    {
        Calls.Add($"delete {request.StackName}");
        if (_stacks.TryGetValue(request.StackName!, out var stack))
        {
            var isUsed = InUse.Contains(stack.Name) || IsUsed(stack);
            stack.Reason = isUsed ? $"Delete canceled. Cannot delete export {stack.Name}-TargetGroup as it is in use by shop-prod-routing." : "";
            stack.Begin("DELETE_IN_PROGRESS", isUsed ? stack.Status : "DELETE_COMPLETE", Looks);
        }

        return Task.FromResult(new DeleteStackResponse());
    }

    public Task<ContinueUpdateRollbackResponse> ContinueUpdateRollbackAsync(ContinueUpdateRollbackRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "ContinueUpdateRollback", () => ContinueUpdateRollback(request));

    private Task<ContinueUpdateRollbackResponse> ContinueUpdateRollback(ContinueUpdateRollbackRequest request)
    {
        Calls.Add($"continue {request.StackName}");
        Known(request.StackName!).Begin("UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE", Looks);
        return Task.FromResult(new ContinueUpdateRollbackResponse());
    }

    public Task<DescribeStackEventsResponse> DescribeStackEventsAsync(DescribeStackEventsRequest request, CancellationToken cancellationToken = default) => Look("DescribeStackEvents", () => DescribeStackEvents(request));

    private Task<DescribeStackEventsResponse> DescribeStackEvents(DescribeStackEventsRequest request)
    {
        var stack = Known(request.StackName!);
        var failures = stack.Failures.AsEnumerable().Reverse().Select(failure => Event(failure.Resource, "AWS::ECS::Service", "CREATE_FAILED", failure.Reason));
        return Task.FromResult(new DescribeStackEventsResponse
        {
            StackEvents = [Event(stack.Name, "AWS::CloudFormation::Stack", "UPDATE_ROLLBACK_COMPLETE", ""), .. failures, Event(stack.Name, "AWS::CloudFormation::Stack", "UPDATE_IN_PROGRESS", ""), Event("Route", "AWS::ElasticLoadBalancingV2::ListenerRule", "UPDATE_FAILED", "an earlier update's")],
        });
    }

    public Task<CancelUpdateStackResponse> CancelUpdateStackAsync(CancelUpdateStackRequest request, CancellationToken cancellationToken = default) =>
        Change(request.StackName!, "CancelUpdateStack", () => CancelUpdateStack(request));

    private Task<CancelUpdateStackResponse> CancelUpdateStack(CancelUpdateStackRequest request)
    {
        Calls.Add($"cancel {request.StackName}");
        var stack = Known(request.StackName!);
        if (stack.Status != "UPDATE_IN_PROGRESS")
            throw Refused("CancelUpdateStack cannot be called from current stack status");

        TakeBack(stack, "User Initiated");
        return Task.FromResult(new CancelUpdateStackResponse());
    }

    public Task<ListChangeSetsResponse> ListChangeSetsAsync(ListChangeSetsRequest request, CancellationToken cancellationToken = default) => Look("ListChangeSets", () => ListChangeSets(request));

    private Task<ListChangeSetsResponse> ListChangeSets(ListChangeSetsRequest request)
    {
        var stack = Known(request.StackName!);
        return Task.FromResult(new ListChangeSetsResponse
        {
            Summaries = [.. stack.Proposals.Keys.Select(name => new ChangeSetSummary
            {
                ChangeSetName = name,
                ExecutionStatus = stack.ChangeSet == name ? ExecutionStatus.EXECUTE_COMPLETE : stack.Obsolete.Contains(name) ? ExecutionStatus.OBSOLETE : ExecutionStatus.AVAILABLE,
            })],
        });
    }

    /// <summary>An update that is under way goes back, as it does by an alarm.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="reason">Why.</param>
    public static void TakeBack(SimulatedStack stack, string reason)
    {
        stack.Reason = reason;
        stack.Begin("UPDATE_ROLLBACK_IN_PROGRESS", "UPDATE_ROLLBACK_COMPLETE", Looks);
    }

    public void Dispose()
    {
    }

    private Task<T> Change<T>(string stack, string call, Func<Task<T>> change)
    {
        if (Refuses(call, stack) is { } refusal)
            throw refusal;

        return Look(call, () => mortality is null ? change() : mortality.Do($"{call} {stack}", change));
    }

    private T Look<T>(string call, Func<T> look) => weather is null ? look() : weather.Do($"CloudFormation {call}", look);

    private void Pass(SimulatedStack stack)
    {
        if (stack.Looks > 0 && --stack.Looks == 0)
            End(stack);

        // The resources are changed before the watch begins, and back before the way back is at its end.
        if (stack is { Status: "UPDATE_IN_PROGRESS", Then: "UPDATE_COMPLETE" })
            stack.InEffect = stack.Wanted;
        if (stack.Status == "UPDATE_ROLLBACK_IN_PROGRESS")
            stack.InEffect = stack.Had;
        if (stack.Status == "DELETE_COMPLETE")
            _stacks.Remove(stack.Name);
    }

    private static void End(SimulatedStack stack)
    {
        stack.Status = stack.Then;
        if (stack.Then is "CREATE_COMPLETE" or "UPDATE_COMPLETE")
            stack.Had = stack.Wanted;
        stack.Wanted = stack.InEffect = stack.Had;
    }

    private Stack Told(SimulatedStack stack) => new()
    {
        StackName = stack.Name,
        StackId = $"arn:aws:cloudformation:eu-west-1:1:stack/{stack.Name}/0",
        StackStatus = stack.Status,
        StackStatusReason = stack.Reason,
        ChangeSetId = stack.ChangeSet is null ? null : $"arn:aws:cloudformation:eu-west-1:1:changeSet/{stack.ChangeSet}/0",
        Tags = stack.Tags,
        Parameters = [.. SimulatedStack.Parameters(stack.Wanted).Select(parameter => new Parameter { ParameterKey = parameter.Key, ParameterValue = parameter.Value })],
        Outputs = stack.Had.Length == 0 ? [] : [.. Tells(stack).Select(output => new Output { OutputKey = output.Key, OutputValue = output.Value })],
    };

    private static StackEvent Event(string resource, string type, string status, string reason) =>
        new() { LogicalResourceId = resource, ResourceType = type, ResourceStatus = status, ResourceStatusReason = reason };

    private static AmazonCloudFormationException Refused(string message) => new(message, innerException: null!, ErrorType.Sender, "ValidationError", "0", HttpStatusCode.BadRequest);

    private SimulatedStack Known(string name) => _stacks.GetValueOrDefault(name) ?? throw Refused($"Stack with id {name} does not exist");
}
