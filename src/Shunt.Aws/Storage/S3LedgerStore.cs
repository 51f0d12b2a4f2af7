using System.Globalization;
using Amazon.S3;
using Shunt.Aws.Failures;
using Shunt.Ledger;

namespace Shunt.Aws.Storage;

/// <summary>
/// Ledgers as objects of a bucket: <c>ledger/&lt;target&gt;/00000001.json</c> and on, and the lease record <c>lease.json</c> beside them.
/// An entry is created where there is none of its number, the record is replaced where it still is what was read. S3 shows at once what
/// was written (https://aws.amazon.com/s3/consistency/), so nothing is locked.
/// </summary>
public sealed class S3LedgerStore : ILedgerStore
{
    private const string Extension = ".json";
    private const int Digits = 8;

    private readonly BucketObjects _objects;
    private readonly string _root;

    /// <summary>Opens the ledgers of a bucket. Nothing is read or written yet.</summary>
    /// <param name="client">The client; not disposed of here.</param>
    /// <param name="bucket">The bucket's name; it is there, with versions and encryption.</param>
    /// <param name="prefix">What the keys begin with; empty for nothing.</param>
    /// <param name="time">The clock of pauses between attempts.</param>
    public S3LedgerStore(IAmazonS3 client, string bucket, string prefix, TimeProvider time)
        : this(BucketObjects.Open(client, bucket, time), prefix)
    {
    }

    internal S3LedgerStore(BucketObjects objects, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        _objects = objects;
        _root = prefix.Length == 0 ? "ledger" : $"{prefix.TrimEnd('/')}/ledger";
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">S3 refused or could not be reached; the entry is there whole or not at all.</exception>
    public Task<bool> TryAppendAsync(string target, int number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var key = FolderOf(target) + NameOf(number) + Extension;
        return RunAsync(target, key, "written", () => _objects.TryCreateAsync(key, content, cancellation), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">S3 refused or could not be reached.</exception>
    public Task<IReadOnlyList<StoredEntry>> ReadAsync(string target, int first, CancellationToken cancellation)
    {
        var folder = FolderOf(target);
        return RunAsync(target, folder, "read", () => ReadFromAsync(folder, first, cancellation), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">S3 refused or could not be reached.</exception>
    public Task<LeaseRecord?> ReadLeaseAsync(string target, CancellationToken cancellation)
    {
        var key = LeaseOf(target);
        return RunAsync(target, key, "read", async () => RecordIn(await _objects.ReadAsync(key, cancellation).ConfigureAwait(false)), cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="LedgerUnavailableException">S3 refused or could not be reached; the record is the old one or the new one.</exception>
    public Task<bool> TryReplaceLeaseAsync(string target, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(renewed);
        var key = LeaseOf(target);
        return RunAsync(target, key, "written", () => ReplaceAsync(key, expected, renewed, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<StoredEntry>> ReadFromAsync(string folder, int first, CancellationToken cancellation)
    {
        // Keys come after one another as texts do, so eight digits come in the order of their numbers.
        var listed = await _objects.ListAsync(folder, folder + NameOf(Math.Max(first - 1, 0)) + Extension, cancellation).ConfigureAwait(false);
        var entries = listed.Select(found => (found.Key, Number: NumberOf(found.Key[folder.Length..]))).Where(entry => entry.Number >= Math.Max(first, 1)).ToList();
        var read = await _objects.ReadAsync([.. entries.Select(entry => entry.Key)], cancellation).ConfigureAwait(false);
        return
        [
            .. from found in entries.Zip(read)
               where found.Second is not null
               select new StoredEntry(found.First.Number, found.Second!.Content, _objects.UrlOf(found.First.Key)),
        ];
    }

    // A torn record is none, but it is replaced like any other: by who read it.
    private async Task<bool> ReplaceAsync(string key, LeaseRecord? expected, LeaseRecord renewed, CancellationToken cancellation)
    {
        var there = await _objects.ReadAsync(key, cancellation).ConfigureAwait(false);
        if (RecordIn(there) != expected)
            return false;

        return there is null
            ? await _objects.TryCreateAsync(key, renewed.Write(), cancellation).ConfigureAwait(false)
            : await _objects.TryReplaceAsync(key, there.Tag, renewed.Write(), cancellation).ConfigureAwait(false);
    }

    private async Task<T> RunAsync<T>(string target, string key, string attempt, Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (AwsFailureException refused)
        {
            throw new LedgerUnavailableException(target, _objects.UrlOf(key), refused);
        }
        catch (Exception cause) when (S3Refusal.Is(cause) && !cancellation.IsCancellationRequested)
        {
            throw new LedgerUnavailableException(target, _objects.UrlOf(key), attempt, S3Refusal.Describe(cause), cause);
        }
    }

    private static LeaseRecord? RecordIn(StoredObject? there) => there is null ? null : LeaseRecord.Read(there.Content.Span);

    private static string NameOf(int number) => number.ToString("D8", CultureInfo.InvariantCulture);

    private static int NumberOf(string name) =>
        name.Length == Digits + Extension.Length && name.EndsWith(Extension, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string LeaseOf(string target) => FolderOf(target) + "lease.json";

    private string FolderOf(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        if (target[0] == '.' || target.AsSpan().ContainsAny('/', '\\', '\0'))
            throw new ArgumentException($"'{target}' cannot name a ledger's folder.", nameof(target));

        return $"{_root}/{target}/";
    }
}
