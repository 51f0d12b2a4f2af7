using Shunt.Edge.Routing;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>
/// Looks for an instance of a route that takes a connection. An alias whose instance has crashed is back within a second or so, and
/// a request that has not been sent anywhere can wait for that, like a connection in an accept queue.
/// </summary>
/// <param name="service">What all connections share.</param>
/// <param name="begun">When the request's head had been read, a timestamp.</param>
internal readonly struct Search(PublicService service, long begun)
{
    /// <summary>How long a request of an alias waits for an instance: 5 s, several times what a service takes to start.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long a request of an alias that is held waits: 30 s, after which most clients have given up.</summary>
    public static readonly TimeSpan HeldPatience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Connects to the claimed instance, else to any other of the route.</summary>
    /// <param name="claim">The place of the request; it is given up when another one is taken.</param>
    /// <param name="route">The route.</param>
    /// <returns>The request's place, and a connection; none when no instance took one in time.</returns>
    public async ValueTask<(Claim Claim, Wire? Wire)> ConnectAsync(Claim claim, Route route)
    {
        if (!route.IsHeld)
            return await FindAsync(claim, route).ConfigureAwait(false);
        if (!service.Held.TryEnter())
            return (claim, null);

        try
        {
            return await FindAsync(claim, route).ConfigureAwait(false);
        }
        finally
        {
            service.Held.Leave();
        }
    }

    private async ValueTask<(Claim Claim, Wire? Wire)> FindAsync(Claim claim, Route route)
    {
        var patience = route.IsHeld ? HeldPatience : Patience;
        Destination? refused = null;
        while (true)
        {
            if (claim.Destination is { } destination && !(route.IsAlias && destination.Standing.IsResting(service.Clock)))
            {
                if (await destination.ConnectAsync(service.Clock).ConfigureAwait(false) is { } wire)
                    return (claim, wire);

                if (refused != destination)
                    destination.Traffic.Count(failed: true);
                refused = destination;
            }

            if (!route.IsAlias || service.Clock.GetElapsedTime(begun) >= patience)
                return (claim, null);

            claim = await NextAsync(claim, route).ConfigureAwait(false);
        }
    }

    private async ValueTask<Claim> NextAsync(Claim claim, Route route)
    {
        claim.Release();
        var changed = service.Router.Changed;
        var next = service.Router.Claim(route.Host, service.Clock);
        if (next.Destination is { } destination && !destination.Standing.IsResting(service.Clock))
            return next;

        next.Release();
        await Task.WhenAny(changed, Task.Delay(Pause, service.Clock)).ConfigureAwait(false);
        return service.Router.Claim(route.Host, service.Clock);
    }
}
