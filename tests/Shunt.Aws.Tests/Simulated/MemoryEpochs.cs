using Shunt.Aws.Fencing;

namespace Shunt.Aws.Tests.Simulated;

/// <summary>The newest epoch, in memory.</summary>
internal sealed class MemoryEpochs(Mortality? mortality = null) : IEpochStore
{
    public int Newest { get; set; }

    public Task<int> ReadAsync(string target, CancellationToken cancellation) => Task.FromResult(Newest);

    public Task<int> RaiseAsync(string target, int epoch, CancellationToken cancellation) =>
        Task.FromResult((mortality ?? new Mortality()).Do("raise", () => Newest = Math.Max(Newest, epoch)));
}
