using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Shunt.Versions;

namespace Source;

/// <summary>The locked file that says that a workspace is in use, and by whom.</summary>
internal sealed partial class WorkspaceOwner : IDisposable
{
    private const string Extension = ".owner";
    private const int Attempts = 3;

    private readonly FileStream _file;

    private WorkspaceOwner(string workspace, FileMode mode)
    {
        Workspace = workspace;
        _file = new FileStream(workspace + Extension, mode, FileAccess.Write, FileShare.None);
    }

    /// <value>The folder that is owned; a full path.</value>
    public string Workspace { get; }

    /// <summary>The workspaces in a folder, by their own folder or by what is left of their owner; full paths.</summary>
    /// <param name="folder">The folder of all workspaces.</param>
    public static IReadOnlyList<string> Named(string folder)
    {
        var owned = Directory.EnumerateFiles(folder, $"*{Extension}").Select(file => file[..^Extension.Length]);
        return [.. Directory.EnumerateDirectories(folder).Concat(owned).Distinct().Where(path => Name().IsMatch(Path.GetFileName(path)))];
    }

    /// <summary>Whether a workspace has an owner file, locked or not.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    public static bool Exists(string workspace) => File.Exists(workspace + Extension);

    /// <summary>Owns a new workspace. Its folder is made afterwards, so that no folder in use is ever without an owner.</summary>
    /// <param name="folder">The folder of all workspaces.</param>
    /// <param name="version">The version it is for.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static WorkspaceOwner Take(string folder, ReleaseVersion version)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = $"{version.Suffix}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
            try
            {
                var owner = new WorkspaceOwner(Path.Combine(folder, name), FileMode.CreateNew);
                owner.Sign();
                return owner;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // Between its making and its locking another run took the file for a leftover, and removes it: take another name.
            }
        }
    }

    /// <summary>Owns a workspace whose owner is gone.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <returns>The ownership; null while another run uses the workspace, or when it is another user's.</returns>
    public static WorkspaceOwner? TryTakeOver(string workspace)
    {
        try
        {
            return new WorkspaceOwner(workspace, FileMode.OpenOrCreate);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Gives the workspace up after its folder was removed.</summary>
    public void Release()
    {
        File.Delete(_file.Name);
        Dispose();
    }

    /// <summary>Gives the workspace up as it is: a leftover for the next run.</summary>
    public void Dispose() => _file.Dispose();

    // For people who look into the folder; the lock alone decides.
    private void Sign()
    {
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        _file.Write(Encoding.UTF8.GetBytes($"process {process.Id}, started {started}\n"));
        _file.Flush();
    }

    [GeneratedRegex(@"^[0-9a-f]{12}-[0-9a-f]{8}\z")]
    private static partial Regex Name();
}
