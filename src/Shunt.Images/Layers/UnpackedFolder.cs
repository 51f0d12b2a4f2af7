using System.Text.RegularExpressions;

namespace Shunt.Images.Layers;

/// <summary>
/// A folder that holds one image's product, all of it or nothing. Its caller sees to it that no one else fills it, or one beside it, meanwhile.
/// </summary>
internal sealed partial class UnpackedFolder
{
    private const string MarkerName = ".image";
    private const string Partial = ".partial";
    private const string Damaged = ".damaged";

    private readonly string _digest;
    private readonly string _partial;
    private readonly string _damaged;

    /// <summary>Names the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="digest">The image whose product it holds.</param>
    public UnpackedFolder(string folder, string digest)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _digest = digest;
        _partial = Folder + Partial;
        _damaged = Folder + Damaged;
    }

    /// <value>The folder's full path.</value>
    public string Folder { get; }

    /// <summary>Makes the folder hold the layers. One that does already is left alone; one that was damaged is replaced.</summary>
    /// <param name="layers">The layers, the lowest first.</param>
    /// <param name="cancellation">Ends the work; the folder is then as it was.</param>
    /// <exception cref="InvalidDataException">A layer cannot be unpacked.</exception>
    /// <exception cref="EndOfStreamException">A layer ends too early.</exception>
    /// <exception cref="StoreException">The folder holds something else, or cannot be written.</exception>
    public async Task FillAsync(IReadOnlyList<StoredLayer> layers, CancellationToken cancellation)
    {
        try
        {
            RemoveUnfinished();
            if (!HoldsImage() || !await MatchesAsync(layers, cancellation).ConfigureAwait(false))
                await ExtractAsync(layers, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is (IOException or UnauthorizedAccessException) and not EndOfStreamException)
        {
            throw Refusal($"{error.Message.TrimEnd('.')}. Make the folder writable, with room for the image, and run the command again", error);
        }
    }

    // Whoever was killed while it filled a folder beside this one may never come back to it. Only what is named as such a folder is.
    private void RemoveUnfinished()
    {
        var beside = Path.GetDirectoryName(Folder)!;
        if (!Directory.Exists(beside))
            return;

        foreach (var left in Directory.EnumerateDirectories(beside).Where(folder => UnfinishedName().IsMatch(Path.GetFileName(folder))).ToList())
            Remove(left);
    }

    [GeneratedRegex($@"^[0-9a-f]{{64}}(\{Partial}|\{Damaged})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UnfinishedName();

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

    private async Task<bool> MatchesAsync(IReadOnlyList<StoredLayer> layers, CancellationToken cancellation)
    {
        var reader = new LayerReader(Folder);
        var matches = true;
        foreach (var layer in layers)
            await layer.ReadAsync(async archive => matches = matches && await reader.MatchesAsync(archive, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return matches;
    }

    private async Task ExtractAsync(IReadOnlyList<StoredLayer> layers, CancellationToken cancellation)
    {
        Remove(_partial);
        Directory.CreateDirectory(_partial);
        try
        {
            var reader = new LayerReader(_partial);
            foreach (var layer in layers)
                await layer.ReadAsync(archive => reader.ExtractAsync(archive, cancellation)).ConfigureAwait(false);
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
