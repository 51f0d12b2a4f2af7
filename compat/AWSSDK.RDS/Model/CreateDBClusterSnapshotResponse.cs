using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>CreateDBClusterSnapshotAsync</c> answers.</summary>
public class CreateDBClusterSnapshotResponse : AmazonWebServiceResponse, IShape
{
    void IShape.Walk(Walker walk)
    {
    }
}
