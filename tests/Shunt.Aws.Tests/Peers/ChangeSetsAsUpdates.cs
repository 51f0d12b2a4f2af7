using System.Net;
using System.Xml.Linq;
using Amazon.Runtime;
using Tests;

namespace Shunt.Aws.Tests.Peers;

/// <summary>
/// The way to moto_server for the product's own clients, wherever they want to go. Change sets, which moto_server can neither show nor execute with exports and
/// outputs, are kept here as the documentation has them: shown, executed as the creation or the update of their stack, and obsolete by then.
/// </summary>
/// <param name="address">Where moto_server listens.</param>
internal sealed class ChangeSetsAsUpdates(string address) : HttpClientFactory, IDisposable
{
    private const string NotKnown = "ChangeSetNotFound";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProposedStack> _stacks = new(StringComparer.Ordinal);
    private readonly List<string> _asked = [];
    private HttpClient? _http;
    private HttpClient? _own;

    /// <value>Where moto_server listens.</value>
    public string Address => address;

    /// <value>The state that every stack is told to be in; null (the default) for the one it is in, which at moto_server is never one on the way.</value>
    public string? Status { get; set; }

    /// <value>Called with the name of every stack that was made, changed or deleted; null (the default) for nobody.</value>
    public Func<string, Task>? Changed { get; set; }

    /// <value>What the tagging API lists, by ARN, each with the stack it is of; null (the default) for moto_server's own list, which fails where a stack has a cluster.</value>
    public IReadOnlyList<(string Arn, string Stack)>? Tagged { get; set; }

    /// <value>What stands before it on the product's way, which its own calls do not go; nothing by default.</value>
    public Func<HttpMessageHandler, HttpMessageHandler> Before { get; init; } = way => way;

    /// <value>The actions that were asked of CloudFormation, in order: <c>CreateChangeSet shop-prod-environment</c>.</value>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_gate)
                return [.. _asked];
        }
    }

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _http ??= Client(Before);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose()
    {
        _http?.Dispose();
        _own?.Dispose();
    }

    /// <value>Calls that are none of the product's.</value>
    public MotoCalls Calls => new(_own ??= Client(way => way), address);

#pragma warning disable CA2000, CA5399 // Dispose objects before losing scope: the client owns its handlers; and nothing here has a certificate
    private HttpClient Client(Func<HttpMessageHandler, HttpMessageHandler> before) =>
        new(before(new Handler(this, new OneWriteAtATime(new SocketsHttpHandler { UseProxy = false })))) { Timeout = TimeSpan.FromMinutes(5) };
