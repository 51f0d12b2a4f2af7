namespace Bench.Cutover.Service;

/// <summary>What all connections of the service share.</summary>
/// <param name="generation">Which version it is.</param>
/// <param name="nonce">What its health answers with.</param>
sealed class Work(string generation, string nonce)
{
    private int _count;
    private volatile bool _isEnding;

    /// <value>Which version it is.</value>
    public string Generation { get; } = generation;

    /// <value>What its health answers with.</value>
    public string Nonce { get; } = nonce;

    /// <value>How many requests are being answered.</value>
    public int Count => Volatile.Read(ref _count);

    /// <value>Whether connections end with the response that is sent next.</value>
    public bool IsEnding
    {
        get => _isEnding;
        set => _isEnding = value;
    }

    /// <summary>A request is being answered.</summary>
    public void Begin() => Interlocked.Increment(ref _count);

    /// <summary>It was answered.</summary>
    public void End() => Interlocked.Decrement(ref _count);
}
