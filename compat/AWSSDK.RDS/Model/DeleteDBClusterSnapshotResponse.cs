using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>What <c>DeleteDBClusterSnapshotAsync</c> answers.</summary>
public class DeleteDBClusterSnapshotResponse : AmazonWebServiceResponse, IShape
{
    /// <value>The snapshot.</value>
    public DBClusterSnapshot? DBClusterSnapshot { get; set; }

    void IShape.Walk(Walker walk)
    {
        DBClusterSnapshot = walk.Shape("DBClusterSnapshot", DBClusterSnapshot);
    }
}
