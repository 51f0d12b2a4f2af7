using Docker.DotNet.Models;
using Shunt.Narration;

namespace Shunt.Images.Engine;

/// <summary>Tells what an engine says of its work, line by line, and keeps why it failed.</summary>
/// <param name="narrator">Who is told; null for nobody.</param>
internal sealed class BuildProgress(INarrator? narrator) : IProgress<JSONMessage>
{
    private static readonly string[] Housekeeping = [" --->", "Removing intermediate container", "Successfully built", "Successfully tagged"];

    private string _open = "";

    /// <value>Why the work failed; null when it did not.</value>
    public string? Error { get; private set; }

    /// <inheritdoc />
    public void Report(JSONMessage value)
    {
        Error ??= (value.Error?.Message ?? value.ErrorMessage)?.Trim();
        if (value.Stream is { } text)
            Take(text);
        else if (value is { Status: { } status, Progress: null or { Total: 0 } } && (value.ID is null || status.StartsWith("Pulling from", StringComparison.Ordinal)))
            Tell(status);
    }

    // A line can come in pieces.
    private void Take(string text)
    {
        var lines = (_open + text).Split('\n');
        foreach (var line in lines[..^1])
            Tell(line);
        _open = lines[^1];
    }

    private void Tell(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && !Array.Exists(Housekeeping, known => line.StartsWith(known, StringComparison.Ordinal)))
            narrator?.Say(line.TrimEnd());
    }
}
