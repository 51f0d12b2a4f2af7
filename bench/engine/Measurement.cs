using System.Diagnostics;

namespace Bench.Engine;

/// <summary>What a subject took.</summary>
/// <param name="Subject">Which.</param>
/// <param name="Times">One a run, in order of length.</param>
/// <param name="Reference">What the first subject took in the median.</param>
/// <param name="PeakMiB">The most memory one of its processes held, in MiB; null where the system does not tell.</param>
sealed record Measurement(Subject Subject, IReadOnlyList<TimeSpan> Times, TimeSpan Reference, double? PeakMiB)
{
    private const int MemoryRuns = 3;

    /// <value>The time in the middle.</value>
    public TimeSpan Median => Middle(Times);

    /// <value>How many times as long as the empty program, in the median.</value>
    public double Ratio => Median / Reference;

    /// <value>Whether what is promised is kept.</value>
    public bool IsKept => (Subject.MostRatio is not { } most || Ratio <= most) && (!Subject.BindsMemory || PeakMiB is not > Subject.MostMemoryMiB);

    /// <summary>Measures subjects in turn, so that what else the machine does falls on all alike. The first round does not count.</summary>
    /// <param name="subjects">The subjects.</param>
    /// <param name="runs">How often each runs.</param>
    public static IReadOnlyList<Measurement> Of(IReadOnlyList<Subject> subjects, int runs)
    {
        var times = subjects.Select(_ => new List<TimeSpan>()).ToList();
        for (var round = 0; round <= runs; round++)
        {
            for (var i = 0; i < subjects.Count; i++)
            {
                var took = Run(subjects[i]);
                if (round > 0)
                    times[i].Add(took);
            }
        }

        foreach (var taken in times)
            taken.Sort();
        return [.. subjects.Select((subject, i) => new Measurement(subject, times[i], Middle(times[0]), PeakOf(subject)))];
    }

    /// <summary>Runs a subject to its end.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>How long it took, from before it was started.</returns>
    /// <exception cref="InvalidOperationException">It did not end with 0: what it took would mean nothing.</exception>
    public static TimeSpan Run(Subject subject)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Start(subject);
        process.WaitForExit();
        var took = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? took
            : throw new InvalidOperationException($"'{string.Join(' ', subject.Command)}' ended with exit code {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }

    private static TimeSpan Middle(IReadOnlyList<TimeSpan> times) => times[times.Count / 2];

    // A pipe holds more than any subject writes, so nobody has to read while time is taken.
    private static Process Start(Subject subject) => Process.Start(new ProcessStartInfo(subject.Command[0], subject.Command.Skip(1))
    {
        WorkingDirectory = subject.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    // The kernel keeps the peak while the process lives. Looking up to its end takes a core, so these runs are not timed.
    private static double? PeakOf(Subject subject)
    {
        if (!OperatingSystem.IsLinux())
            return null;

        var peak = 0.0;
        for (var run = 0; run < MemoryRuns; run++)
        {
            using var process = Start(subject);
            while (!process.HasExited)
                peak = Math.Max(peak, HighWaterMiB(process.Id));
        }

        return peak;
    }

    private static double HighWaterMiB(int process)
    {
        const string Name = "VmHWM:";
        const double KibibytesPerMebibyte = 1024;
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith(Name, StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line[Name.Length..].Replace("kB", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) / KibibytesPerMebibyte;
        }
        catch (IOException)
        {
            return 0; // it has ended
        }
    }
}
