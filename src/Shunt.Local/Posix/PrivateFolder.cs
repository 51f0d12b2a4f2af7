using System.Runtime.Versioning;

namespace Shunt.Local.Posix;

/// <summary>Folders that only their user can enter.</summary>
[UnsupportedOSPlatform("windows")]
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, or takes one that is ours and closes it to others.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It is a link, or someone else's.</exception>
    public static void Ensure(string path)
    {
        var folder = Directory.CreateDirectory(path, OwnerOnly);
        if (folder.LinkTarget is not null)
            throw new IOException($"'{path}' is a link and not a folder of our own. Remove it.");

        try
        {
            // Only its owner may do this, so it is also the proof of whose it is.
            File.SetUnixFileMode(path, OwnerOnly);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"'{path}' is not ours. Remove it, or set XDG_RUNTIME_DIR to a folder of your own.", exception);
        }
    }
}
