using Shunt.Deploy;
using Shunt.Images;
using Shunt.Misuse;

namespace Shunt.Verify;

/// <summary>A deployed version that passed its integration tests: the only thing a cutover takes.</summary>
[Proof("'Verifier.VerifyAsync(session, deployment, tests, ...)' gives one, and 'Verifier.FindAsync(...)' loads it from the ledger.")]
public sealed record VerifiedDeployment
{
    internal VerifiedDeployment(InitialDeployment deployment, IReadOnlyList<Check> checks)
    {
        Deployment = deployment;
        Checks = checks;
    }

    /// <value>The deployment.</value>
    public InitialDeployment Deployment { get; }

    /// <value>The image it runs.</value>
    public ReleaseImage Image => Deployment.Image;

    /// <value>The checks against the running instance, skipped ones included.</value>
    public IReadOnlyList<Check> Checks { get; }
}
