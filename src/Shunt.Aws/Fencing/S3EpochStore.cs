using System.Globalization;
using System.Text;
using Shunt.Aws.Storage;

namespace Shunt.Aws.Fencing;

/// <summary>The newest epoch of a target as an object of its bucket: <c>fences/&lt;target&gt;</c>, which holds a number.</summary>
/// <param name="objects">The bucket.</param>
internal sealed class S3EpochStore(BucketObjects objects) : IEpochStore
{
    /// <inheritdoc />
    public async Task<int> ReadAsync(string target, CancellationToken cancellation) =>
        await objects.ReadAsync(Key(target), cancellation).ConfigureAwait(false) is { } there ? Number(there) : 0;

    /// <inheritdoc />
    public async Task<int> RaiseAsync(string target, int epoch, CancellationToken cancellation)
    {
        var content = Encoding.ASCII.GetBytes(epoch.ToString(CultureInfo.InvariantCulture));
        while (true)
        {
            var there = await objects.ReadAsync(Key(target), cancellation).ConfigureAwait(false);
            if (there is not null && Number(there) >= epoch)
                return Number(there);

            // Each refused attempt means that somebody else raised it: so this ends.
            var isRaised = there is null
                ? await objects.TryCreateAsync(Key(target), content, cancellation).ConfigureAwait(false)
                : await objects.TryReplaceAsync(Key(target), there.Tag, content, cancellation).ConfigureAwait(false);
            if (isRaised)
                return epoch;
        }
    }

    private static string Key(string target) => $"fences/{target}";

    private static int Number(StoredObject there) => int.Parse(there.Content.Span, NumberStyles.None, CultureInfo.InvariantCulture);
}
