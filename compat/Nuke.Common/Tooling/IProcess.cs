namespace Nuke.Common.Tooling;

/// <summary>A started process whose output is being collected.</summary>
public interface IProcess : IDisposable
{
    /// <summary>The program.</summary>
    string FileName { get; }

    /// <summary>The command line without the program, secrets masked.</summary>
    string Arguments { get; }

    /// <summary>The folder it runs in.</summary>
    string WorkingDirectory { get; }

    /// <summary>The lines written so far; complete once <see cref="WaitForExit"/> has returned.</summary>
    IReadOnlyCollection<Output> Output { get; }

    /// <summary>The exit code; only after the end.</summary>
    int ExitCode { get; }

    /// <summary>Whether it has ended.</summary>
    bool HasExited { get; }

    /// <summary>The process id.</summary>
    int Id { get; }

    /// <summary>Kills it and every process it started.</summary>
    void Kill();

    /// <summary>Waits for the end, at most for the time given at the start; after that the whole process tree is killed.</summary>
    /// <returns>True when it ended by itself.</returns>
    bool WaitForExit();
}
