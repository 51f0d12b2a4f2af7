using System.Net;
using System.Net.Sockets;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;
using Shunt.Deploy;
using Shunt.Platforms;
using Shunt.Routes;
using Shunt.Targets;

namespace Shunt.Aws.Routing;

/// <summary>The routes of a target as clients see them.</summary>
/// <param name="settings">Where it is.</param>
/// <param name="stacks">Its stacks.</param>
/// <param name="component">What is released.</param>
/// <param name="ask">Asks a route as any client would.</param>
internal sealed class PublicRoutes(AwsSettings settings, TargetStacks stacks, ComponentSettings component, Func<RouteAddress, string, CancellationToken, Task<Answer>> ask)
{
    private const int SuffixLength = 12;

    private IPEndPoint? _entry;

    /// <summary>Finds where to connect to, where the routes have names that resolve nowhere.</summary>
    /// <param name="environment">The environment, which knows the load balancer's own name.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task FindEntryAsync(TargetEnvironment environment, CancellationToken cancellation)
    {
        if (settings.Domain is not null || environment.Address.Length == 0 || _entry is not null)
            return;

        var addresses = await Dns.GetHostAddressesAsync(environment.Address, AddressFamily.InterNetwork, cancellation).ConfigureAwait(false);
        _entry = addresses.Length > 0 ? new IPEndPoint(addresses[0], Url(null).Port) : null;
    }

    /// <summary>The plain route, or a version's own.</summary>
    /// <param name="suffix">The version; null for the plain route.</param>
    public RouteAddress Address(string? suffix) => new(Url(suffix), _entry);

    /// <summary>
    /// Asks a route. Nothing on the way marks an answer with the version that gave it, so where the answer does not tell it is asked for: by the version path, or
    /// else by the host that only one version has.
    /// </summary>
    /// <param name="address">The route.</param>
    /// <param name="path">The path.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <returns>The answer; its suffix is null when nobody can tell.</returns>
    public async Task<Answer> AskAsync(RouteAddress address, string path, CancellationToken cancellation)
    {
        var answer = await ask(address, path, cancellation).ConfigureAwait(false);
        if (answer.Suffix is not null || answer.Status is null)
            return answer;

        if (component.VersionPath is not { } versionPath)
            return answer with { Suffix = SuffixOf(address.Url.Host) };

        var told = path == versionPath ? answer : await ask(address, versionPath, cancellation).ConfigureAwait(false);
        return answer with { Suffix = ClaimedVersion.Read(told.Body) is { Length: > SuffixLength } commit ? commit[..SuffixLength] : null };
    }

    /// <summary>Which version answers the plain route, by the first digits of the commit it names; null when nobody can tell.</summary>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<string?> WhoAnswersAsync(CancellationToken cancellation) =>
        (await AskAsync(Address(null), component.VersionPath ?? component.HealthPath, cancellation).ConfigureAwait(false)).Suffix;

    private Uri Url(string? suffix) => new($"{(settings.CertificateArn is null ? "http" : "https")}://{stacks.Host(suffix)}/");

    // app-0123456789ab.prod.shop.example
    private string? SuffixOf(string host)
    {
        var first = host.Split('.')[0];
        return first.Length == component.Name.Length + 1 + SuffixLength ? first[^SuffixLength..] : null;
    }
}
