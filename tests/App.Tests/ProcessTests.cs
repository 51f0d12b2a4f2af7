using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace App.Tests;

/// <summary>The service as it is released: a process of its own, stopped by a signal.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Sigterm_turns_health_to_503_and_lets_the_request_in_flight_end()
    {
        using var service = await ServiceProcess.StartAsync(Limit);
        using var inFlight = await HalfSentRequest.SendAsync(service.Address);

        await service.TerminateAsync();
        var health = await service.WaitForHealthAsync(HttpStatusCode.ServiceUnavailable, Limit);
        var answer = await inFlight.CompleteAsync().WaitAsync(Limit);

        Assert.Equal("""{"status":"unavailable"}""", health);
        Assert.StartsWith("HTTP/1.1 201", answer, StringComparison.Ordinal);
        Assert.Equal(0, await service.WaitForExitAsync(Limit));

        // The first question for health can be on its way too when the signal arrives.
        Assert.Contains(service.Output, line => Regex.IsMatch(line, "Stopping; requests in flight: [12]$"));
    }

    [Fact]
    public async Task Sigterm_ends_the_process_at_the_limit_when_a_request_never_ends()
    {
        using var service = await ServiceProcess.StartAsync(Limit, ("SHUTDOWN_SECONDS", "1"));
        using var inFlight = await HalfSentRequest.SendAsync(service.Address);

        await service.TerminateAsync();

        Assert.Equal(0, await service.WaitForExitAsync(Limit));
        Assert.Contains(service.Output, line => line.EndsWith("Stopped at the limit; requests cut off: 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_port_out_of_range_ends_the_start_with_one_line_and_exit_code_2()
    {
        using var refused = ServiceProcess.Launch(("PORT", "65536"));

        Assert.Equal("The service did not start. PORT '65536' is not a whole number from 0 to 65535.\n", await refused.StandardError.ReadToEndAsync());
        await refused.WaitForExitAsync().WaitAsync(Limit);
        Assert.Equal(2, refused.ExitCode);
    }

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_one_line_and_exit_code_1()
    {
        using var owner = new TcpListener(IPAddress.Loopback, 0);
        owner.Start();
        var port = ((IPEndPoint)owner.LocalEndpoint).Port;

        using var refused = ServiceProcess.Launch(("PORT", $"{port}"));

        Assert.Equal(
            $"The service did not start. Failed to bind to address http://127.0.0.1:{port}: address already in use.\n",
            await refused.StandardError.ReadToEndAsync());
        await refused.WaitForExitAsync().WaitAsync(Limit);
        Assert.Equal(1, refused.ExitCode);
    }

    /// <summary>A request whose headers have arrived and whose body is still on its way.</summary>
    private sealed class HalfSentRequest : IDisposable
    {
        private const string Body = """{"number":"FR1","wagons":1}""";

        private readonly TcpClient _connection = new();

        private HalfSentRequest()
        {
        }

        public static async Task<HalfSentRequest> SendAsync(Uri service)
        {
            var request = new HalfSentRequest();
            await request._connection.ConnectAsync(service.Host, service.Port);
            var head = $"POST /trains HTTP/1.1\r\nHost: app\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n";
            await request._connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));

            // The interim answer is sent when the service asks for the body: from then on the request is in flight.
            var interim = await request.ReadAsync();
            Assert.StartsWith("HTTP/1.1 100", interim, StringComparison.Ordinal);
            return request;
        }

        public async Task<string> CompleteAsync()
        {
            await _connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Body));
            return await ReadAsync();
        }

        public void Dispose() => _connection.Dispose();

        private async Task<string> ReadAsync()
        {
            var buffer = new byte[4096];
            var length = await _connection.GetStream().ReadAsync(buffer);
            return Encoding.ASCII.GetString(buffer, 0, length);
        }
    }
}
