using System.Runtime.CompilerServices;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Tests.Wires;

/// <summary>Methods whose states are used again answer their own callers, and nobody else's.</summary>
public sealed class KeptMethodBuilderTests
{
    [Fact]
    public async Task A_method_that_need_not_wait_has_its_result_at_once() =>
        Assert.Equal(42, await AddAsync(Task.FromResult(20), Task.FromResult(22)));

    [Fact]
    public async Task A_method_goes_on_where_it_waited()
    {
        var (first, second) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());

        var call = AddAsync(first.Task, second.Task);
        first.SetResult(20);
        second.SetResult(22);

        Assert.Equal(42, await call);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_method_throws_is_its_caller_s(bool waits)
    {
        var first = new TaskCompletionSource<int>();
        if (!waits)
            first.SetException(new InvalidOperationException("planted"));

        var call = AddAsync(first.Task, Task.FromResult(1));
        first.TrySetException(new InvalidOperationException("planted"));

        Assert.Equal("planted", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await call)).Message);
        Assert.Equal(3, await AddAsync(Task.FromResult(1), Task.FromResult(2)));
    }

    [Fact]
    public async Task Calls_that_wait_at_once_and_end_in_any_order_get_their_own_results()
    {
        const int Stride = 7;
        for (var round = 0; round < 20; round++)
        {
            var sources = Enumerable.Range(0, 200).Select(_ => new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
            var calls = sources.Select((source, index) => AddAsync(source.Task, Task.FromResult(index)).AsTask()).ToArray();

            Parallel.For(0, sources.Length, number => sources[number * Stride % sources.Length].SetResult(number * Stride % sources.Length * 1000));

            Assert.Equal(Enumerable.Range(0, sources.Length).Select(index => (index * 1000) + index), await Task.WhenAll(calls));
        }
    }

    [Fact]
    public void Calls_that_wait_at_once_need_no_memory_after_the_first_ones()
    {
        const int Calls = 100;
        var gate = new Gate();
        Assert.Equal(Calls, Open(gate, NestAsync(gate, Calls)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Open(gate, NestAsync(gate, Calls));

        Assert.Equal(Calls, result);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Calls * 8);
    }

    private static int Open(Gate gate, ValueTask<int> call)
    {
        gate.Open();
        return call.IsCompletedSuccessfully ? call.Result : -1;
    }

    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    private static async ValueTask<int> AddAsync(Task<int> first, Task<int> second) => await first + await second;

    // So many calls that wait for each other, and the innermost for the gate.
    [AsyncMethodBuilder(typeof(KeptMethodBuilder<>))]
    private static async ValueTask<int> NestAsync(Gate gate, int depth)
    {
        if (depth > 1)
            return 1 + await NestAsync(gate, depth - 1).ConfigureAwait(false);

        await gate;
        return 1;
    }

    // Lets a method wait without any memory of its own.
    private sealed class Gate : INotifyCompletion
    {
        private Action? _continuation;

        public bool IsCompleted => false;

        public Gate GetAwaiter() => this;

        public void GetResult()
        {
        }

        public void OnCompleted(Action continuation) => _continuation = continuation;

        public void Open() => _continuation!();
    }
}
