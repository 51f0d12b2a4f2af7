namespace Scans;

/// <summary>Whether feeds tell of vulnerabilities at all. NuGet says nothing when none does, and then an audit has found nothing because nothing could be found.</summary>
static class FeedKnowledge
{
    /// <summary>The resource that a feed lists when it does (NuGet server API, "Vulnerability info").</summary>
    private const string Resource = "VulnerabilityInfo/";

    /// <summary>How long a feed has to answer.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>Asks the feeds.</summary>
    /// <param name="feeds">Their addresses; folders know nothing.</param>
    /// <param name="handler">What sends.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>What to say when it is not so; null when at least one feed tells.</returns>
    public static async Task<string?> FindGapAsync(IReadOnlyList<string> feeds, HttpMessageHandler handler, CancellationToken cancellation)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Limit };
        var silent = 0;
        foreach (var feed in feeds.Where(feed => Uri.TryCreate(feed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            try
            {
                if ((await client.GetStringAsync(new Uri(feed), cancellation)).Contains(Resource, StringComparison.Ordinal))
                    return null;
            }
            catch (Exception away) when (away is HttpRequestException || (away is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                silent++;
            }
        }

        return silent > 0 ? "whether the feeds tell of vulnerabilities is not known: not every one answered" : "no feed here tells of vulnerabilities";
    }
}
