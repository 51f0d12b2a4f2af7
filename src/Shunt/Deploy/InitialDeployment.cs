using Shunt.Images;
using Shunt.Misuse;
using Shunt.Routes;

namespace Shunt.Deploy;

/// <summary>A version that answers, healthy, under its suffixed route and takes no traffic yet.</summary>
[Proof("'Deployer.DeployAsync(session, image, gate, ...)' gives one, and 'Deployer.FindAsync(...)' finds one that still answers.")]
public sealed record InitialDeployment
{
    internal InitialDeployment(ReleaseImage image, RouteAddress address)
    {
        Image = image;
        Address = address;
    }

    /// <value>The image it runs.</value>
    public ReleaseImage Image { get; }

    /// <value>Its suffixed route.</value>
    public RouteAddress Address { get; }
}
