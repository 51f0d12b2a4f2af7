using System.Formats.Tar;
using System.IO.Compression;
using Shunt.Images.Layers;

namespace Shunt.Images.Engine;

/// <summary>A layer of an image that an engine saved.</summary>
/// <param name="path">Its file: an archive, compressed or not.</param>
internal sealed class SavedLayer(string path)
{
    private const string Removal = ".wh.";
    private const int BufferSize = 128 * 1024;

    /// <summary>Whether all that the layer holds is the product's. A layer that only leads to it, or has nothing of it, is below it.</summary>
    /// <param name="folder">Where the product lies in the image.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InvalidDataException">It holds files of the product and others, or takes one of the product away.</exception>
    public async Task<bool> HoldsProductAsync(string folder, CancellationToken cancellation)
    {
        string? inside = null;
        string? outside = null;
        var archive = Open();
        await using (archive.ConfigureAwait(false))
        {
            var tar = new TarReader(archive);
            await using (tar.ConfigureAwait(false))
            {
                while (await tar.GetNextEntryAsync(copyData: false, cancellation).ConfigureAwait(false) is { } entry)
                {
                    // A folder says nothing: it is there wherever something in it was touched.
                    if (entry.EntryType == TarEntryType.Directory)
                        continue;

                    var name = EntryPath.Contained(entry.Name) ?? entry.Name;
                    if (!name.StartsWith(folder + "/", StringComparison.Ordinal))
                        outside ??= name;
                    else if (Path.GetFileName(name).StartsWith(Removal, StringComparison.Ordinal))
                        throw new InvalidDataException($"a layer of it takes '/{name.Replace(Removal, "", StringComparison.Ordinal)}' away. Bring into '/{folder}' what is to stay there, and nothing else");
                    else
                        inside ??= name;
                }
            }
        }

        return inside is null || outside is null
            ? inside is not null
            : throw new InvalidDataException($"a layer of it holds '/{inside}' and '/{outside}'. What lies in its working folder, '/{folder}', is to come by instructions of its own");
    }

    /// <summary>Writes the layer's archive, not compressed.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task CopyToAsync(Stream output, CancellationToken cancellation)
    {
        var archive = Open();
        await using (archive.ConfigureAwait(false))
            await archive.CopyToAsync(output, BufferSize, cancellation).ConfigureAwait(false);
    }

    // Older engines save archives as they are, newer ones as they got them. A compressed file begins with its own mark (RFC 1952, section 2.3.1).
    private Stream Open()
    {
        var file = File.OpenRead(path);
        var isCompressed = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
