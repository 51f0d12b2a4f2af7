using Shunt.Ledger;

namespace Aws.Peers.Storage;

/// <summary>A store whose writers of the first entry all go at the same instant: none before the last has come.</summary>
/// <param name="store">The store.</param>
/// <param name="meeting">Where they meet.</param>
internal sealed class MeetingStore(ILedgerStore store, MeetingStore.Meeting meeting) : ILedgerStore
{
    public async Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (number > 1)
            return await store.TryAppendAsync(target, number, content, cancellation);

        await meeting.ComeAsync();
        var won = await store.TryAppendAsync(target, number, content, cancellation);
        meeting.Told(won);
        return won;
    }

    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation) => store.ReadAsync(target, first, cancellation);

    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation) => store.ReadLeaseAsync(target, cancellation);

    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation) =>
        store.TryReplaceLeaseAsync(target, expected, renewed, cancellation);

    /// <summary>Where writers meet.</summary>
    /// <param name="count">How many.</param>
    internal sealed class Meeting(int count)
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<int> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _came;
        private int _answers;
        private int _won;

        /// <value>How many won, when all have been told.</value>
        public Task<int> Won => _told.Task;

        public Task ComeAsync()
        {
            if (Interlocked.Increment(ref _came) == count)
                _all.SetResult();
            return _all.Task;
        }

        public void Told(bool won)
        {
            if (won)
                Interlocked.Increment(ref _won);
            if (Interlocked.Increment(ref _answers) == count)
                _told.SetResult(Volatile.Read(ref _won));
        }
    }
}
