namespace Bench.Cutover.Load;

/// <summary>A client that asks in its own way, again and again.</summary>
interface IVisitor : IDisposable
{
    /// <value>Which way.</value>
    Kind Kind { get; }

    /// <summary>Asks once. Nothing is sent a second time.</summary>
    /// <param name="late">Ends the attempt.</param>
    /// <returns>The version that answered.</returns>
    /// <exception cref="IOException">The answer was not whole or not right.</exception>
    Task<int> AskAsync(CancellationToken late);
}
