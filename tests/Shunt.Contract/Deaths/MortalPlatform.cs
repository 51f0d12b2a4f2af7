using Shunt.Doctor;
using Shunt.Platforms;
using Shunt.Routes;

namespace Shunt.Contract.Deaths;

/// <summary>A process's way to a platform, on which it can be watched and killed: before or after any move of an alias.</summary>
internal sealed class MortalPlatform(IPlatform platform) : IPlatform
{
    /// <value>Called before the alias moves, with the percentage of the first instance named.</value>
    public Func<int, Task>? Moving { get; set; }

    /// <value>Called after the alias moved.</value>
    public Func<int, Task>? Moved { get; set; }

    /// <value>Called when an instance was drained, or its limit had passed.</value>
    public Action? Drained { get; set; }

    /// <value>Asked how an instance is; null (the default) for the platform itself.</value>
    public Func<InstanceId, Task<InstanceHealth>>? Probe { get; set; }

    /// <value>Whether the process was killed.</value>
    public bool IsDead { get; private set; }

    public string Name => platform.Name;

    /// <summary>Kills the process.</summary>
    public Task Die()
    {
        IsDead = true;
        throw new DiedException();
    }

    public async Task RouteAsync(string target, string component, IReadOnlyList<Weight> weights, TimeSpan watch, int epoch, CancellationToken cancellation)
    {
        await (Moving?.Invoke(weights[0].Percent) ?? Task.CompletedTask);
        await platform.RouteAsync(target, component, weights, watch, epoch, cancellation);
        await (Moved?.Invoke(weights[0].Percent) ?? Task.CompletedTask);
    }

    public Task PrepareAsync(CancellationToken cancellation) => platform.PrepareAsync(cancellation);

    public Task<IReadOnlyList<Finding>> ExamineAsync(string target, CancellationToken cancellation) => platform.ExamineAsync(target, cancellation);

    public RouteAddress Address(string component, string target, string? suffix) => platform.Address(component, target, suffix);

    public Task<PlatformState> ObserveAsync(string target, CancellationToken cancellation) => platform.ObserveAsync(target, cancellation);

    public Task FenceAsync(string target, int epoch, CancellationToken cancellation) => platform.FenceAsync(target, epoch, cancellation);

    public Task StartAsync(InstanceRequest request, int epoch, CancellationToken cancellation) => platform.StartAsync(request, epoch, cancellation);

    public Task<InstanceHealth> ProbeAsync(InstanceId instance, CancellationToken cancellation) => Probe?.Invoke(instance) ?? platform.ProbeAsync(instance, cancellation);

    public async Task<int> DrainAsync(InstanceId instance, TimeSpan limit, CancellationToken cancellation)
    {
        var left = await platform.DrainAsync(instance, limit, cancellation);
        Drained?.Invoke();
        return left;
    }

    public Task HoldAsync(string target, string component, int epoch, CancellationToken cancellation) =>
        platform.HoldAsync(target, component, epoch, cancellation);

    public Task<int> ShrinkAsync(InstanceId instance, int processes, TimeSpan drain, int epoch, CancellationToken cancellation) =>
        platform.ShrinkAsync(instance, processes, drain, epoch, cancellation);

    public Task RetainAsync(InstanceId instance, TimeSpan? window, int epoch, CancellationToken cancellation) =>
        platform.RetainAsync(instance, window, epoch, cancellation);

    public Task TerminateAsync(InstanceId instance, int epoch, CancellationToken cancellation) => platform.TerminateAsync(instance, epoch, cancellation);

    public Task TeardownAsync(string target, int epoch, CancellationToken cancellation) => platform.TeardownAsync(target, epoch, cancellation);

    public Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation) => platform.AskAsync(address, path, cancellation);

    public Task<InstanceLog> LogAsync(InstanceId instance, int count, CancellationToken cancellation) => platform.LogAsync(instance, count, cancellation);
}
