using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Amazon.Runtime.Internal;

namespace Tests;

/// <summary>
/// No test reaches AWS itself: before the first one runs, the environment names no account, sends every service to an address where
/// nobody listens, and every other host through a proxy that lets nothing through and remembers what was asked for. A client that is
/// sent elsewhere in spite of that refuses each request (<see cref="LoopbackOnly"/>).
/// </summary>
internal static class NoRealAws
{
    /// <summary>Where every client goes that is told nothing else: port 9 of this machine.</summary>
    public const string Nowhere = "http://127.0.0.1:9";

    private static readonly ConcurrentQueue<string> Refused = new();
    private static readonly TcpListener Trap = new(IPAddress.Loopback, 0);

    /// <summary>The hosts that were asked for beyond this machine.</summary>
    public static IReadOnlyList<string> Asked => [.. Refused];

    /// <summary>The variables that a program of AWS needs to see the same, and none of the account of whoever runs the tests.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = "testing",
        ["AWS_SECRET_ACCESS_KEY"] = "testing",
        ["AWS_SESSION_TOKEN"] = "testing",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_DEFAULT_REGION"] = "eu-west-1",
        ["AWS_ENDPOINT_URL"] = Nowhere,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["AWS_CONFIG_FILE"] = "/dev/null",
        ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
        ["NO_PROXY"] = "127.0.0.1,localhost",
        ["no_proxy"] = "127.0.0.1,localhost",
    };

#pragma warning disable CA2255 // ModuleInitializer in libraries: the variables are read once, before any test could set them
    [ModuleInitializer]
    public static void Begin()
#pragma warning restore CA2255
    {
        foreach (var (name, value) in Variables)
            Environment.SetEnvironmentVariable(name, value);
        Environment.SetEnvironmentVariable("AWS_PROFILE", null);
        Trap.Start();
        foreach (var name in (string[])["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"])
            Environment.SetEnvironmentVariable(name, $"http://{Trap.LocalEndpoint}");
        RuntimePipelineCustomizerRegistry.Instance.Register(new LoopbackOnly());
        _ = RefuseAsync();
    }

    private static async Task RefuseAsync()
    {
        while (true)
        {
            using var client = await Trap.AcceptTcpClientAsync();
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            try
            {
                Refused.Enqueue(await reader.ReadLineAsync() ?? "");
            }
            catch (IOException)
            {
                // Whoever it was went away.
            }
        }
    }
}
