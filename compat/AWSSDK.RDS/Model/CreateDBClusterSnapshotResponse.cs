using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>CreateDBClusterSnapshotAsync</c> answers.</summary>
public class CreateDBClusterSnapshotResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The snapshot.</value>
    public DBClusterSnapshot? DBClusterSnapshot { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshot = walk.Shape("DBClusterSnapshot", DBClusterSnapshot);
    }
}
