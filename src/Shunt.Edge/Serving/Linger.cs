using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>
/// Ends a connection whose client may still be sending: what was answered must arrive, and a socket that is closed over bytes
/// nobody read is reset, the answer with it (RFC 9112, section 9.6).
/// </summary>
internal static class Linger
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>Takes what comes and drops it, until the client ends its side or 2 s have passed.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="passing">Who receives until then; ends when the connection does.</param>
    /// <param name="clock">Measures the limit.</param>
    public static async Task AfterAsync(ClientConnection client, Task passing, TimeProvider clock)
    {
        client.Wire.EndSending();
        using var limit = clock.CreateTimer(wire => ((Wire)wire!).Close(), client.Wire, Limit, Timeout.InfiniteTimeSpan);
        await passing.ConfigureAwait(false);
        client.Input.Use(client.Input.Bytes.Length);
        do
        {
            if (!client.Wire.IsReceiving)
                client.Wire.BeginReceive(client.Input.Free);
        }
        while (await client.Wire.ReceivedAsync().ConfigureAwait(false) > 0);
    }
}
