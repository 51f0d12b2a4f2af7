namespace Shunt.Images.Files;

/// <summary>A file that appears under its name only when all of it is on the disk.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file beside its place, flushes it to the disk, and renames it over what is there.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellation">Ends the work; the file is then as it was before.</param>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, CancellationToken cancellation)
    {
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        try
        {
            var stream = new FileStream(partial, FileMode.CreateNew, FileAccess.Write);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                await stream.FlushAsync(cancellation).ConfigureAwait(false);
                RandomAccess.FlushToDisk(stream.SafeFileHandle);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
