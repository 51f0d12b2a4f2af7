namespace Bench.Cutover.Subjects;

/// <summary>Something that takes a service from one version to the next.</summary>
interface ISubject : IAsyncDisposable
{
    /// <value>How the report names it.</value>
    string Name { get; }

    /// <value>Where clients ask: a port of 127.0.0.1.</value>
    int Port { get; }

    /// <summary>Starts a version beside the one that serves, and waits until it can serve.</summary>
    /// <param name="generation">The version.</param>
    Task PrepareAsync(int generation);

    /// <summary>Has a version serve from now on. Returns when it does, as far as the subject tells.</summary>
    /// <param name="generation">The version.</param>
    Task SwitchAsync(int generation);

    /// <summary>Ends a version that serves no more, when its requests have ended.</summary>
    /// <param name="generation">The version.</param>
    Task RetireAsync(int generation);
}
