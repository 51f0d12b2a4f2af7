using Amazon.Runtime;

namespace Amazon.DynamoDBv2.Model;

/// <summary>What <c>CreateTableAsync</c> answers.</summary>
public class CreateTableResponse : AmazonWebServiceResponse, IShape
{
    /// <value>As in the official package.</value>
    public TableDescription? TableDescription { get; set; }

    void IShape.Walk(Walker walk)
    {
        TableDescription = walk.Shape("TableDescription", TableDescription);
    }
}
