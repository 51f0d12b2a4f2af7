using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Marshalling;

/// <summary>What the SDK's defaults modes mean; the same for every service.</summary>
internal static class Defaults
{
    // How long connecting, and then TLS, may take: as in the SDK's own table of defaults.
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(3100);
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(1100);
    private static readonly TimeSpan Far = TimeSpan.FromMilliseconds(30000);

    /// <value>Every mode.</value>
    public static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, Usual),
        Mode(DefaultConfigurationMode.InRegion, Near),
        Mode(DefaultConfigurationMode.CrossRegion, Usual),
        Mode(DefaultConfigurationMode.Mobile, Far),
        Mode(DefaultConfigurationMode.Auto, null),
    ];

    /// <summary>A provider of them.</summary>
    public static IDefaultConfigurationProvider Provider() => new DefaultConfigurationProvider(All);

    private static DefaultConfiguration Mode(DefaultConfigurationMode mode, TimeSpan? limit) => new()
    {
        Name = mode,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = limit,
        TlsNegotiationTimeout = limit,
    };
}
