namespace Nuke.Common.Execution;

/// <summary>Writes files that are there whole or not at all, whatever ends the build.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file that only its owner may read, in the place of an older one.</summary>
    /// <exception cref="IOException">It could not be written; the older one is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = $"{path}.{Environment.ProcessId}";
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var writer = new StreamWriter(partial, options))
                writer.Write(content);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
