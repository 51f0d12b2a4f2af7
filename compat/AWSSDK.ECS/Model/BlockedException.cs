using Amazon.Runtime.Internal;

namespace Amazon.ECS.Model;

/// <summary>The account is blocked.</summary>
public class BlockedException : AmazonECSException
{
    internal static readonly Fault Fault = new("BlockedException", static said => new BlockedException(said));

    /// <summary>An error as the service would say it.</summary>
    /// <param name="message">What it says.</param>
    public BlockedException(string message)
        : base(message)
    {
    }

    private BlockedException(ErrorResponse said)
        : base(said)
    {
    }
}
