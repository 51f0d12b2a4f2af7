using Nuke.Common.Tooling;
using Product;
using Shunt.Versions;
using Source;

namespace Replicas;

/// <summary>Builds a version's product once more, from its commit, under other conditions.</summary>
/// <param name="conditions">The conditions.</param>
/// <param name="git">Git in the repository.</param>
/// <param name="narrator">Told about leftovers.</param>
sealed class ReplicaBuild(ReplicaConditions conditions, GitCommand git, Shunt.Narration.INarrator narrator)
{
    private const int Attempts = 3;

    /// <value>Where the product is.</value>
    public string ProductFolder => Path.Combine(conditions.Folder, "product");

    /// <summary>Builds the product.</summary>
    /// <param name="version">The version.</param>
    /// <param name="project">The project, relative to the repository.</param>
    /// <exception cref="StepFailedException">It cannot be built there.</exception>
    public void Run(ReleaseVersion version, string project)
    {
        Directory.CreateDirectory(conditions.TemporaryFolder);
        foreach (var folder in (string[])["home", "packages", "product"])
            Directory.CreateDirectory(Path.Combine(conditions.Folder, folder));

        using var worktree = new Workspaces(git, Path.Combine(conditions.Folder, "source"), narrator).Open(version);
        var source = worktree.Workspace.Folder;
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).LinkTarget is null))
            File.SetLastWriteTimeUtc(file, conditions.SourceTime.UtcDateTime);

        // Whose user may not read the repository is told by no git which folder the compiler is not to name.
        var properties = $"{string.Join(' ', ProductSteps.Properties(version.Commit))} \"-p:PathMap={source}/=/_/\"";
        Dotnet(source, $"restore \"{project}\" --locked-mode --verbosity quiet {Feed()} {properties}", conditions with { User = null, Clock = null });
        HandOver();

        // Analyzers write no code, and take half of the time; generators, which do, run.
        Publish(source, $"publish \"{project}\" --configuration Release --no-restore --verbosity quiet -p:RunAnalyzers=false --output \"{ProductFolder}\" {properties}");
    }

    /// <summary>
    /// Whether a build ended by what sets its clock, not by the version: libfaketime 0.9.10 answers a wait with EAGAIN at once while another
    /// thread waits too, and MSBuild takes that for a limit of 15 minutes that has passed. One build in forty ended so.
    /// </summary>
    /// <param name="output">What the build wrote.</param>
    public static bool IsOfTheClock(string output) => output.Contains("MSB0001: Internal MSBuild Error: In-proc node failed to start up within", StringComparison.Ordinal);

    private void Publish(string source, string arguments)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Dotnet(source, arguments, conditions);
                return;
            }
            catch (StepFailedException ended) when (conditions.Clock is not null && attempt < Attempts && IsOfTheClock(ended.Message))
            {
                narrator.Warn("'faketime' broke off a wait of the build before its time; it is begun again.");
            }
        }
    }

    // The packages are here already, from the build that is compared: their folder is a feed too, and the locked hashes are checked again.
    private static string Feed()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(packages) ? $"--source \"{packages}\" -p:NuGetAudit=false" : "";
    }

    // Packages are restored by the one who may read them; from here on all of it is the other user's.
    private void HandOver()
    {
        if (conditions.User is not { } user)
            return;

        for (var folder = Path.GetDirectoryName(conditions.Folder); folder is not null && folder.Length >= Path.GetTempPath().Length; folder = Path.GetDirectoryName(folder))
            Require(Command.Run("chmod", $"a+rx \"{folder}\"", "/"), "chmod");
        Require(Command.Run("chown", $"-R {user}:{user} \"{conditions.Folder}\" \"{conditions.TemporaryFolder}\"", "/"), "chown");
    }

    private static void Dotnet(string folder, string arguments, ReplicaConditions conditions)
    {
        var other = conditions.User is { } user ? $"setpriv --reuid {user} --regid {user} --clear-groups --no-new-privs " : "";
        var then = conditions.Clock is { } clock ? $"faketime -m --exclude-monotonic -f '{clock:@yyyy-MM-dd HH:mm:ss}' " : "";
        var script = $"umask {conditions.Umask}; exec {other}{then}dotnet {arguments}";
        var process = ProcessTasks.StartProcess(
            ToolPathResolver.GetPathExecutable("sh"), $"-c {Quoted(script)}", folder, conditions.Environment(), logOutput: false, logInvocation: false);
        process.WaitForExit();
        Require(new Command(process.ExitCode, string.Join('\n', process.Output.Select(line => line.Text))), $"dotnet {arguments[..arguments.IndexOf(' ', StringComparison.Ordinal)]}");
    }

    private static string Quoted(string script) => $"\"{script.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static void Require(Command command, string what)
    {
        if (command.ExitCode != 0)
            throw new StepFailedException($"The replica was not built: '{what}' ended with exit code {command.ExitCode}. What was stored before is unchanged.\n{command.Output}");
    }
}
