using Shunt.Ledger.State;

namespace Shunt.Ledger;

/// <summary>How a lease is taken and held.</summary>
public sealed record LeaseOptions
{
    /// <summary>How long a holder may go without a renewal, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultTtl = TimeSpan.FromSeconds(10);

    /// <summary>The shortest time to live: shorter ones end with a pause of the garbage collector or a slow disk.</summary>
    public static readonly TimeSpan MinTtl = TimeSpan.FromSeconds(3);

    /// <summary>The longest time to live: it is how long everyone waits after a holder died.</summary>
    public static readonly TimeSpan MaxTtl = TimeSpan.FromMinutes(1);

    /// <summary>How long a release that is told to wait does so, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(10);

    /// <summary>The longest wait for a holder that lives.</summary>
    public static readonly TimeSpan MaxWait = TimeSpan.FromHours(24);

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

    /// <value>How long to wait for holders that live: 0 to 24 h, default 0 (refused as soon as the holder showed that it lives).</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public TimeSpan Wait
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxWait);
            field = value;
        }
    }

    /// <value>
    /// Tells this process apart from every other one that has or had its id on any machine; null (the default) where that cannot be
    /// told. It goes into the ledger, for <see cref="HasEnded"/> of those who come after.
    /// </value>
    public string? Process { get; init; }

    /// <value>
    /// Says whether a holder's process has provably ended; false when it lives or nothing is known. Such a holder's TTL is not waited
    /// for. Default null: nothing is known of any.
    /// </value>
    public Func<HeldLease, bool>? HasEnded { get; init; }

    /// <value>How often it is renewed: a quarter of <see cref="Ttl"/>, so that three renewals may fail in a row.</value>
    public TimeSpan RenewEvery => Ttl / 4;
}
