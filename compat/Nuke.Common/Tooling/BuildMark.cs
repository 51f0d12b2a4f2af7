using System.Globalization;

namespace Nuke.Common.Tooling;

/// <summary>
/// A variable that everything below this build inherits, so that an orphan is still known for the build's. Adopting orphans instead
/// (PR_SET_CHILD_SUBREAPER) would leave each as a zombie that nobody waits for, and who looks after it by its id would think that it runs.
/// </summary>
internal static class BuildMark
{
    private const string Variable = "BUILD_PROCESS_MARKS";

    private static readonly string Own = Guid.NewGuid().ToString("N");

    /// <summary>Marks what is started from here on. The marks of builds above this one stay.</summary>
    public static void Put()
    {
        var above = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, string.IsNullOrEmpty(above) ? Own : $"{above}:{Own}");
    }

    /// <summary>Says whether a process came from this build. Linux only: elsewhere another process's variables cannot be read.</summary>
    /// <param name="process">Its id.</param>
    /// <returns>Null where it shows no variables at all: the system is about to put another program into it, or it is about to end, and it says so in a moment.</returns>
    public static bool? IsOn(int process)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        try
        {
            var variables = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/environ"));
            return variables.Length == 0 ? null : variables.Contains(Own, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended, or it is another user's and so not this build's.
            return false;
        }
    }
}
