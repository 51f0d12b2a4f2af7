using System.Diagnostics;
using System.Globalization;

namespace Nuke.Common.Tooling;

/// <summary>The processes that run on this machine; those that have ended and are only waited for are left out, and so are the kernel's own threads.</summary>
internal static class ProcessTable
{
    // proc_pid_stat(5), counted from the field after the program's name, which may itself hold spaces and parentheses.
    private const int StateField = 0;
    private const int ParentField = 1;
    private const int SessionField = 3;
    private const int FlagsField = 6;
    private const int StartField = 19;

    // PF_KTHREAD. No session tells them: theirs is 0, and so is that of everything in a container that was given no session of its own.
    private const uint KernelThread = 0x0020_0000;

    public static IReadOnlyList<ListedProcess> Read() => OperatingSystem.IsLinux() ? FromProc() : FromPs();

    private static List<ListedProcess> FromProc()
    {
        var found = new List<ListedProcess>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && FromStat(id) is { } process)
                found.Add(process);
        }

        return found;
    }

    private static ListedProcess? FromStat(int id)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[StateField] is "Z" or "X" || (uint.Parse(fields[FlagsField], CultureInfo.InvariantCulture) & KernelThread) != 0
                ? null
                : new ListedProcess(id, Number(fields[ParentField]), Number(fields[SessionField]), fields[StartField]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended before or while it was read; or the system hides other users' processes, which are not ours to end.
            return null;
        }
    }

    private static List<ListedProcess> FromPs()
    {
        var start = new ProcessStartInfo("/bin/ps", ["-A", "-o", "pid=,ppid=,stat=,lstart="]) { RedirectStandardOutput = true, Environment = { ["LC_ALL"] = "C" } };
        using var ps = Process.Start(start)!;
        var lines = ps.StandardOutput.ReadToEnd().Split('\n');
        ps.WaitForExit();
        var found = new List<ListedProcess>();
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 4 || words[2].StartsWith('Z') || Number(words[0]) is var id && id == ps.Id)
                continue;
            found.Add(new ListedProcess(id, Number(words[1]), PosixCalls.SessionOf(id), string.Join(' ', words[3..])));
        }

        return found;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
