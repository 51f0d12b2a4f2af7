namespace Shunt.Edge.Tests.Rigs;

/// <summary>Scripts of instances.</summary>
internal static class Instance
{
    /// <summary>Answers every request with the request as it was received.</summary>
    public static async Task Echo(RawConnection connection, int number)
    {
        while (await connection.ReadMessageAsync() is { Length: > 0 } request)
            await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: {request.Length}\r\n\r\n{request}");
    }

    /// <summary>Answers every request with the same bytes.</summary>
    public static Func<RawConnection, int, Task> Says(string response) => async (connection, _) =>
    {
        while (await connection.ReadMessageAsync() is { Length: > 0 })
            await connection.SendAsync(response);
    };

    /// <summary>Answers the first request with some bytes and ends.</summary>
    public static Func<RawConnection, int, Task> SaysAndEnds(string response) => async (connection, _) =>
    {
        await connection.ReadMessageAsync();
        await connection.SendAsync(response);
    };

    /// <summary>Takes a request on every connection and ends without an answer.</summary>
    public static async Task Leaves(RawConnection connection, int number) => await connection.ReadMessageAsync();
}
