namespace Shunt.Edge.Routing;

/// <summary>A host name the edge answers to.</summary>
internal sealed class Route
{
    private readonly Turns<Destination>? _turns;

    /// <summary>Leads a host name to its destinations.</summary>
    /// <param name="host">The host name.</param>
    /// <param name="isAlias">Whether it is an alias; otherwise it is one instance's own.</param>
    /// <param name="shares">Where it leads; empty when nothing of it runs.</param>
    /// <param name="vacancy">What to say while nothing of it runs.</param>
    public Route(string host, bool isAlias, IReadOnlyList<(Destination To, int Weight)> shares, string vacancy)
    {
        Host = host;
        IsAlias = isAlias;
        Vacancy = vacancy;
        _turns = shares.Count == 0 ? null : new Turns<Destination>(shares);
    }

    public string Host { get; }

    public bool IsAlias { get; }

    public string Vacancy { get; }

    /// <summary>Who answers the next request; null while nothing of it runs. One that is set aside is passed over while another is not.</summary>
    /// <param name="clock">Tells which are set aside.</param>
    public Destination? Next(TimeProvider clock)
    {
        var next = _turns?.Next();
        for (var turn = 1; turn < _turns?.Count && !next!.Standing.TryEnter(clock); turn++)
            next = _turns.Next();
        return next;
    }
}
