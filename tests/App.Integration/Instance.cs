using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace App.Integration;

/// <summary>The running instance under test, as the environment describes it.</summary>
public sealed class Instance : IDisposable
{
    /// <summary>The route's URL, such as <c>http://app-0123456789ab.stage.localhost:8080</c>.</summary>
    public const string UrlVariable = "SHUNT_BASE_URL";

    /// <summary>Where to connect, such as <c>127.0.0.1:8080</c>; unset: the URL's own host.</summary>
    public const string AddressVariable = "SHUNT_ADDRESS";

    /// <summary>The commit that has to answer, 40 hex digits; unset: any.</summary>
    public const string VersionVariable = "SHUNT_EXPECTED_VERSION";

    private const string Example = $"{UrlVariable}=http://app.stage.localhost:8080 {AddressVariable}=127.0.0.1:8080 dotnet test tests/App.Integration";

    private readonly EndPoint? _address;
    private int _openedConnections;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client owns the handler.")]
    public Instance()
    {
        var url = Given(UrlVariable) ?? throw new InvalidOperationException($"No instance was tested: {UrlVariable} is not set. Example: {Example}");
        _address = Given(AddressVariable) is { } address ? Parse(address) : null;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, ConnectCallback = ConnectAsync }) { BaseAddress = new Uri(url) };
    }

    /// <value>Sends to the instance; safe for concurrent use.</value>
    public HttpClient Client { get; }

    /// <value>The commit that has to answer; null when any may.</value>
    public string? ExpectedVersion { get; } = Given(VersionVariable);

    /// <value>How many connections were opened so far.</value>
    public int OpenedConnections => Volatile.Read(ref _openedConnections);

    /// <summary>A train number that no other run uses.</summary>
    public static string NewNumber() => "T" + RandomNumberGenerator.GetString("0123456789", 12);

    public void Dispose() => Client.Dispose();

    private static IPEndPoint Parse(string address) => IPEndPoint.TryParse(address, out var end) && end.Port != 0
        ? end
        : throw new InvalidOperationException($"No instance was tested: {AddressVariable} '{address}' is not an IP address and a port. Example: {Example}");

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream owns the socket.")]
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_address ?? context.DnsEndPoint, cancellation);
            Interlocked.Increment(ref _openedConnections);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string? Given(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
