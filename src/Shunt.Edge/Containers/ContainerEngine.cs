using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Docker.DotNet;
using Docker.DotNet.Models;
using Shunt.Edge.Fleet;
using Shunt.Edge.State;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Containers;

/// <summary>An engine of this machine, and the containers in it that are an edge's.</summary>
internal sealed class ContainerEngine : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);

    private readonly DockerClient _client;
    private readonly string _home;

    /// <summary>Names it. Nothing is asked yet.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="home">The state folder, which tells an edge's containers from others'.</param>
    public ContainerEngine(string address, string home)
    {
        _home = home;
#pragma warning disable CA2000 // Dispose objects before losing scope: the client disposes of its configuration
        _client = new DockerClientConfiguration(new Uri(address), defaultTimeout: AnswerLimit).CreateClient();
#pragma warning restore CA2000
    }

    /// <summary>Runs an instance as a container.</summary>
    /// <param name="record">The instance, its port and nonce chosen.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its first process; null when that has ended already.</returns>
    /// <exception cref="IOException">It was not started.</exception>
    public async Task<ProcessMark?> StartAsync(InstanceRecord record, CancellationToken cancellation)
    {
        try
        {
            var made = await _client.Containers.CreateContainerAsync(Of(record), cancellation).ConfigureAwait(false);
            await _client.Containers.StartContainerAsync(made.ID!, null, cancellation).ConfigureAwait(false);
            var state = (await _client.Containers.InspectContainerAsync(made.ID!, cancellation).ConfigureAwait(false)).State;
            return state is { Running: true } ? ProcessMark.Of((int)state.Pid) : null;
        }
        catch (Exception failed) when (IsFault(failed) && failed is not IOException)
        {
            throw new IOException($"The Docker engine did not run it: {Reason(failed)}.", failed);
        }
    }

    /// <summary>All containers of this edge.</summary>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<IReadOnlyList<FoundContainer>> ListAsync(CancellationToken cancellation)
    {
        var filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [$"{ContainerNames.Home}={_home}"] = true } };
        var listed = await _client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = filters }, cancellation).ConfigureAwait(false);
        var found = new List<FoundContainer>();
        foreach (var container in listed)
        {
            if (await FindStateAsync(container.ID!, cancellation).ConfigureAwait(false) is { } state)
            {
                found.Add(new FoundContainer(
                    container.ID!,
                    container.Names?.FirstOrDefault()?.TrimStart('/') ?? container.ID!,
                    container.Labels?.TryGetValue(ContainerNames.Nonce, out var nonce) == true ? nonce : "",
                    state.Running ? (int)state.Pid : 0,
                    (int)state.ExitCode));
            }
        }

        return found;
    }

    /// <summary>Has what speaks to engines loaded: at the end of an edge its own files may be gone.</summary>
    public static void Load() => RuntimeHelpers.RunClassConstructor(typeof(DockerClient).TypeHandle);

    /// <summary>Removes what is left of an edge's containers, as far as the engine answers: nobody waits for it.</summary>
    /// <param name="address">The engine.</param>
    /// <param name="home">The edge's state folder.</param>
    /// <param name="log">What is told.</param>
    public static async Task ClearAsync(string address, string home, EdgeLog log)
    {
        using var late = new CancellationTokenSource(AnswerLimit, TimeProvider.System);
        try
        {
            using var engine = new ContainerEngine(address, home);
            foreach (var container in await engine.ListAsync(late.Token).ConfigureAwait(false))
                await engine.RemoveAsync(container.Id, late.Token).ConfigureAwait(false);
        }
        catch (Exception silent) when (IsFault(silent))
        {
            log.Write($"left stopped containers in the Docker engine at '{address}': {Reason(silent)}.");
        }
    }

    /// <summary>How a container ended. An engine learns that a little after its process is gone, so it is waited for.</summary>
    /// <param name="container">Its id or name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its exit code; null when it is not there.</returns>
    public async Task<int?> ExitCodeAsync(string container, CancellationToken cancellation)
    {
        try
        {
            return (int)(await _client.Containers.WaitContainerAsync(container, cancellation).ConfigureAwait(false)).StatusCode;
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Removes a container with what it wrote; one that runs is killed, one that is not there is fine.</summary>
    /// <param name="container">Its id or name.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task RemoveAsync(string container, CancellationToken cancellation)
    {
        try
        {
            await _client.Containers.RemoveContainerAsync(container, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellation).ConfigureAwait(false);
        }
        catch (DockerContainerNotFoundException)
        {
            // Someone was quicker.
        }
        catch (DockerApiException refused) when (refused.StatusCode == System.Net.HttpStatusCode.Conflict)
        {
            // It is being removed.
        }
    }

    /// <summary>Appends what a container writes to a file, until it ends.</summary>
    /// <param name="container">Its id or name.</param>
    /// <param name="file">The file.</param>
    /// <param name="since">From this time on; null for all of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task FollowAsync(string container, string file, DateTimeOffset? since, CancellationToken cancellation)
    {
        var parameters = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Follow = true, Since = since is { } time ? Seconds(time) : null };
        using var output = await _client.Containers.GetContainerLogsAsync(container, false, parameters, cancellation).ConfigureAwait(false);
        var buffer = new byte[64 * 1024];
        while (await output.ReadOutputAsync(buffer, 0, buffer.Length, cancellation).ConfigureAwait(false) is { EOF: false } read)
        {
            // Opened anew each time: a log that became too long is emptied meanwhile, and what follows belongs at its new end.
            var log = new FileStream(file, Appending());
            await using (log.ConfigureAwait(false))
                await log.WriteAsync(buffer.AsMemory(0, read.Count), cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Whether an error is an engine's that refuses, is away, or does not answer in time.</summary>
    public static bool IsFault(Exception error) =>
        error is DockerApiException or HttpRequestException or IOException or JsonException or OperationCanceledException or TimeoutException or ObjectDisposedException;

    /// <summary>Why an engine did not do as asked, in its own words where it gave any.</summary>
    internal static string Reason(Exception error) => (error is DockerApiException { ResponseBody: { } body } ? MessageIn(body) : error.GetBaseException().Message).Trim().TrimEnd('.');

    private static string MessageIn(string body)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("message").GetString() ?? body;
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return body;
        }
    }

    private static FileStreamOptions Appending() => new()
    {
        Mode = FileMode.Append,
        Access = FileAccess.Write,
        Share = FileShare.ReadWrite | FileShare.Delete,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };

    private static string Seconds(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        return string.Create(CultureInfo.InvariantCulture, $"{ticks / TimeSpan.TicksPerSecond}.{ticks % TimeSpan.TicksPerSecond:0000000}");
    }

    private async Task<ContainerState?> FindStateAsync(string container, CancellationToken cancellation)
    {
        try
        {
            return (await _client.Containers.InspectContainerAsync(container, cancellation).ConfigureAwait(false)).State;
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    private CreateContainerParameters Of(InstanceRecord record) => new()
    {
        Name = ContainerNames.Of(record),
        Image = record.Spec.Container!.Image,
        Env = [.. Launcher.Variables(record).Select(variable => $"{variable.Key}={variable.Value}")],
        Labels = ContainerNames.Labels(record, _home),
        StopSignal = "SIGTERM",

        // Only its own user, or root, may signal a process and see which ports it has: an edge that is not root runs it as itself. And only
        // its owner gets into the data folder, which the component's own commands read and write outside of containers.
        User = Libc.UserId() == 0 && record.Spec.Container.DataFolder is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Libc.UserId()}"),
        HostConfig = new HostConfig
        {
            Binds = record.Spec.Container.DataFolder is { } folder ? [$"{folder}:{ContainerSpec.DataPlace}"] : null,
            NetworkMode = "host",
            CapDrop = ["ALL"],
            SecurityOpt = ["no-new-privileges"],
            LogConfig = new LogConfig
            {
                Type = "json-file",
                Config = new Dictionary<string, string> { ["max-size"] = string.Create(CultureInfo.InvariantCulture, $"{LogRotation.LimitBytes}"), ["max-file"] = "2" },
            },
        },
    };
}