#pragma warning restore CA2000, CA5399

    private Answer? Answered(Dictionary<string, string> form)
    {
        var name = form.GetValueOrDefault("StackName", "");
        lock (_gate)
        {
            _asked.Add($"{form["Action"]} {name}".TrimEnd());
            return form["Action"] switch
            {
                "CreateChangeSet" => Create(name, form),
                "DescribeChangeSet" => Describe(name, form),
                "ListChangeSets" => Answer.Of("ListChangeSets", new XElement("Summaries", _stacks.GetValueOrDefault(name)?.Sets.Values.Select(set => set.Summary()))),
                "DeleteChangeSet" => Drop(name, form),
                "DescribeStacks" when _stacks.GetValueOrDefault(name) is { IsMade: false } => Answer.Of("DescribeStacks", ProposedStack.Member(name)),
                "DeleteStack" when _stacks.GetValueOrDefault(name) is { IsMade: false } && _stacks.Remove(name) => Answer.Of("DeleteStack"),
                _ => null,
            };
        }
    }

    private Task TellAsync(string stack) => Changed?.Invoke(stack) ?? Task.CompletedTask;

    private Answer Create(string name, Dictionary<string, string> form)
    {
        if (!_stacks.TryGetValue(name, out var stack))
            _stacks[name] = stack = new ProposedStack(isMade: form["ChangeSetType"] == "UPDATE");

        var id = ProposedStack.Arn(name, form["ChangeSetName"]);
        return stack.Sets.TryAdd(form["ChangeSetName"], new ProposedChange(form))
            ? Answer.Of("CreateChangeSet", new XElement("Id", id), new XElement("StackId", ProposedStack.Arn(name)))
            : Answer.Refused("AlreadyExistsException", $"ChangeSet {id} already exists");
    }

    private Answer Describe(string name, Dictionary<string, string> form)
    {
        if (_stacks.GetValueOrDefault(name)?.Find(form["ChangeSetName"]) is not { } change)
            return Answer.Refused(NotKnown, $"ChangeSet [{form["ChangeSetName"]}] does not exist");

        var isEmpty = change.Execution == "AVAILABLE" && change.IsEmpty(_stacks[name].Executed);
        return Answer.Of(
            "DescribeChangeSet",
            new XElement("StackName", name),
            new XElement("ChangeSetName", change.Name),
            new XElement("Status", isEmpty ? "FAILED" : "CREATE_COMPLETE"),
            new XElement("StatusReason", isEmpty ? "The submitted information didn't contain changes. Submit different information to create a change set." : ""),
            new XElement("ExecutionStatus", isEmpty ? "UNAVAILABLE" : change.Execution),
            new XElement("Changes", change.ChangesOf(_stacks[name].Executed)));
    }

    private Answer Drop(string name, Dictionary<string, string> form)
    {
        _stacks.GetValueOrDefault(name)?.Sets.Remove(form["ChangeSetName"]);
        return Answer.Of("DeleteChangeSet");
    }

    // What is not refused is sent on as the creation or the update that it is.
    private (ProposedChange? Change, Answer? Refusal) Begin(Dictionary<string, string> form)
    {
        lock (_gate)
        {
            var stack = _stacks.GetValueOrDefault(form["StackName"]);
            return stack?.Find(form["ChangeSetName"]) switch
            {
                null => (null, Answer.Refused(NotKnown, $"ChangeSet [{form["ChangeSetName"]}] does not exist")),
                { Execution: not "AVAILABLE" } other => (null, Answer.Refused("InvalidChangeSetStatus", $"ChangeSet [{other.Name}] cannot be executed in its current execution status of [{other.Execution}]")),
                var change => (change, null),
            };
        }
    }

    private ProposedChange? ExecutedOf(string name)
    {
        lock (_gate)
            return _stacks.GetValueOrDefault(name)?.Executed;
    }

    private ProposedChange? Forget(string name)
    {
        lock (_gate)
        {
            return _stacks.Remove(name, out var stack) ? stack.Executed : null;
        }
    }

    private void End(string name, ProposedChange change)
    {
        lock (_gate)
        {
            _stacks[name].Execute(change);
        }
    }

    // moto_server does not know which change set a stack was made by, for none was.
    private string Completed(string body)
    {
        var document = XDocument.Parse(body);
        var space = document.Root!.Name.Namespace;
        foreach (var member in document.Descendants(space + "Stacks").Elements())
        {
            var name = member.Element(space + "StackName")!.Value;
            if (Status is { } status)
                member.Element(space + "StackStatus")!.Value = status;
            lock (_gate)
            {
                if (_stacks.GetValueOrDefault(name)?.Executed is not { } executed)
                    continue;

                member.Elements(space + "ChangeSetId").Remove();
                member.Add(new XElement(space + "ChangeSetId", ProposedStack.Arn(name, executed.Name)));
            }
        }

        return document.ToString();
    }

    private sealed class Handler(ChangeSetsAsUpdates owner, HttpMessageHandler behind) : DelegatingHandler(behind)
    {
        private readonly Uri _address = new(owner.Address);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = _address.Scheme, Host = _address.Host, Port = _address.Port }.Uri;
            if (owner.Tagged is { } tagged && request.Headers.NonValidated.TryGetValues("X-Amz-Target", out var target) && target.ToString().EndsWith(".GetResources", StringComparison.Ordinal))
                return Answer.List(tagged, request);
            if (!IsOfStacks(request) || Form(await request.Content!.ReadAsStringAsync(cancellationToken)) is not { } form)
                return await base.SendAsync(request, cancellationToken);

            if (owner.Answered(form) is { } answer)
                return answer.For(request);
            if (form["Action"] == "ExecuteChangeSet")
                return await ExecuteAsync(request, form, cancellationToken);
            if (form["Action"] == "DeleteStack" && owner.Forget(form["StackName"]) is { } last)
                return await DeleteAsync(request, form["StackName"], last, cancellationToken);

            var response = await base.SendAsync(request, cancellationToken);
            if (form["Action"] == "DescribeStacks" && response.IsSuccessStatusCode)
                response.Content = Answer.Content(owner.Completed(await response.Content.ReadAsStringAsync(cancellationToken)));
            return response;
        }

        private async Task<HttpResponseMessage> ExecuteAsync(HttpRequestMessage request, Dictionary<string, string> form, CancellationToken cancellation)
        {
            var (change, refusal) = owner.Begin(form);
            if (refusal is not null)
                return refusal.For(request);

            using var sent = new HttpRequestMessage(HttpMethod.Post, request.RequestUri) { Content = new FormUrlEncodedContent(change!.AsUpdate(owner.ExecutedOf(form["StackName"]))) };
            foreach (var (name, values) in request.Headers)
                sent.Headers.TryAddWithoutValidation(name, values);
            var response = await base.SendAsync(sent, cancellation);
            if (!response.IsSuccessStatusCode)
                return response;

            response.Dispose();
            owner.End(form["StackName"], change);
            await owner.TellAsync(form["StackName"]);
            return Answer.Of("ExecuteChangeSet").For(request);
        }

        private async Task<HttpResponseMessage> DeleteAsync(HttpRequestMessage request, string name, ProposedChange last, CancellationToken cancellation)
        {
            var removal = new StackRemoval(owner.Calls);
            await removal.BeginAsync(name, last.Retained);
            var response = await base.SendAsync(request, cancellation);
            await removal.FinishAsync();
            await owner.TellAsync(name);
            return response;
        }

        private static bool IsOfStacks(HttpRequestMessage request) =>
            request.Method == HttpMethod.Post && request.Headers.NonValidated.TryGetValues("Authorization", out var said) && said.ToString().Contains("/cloudformation/", StringComparison.Ordinal);

        private static Dictionary<string, string> Form(string body) => body.Split('&')
            .Select(field => field.Split('=', 2))
            .ToDictionary(field => WebUtility.UrlDecode(field[0]), field => WebUtility.UrlDecode(field[1]), StringComparer.Ordinal);
    }
}
