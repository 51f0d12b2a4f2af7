namespace Shunt.Platforms;

/// <summary>
/// The registry that a platform takes images from when it starts them. The build sends a version there before it is deployed, under its full commit, and the platform starts
/// it by its digest; no tag there ever moves.
/// </summary>
public interface IPlatformRegistry
{
    /// <summary>Where images go.</summary>
    /// <param name="cancellation">Ends the look.</param>
    /// <returns>Registry and repository, without a tag.</returns>
    /// <exception cref="ReleaseException">There is none yet, or it cannot be asked for; nothing was touched.</exception>
    Task<string> FindRepositoryAsync(CancellationToken cancellation);

    /// <summary>Gives what one signs in with. It is kept in memory for as long as it is good.</summary>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="ReleaseException">It cannot be had; nothing was touched.</exception>
    Task<PlatformLogin> SignInAsync(CancellationToken cancellation);

    /// <summary>Tells what the registry's own scan of an image found, and waits for one that is under way.</summary>
    /// <param name="digests">The image for each of its platforms, by its digest.</param>
    /// <param name="cancellation">Ends the wait; the scan goes on.</param>
    /// <exception cref="ReleaseException">The registry cannot be asked; nothing was touched.</exception>
    Task<RegistryScan> ScanAsync(IReadOnlyList<string> digests, CancellationToken cancellation);
}
