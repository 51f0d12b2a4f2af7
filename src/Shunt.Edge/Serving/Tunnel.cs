using System.Buffers;
using Shunt.Edge.Wires;

namespace Shunt.Edge.Serving;

/// <summary>Carries bytes both ways once a connection has become a WebSocket, until both sides have ended.</summary>
internal static class Tunnel
{
    // Held by every WebSocket in both directions, however quiet it is.
    private const int BufferBytes = 4 * 1024;
    private const int MostAtOnce = 32;

    /// <summary>Carries bytes until the end.</summary>
    /// <param name="client">The client.</param>
    /// <param name="upstream">The instance.</param>
    /// <param name="held">What the instance has sent already.</param>
    public static async Task RunAsync(ClientConnection client, Wire upstream, ReadOnlyMemory<byte> held)
    {
        var up = UpAsync(client, upstream);
        var down = DownAsync(client, upstream, held);
        await Task.WhenAll(up, down).ConfigureAwait(false);
    }

    private static async Task UpAsync(ClientConnection client, Wire upstream)
    {
        // A receive was begun to notice a client that leaves.
        if (client.Wire.IsReceiving)
        {
            var count = await client.Wire.ReceivedAsync().ConfigureAwait(false);
            if (count <= 0)
            {
                End(client.Wire, upstream, count);
                return;
            }

            client.Input.Add(count);
        }

        var early = client.Input.Memory;
        if (await upstream.SendAsync(early).ConfigureAwait(false) == early.Length)
            await CarryAsync(client, client.Wire, upstream).ConfigureAwait(false);
        else
            End(client.Wire, upstream, -1);
    }

    private static async Task DownAsync(ClientConnection client, Wire upstream, ReadOnlyMemory<byte> held)
    {
        if (await client.Wire.SendAsync(held).ConfigureAwait(false) == held.Length)
            await CarryAsync(client, upstream, client.Wire).ConfigureAwait(false);
        else
            End(upstream, client.Wire, -1);
    }

    private static async Task CarryAsync(ClientConnection client, Wire from, Wire to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        for (var atOnce = 0; ;)
        {
            from.BeginReceive(buffer);
            atOnce = from.HasReceived ? atOnce + 1 : 0;
            if (atOnce == MostAtOnce)
                await Task.Yield();

            var count = await from.ReceivedAsync().ConfigureAwait(false);
            client.Touch();
            if (count <= 0 || await to.SendAsync(buffer.AsMemory(0, count)).ConfigureAwait(false) < count)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                End(from, to, count);
                return;
            }
        }
    }

    // One side may end while the other goes on; a side that broke ends both.
    private static void End(Wire from, Wire to, int count)
    {
        if (count == 0)
        {
            to.EndSending();
            return;
        }

        from.Close();
        to.Close();
    }
}
