using Bench.Cutover.Subjects;

namespace Bench.Cutover.Kills;

/// <summary>One process killed.</summary>
/// <param name="Begun">When, a timestamp.</param>
/// <param name="Gone">When it was seen to be gone.</param>
readonly record struct Strike(long Begun, long Gone)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <summary>Kills a process and waits until it is gone, all of its threads included.</summary>
    /// <param name="pid">The process.</param>
    public static async Task<Strike> AtAsync(int pid)
    {
        var begun = TimeProvider.System.GetTimestamp();
        _ = Programs.Signal(pid, Programs.SigKill);
        while (!IsGone(pid))
            await Task.Delay(Pause, TimeProvider.System);
        return new Strike(begun, TimeProvider.System.GetTimestamp());
    }

    // One that nobody waits for, as nobody does for a supervisor, stays in the table with its first thread only.
    private static bool IsGone(int pid)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{pid}/task").Length <= 1 && File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // Its files are gone, or go while they are read.
            return true;
        }
    }
}
