using Serilog;
using Shunt.Narration;

namespace Release;

/// <summary>Tells people what a release does through the build's log.</summary>
sealed class SerilogNarrator : INarrator
{
    /// <inheritdoc />
    public void Say(string message) => Log.Information("{Message:l}", message);

    /// <inheritdoc />
    public void Warn(string message) => Log.Warning("{Message:l}", message);

    /// <inheritdoc />
    public void Wait(string message, TimeSpan remaining) =>
        Log.Information("… {Message:l} ({Remaining} s left)", message, Math.Ceiling(Math.Max(0, remaining.TotalSeconds)));
}
