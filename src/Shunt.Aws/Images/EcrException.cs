using Shunt.Misuse;

namespace Shunt.Aws.Images;

/// <summary>ECR did not do what an image needs before it can be deployed. No traffic moved; exit code 1.</summary>
[Refusal("The image is not where instances take it from: nothing can be deployed.")]
internal sealed class EcrException : ReleaseException
{
    /// <summary>Tells it.</summary>
    /// <param name="message">What did not happen and why, and one next step.</param>
    /// <param name="cause">The error behind it, if any.</param>
    public EcrException(string message, Exception? cause = null)
        : base(ExitCode.Failed, message, cause)
    {
    }
}
