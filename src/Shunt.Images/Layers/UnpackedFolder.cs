namespace Shunt.Images.Layers;

/// <summary>A folder that holds one image's layer, all of it or nothing. Its caller sees to it that no one else fills it meanwhile.</summary>
internal sealed class UnpackedFolder
{
    private const string MarkerName = ".image";

    private readonly string _digest;
    private readonly string _partial;
    private readonly string _damaged;

    /// <summary>Names the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="digest">The image whose layer it holds.</param>
    public UnpackedFolder(string folder, string digest)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _digest = digest;
        _partial = Folder + ".partial";
        _damaged = Folder + ".damaged";
    }

    /// <value>The folder's full path.</value>
    public string Folder { get; }

    /// <summary>Makes the folder hold the layer. One that does already is left alone; one that was damaged is replaced.</summary>
    /// <param name="layer">The layer, from its beginning.</param>
    /// <param name="cancellation">Ends the work; the folder is then as it was.</param>
    /// <exception cref="InvalidDataException">The layer cannot be unpacked.</exception>
    /// <exception cref="EndOfStreamException">The layer ends too early.</exception>
    /// <exception cref="StoreException">The folder holds something else, or cannot be written.</exception>
    public async Task FillAsync(Stream layer, CancellationToken cancellation)
    {
        try
        {
            if (HoldsImage() && await new LayerReader(layer, Folder).MatchesAsync(cancellation).ConfigureAwait(false))
                return;

            layer.Position = 0;
            await ExtractAsync(layer, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is (IOException or UnauthorizedAccessException) and not EndOfStreamException)
        {
            throw Refusal($"{error.Message.TrimEnd('.')}. Make the folder writable, with room for the image, and run the command again", error);
        }
    }

    private bool HoldsImage()
    {
        if (!Directory.Exists(Folder))
            return false;

        var marker = Path.Combine(Folder, MarkerName);
        var holds = File.Exists(marker) ? File.ReadAllText(marker) : null;
        if (holds == _digest)
            return true;

        throw Refusal($"the folder holds {(holds is null ? "something else" : $"image '{holds}'")} and is not overwritten. Move it away and run the command again");
    }

    private async Task ExtractAsync(Stream layer, CancellationToken cancellation)
    {
        Remove(_partial);
        Directory.CreateDirectory(_partial);
        try
        {
            await new LayerReader(layer, _partial).ExtractAsync(cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(_partial, MarkerName), _digest, cancellation).ConfigureAwait(false);

            // A program that still runs from the damaged folder keeps its open files.
            if (Directory.Exists(Folder))
            {
                Remove(_damaged);
                Directory.Move(Folder, _damaged);
            }

            Directory.Move(_partial, Folder);
        }
        finally
        {
            Remove(_partial);
            Remove(_damaged);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private StoreException Refusal(string reason, Exception? cause = null) =>
        new(ExitCode.Failed, $"Image '{_digest}' was not unpacked into '{Folder}': {reason}. No traffic moved.", cause);
}
