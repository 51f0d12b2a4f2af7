namespace Shunt.Edge.Tests;

/// <summary>One request and what came of it.</summary>
/// <param name="Begun">When it was started, as a timestamp.</param>
/// <param name="Ended">When it was over, as a timestamp.</param>
/// <param name="Status">Its status; 0 when nothing answered.</param>
/// <param name="Body">Its body, or the error.</param>
/// <param name="WasRefused">Whether the connection was refused.</param>
internal sealed record LoadAnswer(long Begun, long Ended, int Status, string Body, bool WasRefused);
