using Amazon.Runtime;

namespace Amazon.DynamoDBv2.Model;

/// <summary>What <c>DescribeTableAsync</c> answers.</summary>
public class DescribeTableResponse : AmazonWebServiceResponse, IShape
{
    /// <value>As in the official package.</value>
    public TableDescription? Table { get; set; }

    void IShape.Walk(Walker walk)
    {
        Table = walk.Shape("Table", Table);
    }
}
