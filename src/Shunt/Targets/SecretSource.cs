namespace Shunt.Targets;

/// <summary>
/// Where the value of a secret comes from. It is read anew for every process that is given it, and nobody else: no image, ledger, state file, log or
/// argument has it. A new value therefore holds for every process that starts later, and nothing is built for it.
/// </summary>
public sealed record SecretSource
{
    /// <value>A file that its owner alone may read (mode 0600 or 0400), absolute or beginning with <c>~/</c>; null for a command.</value>
    public string? File { get; init; }

    /// <value>A command that prints the value, such as a vault's own; null for a file. It has 30 s, and the variables of a login: no token of a CI job.</value>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>The value is what a file holds, without the line's end.</summary>
    /// <param name="path">The file, absolute or beginning with <c>~/</c>.</param>
    public static SecretSource FromFile(string path) => new() { File = path };

    /// <summary>The value is what a command prints, without the line's end.</summary>
    /// <param name="command">The program and its arguments.</param>
    public static SecretSource FromCommand(params IReadOnlyList<string> command) => new() { Command = command };

    /// <inheritdoc />
    public override string ToString() => File is not null ? $"file '{File}'" : $"command '{string.Join(' ', Command ?? [])}'";

    internal string? Problem() =>
        (File is null) == (Command is null) ? "it names neither a file nor a command, or both"
        : File is not null && !File.StartsWith('/') && !File.StartsWith("~/", StringComparison.Ordinal) ? $"'{File}' is neither absolute nor begins with '~/'"
        : Command is { Count: 0 } ? "its command is empty"
        : null;
}
