namespace Shunt.Ledger;

/// <summary>How a lease is held.</summary>
public sealed record LeaseOptions
{
    /// <summary>How long a holder may go without a renewal, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultTtl = TimeSpan.FromSeconds(10);

    /// <summary>The shortest time to live: shorter ones end with a pause of the garbage collector or a slow disk.</summary>
    public static readonly TimeSpan MinTtl = TimeSpan.FromSeconds(3);

    /// <summary>The longest time to live: it is how long everyone waits after a holder died.</summary>
    public static readonly TimeSpan MaxTtl = TimeSpan.FromMinutes(1);

    /// <value>How long the holder may go without a renewal before another may take over: 3 s to 1 min, default 10 s.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan Ttl
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinTtl);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxTtl);
            field = value;
        }
    } = DefaultTtl;

    /// <value>How often it is renewed: a quarter of <see cref="Ttl"/>, so that three renewals may fail in a row.</value>
    public TimeSpan RenewEvery => Ttl / 4;
}
