using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Shunt.Images.Registries;

/// <summary>How a registry wants one to say who one is (RFC 9110, section 11.6.1).</summary>
/// <param name="Scheme"><c>Basic</c> or <c>Bearer</c>.</param>
/// <param name="Parameters">What it says besides: realm, service, scope.</param>
internal sealed partial record Challenge(string Scheme, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The first challenge that can be met; null when there is none.</summary>
    public static Challenge? Of(HttpResponseHeaders headers) => headers.WwwAuthenticate
        .Where(header => header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
        .Select(header => new Challenge(
            header.Scheme,
            Pair().Matches(header.Parameter ?? "").GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase)))
        .FirstOrDefault();

    /// <value>Whether a token is asked for.</value>
    public bool IsBearer => Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(\w+)=""([^""]*)""")]
    private static partial Regex Pair();
}
