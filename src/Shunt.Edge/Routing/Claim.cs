namespace Shunt.Edge.Routing;

/// <summary>A request's place: its route, and the instance that answers it. Released exactly once.</summary>
/// <param name="Route">The route; null when the host is unknown.</param>
/// <param name="Destination">The process that answers it; null when nothing of the route runs.</param>
internal readonly record struct Claim(Route? Route, Destination? Destination)
{
    /// <summary>The request has ended.</summary>
    public void Release()
    {
        if (Route is { IsAlias: true })
            Destination?.InFlight.Leave();
    }
}
