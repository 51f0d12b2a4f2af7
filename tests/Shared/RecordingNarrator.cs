using System.Collections.Concurrent;
using Shunt.Narration;

namespace Tests;

/// <summary>Keeps what people would have been told: <c>say: …</c>, <c>warn: …</c>, <c>wait 7.5 s: …</c>.</summary>
internal sealed class RecordingNarrator : INarrator
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Say(string message) => _lines.Enqueue($"say: {message}");

    public void Warn(string message) => _lines.Enqueue($"warn: {message}");

    public void Wait(string message, TimeSpan remaining) =>
        _lines.Enqueue(FormattableString.Invariant($"wait {remaining.TotalSeconds} s: {message}"));
}
