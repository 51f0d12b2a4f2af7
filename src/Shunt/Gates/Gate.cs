using Shunt.Targets;

namespace Shunt.Gates;

/// <summary>
/// A rule that a version satisfies before it is released to a target. Those of <see cref="TargetSettings.Gates"/> hold all at once;
/// <see cref="Or"/> joins two of which one is enough.
/// </summary>
/// <remarks>
/// They stand before the way there only: no gate refuses a rollback. What a broken glass sets aside is written to the ledger, gate by gate.
/// </remarks>
public abstract record Gate
{
    private protected Gate()
    {
    }

    /// <value>
    /// Somebody agrees to exactly the effects of the release: by <c>Approve</c>, by the protected environment of the CI job, or by typing the
    /// target's name at a terminal. <see cref="TargetSettings.RequiresApproval"/> is this gate, asked after all others.
    /// </value>
    public static Gate Approval { get; } = new ApprovalGate();

    /// <summary>The version is live on another target. <see cref="TargetSettings.PromotedThrough"/> takes it there by itself; this gate does not.</summary>
    /// <param name="target">The name of a target that stands before this one.</param>
    public static Gate LiveOn(string target) => new PromotionGate(target);

    /// <summary>
    /// The version is on a branch that leads to the target. Where the clone knows branches of <c>origin</c>, these count; otherwise its own.
    /// </summary>
    /// <param name="names">Branches, such as <c>main</c> or <c>release/*</c>, where <c>*</c> is anything but a slash; at least one.</param>
    public static Gate Branches(params IReadOnlyList<string> names) => new BranchGate(names);

    /// <summary>The version passed checks that not every release makes, such as <c>scan of the image</c>, for which trivy has to be installed.</summary>
    /// <param name="names">The checks, as the card of a release calls them; at least one.</param>
    public static Gate Checks(params IReadOnlyList<string> names) => new ChecksGate(names);

    /// <summary>The time is in none of some windows, as the release begins and as the alias is about to move. A move that has begun goes on.</summary>
    /// <param name="windows">The windows; at least one.</param>
    public static Gate NotDuring(params IReadOnlyList<FreezeWindow> windows) => new FreezeGate(windows);

    /// <summary>A gate that lets pass what this one does, or else what the other does: <c>NotDuring(weekend).Or(Branches("hotfix/*"))</c>.</summary>
    /// <param name="other">The other gate; it is asked only where this one refuses.</param>
    public Gate Or(Gate other) => new EitherGate(this, other);

    /// <value>The checks that it may ask for: a build without them is made again.</value>
    internal virtual IEnumerable<string> RequiredChecks => [];

    /// <summary>Lets the question's release pass, or says why not and what satisfies the gate. Writes nothing.</summary>
    internal abstract Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation);

    /// <summary>What is wrong with the gate as it stands in the settings, a line each.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="earlier">The targets that stand before its own.</param>
    internal abstract IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier);
}
