namespace Shunt.Local.Posix;

/// <summary>A program to start in a session of its own.</summary>
internal sealed record ChildStart
{
    /// <value>The program: an absolute path.</value>
    public required string FileName { get; init; }

    /// <value>Its arguments, without its name.</value>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <value>The working folder: an absolute path.</value>
    public required string Folder { get; init; }

    /// <value>All of its variables: nothing is inherited.</value>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <value>The file that its output and errors are appended to; made for its user only.</value>
    public required string LogFile { get; init; }

    /// <value>The values among its variables that must not get into its log; none by default. Where there are some, its output goes there by way of a mask.</value>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <value>Our descriptor that it reads as its input; null for none.</value>
    public int? Input { get; init; }

    /// <value>Our descriptor that it writes its output and errors to; null for its log.</value>
    public int? Output { get; init; }

    /// <value>The descriptors it gets, from ours to its; its numbers are above all of ours. Any other is closed to it.</value>
    public IReadOnlyDictionary<int, int> Descriptors { get; init; } = new Dictionary<int, int>();
}
