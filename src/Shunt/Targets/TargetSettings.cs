using System.ComponentModel.DataAnnotations;
using Shunt.Gates;
using Shunt.Hooks;
using Shunt.Platforms;

namespace Shunt.Targets;

/// <summary>The rules of one target: how traffic moves on it, how long the way back stays warm, and who must agree.</summary>
public sealed record TargetSettings
{
    /// <value>The target's name in routes and commands, such as <c>stage</c>.</value>
    public required string Name { get; init; }

    /// <value>How the alias moves. Default: at once.</value>
    public Rollout Rollout { get; init; } = Rollout.AtOnce;

    /// <value>
    /// How many processes of a version serve: 1 to 100, default 1; a change holds from the next release on. A service that keeps state in
    /// its memory, as the one in src/App does, serves with one. On the embedded platform they run beside each other on this machine.
    /// </value>
    [Range(1, 100, ErrorMessage = "1 to 100 processes of a version can serve.")]
    public int Processes { get; init; } = 1;

    /// <value>How long the previous instance stays warm after a cutover: 0 to 7 days, default 0 (it ends at once).</value>
    public TimeSpan Retain { get; init; }

    /// <value>
    /// The secrets of the component on this target: which variable gets its value from where. They are read for each process that starts. Default none. Processes
    /// alone have them: an engine would keep a container's variables.
    /// </value>
    public IReadOnlyDictionary<string, SecretSource> Secrets { get; init; } = new Dictionary<string, SecretSource>();

    /// <value>The target a version must be live on before it may come here; null (the default) for none.</value>
    public string? PromotedThrough { get; init; }

    /// <value>Whether a cutover needs an approval. Default false.</value>
    public bool RequiresApproval { get; init; }

    /// <value>
    /// The file with the public key by which images that come here must be signed, relative to the repository; null (the default) for no
    /// signature.
    /// </value>
    public string? SignedBy { get; init; }

    /// <value>
    /// What a version must satisfy besides, all of it: branches, freeze windows, checks, and what <see cref="Gate.Or"/> makes of these. Default
    /// none. They are asked in this order, after promotion and before the approval.
    /// </value>
    public IReadOnlyList<Gate> Gates { get; init; } = [];

    /// <value>
    /// What of the team's own runs before, during and after the steps of a release: <c>Before.Cutover(Hook.Command("warm the caches", "build/hooks/warm.sh"))</c>.
    /// Those at one place run in this order. Default none.
    /// </value>
    public IReadOnlyList<HookPoint> Hooks { get; init; } = [];

    /// <value>Makes the platform that versions run on here, a team's own; null (the default) for the embedded one. Made once a command, and disposed with it.</value>
    public Func<PlatformRequest, IPlatform>? Platform { get; init; }

    /// <value>Whether a gate stands before this target: then checks must be complete and the releasing code committed.</value>
    public bool IsGated => RequiresApproval || PromotedThrough is not null || Gates.Count > 0;
}
