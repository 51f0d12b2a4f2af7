using System.Diagnostics;

namespace Tests;

/// <summary>Writes programs for tests to run.</summary>
internal static class Executable
{
    /// <summary>Writes a shell script.</summary>
    /// <remarks>
    /// Another process writes it: a file that this one had open for writing is inherited, for a moment, by whatever another test starts
    /// just then, and cannot be run until that moment is over ("Text file busy").
    /// </remarks>
    public static string Write(string path, string body)
    {
        using var writer = Process.Start(
            new ProcessStartInfo("sh", ["-c", "cat >\"$0\" && chmod 700 \"$0\"", path]) { RedirectStandardInput = true })!;
        writer.StandardInput.Write($"#!/bin/sh\n{body}\n");
        writer.StandardInput.Close();
        writer.WaitForExit();
        return path;
    }
}
