using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shunt.Local.Edge;
using Shunt.Local.Posix;
using Tests;

namespace Shunt.Edge.Tests.Containers;

/// <summary>An engine whose containers are processes of this machine: what an edge asks of one, and nothing else.</summary>
internal sealed class ProcessEngine : IDisposable
{
    private readonly ConcurrentDictionary<string, Container> _containers = new(StringComparer.Ordinal);
    private readonly FakeEngine _engine;
    private readonly string _logs = Directory.CreateTempSubdirectory("containers-").FullName;
    private int _made;

    public ProcessEngine() => _engine = new FakeEngine(Answer);

    public string Address => _engine.Address.OriginalString;

    public IEnumerable<string> Requests => _engine.Requests.Select(request => $"{request}");

    public IReadOnlyList<Container> Containers => [.. _containers.Values.OrderBy(container => container.Id, StringComparer.Ordinal)];

    /// <value>Why nothing is started; null when things are.</value>
    public string? Refusal { get; set; }

    /// <value>Whether what is started has ended before anything else is asked.</value>
    public bool EndsAtOnce { get; set; }

    /// <summary>What an edge starts as a container of it.</summary>
    public InstanceSpec Spec(string suffix, string logs, string? fault = null) =>
        Specs.Of(suffix, logs, fault) with { Container = new ContainerSpec(Address, "sha256:image"), FileName = "/", Arguments = [] };

    /// <summary>Starts a container that nobody asked for.</summary>
    public Container Stray(string home)
    {
        var parameters = JsonNode.Parse($$"""{"Image":"i","Env":["PORT=1","TEST_FAULT=deaf"],"Labels":{"shunt.home":{{JsonSerializer.Serialize(home)}},"shunt.nonce":"unknown" } }""")!;
        var stray = new Container($"c{Interlocked.Increment(ref _made)}", "stray", parameters);
        _containers[stray.Id] = stray;
        stray.Start(_logs);
        return stray;
    }

    public void Dispose()
    {
        _engine.Dispose();
        foreach (var container in _containers.Values)
            container.End();
        Directory.Delete(_logs, recursive: true);
    }

    private FakeEngine.Answer Answer(FakeEngine.Request request)
    {
        var path = request.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is ["containers", "create"])
            return Create(request.Path[(request.Path.IndexOf("name=", StringComparison.Ordinal) + 5)..], JsonNode.Parse(request.Body.Span)!);

        if (path is ["containers", "json"])
            return FakeEngine.Answer.Ok($"[{string.Join(',', Containers.Select(container => container.Listed))}]");

        if (_containers.Values.FirstOrDefault(container => path.Length > 1 && (container.Id == path[1] || container.Name == path[1])) is not { } found)
            return FakeEngine.Answer.Refusal(404, "No such container");

        switch (request.Method, path)
        {
            case ("POST", [_, _, "start"]) when Refusal is { } reason:
                return FakeEngine.Answer.Refusal(400, reason);
            case ("POST", [_, _, "start"]):
                found.Start(_logs);
                while (EndsAtOnce && found.IsRunning())
                    Thread.Yield();
                return new FakeEngine.Answer(204, []);
            case ("GET", [_, _, "json"]):
                return FakeEngine.Answer.Ok(found.Inspected);
            case ("POST", [_, _, "wait"]):
                return FakeEngine.Answer.Ok($$"""{"StatusCode":{{found.Wait()}} }""");
            case ("GET", [_, _, "logs"]):
                var line = Encoding.UTF8.GetBytes($"{found.Name} writes\n");
                return new FakeEngine.Answer(200, [1, 0, 0, 0, 0, 0, 0, (byte)line.Length, .. line]);
            case ("DELETE", _):
                found.End();
                _containers.TryRemove(found.Id, out _);
                return new FakeEngine.Answer(204, []);
            default:
                return FakeEngine.Answer.Refusal(500, $"{request} is not known here");
        }
    }

    private FakeEngine.Answer Create(string name, JsonNode parameters)
    {
        var made = new Container($"c{Interlocked.Increment(ref _made)}", name, parameters);
        _containers[made.Id] = made;
        return new FakeEngine.Answer(201, Encoding.UTF8.GetBytes($$"""{"Id":"{{made.Id}}","Warnings":[]}"""));
    }

    internal sealed class Container(string id, string name, JsonNode parameters)
    {
        private readonly Lock _lock = new();
        private int _pid;
        private int? _exitCode;

        public string Id => id;

        public string Name => name;

        public JsonNode Parameters => parameters;

        public int Pid => _pid;

        public string Listed => $$"""{"Id":"{{id}}","Names":["/{{name}}"],"Labels":{{parameters["Labels"]!.ToJsonString()}} }""";

        public string Inspected
        {
            get
            {
                var running = IsRunning();
                return $$"""{"Id":"{{id}}","State":{"Status":"{{(_pid == 0 ? "created" : running ? "running" : "exited")}}","Running":{{(running ? "true" : "false")}},"Pid":{{(running ? _pid : 0)}},"ExitCode":{{_exitCode ?? 0}} } }""";
            }
        }

        public string Variable(string variable) =>
            parameters["Env"]!.AsArray().Select(each => each!.GetValue<string>().Split('=', 2)).Single(pair => pair[0] == variable)[1];

        public void Start(string logs)
        {
            var environment = BaseEnvironment.Take().ToDictionary(StringComparer.Ordinal);
            foreach (var pair in parameters["Env"]!.AsArray().Select(each => each!.GetValue<string>().Split('=', 2)))
                environment[pair[0]] = pair[1];
            lock (_lock)
            {
                _pid = ChildProcess.Start(new ChildStart
                {
                    FileName = DotNetHost.Path,
                    Arguments = [Path.Combine(AppContext.BaseDirectory, "Shunt.Edge.Tests.dll")],
                    Folder = AppContext.BaseDirectory,
                    Environment = environment,
                    LogFile = Path.Combine(logs, id),
                });
            }
        }

        public void End()
        {
            if (_pid != 0 && IsRunning())
                ProcessGroup.Signal(_pid, Libc.SigKill);
            Wait();
        }

        public int Wait()
        {
            while (IsRunning())
                Thread.Yield();
            return _exitCode ?? 0;
        }

        public bool IsRunning()
        {
            lock (_lock)
            {
                _exitCode ??= _pid == 0 ? null : ProcessGroup.Reap(_pid);
                return _pid != 0 && _exitCode is null;
            }
        }
    }
}
