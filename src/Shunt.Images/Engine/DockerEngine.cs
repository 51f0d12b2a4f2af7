using System.Text.Json;
using Docker.DotNet;

namespace Shunt.Images.Engine;

/// <summary>A Docker engine, which <c>DOCKER_HOST</c> names, or this machine's.</summary>
public sealed class DockerEngine : IDisposable
{
    /// <summary>The variable that names an engine, as for the docker program.</summary>
    public const string Variable = "DOCKER_HOST";

    /// <summary>This machine's engine.</summary>
    public const string Default = "unix:///var/run/docker.sock";

    // One that answers at all does so at once; a minute's load is another matter.
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);
    private static readonly string[] Schemes = ["unix", "tcp", "http", "https"];

    private readonly DockerClient _client;

    private DockerEngine(Uri address)
    {
        Address = address;
#pragma warning disable CA2000 // Dispose objects before losing scope: the client disposes of its configuration
        _client = new DockerClientConfiguration(address).CreateClient();
#pragma warning restore CA2000
    }

    /// <value>Where it is.</value>
    public Uri Address { get; }

    /// <value>What speaks to it.</value>
    internal IDockerClient Client => _client;

    /// <summary>Takes an engine. Nothing is asked of it yet.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="BadUsageException"><see cref="Variable"/> is no address that can be opened.</exception>
    public static DockerEngine Open(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var text = variable(Variable) is { Length: > 0 } set ? set : Default;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme)
            ? new DockerEngine(address)
            : throw new BadUsageException($"{Variable}: '{text}' is not an engine's address that can be opened. Give unix://<path> or tcp://<host>:<port>, or unset it for {Default}.");
    }

    /// <summary>Makes sure that it answers.</summary>
    /// <param name="need">What needs it, as a clause: <c>Environments.Image builds by Docker</c>.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>Its version, such as <c>20.10.24</c>.</returns>
    /// <exception cref="BadUsageException">It does not.</exception>
    public async Task<string> RequireAsync(string need, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(AnswerLimit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return (await _client.System.GetVersionAsync(either.Token).ConfigureAwait(false)).Version ?? "unknown";
        }
        catch (Exception silent) when (!cancellation.IsCancellationRequested)
        {
            var reason = silent is OperationCanceledException ? $"no answer within {AnswerLimit.TotalSeconds:0} s" : Reason(silent);
            throw new BadUsageException(
                $"No Docker engine answers at '{Address.OriginalString}' ({reason}), and {need}. Nothing was touched. Start it, or name another in {Variable}.", silent);
        }
    }

    /// <summary>Why an engine did not do as asked, in its own words where it gave any.</summary>
    /// <param name="error">The error.</param>
    internal static string Reason(Exception error)
    {
        if (error is not DockerApiException { ResponseBody: { } body } refusal)
            return (error.GetBaseException().Message is { Length: > 0 } own ? own : error.Message).TrimEnd('.', '\n');

        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("message").GetString()!.Trim().TrimEnd('.');
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"status {(int)refusal.StatusCode}";
        }
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
