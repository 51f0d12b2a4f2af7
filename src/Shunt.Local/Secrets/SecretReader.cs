using System.ComponentModel;
using System.Diagnostics;
using Shunt.Local.Posix;
using Shunt.Secrets;
using Shunt.Targets;

namespace Shunt.Local.Secrets;

/// <summary>Reads secrets for a process that is about to start.</summary>
internal static class SecretReader
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Reads all of them, the values by variable.</summary>
    /// <param name="sources">Where each comes from.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SecretUnreadException">One of them has no value; the message tells why, and none of the values.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyDictionary<string, SecretSource> sources, CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, source) in sources)
            values[name] = await ReadAsync(name, source, cancellation).ConfigureAwait(false);

        return values;
    }

    /// <summary>Reads one.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="SecretUnreadException">It has no value.</exception>
    public static async Task<string> ReadAsync(string name, SecretSource source, CancellationToken cancellation)
    {
        var text = source.File is { } file
            ? await FileAsync(name, Place(file), cancellation).ConfigureAwait(false)
            : await CommandAsync(name, source.Command!, cancellation).ConfigureAwait(false);
        var value = text.EndsWith("\r\n", StringComparison.Ordinal) ? text[..^2] : text.EndsWith('\n') ? text[..^1] : text;
        if (value.Contains('\0', StringComparison.Ordinal))
            throw new SecretUnreadException(name, $"{source} has a NUL in it, which no variable can");

        return value.Length >= SecretMask.ShortestValue
            ? value
            : throw new SecretUnreadException(name, $"{source} gave {value.Length} characters, and a secret has at least {SecretMask.ShortestValue}");
    }

    private static string Place(string file) => file.StartsWith("~/", StringComparison.Ordinal)
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), file[2..])
        : file;

    private static async Task<string> FileAsync(string name, string file, CancellationToken cancellation)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) is var open and not UnixFileMode.None)
                throw new SecretUnreadException(name, $"'{file}' is open to others ({open}); run 'chmod 600 {file}'");

            return await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SecretUnreadException(name, $"'{file}' is not there");
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException and not SecretUnreadException)
        {
            throw new SecretUnreadException(name, $"'{file}' cannot be read by {Environment.UserName}");
        }
    }

    // What it writes besides is thrown away: it may hold the value.
    private static async Task<string> CommandAsync(string name, IReadOnlyList<string> command, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (variable, value) in BaseEnvironment.Take())
            start.Environment[variable] = value;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                process.StandardInput.Close();
                var errors = process.StandardError.ReadToEndAsync(limit.Token);
                var output = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
                await errors.ConfigureAwait(false);
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
                return process.ExitCode == 0 ? output : throw new SecretUnreadException(name, $"'{command[0]}' ended with exit code {process.ExitCode}");
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill(entireProcessTree: true);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new SecretUnreadException(name, $"'{command[0]}' did not end within {Limit.TotalSeconds:0} s");
        }
        catch (Win32Exception)
        {
            throw new SecretUnreadException(name, $"'{command[0]}' cannot be run: it is not on PATH");
        }
    }
}
