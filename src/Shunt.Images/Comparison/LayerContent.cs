using System.Formats.Tar;
using System.IO.Compression;
using Shunt.Images.Oci;

namespace Shunt.Images.Comparison;

/// <summary>All of a layer, in the order of its entries.</summary>
/// <param name="Archive">The archive, not compressed.</param>
/// <param name="Entries">What is in it.</param>
internal sealed record LayerContent(byte[] Archive, IReadOnlyList<LayerContent.Entry> Entries)
{
    /// <summary>A file, folder or link with every field that its archive keeps.</summary>
    internal sealed record Entry(string Name, IReadOnlyDictionary<string, string> Fields, byte[] Content);

    /// <summary>Reads a layer.</summary>
    public static async Task<LayerContent> ReadAsync(Stream blob, string mediaType, CancellationToken cancellation)
    {
        using var archive = new MemoryStream();
        var unpacked = mediaType == MediaTypes.PlainLayer ? blob : new GZipStream(blob, CompressionMode.Decompress, leaveOpen: true);
        await using (unpacked.ConfigureAwait(false))
            await unpacked.CopyToAsync(archive, cancellation).ConfigureAwait(false);

        archive.Position = 0;
        List<Entry> entries = [];
        var tar = new TarReader(archive, leaveOpen: true);
        await using (tar.ConfigureAwait(false))
        {
            while (await tar.GetNextEntryAsync(copyData: true, cancellation).ConfigureAwait(false) is { } entry)
            {
                using var content = new MemoryStream();
                await (entry.DataStream ?? Stream.Null).CopyToAsync(content, cancellation).ConfigureAwait(false);
                entries.Add(new Entry(entry.Name, Fields(entry), content.ToArray()));
            }
        }

        return new LayerContent(archive.ToArray(), entries);
    }

    /// <summary>What differs first between this layer and another one with another digest.</summary>
    public ImageDifference FirstDifference(LayerContent other, IReadOnlyList<BuildTrace> traces, string where)
    {
        var (names, others) = (Entries.Select(entry => entry.Name).ToList(), other.Entries.Select(entry => entry.Name).ToList());
        if (names.Except(others).FirstOrDefault() is { } onlyFirst)
            return new ImageDifference($"{where}, file '{onlyFirst}'", "it is only in the first");

        if (others.Except(names).FirstOrDefault() is { } onlySecond)
            return new ImageDifference($"{where}, file '{onlySecond}'", "it is only in the second");

        foreach (var (one, two) in Entries.Zip(other.Entries))
        {
            if (one.Name != two.Name)
                return new ImageDifference($"{where}, order of files", $"'{one.Name}' stands first where '{two.Name}' stands second");

            if (one.Fields.FirstOrDefault(field => two.Fields[field.Key] != field.Value) is { Key: { } name } field && name != "length")
                return new ImageDifference($"{where}, file '{one.Name}', {name}", $"{field.Value} first, {two.Fields[name]} second");

            if (!one.Content.AsSpan().SequenceEqual(two.Content))
                return new ImageDifference($"{where}, file '{one.Name}'", ContentDifference.Describe(one.Content, two.Content, traces));
        }

        return Archive.AsSpan().SequenceEqual(other.Archive)
            ? new ImageDifference($"{where}, compression", "the archives are the same; another encoder, or another version of it, compressed them")
            : new ImageDifference($"{where}, archive format", $"the entries are the same, and the archives differ at byte {Archive.AsSpan().CommonPrefixLength(other.Archive)}");
    }

    private static Dictionary<string, string> Fields(TarEntry entry) => new()
    {
        ["type"] = entry.EntryType.ToString(),
        ["mode"] = Convert.ToString((int)entry.Mode, toBase: 8),
        ["time"] = entry.ModificationTime.UtcDateTime.ToString("u", System.Globalization.CultureInfo.InvariantCulture),
        ["owner"] = $"{entry.Uid}:{entry.Gid} {(entry as PosixTarEntry)?.UserName}:{(entry as PosixTarEntry)?.GroupName}".Trim(' ', ':'),
        ["link target"] = entry.LinkName ?? "",
    };
}
