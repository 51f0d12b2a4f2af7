using Shunt.Notices;

namespace Shunt.Platforms;

/// <summary>
/// A platform that tells people what happens to its targets. It implements this beside <see cref="IPlatform"/>; of another one's targets the ledger tells alone.
/// </summary>
public interface INotifies
{
    /// <summary>Sends a notice to whoever has asked for those of the target.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="cancellation">Ends the attempt; the notice may be sent all the same.</param>
    /// <exception cref="ReleaseException">It was not sent.</exception>
    Task NotifyAsync(string target, Notice notice, CancellationToken cancellation);
}
