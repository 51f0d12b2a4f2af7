using Shunt.Local.Posix;

namespace Shunt.Edge.Control;

/// <summary>A process of an instance.</summary>
/// <param name="Nonce">Names it.</param>
/// <param name="Process">The process.</param>
/// <param name="HasEnded">Whether it ended.</param>
/// <param name="ExitCode">How it ended; null while it runs, and when it was adopted: only a parent is told.</param>
internal sealed record Child(string Nonce, ProcessMark Process, bool HasEnded, int? ExitCode);
