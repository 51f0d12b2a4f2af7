using System.Net;

namespace Shunt.Routes;

/// <summary>
/// How to reach a route. Only browsers and curl resolve <c>*.localhost</c> by themselves, so our own clients connect to
/// <see cref="EndPoint"/> and send the URL's host.
/// </summary>
/// <param name="Url">The URL people use.</param>
/// <param name="EndPoint">Where to connect; null when the URL's host resolves everywhere.</param>
public sealed record RouteAddress(Uri Url, IPEndPoint? EndPoint)
{
    /// <summary>The curl command line that reaches a path on any machine.</summary>
    /// <param name="path">The path, such as <c>/version</c>.</param>
    public string Curl(string path) => EndPoint is null
        ? $"curl {new Uri(Url, path)}"
        : $"curl --resolve {Url.Host}:{Url.Port}:{EndPoint.Address} {new Uri(Url, path)}";
}
