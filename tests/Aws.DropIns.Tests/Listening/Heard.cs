namespace Aws.DropIns.Tests.Listening;

/// <summary>A request as it came.</summary>
internal sealed record Heard(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <value>What differs from call to call, or says only which client it was.</value>
    private static readonly string[] Own = ["Authorization", "User-Agent", "X-Amz-Date", "X-Amz-Security-Token", "amz-sdk-invocation-id", "amz-sdk-request", "Host", "x-amz-content-sha256"];

    /// <summary>All of it that has to be the same from either client.</summary>
    public override string ToString() =>
        $"{Method} {Target}\n{string.Join('\n', Headers.Where(header => !Own.Contains(header.Key, StringComparer.OrdinalIgnoreCase)).OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(header => $"{header.Key}: {header.Value}"))}\n\n{Body}";
}
