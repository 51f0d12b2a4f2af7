namespace Shunt.Edge.Routing;

/// <summary>A host name the edge answers to.</summary>
internal sealed class Route
{
    private readonly Turns<Turns<Destination>>? _turns;
    private readonly int _tries;

    /// <summary>Leads a host name to its destinations.</summary>
    /// <param name="host">The host name.</param>
    /// <param name="isAlias">Whether it is an alias; otherwise it is one instance's own.</param>
    /// <param name="shares">Where it leads: the processes of an instance, who take turns, and their share together; empty when nothing of it runs.</param>
    /// <param name="vacancy">What to say while nothing of it runs.</param>
    public Route(string host, bool isAlias, IReadOnlyList<(IReadOnlyList<Destination> To, int Weight)> shares, string vacancy)
    {
        Host = host;
        IsAlias = isAlias;
        Vacancy = vacancy;
        if (shares.Count == 0)
            return;

        _turns = new([.. shares.Select(share => (new Turns<Destination>([.. share.To.Select(process => (process, 1))]), share.Weight))]);
        _tries = _turns.Count * shares.Max(share => share.To.Count);
    }

    public string Host { get; }

    public bool IsAlias { get; }

    public string Vacancy { get; }

    /// <value>Whether its requests wait for a version that is about to start.</value>
    public bool IsHeld { get; init; }

    /// <summary>Who answers the next request; null while nothing of it runs. One that is set aside is passed over while another is not.</summary>
    /// <param name="clock">Tells which are set aside.</param>
    public Destination? Next(TimeProvider clock)
    {
        var next = _turns?.Next().Next();
        for (var turn = 1; turn < _tries && !next!.Standing.TryEnter(clock); turn++)
            next = _turns!.Next().Next();
        return next;
    }
}
