using Shunt.Doctor;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Tests.Interleavings;

/// <summary>A process's way to the platform: each look and each change waits for its turn, as on a network.</summary>
internal sealed class ProcessPlatform(Process process) : IPlatform
{
    public string Name => process.Shared.Platform.Name;

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation) => process.Shared.Platform.ExamineAsync(target, cancellation);

    public RouteAddress Address(string component, string target, string? suffix) => process.Shared.Platform.Address(component, target, suffix);

    public Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation) => LookAsync("observe", platform => platform.ObserveAsync(target, default));

    public Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation) => LookAsync($"probe {instance}", platform => platform.ProbeAsync(instance, default));

    public Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation) =>
        LookAsync($"ask {address.Url.Host}", platform => platform.AskAsync(address, path, default));

    // Waiting for requests to end changes nothing, and nobody sends any here.
    public Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation) => Task.FromResult(0);

    public Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation) => Task.FromResult(new InstanceLog("", []));

    public Task FenceAsync(string target, int epoch, CancellationToken cancellation) => process.AskAsync(
        OperationKind.Any, $"fence {epoch}",
        shared => new(
            Digest.Empty.Add((ulong)Math.Max(shared.Fenced, epoch)),
            epoch > shared.Fenced ? shared.Key with { Platform = shared.Key.Platform.Add($"fence {epoch}") } : shared.Key),
        async shared =>
        {
            await shared.Platform.FenceAsync(target, epoch, default);
            shared.Fenced = epoch;
            return true;
        },
        cancellation);

    public Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation) =>
        ChangeAsync($"start {request.Id} x{request.Processes}", epoch, platform => platform.StartAsync(request, epoch, default));

    public Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation) => ChangeAsync(
        $"route {string.Join(' ', weights.Select(weight => $"{weight.Instance.Suffix}={weight.Percent}"))}", epoch,
        platform => platform.RouteAsync(target, component, weights, watch, epoch, default));

    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        ChangeAsync("hold", epoch, platform => platform.HoldAsync(target, component, epoch, default));

    public async Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation)
    {
        await ChangeAsync($"shrink {instance} to {processes}", epoch, platform => platform.ShrinkAsync(instance, processes, drain, epoch, default));
        return 0;
    }

    public Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation) =>
        ChangeAsync($"retain {instance} {window}", epoch, platform => platform.RetainAsync(instance, window, epoch, default));

    public Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation) =>
        ChangeAsync($"end {instance}", epoch, platform => platform.TerminateAsync(instance, epoch, default));

    public Task TeardownAsync(string target, int epoch, CancellationToken cancellation) =>
        ChangeAsync("tear down", epoch, platform => platform.TeardownAsync(target, epoch, default));

    private Task<T> LookAsync<T>(string text, Func<IPlatform, Task<T>> look) => process.AskAsync(
        OperationKind.Any, text,
        shared => new(shared.Key.Platform, shared.Key with { Looked = Math.Max(shared.Key.Looked, process.Epoch) }),
        shared => look(shared.Platform),
        default);

    private Task<bool> ChangeAsync(string text, int epoch, Func<IPlatform, Task> change) => process.AskAsync(
        OperationKind.Any, $"{text} (release {epoch})",
        shared => new(
            shared.Key.Platform,
            epoch >= shared.Fenced ? shared.Key with { Platform = shared.Key.Platform.Add(text).Add((ulong)epoch) } : shared.Key),
        async shared =>
        {
            await change(shared.Platform);
            shared.Fenced = epoch;
            shared.Changed(text, epoch);
            return true;
        },
        default);
}
