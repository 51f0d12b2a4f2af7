using System.Globalization;
using System.Text.Json;
using Shunt.Aws.Storage;
using Shunt.Gates;
using Shunt.Ledger.State;

namespace Shunt.Aws.Approvals;

/// <summary>
/// Approvals as objects of the target's bucket: <c>approvals/&lt;target&gt;/&lt;commit&gt;/&lt;epoch&gt;-&lt;hash of the effects&gt;.json</c>. The bucket's policy keeps the role
/// that releases from writing there.
/// </summary>
/// <param name="objects">The bucket.</param>
internal sealed class S3ApprovalStore(BucketObjects objects) : IApprovalStore
{
    /// <inheritdoc />
    public Task WriteAsync(string target, Approval approval, CancellationToken cancellation) => objects.TryCreateAsync(
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(target, approval.Version.Commit)}{approval.Epoch:00000000}-{approval.Effects}.json"),
        JsonSerializer.SerializeToUtf8Bytes(approval, ApprovalJson.Default.Approval),
        cancellation);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Approval>> ReadAsync(string target, string commit, CancellationToken cancellation)
    {
        var listed = await objects.ListAsync(Prefix(target, commit), after: null, cancellation).ConfigureAwait(false);
        var found = await objects.ReadAsync([.. listed.Select(one => one.Key)], cancellation).ConfigureAwait(false);
        return [.. found.OfType<StoredObject>().Select(Read).OfType<Approval>().OrderBy(approval => approval.At)];
    }

    private static string Prefix(string target, string commit) => $"approvals/{target}/{commit}/";

    // What is no approval is none: the release then says that it is missing.
    private static Approval? Read(StoredObject one)
    {
        try
        {
            return JsonSerializer.Deserialize(one.Content.Span, ApprovalJson.Default.Approval);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
