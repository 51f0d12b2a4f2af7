using Shunt.Narration;

namespace SourceTests;

/// <summary>Keeps what was said.</summary>
internal sealed class RecordingNarrator : INarrator
{
    /// <summary>Every line, in order.</summary>
    public List<string> Lines { get; } = [];

    public void Say(string message) => Lines.Add(message);

    public void Warn(string message) => Lines.Add($"warning: {message}");

    public void Wait(string message, TimeSpan remaining) => Lines.Add(message);
}
