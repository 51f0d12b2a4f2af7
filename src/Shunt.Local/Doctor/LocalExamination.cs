using System.Globalization;
using Shunt.Doctor;
using Shunt.Local.Edge;

namespace Shunt.Local.Doctor;

/// <summary>Looks at what the embedded platform needs on this machine.</summary>
internal sealed class LocalExamination(LocalSettings settings, EdgeClient edge, EdgeStarter starter)
{
    /// <summary>What a release needs for a worktree, the product in it, and its image; an ASP.NET Core service takes about 100 MB.</summary>
    internal const long LeastFreeBytes = 500L * 1024 * 1024;

    private const string HomeSubject = "state folder";

    /// <summary>Looks.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(string target, CancellationToken cancellation) =>
    [
        Home(),
        Space(),
        await EdgeAsync(target, cancellation).ConfigureAwait(false),
        await PortAsync(cancellation).ConfigureAwait(false),
    ];

    private Finding Home()
    {
        if (!Directory.Exists(settings.Home))
            return Finding.NotChecked(HomeSubject, $"'{settings.Home}' is made by the first release");

        var probe = Path.Combine(settings.Home, Path.GetRandomFileName() + ".tmp");
        try
        {
            File.WriteAllBytes(probe, new byte[1]);
            File.Delete(probe);
            return Finding.Ok(HomeSubject, $"'{settings.Home}' can be written");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return Finding.NotOk(
                HomeSubject, $"'{settings.Home}' cannot be written: {refusal.Message.TrimEnd('.')}",
                "Make room there, or give it back to the user who releases; another folder is taken with SHUNT_HOME.");
        }
    }

    private Finding Space()
    {
        var folder = settings.Home;
        while (!Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder)!;

        var free = new DriveInfo(folder).AvailableFreeSpace;
        var found = string.Create(CultureInfo.InvariantCulture, $"{free >> 20} MiB free on the disk of '{folder}'");
        return free >= LeastFreeBytes
            ? Finding.Ok("space", found)
            : Finding.NotOk("space", $"{found}, at least {LeastFreeBytes >> 20} MiB wanted", "Make room, or take a folder on another disk with SHUNT_HOME.");
    }

    private async Task<Finding> EdgeAsync(string target, CancellationToken cancellation)
    {
        try
        {
            if (await edge.StatusAsync(cancellation).ConfigureAwait(false) is { } status)
            {
                var epoch = status.Epochs.TryGetValue(target, out var seen) ? string.Create(CultureInfo.InvariantCulture, $"release {seen} is the newest it has seen on {target}") : $"it has seen no release on {target}";
                return Finding.Ok("edge", string.Create(CultureInfo.InvariantCulture, $"runs (pid {status.SupervisorPid}); {epoch}"));
            }

            return starter.HasInstances()
                ? Finding.NotOk("edge", "does not run, though it has instances to run", "Run any release or rollback, which starts it; it brings back what should run.")
                : Finding.Ok("edge", "does not run, and has nothing to run");
        }
        catch (EdgeGoneException silence)
        {
            return Finding.NotOk("edge", silence.Message.TrimEnd('.'), "End that process and run any release, which starts the edge again; it brings back what should run.");
        }
    }

    private async Task<Finding> PortAsync(CancellationToken cancellation)
    {
        try
        {
            await starter.CheckPortAsync(cancellation).ConfigureAwait(false);
            var serving = await edge.StatusAsync(cancellation).ConfigureAwait(false);
            return serving is not null
                ? Finding.Ok("port", string.Create(CultureInfo.InvariantCulture, $"the edge serves {serving.Port} on 127.0.0.1"))
                : settings.Port == 0
                ? Finding.Ok("port", "any free one")
                : Finding.Ok("port", string.Create(CultureInfo.InvariantCulture, $"{settings.Port ?? EdgeStarter.DefaultPort} on 127.0.0.1 is free"));
        }
        catch (BadUsageException taken)
        {
            return Finding.NotOk("port", "it cannot be had", taken.Message);
        }
        catch (EdgeGoneException)
        {
            return Finding.NotChecked("port", "the edge does not answer");
        }
    }
}
