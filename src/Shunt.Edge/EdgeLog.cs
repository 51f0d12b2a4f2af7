using System.Globalization;

namespace Shunt.Edge;

/// <summary>Writes what the edge did to its log, one line a call.</summary>
internal sealed class EdgeLog
{
    private readonly TextWriter _writer;
    private readonly TimeProvider _clock;
    private readonly string _who;

    /// <summary>Writes to a stream that others may share.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="clock">The time on each line.</param>
    /// <param name="who">Who writes: <c>supervisor</c> or <c>worker</c>.</param>
    public EdgeLog(TextWriter writer, TimeProvider clock, string who)
    {
        _writer = TextWriter.Synchronized(writer);
        _clock = clock;
        _who = who;
    }

    /// <summary>Adds a line.</summary>
    /// <param name="message">What happened.</param>
    public void Write(string message) =>
        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {_who} {message}"));
}
