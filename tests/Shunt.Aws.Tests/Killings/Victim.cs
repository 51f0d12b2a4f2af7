using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Shunt.Aws.Tests.Faults;

namespace Shunt.Aws.Tests.Killings;

/// <summary>A command on a target as a process of its own, which can be killed: <c>dotnet Shunt.Aws.Tests.dll COMMAND NAME CROSSING MOTO SECONDS</c>.</summary>
internal static class Victim
{
    /// <summary>Runs it.</summary>
    /// <param name="words">The command, <see cref="KilledCommand"/>; the target's name; where its requests go; where moto_server listens; how late it is on the target's clock.</param>
    /// <returns>The exit code that the build would have.</returns>
    public static async Task<int> Main(string[] words)
    {
        using var way = new Way(new Uri(words[2]));
        using var target = new JourneyTarget(words[3], words[1], way);
        target.Time.Pass(TimeSpan.FromSeconds(double.Parse(words[4], CultureInfo.InvariantCulture)));

        // Images outlive the processes that made them, and here they are in memory.
        await target.BuildAsync('1');
        await target.BuildAsync('2');
        try
        {
            await RunAsync(target, Enum.Parse<KilledCommand>(words[0]));
            return (int)ExitCode.Done;
        }
        catch (ReleaseException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return (int)failure.ExitCode;
        }
    }

    /// <summary>What it runs.</summary>
    public static Task RunAsync(JourneyTarget target, KilledCommand command) => command == KilledCommand.Cutover ? target.ReleaseAsync('2') : target.RollbackAsync('1');

    /// <summary>Starts one.</summary>
    public static Process Start(KilledCommand command, string name, string crossing, string moto, TimeSpan elapsed) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Victim).Assembly.Location, $"{command}", name, crossing, moto, elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardError = true,
        })!;

    private sealed class Way(Uri crossing) : HttpClientFactory, IDisposable
    {
        private HttpClient? _client;

#pragma warning disable CA2000, CA5399 // Dispose objects before losing scope: the client owns its handlers; and nothing here has a certificate
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client ??= new(new Turn(crossing, new SocketsHttpHandler { UseProxy = false }));
#pragma warning restore CA2000, CA5399

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

        public void Dispose() => _client?.Dispose();
    }

    private sealed class Turn(Uri crossing, HttpMessageHandler behind) : DelegatingHandler(behind)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = crossing.Scheme, Host = crossing.Host, Port = crossing.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
