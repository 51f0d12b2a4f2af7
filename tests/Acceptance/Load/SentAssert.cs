namespace Acceptance.Load;

/// <summary>What a move of the alias promises to those who ask meanwhile.</summary>
internal static class SentAssert
{
    /// <summary>No request failed, and none that started after the new version had answered anyone was answered by the old one.</summary>
    public static void NoneFailedAndTheAliasMovedOnce(IReadOnlyList<Sent> sent, string from, string to)
    {
        var failed = sent.Where(request => request.Failure is not null).ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {sent.Count} requests failed; the first one: {failed.FirstOrDefault()}.");
        Assert.Equal(new[] { from[..12], to[..12] }.Order(), sent.Select(request => request.Suffix!).Distinct().Order());

        var moved = sent.Where(request => request.Suffix == to[..12]).Min(request => request.End);
        var late = sent.Where(request => request.Suffix == from[..12] && request.Start > moved).ToList();
        Assert.True(late.Count == 0, $"{late.Count} requests that started after the new version had answered at {moved} were answered by the old one; the first one: {late.FirstOrDefault()}.");
    }
}
