using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shunt.Local.Edge;
using Shunt.Local.Posix;

namespace Shunt.Edge.Supervision;

/// <summary>Where the admin socket is: in the edge's folder, or under a short path of the same user when that one is too long.</summary>
internal static class AdminSocketPath
{
    // sun_path holds 108 bytes on Linux and 104 on macOS, one of them the end.
    private const int LongestPath = 100;
    private const int HashLength = 16;
    private const string Name = "admin.sock";

    /// <summary>Chooses the path and makes its folder.</summary>
    /// <param name="home">The state folder.</param>
    /// <exception cref="IOException">The short path's folder is someone else's.</exception>
    public static string Prepare(EdgeHome home)
    {
        var near = Path.Combine(home.Folder, Name);
        if (Encoding.UTF8.GetByteCount(near) <= LongestPath)
            return near;

        var common = RuntimeFolder();
        PrivateFolder.Ensure(common);
        var own = Path.Combine(common, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home.Root)))[..HashLength]);
        PrivateFolder.Ensure(own);
        return Path.Combine(own, Name);
    }

    /// <summary>Removes the socket, and the folder that was made only for it.</summary>
    /// <param name="home">The state folder.</param>
    /// <param name="path">The socket.</param>
    public static void Remove(EdgeHome home, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            return;

        File.Delete(path);
        if (folder != home.Folder)
            Directory.Delete(folder);
    }

    // Root's own folder is not under /tmp: proving that a folder is ours by changing its mode proves nothing for root.
    private static string RuntimeFolder()
    {
        var user = Libc.UserId();
        if (Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR") is { Length: > 0 and < LongestPath / 2 } runtime && Directory.Exists(runtime))
            return Path.Combine(runtime, "shunt");

        return user == 0 ? "/var/run/shunt" : string.Create(CultureInfo.InvariantCulture, $"/tmp/shunt-{user}");
    }
}
