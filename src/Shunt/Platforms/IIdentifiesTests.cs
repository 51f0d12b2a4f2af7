namespace Shunt.Platforms;

/// <summary>
/// A platform on which tests act as somebody of their own, who cannot change a target. It implements this beside <see cref="IPlatform"/>; tests of another one's targets see
/// the variables of the build.
/// </summary>
public interface IIdentifiesTests
{
    /// <summary>Gets the identity for one run of a target's tests.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    /// <exception cref="ReleaseException">It is not to be had; no test ran.</exception>
    Task<TestIdentity> IdentifyTestsAsync(string target, CancellationToken cancellation);
}
